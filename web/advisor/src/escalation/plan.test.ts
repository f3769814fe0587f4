import { expect, test } from 'vitest'
import { aFile } from '../testing/case-files.ts'
import {
  copiedRun,
  documentOf,
  emptyPlan,
  isAsked,
  missingIn,
  planIn,
  plannedDay,
  planRecord,
} from './plan.ts'

const plan = {
  ...emptyPlan,
  title: 'Kas',
  text: 'De kas klopt niet.',
  day: '2026-11-26',
  officers: ['b', 'a'],
}
const document = documentOf(plan, 'Zorggroep', [])

test('more than eight words in a row from the reporter are pointed out (A10-3)', () => {
  const { messages } = aFile(['Toen ik dinsdag de kas telde miste er honderd euro uit de la.'])
  const run = 'dinsdag de kas telde miste er honderd euro'
  expect(copiedRun(`Gezien: ${run}.`, messages)).toBeNull()
  expect(copiedRun(`Op ${run} UIT, de la`, messages)).toBe(`${run} uit de la`)
  expect(copiedRun('Iets heel anders', messages)).toBeNull()
})

test('every step says what it still needs', () => {
  expect(missingIn(emptyPlan, 'triage')).toEqual(['nature', 'reason', 'topic'])
  expect(missingIn({ ...emptyPlan, nature: 'LN.UNI' }, 'triage')).toContain('area')
  expect(missingIn({ ...plan, text: 'x'.repeat(50_000) }, 'text')).toEqual(['long'])
  expect(missingIn({ ...emptyPlan, who: 'team', whoCount: 'veel' }, 'who')).toEqual(['whoCount'])
  expect(missingIn(emptyPlan, 'addressee')).toEqual(['officers'])
  expect(missingIn(plan, 'preview')).toEqual([])
})

test('what was asked is asked no longer once a letter or an addressee changed (R11-1)', () => {
  expect(isAsked(plan, document, ['a', 'b'])).toBe(true)
  expect(isAsked({ ...plan, text: `${plan.text}.` }, document, ['a', 'b'])).toBe(false)
  expect(isAsked(plan, document, ['a'])).toBe(false)
})

test('the day is one of those that were agreed, each of them sometimes (A10-4)', () => {
  const days = new Set(Array.from({ length: 300 }, () => plannedDay('2026-11-29', 5)))
  expect([...days].sort()).toEqual([
    ...['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
  ])
  expect(plannedDay('2026-11-29', 0)).toBe('2026-11-29')
})

test('a plan comes back as it was kept, and not once it was submitted', () => {
  const kept = (done: boolean) => [{ id: 'r', version: 1, at: '2026-11-26', ...planRecord(plan, done) }]
  expect(planIn(kept(false))).toEqual({ id: 'r', plan })
  expect(planIn(kept(true))).toBeNull()
  const damaged = {
    id: 'r',
    version: 1,
    at: '',
    t: 'draft' as const,
    body: { kind: 'escalation', officers: [1] },
  }
  expect(planIn([damaged])?.plan).toEqual(emptyPlan)
})
