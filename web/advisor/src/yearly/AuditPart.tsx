import { Details } from '@klankbord/kit/Details.tsx'
import type { Language } from '@klankbord/staff/texts'
import { useTexts } from '../texts/text.ts'
import type { Audit, ReportView } from './yearly-api.ts'

/** Whether the numbers may go out together, and for each table what was chosen and why. */
export function AuditPart({ view: { audit, findings } }: { view: ReportView }) {
  const { t, language } = useTexts()
  if (!audit) return null
  const unknown = findings.filter(({ kind }) => kind === 'UNKNOWN_FIELD')
  const passes = audit.passes && unknown.length === 0
  return (
    <section
      class={passes ? 'notice ok' : 'notice danger'}
      aria-labelledby="a13-audit-title"
      data-testid="a13-audit"
      data-state={passes ? 'pass' : 'fail'}
    >
      <h2 id="a13-audit-title">{t(passes ? 'a13.audit.pass' : 'a13.audit.fail')}</h2>
      <p>{t(passes ? 'a13.audit.pass.text' : 'a13.audit.fail.text')}</p>
      {unknown.length > 0 && (
        <ul>
          {unknown.map(({ section, word }) => (
            <li key={`${section} ${word}`}>{t('a13.audit.unknown', { section, word })}</li>
          ))}
        </ul>
      )}
      <Details summary={t('a13.audit.tables')}>
        <dl class="answers">
          {reasonsOf(audit, language).map(({ table, reasons }) => (
            <div key={table}>
              <dt>{table}</dt>
              {reasons.map((reason) => (
                <dd key={reason} data-testid="a13-audit-reason" data-table={table}>
                  {reason}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </Details>
    </section>
  )
}

/** What was said of a table, each thing once: many rows stay away for the same reason. */
function reasonsOf({ decisions }: Audit, language: Language) {
  const tables = [...new Set(decisions.map(({ table }) => table))]
  return tables.map((table) => {
    const own = decisions.filter((decision) => decision.table === table)
    return { table, reasons: [...new Set(own.map((decision) => decision[language]))] }
  })
}
