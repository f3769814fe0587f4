import { Choices } from '@klankbord/kit/Choices.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { type Agreement, type BillingForm, bandFor, type ContractFacts, centsOf } from './contracts-api.ts'
import type { Organisation } from './practice-api.ts'

type Props = {
  organisation: Organisation
  facts: ContractFacts
  today: string
  onAgree: (agreement: Agreement) => Promise<void>
  onCancel: () => void
}
type Wrong = 'start' | 'price' | 'quote' | 'rate' | 'budget' | 'failed'

const forms = ['PREPAID', 'FLAT', 'OPEN'] as const
const taxes = ['verify', 'with', 'without'] as const

/** From which day, for how much, and billed how. An empty price is that of the list. */
export function ContractForm({ organisation, facts, today, onAgree, onCancel }: Props) {
  const { t } = useTexts()
  const [startsOn, setStartsOn] = useState(today)
  const [form, setForm] = useState<BillingForm>('PREPAID')
  const [price, setPrice] = useState('')
  const [rate, setRate] = useState('')
  const [budget, setBudget] = useState('')
  const [tax, setTax] = useState<(typeof taxes)[number]>('verify')
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const submit = async () => {
    const yearlyCents = centsOf(price)
    const hourlyCents = centsOf(rate)
    const hourBudget = budget.trim() === '' ? null : Number(budget)
    const found: Wrong[] = []
    if (!/^\d{4}-\d\d-\d\d$/.test(startsOn)) found.push('start')
    if (Number.isNaN(yearlyCents)) found.push('price')
    if (yearlyCents === null && !bandFor(facts.bands, organisation.staff, startsOn)) found.push('quote')
    if (Number.isNaN(hourlyCents)) found.push('rate')
    if (hourBudget !== null && !(Number.isInteger(hourBudget) && hourBudget >= 0 && hourBudget <= 10_000)) {
      found.push('budget')
    }
    setWrong(found)
    if (found.length > 0) return
    try {
      await onAgree({
        startsOn,
        billingForm: form,
        yearlyCents,
        hourlyCents,
        hourBudget,
        vatIncluded: tax === 'verify' ? null : tax === 'with',
      })
    } catch {
      setWrong(['failed'])
    }
  }
  const error = (...which: Wrong[]) => {
    const found = which.find((each) => wrong.includes(each))
    return found ? t(`p3.error.${found}`) : undefined
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {wrong.includes('failed') && (
        <p class="error" role="alert">
          {t('p3.error.failed')}
        </p>
      )}
      <div class={error('start') ? 'field wrong' : 'field'}>
        <label class="label" for="p3-start">
          {t('p3.start')}
        </label>
        {error('start') && (
          <p class="error" id="p3-start-error">
            {error('start')}
          </p>
        )}
        <input
          id="p3-start"
          type="date"
          value={startsOn}
          aria-describedby={error('start') ? 'p3-start-error' : undefined}
          data-testid="p3-start"
          onInput={(event) => setStartsOn(event.currentTarget.value)}
        />
      </div>
      <Choices
        name="p3-form"
        kind="radio"
        legend={t('p3.form')}
        choices={forms.map((value) => ({
          value,
          label: t(`p3.form.${value}`),
          hint: t(`p3.form.${value}.hint`),
        }))}
        chosen={[form]}
        testid="p3-form"
        onChange={(value) => setForm(forms.find((each) => each === value) ?? 'PREPAID')}
      />
      <Field
        id="p3-custom"
        label={t('p3.custom.label')}
        hint={t('p3.custom.hint')}
        error={error('price', 'quote')}
        value={price}
        numeric
        testid="p3-custom"
        onInput={setPrice}
      />
      <Field
        id="p3-hourly"
        label={t('p3.hourly')}
        hint={t('p3.custom.hint')}
        error={error('rate')}
        value={rate}
        numeric
        testid="p3-hourly"
        onInput={setRate}
      />
      <Field
        id="p3-budget"
        label={t('p3.budget')}
        hint={t('p3.budget.hint')}
        error={error('budget')}
        value={budget}
        numeric
        testid="p3-budget"
        onInput={setBudget}
      />
      <Choices
        name="p3-tax"
        kind="radio"
        legend={t('p3.tax')}
        choices={taxes.map((value) => ({
          value,
          label: t(`p3.tax.${value}`),
          hint: value === 'verify' ? t('p3.tax.verify.hint') : undefined,
        }))}
        chosen={[tax]}
        testid="p3-tax"
        onChange={(value) => setTax(taxes.find((each) => each === value) ?? 'verify')}
      />
      <div class="actions">
        <button type="submit" class="main" data-testid="p3-save">
          {t('p3.save')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}
