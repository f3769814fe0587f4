import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { follow } from '@klankbord/staff/Frame.tsx'
import { Problem } from '@klankbord/staff/http'
import { DocumentPage } from '@klankbord/staff/yearly/DocumentPage.tsx'
import type { YearlyDocument } from '@klankbord/staff/yearly/document'
import { writtenDay } from '@klankbord/staff/yearly/texts'
import { useEffect, useState } from 'preact/hooks'
import { pathOf, type Route } from '../modules/routes.ts'
import type { YearlyApi, YearlyReport } from '../modules/yearly-api.ts'
import { useTexts } from '../texts/text.ts'
import { YearlyFiles } from './YearlyFiles.tsx'

type Props = { api: YearlyApi; report: YearlyReport; onGo: (route: Route) => void }

const answers: Route = { at: 'advice' }

/** One yearly report to read, with why numbers stay away and what was answered to its advice. */
export function YearlyReportPage({ api, report, onGo }: Props) {
  const { t, language } = useTexts()
  const [document, setDocument] = useState<YearlyDocument | null>(null)
  const [failure, setFailure] = useState<'o6.gone' | 'o6.failed' | null>(null)
  const load = () => {
    setFailure(null)
    api.document(report.year, language).then(setDocument, (failed) => {
      setFailure(failed instanceof Problem && failed.slug === 'not-found' ? 'o6.gone' : 'o6.failed')
    })
  }
  useEffect(load, [api, report.year, language])
  const back = () => onGo({ at: 'yearly', year: null })
  return (
    <div class="page flow" data-testid="o6" data-year={report.year}>
      <p class="no-print">
        <a href={pathOf({ at: 'yearly', year: null })} onClick={(event) => follow(event, back)}>
          {t('o6.back')}
        </a>
      </p>
      <StepTitle takeFocus>{document?.title ?? t('o6.report', { year: report.year })}</StepTitle>
      <p class="hint">
        {[report.author, report.finalOn && t('o6.final', { day: writtenDay(report.finalOn, language) })]
          .filter(Boolean)
          .join(', ')}
      </p>
      <YearlyFiles api={api} year={report.year} />
      {failure && (
        <p class="error" role="alert">
          {t(failure)}{' '}
          <button type="button" class="link" onClick={load}>
            {t('retry')}
          </button>
        </p>
      )}
      {!document && !failure && <p role="status">{t('o6.loading')}</p>}
      {document && (
        <DocumentPage
          document={document}
          screen="o6"
          underAdvice={({ response }) =>
            response === null && (
              <p class="no-print">
                <a
                  class="button"
                  href={pathOf(answers)}
                  data-testid="o6-respond"
                  onClick={(event) => follow(event, () => onGo(answers))}
                >
                  {t('o6.respond')}
                </a>
              </p>
            )
          }
        />
      )}
      {report.hash && (
        <p class="hint" data-testid="o6-hash">
          {t('o6.hash')} <code class="said">{report.hash}</code>
        </p>
      )}
    </div>
  )
}
