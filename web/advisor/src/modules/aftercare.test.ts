import { expect, test } from 'vitest'
import { aFile } from '../testing/case-files.ts'
import { checkinAnswers, checkinPlan, detrimentSince, nextCheckin, wishOf } from './aftercare.ts'
import type { ShownMessage } from './conversation.ts'
import { allTerms, dueThisWeek } from './life.ts'

function said(direction: 1 | 2, type: string, day: string, body: Record<string, unknown> = {}): ShownMessage {
  const [message] = aFile(['x']).messages
  const status = typeof body.state === 'string' ? body.state : null
  return { ...(message as ShownMessage), id: `${type} ${day}`, direction, type, day, body, status }
}
const plan = (day: string, ...days: string[]) => said(2, 'checkins', day, { days, text: '' })
const wish = (state: string) => said(1, 'status', '2026-11-20', { state })
const chat = (day: string) => said(1, 'chat', day)

test('the newest plan counts, and only one of the advisor', () => {
  expect(checkinPlan([])).toBeNull()
  expect(checkinPlan([said(1, 'checkins', '2026-11-20', { days: ['2026-12-20'] })])).toBeNull()
  expect(
    checkinPlan([plan('2026-11-20', '2026-12-20'), plan('2026-11-22', '2027-02-22', '2026-12-22')]),
  ).toEqual({
    plannedOn: '2026-11-22',
    days: ['2026-12-22', '2027-02-22'],
  })
})

test('the first words since a day of the plan are its answer, asking to stop is none', () => {
  const messages = [
    plan('2026-11-20', '2026-12-20', '2027-02-20'),
    chat('2026-12-01'),
    { ...wish('no-contact'), day: '2026-12-21' },
    chat('2026-12-22'),
    chat('2026-12-23'),
    chat('2027-02-20'),
  ]

  expect([...checkinAnswers(messages)]).toEqual(['chat 2026-12-22', 'chat 2027-02-20'])
})

test('the list of terms shows the next day of the plan, and the last one when all have come', () => {
  const file = { ...aFile(['x']), messages: [plan('2026-11-20', '2026-12-20', '2027-02-20')] }
  const row = (today: string) => allTerms([file], today).find(({ key }) => key === 'aftercare.check')

  expect(nextCheckin(aFile(['x']), '2026-11-26')).toBeNull()
  expect(row('2026-11-26')).toMatchObject({
    start: '2026-11-20',
    due: '2026-12-20',
    state: 'running',
    task: false,
  })
  expect(row('2026-12-21')).toMatchObject({ due: '2027-02-20' })
  expect(row('2027-02-21')).toMatchObject({ due: '2027-02-20', state: 'overdue' })
})

test('a wish to stop holds until the reporter writes again', () => {
  expect(wishOf([chat('2026-11-20')])).toBeNull()
  expect(wishOf([wish('no-contact')])).toBe('no-contact')
  expect(wishOf([wish('no-contact'), wish('withdrawn'), wish('no-contact')])).toBe('withdrawn')
  expect(wishOf([wish('withdrawn'), chat('2026-11-21')])).toBeNull()
  expect(wishOf([said(2, 'status', '2026-11-20', { state: 'withdrawn' })])).toBeNull()
  expect(wishOf([{ ...wish('withdrawn'), state: 'other-channel' }])).toBeNull()
})

test('after an escalation the mailbox asks whether it did harm, and the advisor is reminded of it (ESC-10)', () => {
  const days = ['2026-12-20', '2027-02-20']
  const harm = said(2, 'checkins', '2026-11-20', { days, about: 'detriment', text: '' })
  const file = { ...aFile(['x']), messages: [harm, plan('2026-11-21', '2026-12-21')] }
  const row = (today: string) => allTerms([file], today).find(({ key }) => key === 'detriment.check')
  const soon = (today: string) => dueThisWeek([file], today).map(({ key }) => key)

  expect(checkinPlan(file.messages)?.days).toEqual(['2026-12-21'])
  expect(row('2026-11-26')).toMatchObject({ due: '2026-12-20', state: 'running', task: true })
  expect(row('2027-02-21')).toMatchObject({ due: '2027-02-20', task: false })
  expect(soon('2026-12-10')).not.toContain('detriment.check')
  expect(soon('2026-12-14')).toContain('detriment.check')

  expect(detrimentSince(file.messages)).toBeNull()
  const answer = (detriment: boolean, day: string) => said(1, 'checkin-answer', day, { day, detriment })
  expect(detrimentSince([harm, answer(true, '2026-12-22'), answer(false, '2027-02-21')])).toBe('2026-12-22')
})
