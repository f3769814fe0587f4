import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { ReportStep, StepWords } from './yearly-api.ts'

export type NeedsWords = Extract<ReportStep, 'PRESENT_BOARD' | 'PRESENT_OR' | 'CORRECT' | 'WITHDRAW'>
type Props = {
  step: NeedsWords
  today: string
  busy: boolean
  onTake: (words: StepWords) => void
  onLeave: () => void
}

/** What a step has to be told: when it was presented and to whom, or why it is corrected or withdrawn. */
export function StepForm({ step, today, busy, onTake, onLeave }: Props) {
  const { t } = useTexts()
  const meeting = step === 'PRESENT_BOARD' || step === 'PRESENT_OR'
  const [heldOn, setHeldOn] = useState(today)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const said = words.trim()
  const take = () => {
    setAsked(true)
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
      <Field
        id="a13-step-words"
        label={t(meeting ? 'a13.attendees' : 'a13.reason')}
        hint={t(meeting ? 'a13.attendees.hint' : 'a13.reason.hint')}
        error={asked && said === '' ? t('a13.reason.missing') : undefined}
        value={words}
        testid="a13-step-words"
        onInput={setWords}
      />
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
