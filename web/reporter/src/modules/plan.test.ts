import { expect, test } from 'vitest'
import type { Line } from './conversation.ts'
import { plusDays } from './days.ts'
import { consentsOf, isOver, minutesOf, planInLines, sharedPlan } from './plan.ts'

const line = (id: string, type: string, body: Record<string, unknown>): Line =>
  ({ id, type, body, kind: 'typed', day: '2026-11-22', text: String(body.text ?? '') }) as unknown as Line
const option = { id: 'a', title: 'Zelf praten', pros: 'Snel', cons: 'Niet anoniem' }
const plan = (id: string) => line(id, 'plan', { plan: { options: [option], steps: [] }, text: '' })

test('the newest plan counts, with the choice that was made of it', () => {
  const choice = line('c', 'plan-choice', { plan: 'p1', option: 'a' })

  expect(sharedPlan([plan('p1'), choice])).toMatchObject({ message: 'p1', chosen: 'a', options: [option] })
  expect(sharedPlan([plan('p1'), choice, plan('p2')])).toMatchObject({ message: 'p2', chosen: null })
})

test('a choice that is not in the plan is none', () => {
  const choice = line('c', 'plan-choice', { plan: 'p1', option: 'unknown' })

  expect(sharedPlan([plan('p1'), choice])?.chosen).toBe(null)
})

test('a plan of a strange shape breaks nothing', () => {
  for (const strange of [
    null,
    7,
    'x',
    [],
    { options: 'x', steps: [null, 3] },
    { options: [{}], steps: [{}] },
  ]) {
    expect(() => sharedPlan([line('p', 'plan', { plan: strange })])).not.toThrow()
  }
})

test('the last answer to minutes and to consent counts', () => {
  const minutes = line('m', 'minutes', { id: 'm1', text: 'Verslag', checkUntil: '2026-12-01' })
  const no = line('1', 'minutes-answer', { id: 'm1', approved: false, text: 'Anders' })
  const yes = line('2', 'minutes-answer', { id: 'm1', approved: true })
  const ask = line('k', 'consent-ask', { id: 'k1', text: 'Mag dit?', to: 'HR' })
  const given = line('3', 'consent-answer', { id: 'k1', accepted: true })
  const withdrawn = line('4', 'consent-answer', { id: 'k1', accepted: false })

  expect(minutesOf([minutes])[0]?.state).toBe('asked')
  expect(minutesOf([minutes, no])[0]?.state).toBe('objected')
  expect(minutesOf([minutes, no, yes])[0]?.state).toBe('approved')
  expect(consentsOf([ask])[0]?.state).toBe('asked')
  expect(consentsOf([ask, given])[0]?.state).toBe('yes')
  expect(consentsOf([ask, given, withdrawn])[0]?.state).toBe('no')
  const [consent] = consentsOf([ask, given])
  if (!consent?.answeredOn) throw new Error('unanswered')
  expect(isOver(consent, plusDays(consent.answeredOn, 30))).toBe(false)
  expect(isOver(consent, plusDays(consent.answeredOn, 31))).toBe(true)
})

test('a copy of the conversation holds the plan in words', () => {
  expect(planInLines(plan('p1'))).toEqual(['- Zelf praten / Snel / Niet anoniem'])
})
