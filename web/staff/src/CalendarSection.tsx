import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useState } from 'preact/hooks'
import type { NoticesApi } from './notices-api.ts'
import { useNoticeTexts } from './notices-texts.ts'

type Props = { prefix: string; api: NoticesApi; today: string; since: string | null }

/** An address under which the own calendar shows days of terms, and nothing else (NOT-3). */
export function CalendarSection({ prefix, api, today, since: first }: Props) {
  const { t, day } = useNoticeTexts()
  const [since, setSince] = useState(first)
  const [url, setUrl] = useState<string | null>(null)
  const [said, setSaid] = useState<'calendar.stopped' | 'notices.failed' | null>(null)
  const make = async () => {
    try {
      setUrl(await api.newCalendar())
      setSince(today)
      setSaid(null)
    } catch {
      setSaid('notices.failed')
    }
  }
  const stop = async () => {
    try {
      await api.noCalendar()
      setUrl(null)
      setSince(null)
      setSaid('calendar.stopped')
    } catch {
      setSaid('notices.failed')
    }
  }
  return (
    <section class="card flow" data-testid={`${prefix}-calendar`} aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      <p>{t('calendar.lead')}</p>
      {since !== null && <p>{t('calendar.since', { day: day(since, today) })}</p>}
      {url !== null && (
        <>
          <Field
            id="calendar-url"
            label={t('calendar.address')}
            value={url}
            testid={`${prefix}-calendar-url`}
            onInput={() => {}}
          />
          <Notice kind="warn">
            <p>{t('calendar.warning')}</p>
          </Notice>
        </>
      )}
      <div class="actions">
        <button type="button" data-testid={`${prefix}-calendar-new`} onClick={() => void make()}>
          {t(since === null ? 'calendar.new' : 'calendar.renew')}
        </button>
        {since !== null && (
          <button type="button" data-testid={`${prefix}-calendar-stop`} onClick={() => void stop()}>
            {t('calendar.stop')}
          </button>
        )}
      </div>
      <p role="status">{said && t(said)}</p>
    </section>
  )
}
