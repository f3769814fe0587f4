import { expect, test } from 'vitest'
import { type Band, bandFor, centsOf, euros } from './contracts-api.ts'

const band = (leastStaff: number, mostStaff: number | null, yearlyCents: number): Band => ({
  leastStaff,
  mostStaff,
  yearlyCents,
  validFrom: '2023-01-01',
  validTo: null,
  source: 'list',
})
const bands = [band(10, 20, 27_500), band(21, 50, 35_000), band(51, 100, 47_500), band(101, null, 57_500)]

test.each([
  [9, null],
  [10, 27_500],
  [18, 27_500],
  [20, 27_500],
  [21, 35_000],
  [50, 35_000],
  [51, 47_500],
  [100, 47_500],
  [101, 57_500],
])('an organisation of %i people has the list price %s', (staff, cents) => {
  expect(bandFor(bands, staff, '2026-11-22')?.yearlyCents ?? null).toBe(cents)
})

test('a price counts from its first day to its last', () => {
  const ended = { ...band(10, 20, 27_500), validTo: '2026-12-31' }
  const next = { ...band(10, 20, 29_000), validFrom: '2027-01-01' }

  expect(bandFor([ended, next], 12, '2026-12-31')?.yearlyCents).toBe(27_500)
  expect(bandFor([ended, next], 12, '2027-01-01')?.yearlyCents).toBe(29_000)
  expect(bandFor([next], 12, '2026-12-31')).toBeNull()
})

test('amounts are read as people write them', () => {
  expect([centsOf(''), centsOf('275'), centsOf('99,50'), centsOf('99.5')]).toEqual([
    null,
    27_500,
    9_950,
    9_950,
  ])
  for (const wrong of ['veel', '-1', '1.234,5', '1e3']) expect(centsOf(wrong)).toBeNaN()
  expect(euros(27_500, 'en')).toBe('€275')
})
