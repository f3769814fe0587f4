import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { longDay } from '@klankbord/staff/days'
import { useState } from 'preact/hooks'
import type { ReplyError } from '../modules/replies.ts'
import { useTexts } from '../texts/text.ts'

type Props = { answerDue: string | null; today: string; onSend: (text: string) => ReplyError | null }

/** The receipt with a prepared text: exactly what is on screen goes, and it can be changed first. */
export function Receipt({ answerDue, today, onSend }: Props) {
  const texts = useTexts()
  const { t } = texts
  // A day by name, never "tomorrow": it is read on another day.
  const prepared = answerDue
    ? t('a3.acknowledge.text', { day: longDay(answerDue, texts.language, today) })
    : t('a3.acknowledge.text.undated')
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<ReplyError | null>(null)
  return (
    <form
      class="card receipt flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setError(onSend(typed ?? prepared))
      }}
    >
      <h2 id="receipt-label">{t('a3.acknowledge.title')}</h2>
      <StoryField
        id="receipt"
        labelledBy="receipt-label"
        hint={t('a3.acknowledge.hint')}
        rows={4}
        value={typed ?? prepared}
        testid="a3-acknowledge-text"
        error={error === null ? undefined : t(`a3.reply.error.${error}`)}
        onInput={setTyped}
      />
      <button type="submit" data-testid="a3-acknowledge">
        {t('a3.acknowledge')}
      </button>
    </form>
  )
}
