import { Field } from '@klankbord/kit/Field.tsx'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { PracticeProfile } from './practice-api.ts'
import type { PracticeBook } from './practice-book.ts'

type Props = { book: PracticeBook; profile: PracticeProfile }
const parts = ['name', 'privacyContact', 'complaintRoute'] as const

/** How the practice presents itself. Reporters read it with the next list that is signed. */
export function ProfileForm({ book, profile }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState<PracticeProfile>(profile)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [failed, setFailed] = useState(false)
  const save = async () => {
    const empty = parts.filter((part) => typed[part].trim() === '')
    setWrong(empty)
    setFailed(false)
    if (empty.length > 0) return
    try {
      await book.api.present(typed)
      await book.load()
      say(t('p4.saved'))
    } catch {
      setFailed(true)
    }
  }
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t('p4.profile')}</h2>
      <p>{t('p4.profile.text')}</p>
      <p class="hint">{t('p1.texts.version')}</p>
      {failed && (
        <p class="error" role="alert">
          {t('p4.failed')}
        </p>
      )}
      {parts.map((part) => (
        <Field
          key={part}
          id={`p4-${part}`}
          label={t(`p4.${part}`)}
          error={wrong.includes(part) ? t('p4.error.empty') : undefined}
          value={typed[part]}
          testid="p4-info-text"
          onInput={(value) => setTyped({ ...typed, [part]: value })}
        />
      ))}
      <button type="submit" class="main" data-testid="p4-save">
        {t('p4.save')}
      </button>
    </form>
  )
}
