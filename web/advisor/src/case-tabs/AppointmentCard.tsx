import { Choices } from '@klankbord/kit/Choices.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { calendarEntry, minutesIn, type Slot } from '@klankbord/kit/talks'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { useState } from 'preact/hooks'
import type { CaseTalk } from '../modules/appointments.ts'
import { type Texts, useTexts } from '../texts/text.ts'

type Props = {
  talk: CaseTalk
  today: string
  writable: boolean
  /** At that time a talk was agreed in another case. */
  clashes: boolean
  onSend: (body: Record<string, unknown>) => void
  onHeld: (quarters: number) => void
  onMissed: () => void
  onPropose: () => void
}

export const slotWords = (slot: Slot, texts: Texts, today: string): string =>
  texts.t('a4.slot', {
    day: texts.day(slot.day, today),
    from: slot.from,
    until: slot.until,
    how: texts.t(`a4.how.${slot.how}`),
  })

/** One appointment: its times, its state in words, and what can be done with it now. */
export function AppointmentCard(props: Props) {
  const { talk, today, writable } = props
  const texts = useTexts()
  const { t } = texts
  const state = stateOf(talk)
  const free = talk.kept?.type === 'FIRST_CONSULT'
  return (
    <article class="card flow" data-testid="a4-appointment" data-state={state} data-id={talk.id}>
      <p>
        <strong>{t(`a4.state.${state}`)}</strong>{' '}
        {talk.kept && <span class="hint">{t(free ? 'a4.type.first' : 'a4.type.next')}</span>}
      </p>
      {talk.agreed ? (
        <SlotLine slot={talk.agreed} today={today} />
      ) : (
        <ul>
          {talk.slots.map((slot, at) => (
            <li key={at}>
              <SlotLine slot={slot} today={today} />
            </li>
          ))}
        </ul>
      )}
      {talk.text !== '' && (
        <p class="said" dir="auto">
          {talk.text}
        </p>
      )}
      {props.clashes && (
        <p class="warn" data-testid="a4-clash">
          {t('a4.clash')}
        </p>
      )}
      {talk.safe && <p class="hint">{t('a4.safe')}</p>}
      {talk.state === 'proposed' && talk.standing && (
        <p data-testid="a4-standing">{t('a4.standing', { slot: slotWords(talk.standing, texts, today) })}</p>
      )}
      {writable && state === 'asked' && <Answering {...props} />}
      {writable && state === 'proposed' && (
        <button
          type="button"
          data-testid="a4-cancel"
          onClick={() => props.onSend({ op: talk.standing ? 'decline' : 'cancel' })}
        >
          {t('a4.takeBack')}
        </button>
      )}
      {state === 'agreed' && talk.agreed && <Agreed {...props} agreed={talk.agreed} />}
    </article>
  )
}

export type ShownState =
  | 'asked'
  | 'proposed'
  | 'agreed'
  | 'held'
  | 'no-show'
  | 'declined'
  | 'cancelled'
  | 'cancelled-late'

function stateOf({ state, by, kept }: CaseTalk): ShownState {
  if (kept?.state === 'HELD') return 'held'
  if (kept?.state === 'NO_SHOW') return 'no-show'
  if (kept?.state === 'CANCELLED_LATE') return 'cancelled-late'
  if (state === 'proposed') return by === 'reporter' ? 'asked' : 'proposed'
  return state
}

function SlotLine({ slot, today }: { slot: Slot; today: string }) {
  const texts = useTexts()
  return (
    <>
      {slotWords(slot, texts, today)} {slot.place && <bdi>{slot.place}</bdi>}{' '}
      {slot.phone && <bdi dir="ltr">{slot.phone}</bdi>}
    </>
  )
}

/** The reporter named times: say yes to one, name others, or say no. */
function Answering({ talk, today, onSend, onPropose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [chosen, setChosen] = useState('0')
  const slot = talk.slots[Number(chosen)]
  return (
    <>
      {talk.slots.length > 1 && (
        <Choices
          name={`slot-${talk.id}`}
          kind="radio"
          legend={t('a4.choose')}
          choices={talk.slots.map((one, at) => ({ value: String(at), label: slotWords(one, texts, today) }))}
          chosen={[chosen]}
          testid="a4-choice"
          onChange={setChosen}
        />
      )}
      <div class="actions">
        <button
          type="button"
          class="main"
          data-testid="a4-accept"
          onClick={() => slot && onSend({ op: 'accept', slots: [slot] })}
        >
          {t('a4.accept')}
        </button>
        <button type="button" data-testid="a4-other" onClick={onPropose}>
          {t('a4.other')}
        </button>
        <button type="button" data-testid="a4-decline" onClick={() => onSend({ op: 'decline' })}>
          {t(talk.standing ? 'a4.keep' : 'a4.decline')}
        </button>
      </div>
    </>
  )
}

/** A day is agreed: afterwards it was held or missed, before it can be moved or called off. */
function Agreed({
  talk,
  today,
  writable,
  agreed,
  onHeld,
  onMissed,
  onSend,
  onPropose,
}: Props & { agreed: Slot }) {
  const { t } = useTexts()
  const [minutes, setMinutes] = useState(String(minutesIn(agreed)))
  const [wrong, setWrong] = useState(false)
  const [asked, setAsked] = useState(false)
  const come = agreed.day <= today && talk.kept?.state === 'CONFIRMED'
  const held = () => {
    const quarters = quartersIn(minutes)
    setWrong(quarters === null)
    if (quarters !== null) onHeld(quarters)
  }
  const save = () => {
    const entry = calendarEntry(agreed, t('a4.ics.summary'), hex(randomBytes(16)), today)
    const url = URL.createObjectURL(new Blob([entry], { type: 'text/calendar' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'gesprek.ics'
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), keptFor)
  }
  return (
    <>
      {writable && come && (
        <>
          <Field
            id={`minutes-${talk.id}`}
            label={t('a4.minutes')}
            error={wrong ? t('a4.time.error') : undefined}
            value={minutes}
            testid="a4-held-minutes"
            numeric
            onInput={setMinutes}
          />
          <div class="actions">
            <button type="button" class="main" data-testid="a4-held" onClick={held}>
              {t('a4.held')}
            </button>
            <button type="button" data-testid="a4-no-show" onClick={onMissed}>
              {t('a4.noShow')}
            </button>
          </div>
        </>
      )}
      <div class="actions">
        {writable && (
          <button type="button" data-testid="a4-move" onClick={onPropose}>
            {t('a4.move')}
          </button>
        )}
        {writable &&
          (asked ? (
            <button
              type="button"
              class="danger"
              data-testid="a4-cancel-yes"
              onClick={() => onSend({ op: 'cancel' })}
            >
              {t('a4.cancel.yes')}
            </button>
          ) : (
            <button type="button" data-testid="a4-cancel" onClick={() => setAsked(true)}>
              {t('a4.cancel')}
            </button>
          ))}
        <button type="button" class="link" data-testid="a4-ics" onClick={save}>
          {t('a4.ics')}
        </button>
      </div>
      <p class="hint">{t('a4.ics.hint')}</p>
    </>
  )
}

/** A download may begin a moment after the click. */
const keptFor = 60_000

/** Minutes as whole quarters of an hour, rounded up; null when that makes no work of one day. */
export function quartersIn(minutes: string): number | null {
  const number = /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : 0
  const quarters = Math.ceil(number / 15)
  return quarters >= 1 && quarters <= 96 ? quarters : null
}
