// Appointments as both sides read them in their conversation. The server knows that there is one and its day, no more.

export type How = 'chat' | 'phone' | 'video' | 'in-person'
export const hows: readonly How[] = ['phone', 'video', 'in-person', 'chat']

/** A time to talk, in Dutch time. Where and under which number is sealed like every word of the conversation. */
export type Slot = {
  day: string
  from: string
  until: string
  how: How
  place?: string
  phone?: string
}
export type Side = 'reporter' | 'advisor'
type Op = 'propose' | 'accept' | 'decline' | 'cancel'

/** One message about an appointment. */
export type Said = {
  by: Side
  day: string
  op: Op
  id: string
  slots: readonly Slot[]
  text: string
  safe: boolean
  /** From the advisor: whether this talk is the free one. */
  free: boolean | null
  /** From the advisor: how many hours before the talk cancelling is free. */
  freeHours: number | null
}

export type TalkState = 'proposed' | 'agreed' | 'declined' | 'cancelled'
/** An appointment as its messages leave it. */
export type Talk = {
  id: string
  state: TalkState
  /** Who said the last word. */
  by: Side
  /** What can be chosen from, in the order in which it was named. */
  slots: readonly Slot[]
  agreed: Slot | null
  /** What was agreed before, and holds while another time is looked for. */
  standing: Slot | null
  text: string
  safe: boolean
  free: boolean | null
  freeHours: number | null
  /** Every message that counted. */
  said: readonly Said[]
}

type Message = { by: Side; day: string; type: string; body: Readonly<Record<string, unknown>> }

const day = /^\d{4}-\d{2}-\d{2}$/
const time = /^([01]\d|2[0-3]):[0-5]\d$/
const id = /^[0-9a-f]{32}$/
const mostSlots = 20

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A slot as it came; null when something in it makes no sense. */
export function slotIn(value: unknown): Slot | null {
  if (!isRecord(value)) return null
  const how = hows.find((one) => one === value.how)
  const from = textIn(value.from)
  const until = textIn(value.until)
  if (!how || !day.test(textIn(value.day)) || !time.test(from) || !time.test(until) || from >= until)
    return null
  const place = textIn(value.place)
  const phone = textIn(value.phone)
  return {
    ...{ day: textIn(value.day), from, until, how },
    ...(place === '' ? {} : { place }),
    ...(phone === '' ? {} : { phone }),
  }
}

export const sameSlot = (one: Slot, other: Slot): boolean =>
  one.day === other.day && one.from === other.from && one.until === other.until && one.how === other.how

function saidIn({ by, day: on, body }: Message): Said | null {
  const op = (['propose', 'accept', 'decline', 'cancel'] as const).find((one) => one === body.op)
  if (!op || !id.test(textIn(body.id))) return null
  const slots = Array.isArray(body.slots) ? body.slots.slice(0, mostSlots).map(slotIn) : []
  const told = by === 'advisor'
  return {
    ...{ by, day: on, op, id: textIn(body.id), text: textIn(body.text), safe: body.safe === true },
    slots: slots.filter((slot) => slot !== null),
    free: told && typeof body.free === 'boolean' ? body.free : null,
    freeHours: told && typeof body.freeHours === 'number' ? body.freeHours : null,
  }
}

/** What a message does to an appointment; null when it may not: it is then no more than words in the thread. */
function after(talk: Talk | undefined, said: Said): Talk | null {
  const { by, op, slots, text, safe } = said
  const told = {
    free: said.free ?? talk?.free ?? null,
    freeHours: said.freeHours ?? talk?.freeHours ?? null,
    said: [...(talk?.said ?? []), said],
  }
  const over = talk?.state === 'declined' || talk?.state === 'cancelled'
  if (op === 'propose') {
    if (slots.length === 0 || over) return null
    const standing = talk?.agreed ?? talk?.standing ?? null
    return { ...told, id: said.id, state: 'proposed', by, slots, agreed: null, standing, text, safe }
  }
  if (!talk || over) return null
  if (op === 'accept') {
    const chosen = talk.slots.find((slot) => slots[0] !== undefined && sameSlot(slot, slots[0]))
    // Nobody agrees with their own proposal.
    if (talk.state !== 'proposed' || talk.by === by || !chosen) return null
    // The one who agrees may add the number to call or the door to ring at.
    return { ...talk, ...told, state: 'agreed', by, agreed: { ...chosen, ...slots[0] }, standing: null, text }
  }
  if (op === 'decline') {
    // No to another time, from whichever side, leaves the time that was agreed before.
    if (talk.state === 'proposed' && talk.standing)
      return { ...talk, ...told, state: 'agreed', by, agreed: talk.standing, standing: null, text }
    return talk.state === 'proposed' && talk.by !== by
      ? { ...talk, ...told, state: 'declined', by, text }
      : null
  }
  return { ...talk, ...told, state: 'cancelled', by, text }
}

/** All appointments of a conversation, in the order in which they began. */
export function talksIn(messages: readonly Message[]): Talk[] {
  const talks = new Map<string, Talk>()
  for (const message of messages) {
    const said = message.type === 'appointment' ? saidIn(message) : null
    const next = said && after(talks.get(said.id), said)
    if (next) talks.set(next.id, next)
  }
  return [...talks.values()]
}

/** The last day on which cancelling is free: the day counts as a whole, in favour of whoever cancels. */
export function freeUntil(agreed: Slot, hours: number): string {
  const moment = new Date(`${agreed.day}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - Math.floor(hours / 24))
  return moment.toISOString().slice(0, 10)
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** How long a talk is meant to take. */
export const minutesIn = ({ from, until }: Slot): number => minutesOf(until) - minutesOf(from)

const basic = (text: string) => text.replace(/[-:]/g, '')

/**
 * A calendar entry that says nothing: no attendee, organiser, address, place or alarm, and a name of its own every time.
 */
export function calendarEntry(slot: Slot, summary: string, uid: string, today: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//-//-//',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Amsterdam',
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'DTSTART:19810329T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'DTSTART:19961027T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    // When it was made is nobody's business: the day has to do.
    `DTSTAMP:${basic(today)}T000000Z`,
    `DTSTART;TZID=Europe/Amsterdam:${basic(slot.day)}T${basic(slot.from)}00`,
    `DTEND;TZID=Europe/Amsterdam:${basic(slot.day)}T${basic(slot.until)}00`,
    `SUMMARY:${summary}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}
