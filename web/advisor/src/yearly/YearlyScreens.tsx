import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Http } from '@klankbord/staff/http'
import { useEffect, useState } from 'preact/hooks'
import type { Route } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import { ReportChoice } from './ReportChoice.tsx'
import { ReportList } from './ReportList.tsx'
import './texts.ts'
import { YearlyReport } from './YearlyReport.tsx'
import { type Summary, type YearlyApi, yearlyApi } from './yearly-api.ts'

export type YearlyRoute = Extract<Route, { at: 'yearly' }>
type Props = { http: Http; route: YearlyRoute; today: string; onGo: (route: Route) => void }

/** Yearly reports: which there are, and the one that is worked on (A13). */
export function YearlyScreens({ http, route, today, onGo }: Props) {
  const [api] = useState(() => yearlyApi(http))
  return <YearlyPlace api={api} route={route} today={today} onGo={onGo} />
}

type PlaceProps = Omit<Props, 'http'> & { api: YearlyApi }

export function YearlyPlace({ api, route, today, onGo }: PlaceProps) {
  const { t } = useTexts()
  const [reports, setReports] = useState<readonly Summary[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    api.reports().then(setReports, () => setFailed(true))
  }
  useEffect(load, [api, route])
  if (!reports) {
    return (
      <div class="page flow">
        {!failed && <p role="status">{t('starting')}</p>}
        {failed && (
          <p class="error" role="alert">
            {t('a13.failed.load')}{' '}
            <button type="button" class="link" onClick={load}>
              {t('retry')}
            </button>
          </p>
        )}
      </div>
    )
  }
  const { report } = route
  const go = (organisation: string, year: number) => onGo({ at: 'yearly', report: { organisation, year } })
  return (
    <div class="page flow" data-testid="a13">
      <StepTitle takeFocus>{t('a13.title')}</StepTitle>
      {reports.length === 0 && <p class="empty">{t('a13.none')}</p>}
      {reports.length > 0 && <ReportChoice reports={reports} chosen={report} onChoose={go} />}
      {report ? (
        <YearlyReport
          key={`${report.organisation} ${report.year}`}
          api={api}
          {...report}
          today={today}
          onGo={onGo}
        />
      ) : (
        <ReportList reports={reports} today={today} onOpen={go} />
      )}
    </div>
  )
}
