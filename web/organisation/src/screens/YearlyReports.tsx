import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { follow } from '@klankbord/staff/Frame.tsx'
import { writtenDay } from '@klankbord/staff/yearly/texts'
import { useEffect, useState } from 'preact/hooks'
import { pathOf, type Route } from '../modules/routes.ts'
import type { YearlyApi, YearlyReport } from '../modules/yearly-api.ts'
import { useTexts } from '../texts/text.ts'
import '../texts/yearly.ts'
import { YearComparison } from './YearComparison.tsx'
import { YearlyFiles } from './YearlyFiles.tsx'
import { YearlyReportPage } from './YearlyReportPage.tsx'

type Props = { api: YearlyApi; year: number | null; onGo: (route: Route) => void }

/** The yearly reports of the organisation: a list, or one of them as a page (O6). */
export function YearlyReports({ api, year, onGo }: Props) {
  const { t } = useTexts()
  const [reports, setReports] = useState<readonly YearlyReport[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    api.reports().then(setReports, () => setFailed(true))
  }
  useEffect(load, [api])
  if (failed || !reports) {
    return (
      <div class="page flow">
        {!failed && <p role="status">{t('o6.loading')}</p>}
        {failed && (
          <p class="error" role="alert">
            {t('o6.failed')}{' '}
            <button type="button" class="link" onClick={load}>
              {t('retry')}
            </button>
          </p>
        )}
      </div>
    )
  }
  const chosen = reports.find((report) => report.year === year)
  if (chosen?.state === 'PUBLISHED') {
    return <YearlyReportPage key={chosen.year} api={api} report={chosen} onGo={onGo} />
  }
  const published = reports.filter(({ state }) => state === 'PUBLISHED').map((report) => report.year)
  return (
    <div class="page flow" data-testid="o6">
      <StepTitle takeFocus>{t('o6.title')}</StepTitle>
      <p>{t('o6.intro')}</p>
      {reports.length === 0 && <p class="empty">{t('o6.empty')}</p>}
      <ul class="case-list">
        {reports.map((report) => (
          <Item key={report.year} api={api} report={report} onGo={onGo} />
        ))}
      </ul>
      {published.length > 1 && <YearComparison api={api} years={published} />}
    </div>
  )
}

type ItemProps = { api: YearlyApi; report: YearlyReport; onGo: (route: Route) => void }

function Item({ api, report, onGo }: ItemProps) {
  const { t, language } = useTexts()
  const { year, state, finalOn, author, version } = report
  const route: Route = { at: 'yearly', year }
  return (
    <li class="card flow" data-testid="o6-report" data-year={year} data-state={state}>
      <h2>{t('o6.report', { year })}</h2>
      <p class="hint">
        {[
          author,
          finalOn && t('o6.final', { day: writtenDay(finalOn, language) }),
          version > 1 && t('o6.version', { version }),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {state === 'WITHDRAWN' && (
        <p class="notice warn">{t(`o6.withdrawn.${report.withdrawal ?? 'OTHER'}`)}</p>
      )}
      {state === 'PUBLISHED' && version > 1 && <p class="notice warn">{t('o6.corrected')}</p>}
      {state === 'PUBLISHED' && (
        <>
          <p>
            <a
              class="button main"
              href={pathOf(route)}
              data-testid="o6-open"
              onClick={(event) => follow(event, () => onGo(route))}
            >
              {t('o6.open', { year })}
            </a>
          </p>
          <YearlyFiles api={api} year={year} />
        </>
      )}
    </li>
  )
}
