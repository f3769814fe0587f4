import { expect, test } from 'vitest'
import type { ShownMessage } from './conversation.ts'
import { elsewhere, type HandOver, handOverOf, type Step, steps } from './handover.ts'

const message = (direction: 1 | 2, type: string, body: Record<string, unknown>, seq = 0) =>
  ({
    direction,
    type,
    body,
    seq,
    fromKid: direction === 2 ? 'noor' : null,
    day: '2026-11-22',
  }) as ShownMessage
const messages: Record<Step, ShownMessage> = {
  offer: message(2, 'handover-offer', { to: 'samir', reason: 'Ik ben er niet.' }),
  refusal: message(1, 'handover', { to: 'samir', accepted: false, history: false }),
  grant: message(1, 'handover', { to: 'samir', accepted: true, history: true }),
}
const ways: Record<HandOver['at'], ShownMessage[]> = {
  none: [],
  asked: [messages.offer],
  refused: [messages.offer, messages.refusal],
  granted: [messages.offer, messages.grant],
}
const states = Object.keys(ways) as HandOver['at'][]
const all = states.flatMap((from) => (Object.keys(messages) as Step[]).map((step) => ({ from, step })))

test.each(all)('from $from, a $step leads where the table says or nowhere', ({ from, step }) => {
  expect(handOverOf(ways[from]).at).toBe(from)
  expect(handOverOf([...ways[from], messages[step]]).at).toBe(steps[from][step] ?? from)
})

test('whoever handed over cannot read that it was granted, and concludes it', () => {
  const closed = { ...message(1, '', {}, 1), state: 'unreadable' } as ShownMessage
  expect(handOverOf([messages.offer, closed])).toMatchObject({ at: 'granted', to: 'samir' })
  expect(handOverOf([closed])).toMatchObject({ at: 'granted', to: '' })
  expect(handOverOf([closed, { ...messages.grant, seq: 2 }])).toMatchObject({ at: 'granted', to: 'samir' })
})

test('what cannot be read is newer than what was asked, wherever it stands', () => {
  const report = message(1, 'report', { text: 'Hallo' }, 0)
  const closed = { ...message(1, '', {}, 1), state: 'unreadable' } as ShownMessage
  const back = message(1, 'handover', { to: 'noor', accepted: true, history: false }, 2)

  expect(handOverOf([report, closed, messages.offer])).toMatchObject({ at: 'granted', to: 'samir' })
  expect(handOverOf([report, closed, back, messages.offer])).toMatchObject({ at: 'asked', to: 'samir' })
})

test('it says to whom, and who asked', () => {
  expect(handOverOf(ways.asked)).toEqual({
    at: 'asked',
    to: 'samir',
    by: 'noor',
    on: '2026-11-22',
    together: false,
  })
  expect(handOverOf(ways.granted)).toMatchObject({ to: 'samir', by: null })
})

test('who goes on together with a colleague goes on writing', () => {
  const offer = message(2, 'handover-offer', { to: 'samir', reason: 'Samen.', together: true })
  const yes = message(1, 'handover', { to: 'samir', accepted: true, history: true, together: true })

  expect(elsewhere([offer, yes], 'noor')).toBeNull()
  expect(elsewhere([offer, yes], 'samir')).toBeNull()
  expect(elsewhere(ways.granted, 'noor')).toMatchObject({ to: 'samir' })
})

test('anything else in the conversation changes nothing', () => {
  const chat = message(1, 'chat', { text: 'Hallo' })
  expect(handOverOf([chat, messages.offer, chat])).toMatchObject({ at: 'asked' })
  expect(handOverOf([message(1, 'handover-offer', { to: 'samir' })])).toEqual({ at: 'none' })
})
