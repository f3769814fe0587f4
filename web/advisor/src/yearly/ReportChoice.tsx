import { useTexts } from '../texts/text.ts'
import type { Summary } from './yearly-api.ts'

type Chosen = { organisation: string; year: number }
type Props = {
  reports: readonly Summary[]
  chosen: Chosen | null
  onChoose: (organisation: string, year: number) => void
}

/** Which organisation, and which year. */
export function ReportChoice({ reports, chosen, onChoose }: Props) {
  const { t } = useTexts()
  const names = new Map(reports.map(({ organisation, organisationName }) => [organisation, organisationName]))
  const yearsOf = (organisation: string) =>
    reports.filter((report) => report.organisation === organisation).map(({ year }) => year)
  const years = chosen ? yearsOf(chosen.organisation) : []
  return (
    <div class="actions">
      <div class="field">
        <label class="label" for="a13-organisation">
          {t('a13.organisation')}
        </label>
        <select
          id="a13-organisation"
          data-testid="a13-organisation"
          value={chosen?.organisation ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const theirs = yearsOf(value)
            const year = chosen && theirs.includes(chosen.year) ? chosen.year : theirs[0]
            if (year !== undefined) onChoose(value, year)
          }}
        >
          {!chosen && <option value="">{t('a13.choose')}</option>}
          {[...names].map(([organisation, name]) => (
            <option key={organisation} value={organisation}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {chosen && (
        <div class="field">
          <label class="label" for="a13-year">
            {t('a13.year')}
          </label>
          <select
            id="a13-year"
            data-testid="a13-year"
            value={chosen.year}
            onChange={({ currentTarget: { value } }) => onChoose(chosen.organisation, Number(value))}
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
