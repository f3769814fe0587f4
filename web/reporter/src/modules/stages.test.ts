import type { ReadMessage } from '@klankbord/protocol/conversation'
import { expect, test } from 'vitest'
import type { Status } from './mailbox-api.ts'
import { mayReopen, openCheckin, openModeAsk, termsOf } from './stages.ts'

const TODAY = '2026-11-26'

function said(
  direction: 1 | 2,
  t: string,
  body: Record<string, unknown>,
  msgId = 'a',
  postedOn = TODAY,
): ReadMessage {
  const content = { t, at: postedOn, dh: '', seen: -1, body, att: [] }
  return { direction, seq: 0, msgId, postedOn, state: 'ok', hash: '', content } as unknown as ReadMessage
}
const status: Status = {
  state: 'received',
  receivedOn: '2026-11-20',
  ackDue: '2026-11-23',
  answerDue: '2026-11-27',
  legal: { ackDue: null, feedbackDue: null },
  end: { closeDue: null, reopenUntil: null, purgeDue: null },
}

test('a proposal waits until this reporter answered exactly it', () => {
  const ask = said(2, 'mode-ask', { mode: 'MEDIATION', text: 'Goed?' }, 'q')
  expect(openModeAsk([])).toBeNull()
  expect(openModeAsk([ask])).toEqual({ ask: 'q', mode: 'MEDIATION', text: 'Goed?' })
  expect(openModeAsk([ask, said(1, 'mode-answer', { ask: 'other', accepted: true })])).not.toBeNull()
  expect(openModeAsk([ask, said(1, 'mode-answer', { ask: 'q', accepted: false })])).toBeNull()
  expect(openModeAsk([said(2, 'mode-ask', { mode: 'DANSEN' }, 'q')])).toBeNull()
})

test('a check-in is asked from its day on, until the reporter writes', () => {
  const plan = said(2, 'checkins', { days: ['2027-02-01', '2026-11-25'] }, 'p', '2026-10-25')
  expect(openCheckin([plan], '2026-11-24')).toBeNull()
  expect(openCheckin([plan], TODAY)).toEqual({ day: '2026-11-25', about: 'aftercare' })
  expect(openCheckin([plan, said(1, 'chat', {}, 'x', '2026-11-26')], TODAY)).toBeNull()
  expect(openCheckin([plan, said(1, 'chat', {}, 'x', '2026-11-26')], '2027-02-02')).not.toBeNull()
})

test('every term is named with its day, also when it is over', () => {
  expect(termsOf(status, TODAY).map(({ key, state }) => [key, state])).toEqual([
    ['ack', 'overdue'],
    ['answer', 'due'],
  ])
  const legal = { ackDue: '2026-11-27', feedbackDue: '2027-02-24' }
  const all = termsOf({ ...status, state: 'exploring', legal }, '2027-03-01')
  expect(all.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'overdue'])
})

test('a closed conversation opens again by writing in time', () => {
  const end = { closeDue: null, reopenUntil: TODAY, purgeDue: '2027-11-26' }
  expect(mayReopen({ ...status, state: 'closed', end }, TODAY)).toBe(true)
  expect(mayReopen({ ...status, state: 'closed', end }, '2026-11-27')).toBe(false)
  expect(mayReopen({ ...status, end }, TODAY)).toBe(false)
})

test('whether a report did harm is asked until it is answered, whatever else is written (ESC-10)', () => {
  const plan = said(2, 'checkins', { days: ['2026-11-25'], about: 'detriment' }, 'p', '2026-10-25')
  const care = said(2, 'checkins', { days: ['2026-11-24'] }, 'c', '2026-10-26')
  expect(openCheckin([plan, care], TODAY)).toEqual({ day: '2026-11-25', about: 'detriment' })
  const chat = said(1, 'chat', {}, 'x', '2026-11-26')
  expect(openCheckin([plan, care, chat], TODAY)?.about).toBe('detriment')
  const answer = said(1, 'checkin-answer', { day: '2026-11-25', detriment: false }, 'y', '2026-11-24')
  expect(openCheckin([plan, care, answer], TODAY)).toBeNull()
})
