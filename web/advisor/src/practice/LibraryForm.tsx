import { Field } from '@klankbord/kit/Field.tsx'
import { Problem } from '@klankbord/staff/http'
import { type LibraryKind, libraryKinds } from '@klankbord/staff/library-api'
import { useLibraryTexts } from '@klankbord/staff/library-texts'
import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { KeptContent } from './library-api.ts'
import {
  contentOf,
  hasPart,
  type ItemFault,
  itemFaults,
  type LibraryPart,
  libraryParts,
  longestPart,
  needsLink,
  type TypedItem,
} from './library-form.ts'
import { Select } from './Select.tsx'

type Props = {
  start: TypedItem
  /** What to look up before it can be kept. */
  note: string | null
  /** When somebody last looked; null for what is new. */
  lookedOn: string | null
  today: string
  onKeep: (content: KeptContent) => Promise<void>
  onCancel: () => void
}

const ofLink: Readonly<Record<string, TextKey>> = {
  tracker: 'p4.library.link.tracker',
  link: 'p4.library.link.wrong',
}

/** Writes an item in both languages; it can only be kept by somebody who looked it up. */
export function LibraryForm({ start, note, lookedOn, today, onKeep, onCancel }: Props) {
  const { t } = useTexts()
  const { t: kinds } = useLibraryTexts()
  const [typed, setTyped] = useState(start)
  const [wrong, setWrong] = useState<readonly ItemFault[]>([])
  const [failed, setFailed] = useState<TextKey | null>(null)
  const keep = async () => {
    const found = itemFaults(typed, lookedOn !== null)
    setWrong(found)
    setFailed(null)
    if (found.length > 0) return
    try {
      await onKeep(contentOf(typed, today, lookedOn))
    } catch (failure) {
      setFailed((failure instanceof Problem && ofLink[failure.code ?? '']) || 'p4.failed')
    }
  }
  const aboutLink = failed !== null && Object.values(ofLink).includes(failed)
  return (
    <form
      class="flow"
      noValidate
      data-testid="p4-library-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {note !== null && (
        <p class="warn" data-testid="p4-library-note">
          {note}
        </p>
      )}
      {failed !== null && !aboutLink && (
        <p class="error" role="alert">
          {t(failed)}
        </p>
      )}
      <Select
        id="library-kind"
        label={t('p4.library.kind')}
        value={typed.kind}
        options={libraryKinds.map((value) => ({ value, label: kinds(`library.kind.${value}`) }))}
        testid="p4-library-kind"
        onChange={(kind) => setTyped({ ...typed, kind: kind as LibraryKind })}
      />
      {libraryParts
        .filter((part) => hasPart(typed.kind, part))
        .map((part) => (
          <Part
            key={part}
            part={part}
            typed={typed}
            error={
              part === 'link' && aboutLink && failed
                ? t(failed)
                : wrong.includes(part)
                  ? t('p4.edition.error', { most: longestPart[part] })
                  : undefined
            }
            onInput={(value) => setTyped({ ...typed, [part]: value })}
          />
        ))}
      <label class={wrong.includes('looked') ? 'choice wrong' : 'choice'}>
        <input
          type="checkbox"
          checked={typed.looked}
          aria-invalid={wrong.includes('looked') ? true : undefined}
          aria-describedby={wrong.includes('looked') ? 'library-looked-error' : undefined}
          data-testid="p4-library-looked"
          onChange={(event) => setTyped({ ...typed, looked: event.currentTarget.checked })}
        />
        <span>{t('p4.library.looked')}</span>
      </label>
      {wrong.includes('looked') && (
        <p class="error" id="library-looked-error" data-testid="p4-library-looked-error">
          {t('p4.library.looked.error')}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="p4-library-keep">
          {t('p4.library.keep')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}

type PartProps = {
  part: LibraryPart
  typed: TypedItem
  error: string | undefined
  onInput: (value: string) => void
}

/** Headings are one line; a text wants to be seen whole. */
function Part({ part, typed, error, onInput }: PartProps) {
  const { t } = useTexts()
  const id = `p4-library-${part}`
  const label = t(`p4.library.${part}`)
  const hint =
    part === 'link'
      ? t(needsLink(typed.kind) ? 'p4.library.link.hint' : 'p4.library.link.optional')
      : t('p4.edition.most', { most: longestPart[part] })
  if (part !== 'textNl' && part !== 'textEn') {
    return <Field {...{ id, label, hint, error, onInput }} value={typed[part]} testid={id} />
  }
  const described = error ? `${id}-hint ${id}-error` : `${id}-hint`
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && (
        <p class="error" id={`${id}-error`} data-testid={`${id}-error`}>
          {error}
        </p>
      )}
      <textarea
        id={id}
        rows={4}
        dir="auto"
        value={typed[part]}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        data-testid={id}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
