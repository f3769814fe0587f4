import { Choices } from '@klankbord/kit/Choices.tsx'
import { privateInput } from '@klankbord/kit/private-input'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { type Advice, type Response, responses } from '@klankbord/staff/advice/advice'
import { useAdviceTexts } from '@klankbord/staff/advice/texts'
import { useState } from 'preact/hooks'
import type { Answer } from '../modules/advice-api.ts'
import { useTexts } from '../texts/text.ts'
import { DayField } from './DayField.tsx'
import { Failure } from './Failure.tsx'
import { useAction } from './use-action.ts'

type Props = {
  advice: Advice
  today: string
  onAnswer: (answer: Answer) => Promise<void>
  onDone: () => Promise<void>
}

/** Whether the organisation does it, why, who and until when. */
export function AnswerForm({ advice, today, onAnswer, onDone }: Props) {
  const { t } = useTexts()
  const { t: shared } = useAdviceTexts()
  const [response, setResponse] = useState<Response | null>(null)
  const [reason, setReason] = useState('')
  const [owner, setOwner] = useState(advice.suggestedOwner ?? '')
  const [due, setDue] = useState(advice.suggestedDue ?? '')
  const [asked, setAsked] = useState(false)
  const action = useAction()
  const acts = response === 'ADOPT' || response === 'PARTLY'
  const missing = {
    response: response === null,
    reason: reason.trim() === '',
    owner: acts && owner.trim() === '',
    due: acts && (due === '' || due < today),
  }
  const id = (part: string) => `${part}-${advice.id}`
  const says = (wrong: boolean, key: 'choose.one' | 'empty' | 'o7.due.wrong') =>
    asked && wrong ? t(key) : undefined
  const save = async () => {
    setAsked(true)
    if (response === null || Object.values(missing).some((each) => each)) return
    const answer = {
      ...{ response, reason: reason.trim() },
      ...{ owner: acts ? owner.trim() : null, due: acts ? due : null },
    }
    if (await action.run(() => onAnswer(answer), 'o7.saved')) await onDone()
  }
  return (
    <form
      class="flow"
      noValidate
      aria-label={t('o7.form')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Choices
        name={id('response')}
        kind="radio"
        legend={t('o7.form')}
        choices={responses.map((each) => ({
          value: each.toLowerCase(),
          label: shared(`advice.answer.${each}`),
        }))}
        chosen={response === null ? [] : [response.toLowerCase()]}
        testid="o7-answer"
        error={says(missing.response, 'choose.one')}
        onChange={(value) => setResponse(responses.find((each) => each.toLowerCase() === value) ?? null)}
      />
      <div class="field">
        <label class="label" id={id('reason-label')} for={id('reason')}>
          {shared('advice.reason')}
        </label>
        <StoryField
          id={id('reason')}
          labelledBy={id('reason-label')}
          hint={t('o7.reason.hint')}
          error={says(missing.reason, 'empty')}
          rows={4}
          value={reason}
          testid="o7-reason"
          onInput={setReason}
        />
      </div>
      {acts && (
        <>
          <div class={asked && missing.owner ? 'field wrong' : 'field'}>
            <label class="label" for={id('owner')}>
              {shared('advice.action')}
            </label>
            <p class="hint" id={id('owner-hint')}>
              {says(missing.owner, 'empty') ?? t('o7.owner.hint')}
            </p>
            <input
              id={id('owner')}
              type="text"
              value={owner}
              maxLength={200}
              aria-describedby={id('owner-hint')}
              aria-invalid={asked && missing.owner ? true : undefined}
              data-testid="o7-owner"
              onInput={(event) => setOwner(event.currentTarget.value)}
              {...privateInput}
            />
          </div>
          <DayField
            id={id('due')}
            label={t('o7.due')}
            error={says(missing.due, 'o7.due.wrong')}
            value={due}
            first={today}
            testid="o7-due"
            onChange={setDue}
          />
        </>
      )}
      <Failure failure={action.failure} />
      <p class="actions">
        <button type="submit" class="main" data-testid="o7-save" aria-disabled={action.busy}>
          {t('o7.save')}
        </button>
      </p>
    </form>
  )
}
