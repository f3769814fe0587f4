import { Details } from '@klankbord/kit/Details.tsx'
import { calendarEntry, freeUntil } from '@klankbord/kit/talks'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { useState } from 'preact/hooks'
import { spokenDay } from '../../modules/days.ts'
import type { TalkProps } from './Appointment.tsx'
import { slotWords } from './slot-words.ts'

/** What was agreed, and the way back. */
export function AgreedTalk(props: TalkProps) {
  const { talk, tell, language, name, conversation, visit, onAct, onPropose } = props
  const [asked, setAsked] = useState(false)
  const { agreed } = talk
  if (!agreed) return null
  const lastFree = talk.freeHours === null ? null : freeUntil(agreed, talk.freeHours)
  const late = lastFree !== null && visit.today() > lastFree
  const save = () => {
    const entry = calendarEntry(agreed, tell('r12.icsSummary'), hex(randomBytes(16)), visit.today())
    visit.save('afspraak.ics', new Blob([entry], { type: 'text/calendar' }))
  }
  return (
    <div class="card">
      <p data-testid="r12-state" data-state="agreed">
        <strong>{tell('r12.agreed', { name })}</strong> {slotWords(agreed, tell, language)}{' '}
        {tell('r12.dutchTime')}
      </p>
      {agreed.place && (
        <p>
          {tell('r12.place')}: <bdi>{agreed.place}</bdi>
        </p>
      )}
      {agreed.phone && (
        <p>
          {tell('r12.number')}: <bdi dir="ltr">{agreed.phone}</bdi>
        </p>
      )}
      {lastFree !== null && !late && (
        <p class="hint">{tell('r12.freeUntil', { day: spokenDay(lastFree, language) })}</p>
      )}
      {late && <p class="hint">{tell('r12.late')}</p>}
      {conversation.trusted && (
        <div class="actions">
          <button type="button" data-testid="r12-propose" onClick={onPropose}>
            {tell('r12.move')}
          </button>
          {asked ? (
            <button
              type="button"
              class="danger"
              data-testid="r12-cancel-yes"
              onClick={() => onAct({ op: 'cancel', id: talk.id })}
            >
              {tell('r12.cancelYes')}
            </button>
          ) : (
            <button type="button" data-testid="r12-cancel" onClick={() => setAsked(true)}>
              {tell('r12.cancel')}
            </button>
          )}
        </div>
      )}
      <Details summary={tell('r12.ics')} testid="r12-ics-more">
        <p>{tell('r12.icsWarning')}</p>
        <button type="button" data-testid="r12-ics" onClick={save}>
          {tell('r12.icsSave')}
        </button>
      </Details>
    </div>
  )
}
