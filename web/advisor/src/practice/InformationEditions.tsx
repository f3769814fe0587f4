import { Details } from '@klankbord/kit/Details.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { Edition } from './information-api.ts'
import type { PracticeBook } from './practice-book.ts'

type Props = { book: PracticeBook; editions: readonly Edition[]; today: string }
type Typed = { titleNl: string; textNl: string; titleEn: string; textEn: string }

const longest = { titleNl: 80, textNl: 600, titleEn: 80, textEn: 600 }
const parts = ['titleNl', 'textNl', 'titleEn', 'textEn'] as const

/** The paragraph that the practice puts beside the standard information. What was once shown stays to be read. */
export function InformationEditions({ book, editions, today }: Props) {
  const { t, day } = useTexts()
  const [writing, setWriting] = useState(false)
  return (
    <section class="card flow" aria-labelledby="editions">
      <h2 id="editions">{t('p4.editions')}</h2>
      <p>{t('p4.editions.text')}</p>
      {editions.length === 0 && <p>{t('p4.editions.none')}</p>}
      {editions.map(({ version, madeOn, nl, en }) => (
        <Details
          key={version}
          summary={t('p4.edition', { version, day: day(madeOn, today), title: nl.title })}
          testid="p4-edition"
        >
          {[nl, en].map(({ title, text }) => (
            <div key={title} dir="auto" lang={title === nl.title ? 'nl' : 'en'}>
              <p class="label">{title}</p>
              <p>{text}</p>
            </div>
          ))}
        </Details>
      ))}
      {writing ? (
        <EditionForm
          newest={editions[0]}
          onKeep={async ({ titleNl, textNl, titleEn, textEn }) => {
            await book.api.keepEdition((editions[0]?.edition ?? 0) + 1, {
              nl: { title: titleNl, text: textNl },
              en: { title: titleEn, text: textEn },
            })
            await book.load()
            setWriting(false)
            say(t('p4.edition.kept'))
          }}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <button type="button" data-testid="p4-edition-new" onClick={() => setWriting(true)}>
          {t('p4.edition.new')}
        </button>
      )}
    </section>
  )
}

type FormProps = {
  newest: Edition | undefined
  onKeep: (typed: Typed) => Promise<void>
  onCancel: () => void
}

function EditionForm({ newest, onKeep, onCancel }: FormProps) {
  const { t } = useTexts()
  const [typed, setTyped] = useState<Typed>({
    titleNl: newest?.nl.title ?? '',
    textNl: newest?.nl.text ?? '',
    titleEn: newest?.en.title ?? '',
    textEn: newest?.en.text ?? '',
  })
  const [wrong, setWrong] = useState<readonly (keyof Typed)[]>([])
  const [failed, setFailed] = useState(false)
  const keep = async () => {
    const plain = Object.fromEntries(
      parts.map((part) => [part, typed[part].normalize('NFC').trim().replace(/\s+/g, ' ')]),
    ) as Typed
    const found = parts.filter((part) => plain[part] === '' || plain[part].length > longest[part])
    setWrong(found)
    setFailed(false)
    if (found.length > 0) return
    await onKeep(plain).catch(() => setFailed(true))
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {failed && (
        <p class="error" role="alert">
          {t('p4.failed')}
        </p>
      )}
      {parts.map((part) => (
        <EditionField
          key={part}
          part={part}
          value={typed[part]}
          wrong={wrong.includes(part)}
          onInput={(value) => setTyped({ ...typed, [part]: value })}
        />
      ))}
      <div class="actions">
        <button type="submit" class="main" data-testid="p4-edition-keep">
          {t('p4.edition.keep')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}

type FieldProps = { part: keyof Typed; value: string; wrong: boolean; onInput: (value: string) => void }

/** A heading is one line; a paragraph wants to be seen whole. */
function EditionField({ part, value, wrong, onInput }: FieldProps) {
  const { t } = useTexts()
  const id = `p4-edition-${part}`
  const label = t(`p4.edition.${part}`)
  const hint = t('p4.edition.most', { most: longest[part] })
  const error = wrong ? t('p4.edition.error', { most: longest[part] }) : undefined
  if (part === 'titleNl' || part === 'titleEn') {
    return <Field {...{ id, label, hint, error, value, onInput }} testid={id} />
  }
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
        value={value}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        data-testid={id}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
