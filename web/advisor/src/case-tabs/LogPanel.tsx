import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useState } from 'preact/hooks'
import type { LogLine } from '../modules/cover-api.ts'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { PanelProps } from './tabs.ts'

const known: Readonly<Record<string, TextKey>> = {
  CASE_ACKNOWLEDGED: 'a4.log.CASE_ACKNOWLEDGED',
  CASE_STEP_TAKEN: 'a4.log.CASE_STEP_TAKEN',
  CASE_CODED: 'a4.log.CASE_CODED',
  LEGAL_CLOCK_SET: 'a4.log.LEGAL_CLOCK_SET',
  CASE_HELD: 'a4.log.CASE_HELD',
  HOLD_ENDED: 'a4.log.HOLD_ENDED',
  CASE_RECUSED: 'a4.log.CASE_RECUSED',
  KEY_RELEASED: 'a4.log.KEY_RELEASED',
}

/** Who of the staff did what, by day. What the reporter does is not logged (A4-4). */
export function LogPanel({ work, caseId, file, today }: PanelProps) {
  const texts = useTexts()
  const { t } = texts
  const [lines, setLines] = useState<readonly LogLine[] | 'failed' | null>(null)
  useEffect(() => {
    work.cover.log(caseId).then(setLines, () => setLines('failed'))
  }, [work, caseId, file])
  return (
    <section data-testid="a4-log" class="flow">
      <p class="hint">{t('a4.log.what')}</p>
      {lines === null && <p role="status">{t('a4.log.loading')}</p>}
      {lines === 'failed' && (
        <Notice kind="warn">
          <p>{t('a4.log.failed')}</p>
        </Notice>
      )}
      {Array.isArray(lines) && lines.length === 0 && <p class="empty">{t('a4.log.empty')}</p>}
      {Array.isArray(lines) && lines.length > 0 && (
        <ol class="log">
          {lines.map((line, at) => (
            <li key={at} data-testid="a4-log-row" data-action={line.action}>
              <span class="hint">{texts.day(line.on, today)}</span> {line.actor ?? t('a4.log.rule')}:{' '}
              {t(known[line.action] ?? 'a4.log.other')}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
