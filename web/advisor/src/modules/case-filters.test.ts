import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { expect, test } from 'vitest'
import { aFile } from '../testing/case-files.ts'
import { choices, firstLook, keptLook, type Looking, lookAt, lookFrom } from './case-filters.ts'
import { type CaseMarks, noMarks } from './case-marks.ts'

const school = {
  ...aFile(['Over het rooster'], { id: 'a', receivedOn: '2026-11-25' }),
  organisation: 'School',
}
const care = aFile(['Over het team'], {
  id: 'b',
  status: 'INTAKE',
  waitsFor: 'reporter',
  receivedOn: '2026-11-24',
})
const closed = aFile(['Voorbij'], { id: 'c', status: 'CLOSED', receivedOn: '2026-11-20' })
const files = [school, care, closed]

function idsOf(look: Partial<Looking>, marks: Record<string, Partial<CaseMarks>> = {}): string[] {
  const all = new Map(Object.entries(marks).map(([id, own]) => [id, { ...noMarks, ...own }]))
  return lookAt(files, all, { ...firstLook, ...look }, TODAY).map(({ view }) => view.id)
}

test('filters of one kind widen each other, kinds narrow each other', () => {
  const inSchool = { by: 'organisation', value: 'School' } as const
  const inCare = { by: 'organisation', value: 'Zorggroep Veldzicht' } as const

  expect(idsOf({ filters: [inSchool] })).toEqual(['a'])
  expect(idsOf({ filters: [inSchool, inCare] })).toEqual(['a', 'b', 'c'])
  expect(idsOf({ filters: [inCare, { by: 'status', value: 'CLOSED' }] })).toEqual(['c'])
  expect(idsOf({ filters: [{ by: 'label', value: 'Bellen' }] }, { b: { labels: ['Bellen'] } })).toEqual(['b'])
  expect(idsOf({ filters: [{ by: 'unread', value: 'yes' }] }, { c: { unread: true } })).toEqual(['c'])
})

test('what is set aside lies in its own list until its day, or until the reporter writes', () => {
  const aside = { a: { snooze: { until: '2026-12-01', r2a: 0 } } }

  expect(idsOf({ view: 'snoozed' }, aside)).toEqual(['a'])
  expect(idsOf({ view: 'new' }, aside)).toEqual([])
  expect(idsOf({ view: 'all' }, aside)).toEqual(['a', 'b', 'c'])
  expect(idsOf({ view: 'new' }, { a: { snooze: { until: TODAY, r2a: 0 } } })).toEqual(['a'])
  expect(idsOf({ view: 'new' }, { a: { snooze: { until: '2026-12-01', r2a: -1 } } })).toEqual(['a'])
})

test('the order is chosen, and words narrow any list', () => {
  expect(idsOf({ sort: 'oldest' })).toEqual(['c', 'b', 'a'])
  expect(idsOf({ sort: 'unread' }, { b: { unread: true } })).toEqual(['b', 'a', 'c'])
  expect(idsOf({ sort: 'due' })[0]).toBe('a')
  expect(idsOf({ view: 'closed', words: 'voorbij' })).toEqual(['c'])
  expect(idsOf({ view: 'new', words: 'voorbij' })).toEqual([])
})

test('only what the cases have can be chosen', () => {
  const marks = new Map([['b', { ...noMarks, labels: ['Bellen'] }]])

  expect(choices(files, marks)).toEqual([
    { by: 'organisation', value: 'School' },
    { by: 'organisation', value: 'Zorggroep Veldzicht' },
    { by: 'status', value: 'CLOSED' },
    { by: 'status', value: 'INTAKE' },
    { by: 'status', value: 'RECEIVED' },
    { by: 'label', value: 'Bellen' },
    { by: 'unread', value: 'yes' },
  ])
})

test('filters and order come back another day, words do not', () => {
  const look: Looking = { view: 'new', words: 'geheim', filters: [{ by: 'label', value: 'x' }], sort: 'due' }

  const kept = keptLook(look)

  expect(JSON.stringify(kept)).not.toContain('geheim')
  expect(lookFrom(kept)).toEqual({ ...firstLook, filters: look.filters, sort: 'due' })
  expect(lookFrom(undefined)).toEqual(firstLook)
  expect(lookFrom({ filters: [['colour', 'red'], ['label']], sort: 'best' })).toEqual(firstLook)
})
