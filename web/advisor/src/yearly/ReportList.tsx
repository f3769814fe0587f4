import { follow } from '@klankbord/staff/Frame.tsx'
import { pathOf } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import type { Summary } from './yearly-api.ts'

type Props = {
  reports: readonly Summary[]
  today: string
  onOpen: (organisation: string, year: number) => void
}

/** Every yearly report that is the reader's business, with what comes next and by when. */
export function ReportList({ reports, today, onOpen }: Props) {
  const { t, day } = useTexts()
  return (
    <ul class="case-list">
      {reports.map(({ organisation, organisationName, year, state, dueOn, overdue }) => (
        <li
          key={`${organisation} ${year}`}
          class="card"
          data-testid="a13-report"
          data-id={organisation}
          data-year={year}
          data-state={state}
        >
          <h2 dir="auto">
            {organisationName}, {year}
          </h2>
          <p>{t(`a13.state.${state}`)}</p>
          {dueOn && (
            <p class={overdue ? 'due overdue' : 'due'}>
              {t(overdue ? 'a13.late' : 'a13.due', { day: day(dueOn, today) })}
            </p>
          )}
          <a
            class="button"
            href={pathOf({ at: 'yearly', report: { organisation, year } })}
            data-testid="a13-open"
            onClick={(event) => follow(event, () => onOpen(organisation, year))}
          >
            {t('a13.open', { name: organisationName, year })}
          </a>
        </li>
      ))}
    </ul>
  )
}
