import { expect, test } from 'vitest'
import { calendarEntry, freeUntil, minutesIn, type Side, type Slot, slotIn, talksIn } from './talks.ts'

const talk = 'a'.repeat(32)
const morning: Slot = { day: '2026-11-26', from: '10:00', until: '11:00', how: 'phone' }
const walk: Slot = {
  day: '2026-11-27',
  from: '14:00',
  until: '15:00',
  how: 'in-person',
  place: 'In het park',
}
const say = (by: Side, body: Record<string, unknown>, type = 'appointment') => ({
  by,
  day: '2026-11-20',
  type,
  body: { id: talk, ...body },
})
const propose = (by: Side, ...slots: Slot[]) => say(by, { op: 'propose', slots })
const accept = (by: Side, slot: Slot) => say(by, { op: 'accept', slots: [slot] })

test('what one side proposes, the other side accepts', () => {
  const [found] = talksIn([
    propose('advisor', morning, walk),
    accept('reporter', { ...morning, phone: '06 1' }),
  ])

  expect(found).toMatchObject({ state: 'agreed', by: 'reporter', agreed: { ...morning, phone: '06 1' } })
})

test('nobody accepts an own proposal, or a time that was not named', () => {
  expect(talksIn([propose('reporter', walk), accept('reporter', walk)])[0]?.state).toBe('proposed')
  expect(talksIn([propose('advisor', morning), accept('reporter', walk)])[0]?.state).toBe('proposed')
  expect(talksIn([propose('advisor', morning), say('advisor', { op: 'decline' })])[0]?.state).toBe('proposed')
  expect(talksIn([accept('reporter', morning)])).toEqual([])
})

test('a new proposal takes the place of what was agreed', () => {
  const messages = [propose('advisor', morning), accept('reporter', morning), propose('reporter', walk)]

  expect(talksIn(messages)[0]).toMatchObject({
    state: 'proposed',
    by: 'reporter',
    slots: [walk],
    agreed: null,
  })
})

test('until another time is agreed on, the former one stands', () => {
  const moving = [propose('advisor', morning), accept('reporter', morning), propose('advisor', walk)]
  const [asked] = talksIn(moving)
  const [declined] = talksIn([...moving, say('reporter', { op: 'decline' })])
  const [takenBack] = talksIn([...moving, say('advisor', { op: 'decline' })])
  const [twice] = talksIn([...moving, propose('reporter', walk), say('advisor', { op: 'decline' })])
  const [moved] = talksIn([...moving, accept('reporter', walk)])

  expect(asked).toMatchObject({ state: 'proposed', standing: morning })
  for (const kept of [declined, takenBack, twice])
    expect(kept).toMatchObject({ state: 'agreed', agreed: morning, standing: null })
  expect(moved).toMatchObject({ state: 'agreed', agreed: walk, standing: null })
  expect(talksIn([...moving, say('reporter', { op: 'cancel' })])[0]?.state).toBe('cancelled')
})

test('what is cancelled or declined stays so', () => {
  const cancelled = [
    propose('advisor', morning),
    accept('reporter', morning),
    say('reporter', { op: 'cancel' }),
  ]
  const declined = [propose('advisor', morning), say('reporter', { op: 'decline', text: 'Liever niet' })]

  expect(talksIn([...cancelled, propose('advisor', walk)])[0]).toMatchObject({
    state: 'cancelled',
    by: 'reporter',
  })
  expect(talksIn([...declined, accept('reporter', morning)])[0]).toMatchObject({
    state: 'declined',
    text: 'Liever niet',
  })
})

test('only the advisor says what is free', () => {
  const told = talksIn([say('advisor', { op: 'propose', slots: [morning], free: true, freeHours: 48 })])
  const claimed = talksIn([say('reporter', { op: 'propose', slots: [morning], free: true, freeHours: 1 })])

  expect(told[0]).toMatchObject({ free: true, freeHours: 48 })
  expect(claimed[0]).toMatchObject({ free: null, freeHours: null })
})

test('what makes no sense is left out', () => {
  const odd = [
    null,
    {},
    { ...morning, how: 'dream' },
    { ...morning, day: 'soon' },
    { ...morning, from: '25:00' },
    { ...morning, until: '09:00' },
  ]

  for (const value of odd) expect(slotIn(value)).toBeNull()
  expect(talksIn([say('advisor', { op: 'propose', slots: odd })])).toEqual([])
  expect(talksIn([say('advisor', { op: 'propose', slots: [morning], id: 'x' })])).toEqual([])
  expect(talksIn([say('advisor', { op: 'propose', slots: [morning] }, 'chat')])).toEqual([])
})

test('days of free cancelling count in favour of whoever cancels', () => {
  expect(freeUntil(morning, 48)).toBe('2026-11-24')
  expect(freeUntil({ ...morning, day: '2026-03-30' }, 48)).toBe('2026-03-28')
  expect(minutesIn(morning)).toBe(60)
})

test('a calendar entry says when, and nothing else', () => {
  const entry = calendarEntry(walk, 'Afspraak', 'b'.repeat(32), '2026-11-20')

  expect(entry).toContain('DTSTART;TZID=Europe/Amsterdam:20261127T140000\r\n')
  expect(entry).toContain('DTEND;TZID=Europe/Amsterdam:20261127T150000\r\n')
  expect(entry).toContain('SUMMARY:Afspraak\r\n')
  expect(entry).not.toMatch(/ATTENDEE|ORGANIZER|URL|LOCATION|DESCRIPTION|VALARM|park/)
  expect(entry.split('\r\n').every((line) => line.length <= 75)).toBe(true)
})
