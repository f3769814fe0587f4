import { plusDays } from '@klankbord/staff/days'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { PracticeChannel } from './practice-api.ts'

type Props = { channel: PracticeChannel; today: string; onTest: (testing: boolean) => Promise<void> }

/** An advisor who can be written to for four weeks does not run dry in a holiday (P1-1). */
export const LEAST_KEY_DAYS = 28

/** The trial of a channel: whoever writes now sends a test; it goes live only when the advisors are ready. */
export function TrialPanel({ channel, today, onTest }: Props) {
  const { t } = useTexts()
  const [failed, setFailed] = useState(false)
  const ready = channel.prekeysUntil !== null && channel.prekeysUntil >= plusDays(today, LEAST_KEY_DAYS)
  const change = (testing: boolean) => {
    setFailed(false)
    void onTest(testing).catch(() => setFailed(true))
  }
  return (
    <section
      class="card flow"
      aria-labelledby="trial"
      data-testid="p1-trial"
      data-testing={String(channel.testing)}
    >
      <h2 id="trial">{t(channel.testing ? 'p1.trial' : 'p1.live')}</h2>
      <p>{t(channel.testing ? 'p1.trial.text' : 'p1.live.text')}</p>
      {channel.testing && (
        <p data-state={ready ? 'done' : 'missing'} data-testid="p1-keys-ready">
          <strong>{t(ready ? 'p1.check.done' : 'p1.check.missing')}</strong> {t('p1.check.prekeys')}
        </p>
      )}
      {failed && (
        <p class="error" role="alert">
          {t('p1.live.failed')}
        </p>
      )}
      {channel.testing ? (
        <button type="button" class="main" data-testid="p1-live" onClick={() => change(false)}>
          {t('p1.live.now')}
        </button>
      ) : (
        <button type="button" data-testid="p1-test-report" onClick={() => change(true)}>
          {t('p1.trial.again')}
        </button>
      )}
    </section>
  )
}
