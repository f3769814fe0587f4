import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { type ReportStep, type StepWords, type Withdrawal, withdrawals } from './yearly-api.ts'

export type NeedsWords = Extract<ReportStep, 'PRESENT_BOARD' | 'PRESENT_OR' | 'CORRECT' | 'WITHDRAW'>
type Props = {
  step: NeedsWords
  today: string
  busy: boolean
  onTake: (words: StepWords) => void
  onLeave: () => void
}

/** What a step has to be told: when it was presented and to whom, why it is corrected, or which of a few reasons withdraws it. */
export function StepForm({ step, today, busy, onTake, onLeave }: Props) {
  const { t } = useTexts()
  const meeting = step === 'PRESENT_BOARD' || step === 'PRESENT_OR'
  const [heldOn, setHeldOn] = useState(today)
  const [words, setWords] = useState('')
  const [withdrawal, setWithdrawal] = useState<Withdrawal | null>(null)
  const [asked, setAsked] = useState(false)
  const said = words.trim()
  const take = () => {
    setAsked(true)
    if (step === 'WITHDRAW') {
      if (withdrawal !== null) onTake({ withdrawal })
      return
    }
    if (said === '' || (meeting && heldOn === '')) return
    onTake(meeting ? { heldOn, attendees: said } : { reason: said })
  }
  return (
    <form
      class="flow"
      noValidate
      data-testid="a13-step-form"
      data-step={step}
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <h3>{t(`a13.step.${step}`)}</h3>
      {meeting && (
        <div class="field">
          <label class="label" for="a13-held-on">
            {t('a13.heldOn')}
          </label>
          <input
            id="a13-held-on"
            type="date"
            max={today}
            value={heldOn}
            data-testid="a13-held-on"
            onInput={(event) => setHeldOn(event.currentTarget.value)}
          />
        </div>
      )}
      {step === 'WITHDRAW' ? (
        <WithdrawalChoice
          chosen={withdrawal}
          missing={asked && withdrawal === null}
          onChoose={setWithdrawal}
        />
      ) : (
        <Field
          id="a13-step-words"
          label={t(meeting ? 'a13.attendees' : 'a13.reason')}
          hint={t(meeting ? 'a13.attendees.hint' : 'a13.reason.hint')}
          error={asked && said === '' ? t('a13.reason.missing') : undefined}
          value={words}
          testid="a13-step-words"
          onInput={setWords}
        />
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="a13-step-take" aria-busy={busy}>
          {t(`a13.step.${step}`)}
        </button>
        <button type="button" class="link" onClick={onLeave}>
          {t('a13.cancel')}
        </button>
      </div>
    </form>
  )
}

type ChoiceProps = { chosen: Withdrawal | null; missing: boolean; onChoose: (reason: Withdrawal) => void }

/** Fixed words only: they are read at once, so nothing may be typed here that a second reader has not read. */
function WithdrawalChoice({ chosen, missing, onChoose }: ChoiceProps) {
  const { t } = useTexts()
  return (
    <fieldset class="choices" aria-describedby="a13-withdrawal-hint">
      <legend>{t('a13.withdrawal')}</legend>
      <p class="hint" id="a13-withdrawal-hint">
        {t('a13.withdrawal.hint')}
      </p>
      {withdrawals.map((reason) => (
        <label key={reason} class="choice small">
          <input
            type="radio"
            name="a13-withdrawal"
            value={reason}
            checked={chosen === reason}
            data-testid="a13-withdrawal"
            data-code={reason}
            onChange={() => onChoose(reason)}
          />
          <span>{t(`a13.withdrawn.${reason}`)}</span>
        </label>
      ))}
      {missing && (
        <p class="error" role="alert">
          {t('a13.withdrawal.missing')}
        </p>
      )}
    </fieldset>
  )
}
