import { expect, test } from 'vitest'
import { dayInNetherlands, daysBetween, longDay, mondayOf, plusDays } from './days.ts'

test('the day is the one in the Netherlands, summer and winter', () => {
  expect(dayInNetherlands(Date.parse('2026-11-26T22:59:00Z'))).toBe('2026-11-26')
  expect(dayInNetherlands(Date.parse('2026-11-26T23:00:00Z'))).toBe('2026-11-27')
  expect(dayInNetherlands(Date.parse('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
})

test('days are counted over clock changes, leap days and years', () => {
  expect(plusDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
})

test('a week begins on Monday', () => {
  expect(mondayOf('2026-11-26')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
})

test('the year is said when it is another', () => {
  expect(longDay('2027-01-04', 'nl', '2026-11-26')).toBe('maandag 4 januari 2027')
  expect(longDay('2026-11-27', 'en', '2026-11-26')).toBe('Friday 27 November')
})
