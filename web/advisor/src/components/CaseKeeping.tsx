import { Details } from '@klankbord/kit/Details.tsx'
import { useState } from 'preact/hooks'
import { type CaseView, type HoldReason, holdReasons } from '../modules/cases-api.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; view: CaseView; today: string; onDone: (change: Promise<void>) => void }

/** What runs on by itself: silence, the law, reopening, and how long everything is kept. */
export function CaseKeeping({ work, view, today, onDone }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { legal, end } = view
  const day = (which: string) => texts.day(which, today)
  return (
    <>
      {end.silentUntil !== null && <p class="hint">{t('life.silent', { day: day(end.silentUntil) })}</p>}
      {end.reopenUntil !== null && <p class="hint">{t('life.reopen', { day: day(end.reopenUntil) })}</p>}
      {end.purgeDue !== null && <p class="hint">{t('life.purge', { day: day(end.purgeDue) })}</p>}
      {legal.possible && view.status !== 'CLOSED' && (
        <p data-testid="a3-legal-clock" data-state={legal.ackDue === null ? 'off' : 'on'}>
          {t(legal.ackDue === null ? 'life.legal.off' : 'life.legal.on')}{' '}
          <button
            type="button"
            class="link"
            data-testid="a3-legal-switch"
            onClick={() => onDone(work.life.setLegalClock(view.id, legal.ackDue === null))}
          >
            {t(legal.ackDue === null ? 'life.legal.start' : 'life.legal.stop')}
          </button>
        </p>
      )}
      {view.status === 'CLOSED' && <Hold {...{ work, view, today, onDone }} />}
    </>
  )
}

function Hold({ work, view, today, onDone }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [reason, setReason] = useState<HoldReason>('COURT_CASE')
  const [until, setUntil] = useState('')
  const { heldUntil } = view.end
  if (heldUntil !== null && view.holdReason !== null) {
    return (
      <p data-testid="a3-held">
        {t('life.hold.on', { day: texts.day(heldUntil, today), reason: t(`life.hold.${view.holdReason}`) })}{' '}
        <button
          type="button"
          class="link"
          data-testid="a3-hold-end"
          onClick={() => onDone(work.life.endHold(view.id))}
        >
          {t('life.hold.end')}
        </button>
      </p>
    )
  }
  return (
    <Details summary={t('life.hold')} testid="a3-hold">
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onDone(work.life.hold(view.id, reason, until))
        }}
      >
        <label class="label" for="hold-reason">
          {t('life.hold.reason')}
        </label>
        <select
          id="hold-reason"
          data-testid="a3-hold-reason"
          value={reason}
          onChange={(event) => {
            const chosen = holdReasons.find((known) => known === event.currentTarget.value)
            if (chosen) setReason(chosen)
          }}
        >
          {holdReasons.map((each) => (
            <option key={each} value={each}>
              {t(`life.hold.${each}`)}
            </option>
          ))}
        </select>
        <label class="label" for="hold-until">
          {t('life.hold.until')}
        </label>
        <input
          id="hold-until"
          type="date"
          min={today}
          value={until}
          data-testid="a3-hold-until"
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
        <button type="submit" data-testid="a3-hold-save">
          {t('life.hold.save')}
        </button>
      </form>
    </Details>
  )
}
