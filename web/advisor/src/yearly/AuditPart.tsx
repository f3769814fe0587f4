import { useTexts } from '../texts/text.ts'
import type { ReportView } from './yearly-api.ts'

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
      <dl class="answers">
        {audit.decisions.map((decision, at) => (
          <div key={at}>
            <dt>{decision.table}</dt>
            <dd data-testid="a13-audit-reason" data-table={decision.table}>
              {decision[language]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
