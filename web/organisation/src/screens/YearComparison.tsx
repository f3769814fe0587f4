import { YearLine } from '@klankbord/kit/YearLine.tsx'
import { useState } from 'preact/hooks'
import { type ComparedTable, compare, lineOf, mostYears } from '../modules/comparison.ts'
import type { YearlyApi } from '../modules/yearly-api.ts'
import { useTexts } from '../texts/text.ts'

type Props = { api: YearlyApi; years: readonly number[] }

/** Up to three years beside each other, from nothing but the reports themselves. */
export function YearComparison({ api, years }: Props) {
  const { t, language } = useTexts()
  const [tables, setTables] = useState<readonly ComparedTable[] | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const load = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      const newest = years.slice(0, mostYears)
      setTables(compare(await Promise.all(newest.map((year) => api.document(year, language)))))
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <section class="yearly flow" aria-labelledby="o6-compared">
      <h2 id="o6-compared">{t('o6.compare.title')}</h2>
      <p>{t('o6.compare.text')}</p>
      <p>
        <button
          type="button"
          data-testid="o6-compare"
          aria-busy={state === 'busy'}
          aria-expanded={tables !== null}
          onClick={() => void load()}
        >
          {t('o6.compare')}
        </button>
      </p>
      {state === 'failed' && (
        <p class="error" role="alert">
          {t('o6.failed')}
        </p>
      )}
      {tables?.map((table) => (
        <Compared key={table.id} table={table} />
      ))}
    </section>
  )
}

function Compared({ table }: { table: ComparedTable }) {
  const { t } = useTexts()
  const missing = t('o6.compare.none')
  const same = (
    <div class="yearly-table">
      <table data-testid="o6-compared-table" data-table={table.id}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('o6.compare.what')}</th>
            {table.years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ code, heading, cells }) => (
            <tr key={code} data-code={code}>
              <th scope="row">{heading}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell ?? missing}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
  // One line is enough to see where it goes; every other number stands in the table.
  const row = table.id === 'T1' ? table.rows.find((each) => lineOf(table, each, missing)) : undefined
  const line = row && lineOf(table, row, missing)
  if (!row || !line) return same
  const sentence = t('o6.compare.line', { what: row.heading, years: table.years.join(', ') })
  return (
    <YearLine sentence={sentence} years={line} testid="o6-chart">
      <div data-testid="o6-chart-table">{same}</div>
    </YearLine>
  )
}
