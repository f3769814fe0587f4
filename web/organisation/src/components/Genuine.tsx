import { Notice } from '@klankbord/kit/Notice.tsx'
import type { Workspace } from '../modules/desk-types.ts'
import type { ThreadView } from '../modules/escalations-api.ts'
import type { OpenedReport } from '../modules/thread-book.ts'
import { useTexts } from '../texts/text.ts'
import { nameOf } from './names.ts'

type Props = { opened: OpenedReport; work: Workspace; view: ThreadView; today: string }

/** What this browser found about consent and signatures, in words (O2-4). */
export function Genuine({ opened: { verdict, broken }, work, view, today }: Props) {
  const { t, day, count } = useTexts()
  if (!verdict.genuine) {
    return (
      <Notice
        kind="danger"
        testid="o2-verified"
        title={t('verified.failed')}
        data={{ 'data-state': 'failed', 'data-why': verdict.why }}
      >
        <p>{t(`verified.failed.${verdict.why}`)}</p>
        <p>{t('verified.failed.do')}</p>
      </Notice>
    )
  }
  const { parts, late } = verdict
  return (
    <Notice kind="ok" testid="o2-verified" title={t('verified.ok')} data={{ 'data-state': 'ok' }}>
      <ul>
        {parts.length > 1 && <li>{t('verified.ok.parts', { count: String(parts.length) })}</li>}
        {parts.map(({ escNonce, document }) => (
          <li key={escNonce}>{t('verified.ok.consent', { day: day(document.day, today) })}</li>
        ))}
        <li>
          {t('verified.ok.readers', {
            names: verdict.officers.map((kid) => nameOf(work, view, kid) ?? t('somebody')).join(', '),
          })}
        </li>
        <li>{t('verified.ok.advisor', { name: nameOf(work, view, verdict.sender) ?? '' })}</li>
      </ul>
      {late !== null && <p>{count('verified.late', late)}</p>}
      {broken && <p data-testid="o2-broken">{t('verified.broken')}</p>}
    </Notice>
  )
}
