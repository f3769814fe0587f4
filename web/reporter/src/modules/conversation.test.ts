import type { ReadMessage } from '@klankbord/protocol/conversation'
import type { Content } from '@klankbord/protocol/message'
import { expect, test } from 'vitest'
import { lastRead, linesOf, openOffer, turnOf, wishOf } from './conversation.ts'

type Part = { t?: string; seen?: number; on?: string; body?: Content['body']; state?: ReadMessage['state'] }
function message(direction: 1 | 2, seq: number, part: Part = {}): ReadMessage {
  const { t = 'chat', seen = -1, on = '2026-11-20', body = { text: 'x' }, state = 'ok' } = part
  const content = { t, at: on, dh: '', seen, body, att: [] }
  const place = {
    direction,
    seq,
    epoch: 0,
    msgId: `${direction}${seq}`,
    hash: '',
    postedOn: on,
    oldEpoch: false,
  }
  return state === 'unreadable' ? { ...place, state } : { ...place, state, content }
}
const facts = {
  state: 'received',
  answerDue: '2026-11-24',
  answerWorkingDays: 2,
  absentUntil: null,
  nobody: false,
  today: '2026-11-20',
} as const

test('new is what the reporter had not seen when they last wrote', () => {
  const messages = [message(1, 0), message(2, 0), message(1, 1, { seen: 0 }), message(2, 1), message(2, 2)]
  expect(linesOf(messages).map(({ isNew }) => isNew)).toEqual([false, false, false, true, true])
})

test('a report that an advisor wrote down says so', () => {
  const body = { text: 'x', contactChannel: 'TEL' }

  expect(linesOf([message(1, 0, { t: 'report', body })])[0]).toMatchObject({ kind: 'typed', type: 'report' })
})

test('only text of a person stands under the name of a person', () => {
  const messages = [
    message(1, 0, { t: 'report' }),
    message(2, 0, { t: 'status', body: { state: 'acknowledged' } }),
    message(2, 1, { state: 'unreadable' }),
    message(2, 2, { state: 'unknown-type', t: 'later' }),
    message(2, 3),
  ]
  expect(linesOf(messages).map(({ from, kind }) => `${from} ${kind}`)).toEqual([
    'me text',
    'system status',
    'system unreadable',
    'system newer-version',
    'advisor text',
  ])
})

test('the advisor acts next until the promised day, and afterwards it is said', () => {
  const messages = [message(1, 0)]
  expect(turnOf(messages, facts)).toEqual({ actor: 'advisor', due: '2026-11-24', overdue: false })
  expect(turnOf(messages, { ...facts, today: '2026-11-25' })).toMatchObject({ overdue: true })
  expect(turnOf(messages, { ...facts, nobody: true })).toMatchObject({ actor: 'reporter', due: null })
})

test('a later message gets the same promise, counted from its day and after an absence', () => {
  const messages = [message(1, 0), message(2, 0), message(1, 1, { on: '2026-11-27' })]
  expect(turnOf(messages, facts)).toMatchObject({ actor: 'advisor', due: '2026-12-01' })
  expect(turnOf(messages, { ...facts, absentUntil: '2026-12-04' })).toMatchObject({ due: '2026-12-08' })
})

test('after an answer it is the turn of the reporter, after the end nobody’s', () => {
  const messages = [message(1, 0), message(2, 0)]
  expect(turnOf(messages, facts)).toMatchObject({ actor: 'reporter', due: null })
  expect(turnOf(messages, { ...facts, state: 'closed' })).toMatchObject({ actor: 'none' })
  const withdrawn = [...messages, message(1, 1, { t: 'status', body: { state: 'withdrawn' } })]
  expect(turnOf(withdrawn, facts)).toMatchObject({ actor: 'none' })
})

test('nothing is called read that may not have been', () => {
  const messages = [message(1, 0), message(1, 1)]
  expect(lastRead(messages, null)).toBeNull()
  expect(lastRead(messages, '2026-11-20')?.seq).toBe(0)
  expect(lastRead(messages, '2026-11-21')?.seq).toBe(1)
  expect(lastRead([...messages, message(2, 0, { seen: 1 })], '2026-11-20')?.seq).toBe(1)
})

test('an offer is open until the reporter answered it', () => {
  const offer = message(2, 0, { t: 'handover-offer', body: { to: 'samir' } })
  expect(openOffer([message(1, 0), offer])).toEqual({ kid: 'samir', by: null, together: false })
  expect(openOffer([message(1, 0), offer, message(1, 1, { t: 'handover' })])).toBeNull()
})

test('whoever asked to stop is waited for by nobody, until they write again', () => {
  const status = (seq: number, state: string) => message(1, seq, { t: 'status', body: { state } })
  const stopped = [message(1, 0), message(2, 0), status(1, 'no-contact'), status(2, 'withdrawn')]

  expect(wishOf(stopped)).toBe('withdrawn')
  expect(turnOf(stopped, { ...facts, state: 'answered' }).actor).toBe('none')
  expect(turnOf(stopped.slice(0, 3), { ...facts, state: 'answered' }).actor).toBe('none')
  expect(turnOf([...stopped, message(1, 3)], { ...facts, state: 'answered' }).actor).toBe('advisor')
})
