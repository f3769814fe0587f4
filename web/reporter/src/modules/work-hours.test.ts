import { expect, test } from 'vitest'
import type { Card } from './api.ts'
import { isOutOfHours } from './work-hours.ts'

const card = (more: Card['more'], workingDays = [1, 2, 3, 4, 5]) => ({ workingDays, more }) as Card

test.each([
  ['2026-11-26', '2026-11-26T12:00:00Z', false],
  ['2026-11-26', '2026-11-26T08:00:00Z', false],
  ['2026-11-26', '2026-11-26T07:59:00Z', true],
  ['2026-11-26', '2026-11-26T16:00:00Z', true],
  ['2026-07-02', '2026-07-02T07:30:00Z', false],
  ['2026-11-28', '2026-11-28T12:00:00Z', true],
  ['2026-12-25', '2026-12-25T12:00:00Z', true],
])('on %s at %s out of hours is %s', (today, moment, out) => {
  expect(isOutOfHours(card({ hours: '09:00-17:00' }), today, new Date(moment))).toBe(out)
})

test('without hours the whole working day counts', () => {
  expect(isOutOfHours(card(undefined, [4]), '2026-11-26', new Date('2026-11-26T03:00:00Z'))).toBe(false)
  expect(isOutOfHours(card(undefined, [4]), '2026-11-27', new Date('2026-11-27T12:00:00Z'))).toBe(true)
})
