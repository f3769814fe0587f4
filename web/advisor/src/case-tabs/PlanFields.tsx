import { Field } from '@klankbord/kit/Field.tsx'
import type { PlanOption, PlanStep } from '../modules/plan.ts'
import { useTexts } from '../texts/text.ts'

type OptionProps = {
  option: PlanOption
  at: number
  chosen: boolean
  onChange: (option: PlanOption) => void
  onRemove: () => void
}

/** One thing that could be done, and its price. */
export function OptionFields({ option, at, chosen, onChange, onRemove }: OptionProps) {
  const { t } = useTexts()
  const id = `option-${option.id}`
  return (
    <fieldset
      class="card flow"
      data-testid="a4-option"
      data-id={option.id}
      data-state={chosen ? 'chosen' : 'open'}
    >
      <legend>{t('a4.option', { number: at + 1 })}</legend>
      {chosen && <p class="ok-text">{t('a4.option.chosen')}</p>}
      <Field
        id={`${id}-title`}
        label={t('a4.option.title')}
        value={option.title}
        testid="a4-option-title"
        onInput={(title) => onChange({ ...option, title })}
      />
      <Field
        id={`${id}-pros`}
        label={t('a4.option.pros')}
        value={option.pros}
        testid="a4-option-pros"
        onInput={(pros) => onChange({ ...option, pros })}
      />
      <Field
        id={`${id}-cons`}
        label={t('a4.option.cons')}
        hint={t('a4.option.cons.hint')}
        value={option.cons}
        testid="a4-option-cons"
        onInput={(cons) => onChange({ ...option, cons })}
      />
      <button type="button" class="link" onClick={onRemove}>
        {t('a4.option.remove', { number: at + 1 })}
      </button>
    </fieldset>
  )
}

type StepProps = { step: PlanStep; at: number; onChange: (step: PlanStep) => void; onRemove: () => void }

/** Who does what, by which day. */
export function StepFields({ step, at, onChange, onRemove }: StepProps) {
  const { t } = useTexts()
  return (
    <fieldset class="card flow">
      <legend>{t('a4.step', { number: at + 1 })}</legend>
      <Field
        id={`step-${at}-what`}
        label={t('a4.step.what')}
        value={step.what}
        testid="a4-step"
        onInput={(what) => onChange({ ...step, what })}
      />
      <Field
        id={`step-${at}-who`}
        label={t('a4.step.who')}
        value={step.who}
        testid="a4-step-who"
        onInput={(who) => onChange({ ...step, who })}
      />
      <div class="field">
        <label class="label" for={`step-${at}-by`}>
          {t('a4.step.by')}
        </label>
        <input
          id={`step-${at}-by`}
          type="date"
          value={step.by}
          data-testid="a4-step-date"
          onInput={(event) => onChange({ ...step, by: event.currentTarget.value })}
        />
      </div>
      <button type="button" class="link" onClick={onRemove}>
        {t('a4.step.remove', { number: at + 1 })}
      </button>
    </fieldset>
  )
}
