import type { YearlyApi } from '../modules/yearly-api.ts'
import { useTexts } from '../texts/text.ts'

/** The report to keep: on paper, and as numbers. */
export function YearlyFiles({ api, year }: { api: YearlyApi; year: number }) {
  const { t, language } = useTexts()
  return (
    <p class="actions no-print">
      <a class="button" href={api.fileOf(year, 'report.pdf', language)} download data-testid="o6-pdf">
        {t('o6.pdf', { year })}
      </a>
      <a class="button" href={api.fileOf(year, 'data.csv', language)} download data-testid="o6-csv">
        {t('o6.csv', { year })}
      </a>
      <a class="button" href={api.fileOf(year, 'data.json', language)} download data-testid="o6-json">
        {t('o6.json', { year })}
      </a>
    </p>
  )
}
