import { expect, test } from 'vitest'
import { type ConsentEvent, type ConsentState, consentMoves, consentsOf, usedNow } from './consents.ts'
import type { ShownMessage } from './conversation.ts'
import type { CaseRecord } from './records.ts'

const states = Object.keys(consentMoves) as ConsentState[]
const events: readonly ConsentEvent[] = ['accept', 'decline', 'use', 'expire']
const soon = { today: '2026-11-22', closed: false }
const message = (direction: 1 | 2, type: string, body: Record<string, unknown>) =>
  ({ direction, type, body, day: '2026-11-22' }) as ShownMessage
const ask = message(2, 'consent-ask', { id: 'c1', text: 'Mag ik HR bellen?', to: 'HR' })
const answer = (accepted: boolean) => message(1, 'consent-answer', { id: 'c1', accepted })

/** Events that lead from a question to each state. */
const ways: Record<ConsentState, ConsentEvent[]> = {
  requested: [],
  given: ['accept'],
  refused: ['decline'],
  withdrawn: ['accept', 'decline'],
  used: ['accept', 'use'],
  expired: ['accept', 'expire'],
}

function after(all: readonly ConsentEvent[]): ConsentState | undefined {
  const messages = [ask]
  const records: CaseRecord[] = []
  // Time passes before the next answer, and after the last one.
  const moment = { ...soon, closed: all.at(-1) === 'expire' }
  for (const event of all) {
    if (event === 'expire') continue
    const [now] = consentsOf(messages, records, soon)
    if (event !== 'use') messages.push(answer(event === 'accept'))
    else if (now) {
      const body = usedNow(messages, now)
      records.push({ id: 'r', version: 1, t: 'log', at: '2026-11-22', body })
    }
  }
  return consentsOf(messages, records, moment)[0]?.state
}

for (const state of states) {
  for (const event of events) {
    // The button exists for a given consent alone.
    if (event === 'use' && state !== 'given') continue
    const to = consentMoves[state][event] ?? state
    test(`${state}, then ${event}: ${to}`, () => {
      expect(after([...ways[state], event])).toBe(to)
    })
  }
}

test('the register keeps the exact words and for whom they were', () => {
  expect(consentsOf([ask], [], soon)).toEqual([
    { id: 'c1', text: 'Mag ik HR bellen?', to: 'HR', askedOn: '2026-11-22', state: 'requested' },
  ])
})

test('an answer to another question counts for nothing', () => {
  const other = message(1, 'consent-answer', { id: 'c2', accepted: true })

  expect(consentsOf([ask, other], [], soon)[0]?.state).toBe('requested')
})

test('nobody but the reporter gives consent', () => {
  const forged = message(2, 'consent-answer', { id: 'c1', accepted: true })

  expect(consentsOf([ask, forged], [], soon)[0]?.state).toBe('requested')
})

test('a consent that nobody used for thirty days has expired, and a new yes counts again', () => {
  const later = { today: '2026-12-23', closed: false }
  const again = { ...answer(true), day: '2026-12-23' }

  expect(consentsOf([ask, answer(true)], [], { ...later, today: '2026-12-22' })[0]?.state).toBe('given')
  expect(consentsOf([ask, answer(true)], [], later)[0]?.state).toBe('expired')
  expect(consentsOf([ask, answer(true), again], [], later)[0]?.state).toBe('given')
  expect(consentsOf([ask], [], later)[0]?.state).toBe('requested')
})

test('a closed case leaves no question open', () => {
  expect(consentsOf([ask], [], { ...soon, closed: true })[0]?.state).toBe('expired')
  expect(consentsOf([ask, answer(false)], [], { ...soon, closed: true })[0]?.state).toBe('refused')
})
