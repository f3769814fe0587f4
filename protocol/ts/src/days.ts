import { demand } from './refused.ts'

const DATE = /^\d{4}-\d\d-\d\d$/
const MILLISECONDS = 86_400_000

/** True for a calendar date that exists, written `YYYY-MM-DD`. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** Days since 1970-01-01 of a date. A date that does not exist, or lies before, is refused. */
export function dayOf(date: string): number {
  demand(isDate(date) && date >= '1970')
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS
}

/** The date of a number of days since 1970-01-01, up to the year 9999. */
export function dateOf(day: number): string {
  demand(Number.isInteger(day) && day >= 0 && day <= 2_932_896)
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}
