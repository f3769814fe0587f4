import { Details } from '@klankbord/kit/Details.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { say } from '../modules/page-status.ts'
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
        <Field
          key={part}
          id={`p4-edition-${part}`}
          label={t(`p4.edition.${part}`)}
          hint={t('p4.edition.most', { most: longest[part] })}
          error={wrong.includes(part) ? t('p4.edition.error', { most: longest[part] }) : undefined}
          value={typed[part]}
          testid={`p4-edition-${part}`}
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
