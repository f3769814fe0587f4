import { expect, test } from 'vitest'
import { readContext, readUnits, writeContext, writeUnits } from './profile-lines.ts'

test('units are lines of a name and a number', () => {
  const units = [
    { name: 'Noord, kantoor', staff: 60 },
    { name: 'Zuid', staff: 12 },
  ]

  expect(readUnits(writeUnits(units))).toEqual(units)
  expect(readUnits('')).toEqual([])
  expect(readUnits('Noord')).toBeNull()
  expect(readUnits('Noord, 0')).toBeNull()
})

test('figures of a year come back as they were written, and what is unknown stays a dash', () => {
  const context = [
    { year: 2025, headcount: 480, absence: 52, turnover: null, satisfaction: 71, source: 'HR; 2025' },
  ]

  expect(writeContext(context)).toBe('2025; 480; 5,2; -; 7,1; HR; 2025')
  expect(readContext(writeContext(context))).toEqual(context)
  expect(readContext('2025; 480; veel; -; -; HR')).toBeNull()
  expect(readContext('2025; 480; 5,2; -; 7,1')).toBeNull()
})
