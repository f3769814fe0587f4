import { plusDays } from '@klankbord/staff/days'
import type { AbsencePlan, Colleague } from '../modules/cover-api.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  /** In front of ids and test ids. */
  of: 'a7' | 'p2-absence'
  plan: AbsencePlan
  today: string
  colleagues: readonly Colleague[]
  onChange: (change: Partial<AbsencePlan>) => void
}

const LONGEST_DAYS = 366

/** Which days somebody is away, and who can be asked meanwhile. */
export function AbsenceFields({ of, plan, today, colleagues, onChange }: Props) {
  const { t } = useTexts()
  const mine = of === 'a7'
  return (
    <>
      <div class="field">
        <label class="label" for={`${of}-from`}>
          {t('a7.from')}
        </label>
        <input
          id={`${of}-from`}
          type="date"
          data-testid={`${of}-from`}
          min={today}
          value={plan.from}
          onInput={({ currentTarget: { value } }) =>
            onChange({ from: value, until: plan.until < value ? value : plan.until })
          }
        />
      </div>
      <div class="field">
        <label class="label" for={`${of}-until`}>
          {t('a7.until')}
        </label>
        <p class="hint" id={`${of}-until-hint`}>
          {t('a7.until.hint')}
        </p>
        <input
          id={`${of}-until`}
          type="date"
          data-testid={`${of}-until`}
          aria-describedby={`${of}-until-hint`}
          min={plan.from}
          max={plusDays(plan.from, LONGEST_DAYS)}
          value={plan.until}
          onInput={({ currentTarget: { value } }) => onChange({ until: value })}
        />
      </div>
      <div class="field">
        <label class="label" for={`${of}-backup`}>
          {t(mine ? 'a7.backup' : 'absence.backup')}
        </label>
        <select
          id={`${of}-backup`}
          data-testid={`${of}-backup`}
          value={plan.backup ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ backup: value === '' ? null : value })}
        >
          <option value="">{t('a7.backup.none')}</option>
          {colleagues.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          data-testid={`${of}-chain`}
          checked={plan.chain}
          onChange={({ currentTarget: { checked } }) => onChange({ chain: checked })}
        />
        <span>
          {t(mine ? 'a7.chain' : 'absence.chain')}
          <span class="hint">{t(mine ? 'a7.chain.hint' : 'absence.chain.hint')}</span>
        </span>
      </label>
    </>
  )
}
