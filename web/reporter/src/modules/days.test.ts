import { describe, expect, test } from 'vitest'
import { afterWorkingDays, answerDay, backOn, dayOf, easter, isHoliday, spokenDay } from './days.ts'

describe('days', () => {
  test.each([
    [1, '2026-11-20', '2026-11-23'],
    [1, '2026-04-02', '2026-04-03'],
    [1, '2026-04-24', '2026-04-28'],
    [1, '2027-12-24', '2027-12-27'],
    [2, '2026-11-20', '2026-11-24'],
    [2, '2026-05-12', '2026-05-15'],
    [2, '2026-12-23', '2026-12-28'],
    [2, '2026-12-30', '2027-01-04'],
  ])('%i working days after %s end on %s', (count, from, end) => {
    expect(afterWorkingDays(from, count)).toBe(end)
  })

  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easter(year)).toBe(day)
  })

  test('the King celebrates a day earlier when his day is a Sunday', () => {
    expect(isHoliday('2025-04-26')).toBe(true)
    expect(isHoliday('2025-04-27')).toBe(false)
    expect(isHoliday('2026-04-27')).toBe(true)
  })

  test('the day is the Dutch one, whatever the zone of the browser', () => {
    expect(dayOf(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21')
    expect(dayOf(new Date('2026-06-20T21:59:59Z'))).toBe('2026-06-20')
    expect(dayOf(new Date('2026-06-20T22:00:00Z'))).toBe('2026-06-21')
  })

  test('an absence moves the day of the answer, a past one does not', () => {
    expect(answerDay('2026-11-20', 2, null)).toBe('2026-11-24')
    expect(answerDay('2026-11-20', 2, '2026-11-29')).toBe('2026-12-01')
    expect(answerDay('2026-11-20', 2, '2026-11-19')).toBe('2026-11-24')
    expect(backOn('2026-12-24')).toBe('2026-12-28')
  })

  test('a day in words keeps Latin digits in Arabic', () => {
    expect(spokenDay('2026-11-26', 'nl')).toBe('donderdag 26 november')
    expect(spokenDay('2026-11-26', 'en')).toBe('Thursday 26 November')
    expect(spokenDay('2026-11-26', 'ar')).toMatch(/26/)
  })
})
