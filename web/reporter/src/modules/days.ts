// Days are text of the form 2026-11-26 and always mean the Dutch calendar, wherever the browser thinks it is.

const inAmsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export function dayOf(moment: Date): string {
  const parts = new Map(inAmsterdam.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

// Noon keeps the day the same in every zone and on the days when the clock changes.
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

export function plusDays(day: string, count: number): string {
  const moment = noon(day)
  moment.setUTCDate(moment.getUTCDate() + count)
  return moment.toISOString().slice(0, 10)
}

/** Sunday is 0. */
export const weekday = (day: string) => noon(day).getUTCDay()

/** Gregorian Easter after Gauss, in the form of Meeus, Jones and Butcher. */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const place = h + l - 7 * m + 114
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(Math.floor(place / 31))}-${two((place % 31) + 1)}`
}

/** The general Dutch holidays of the Algemene termijnenwet, article 3. Good Friday is a working day. */
export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const kingsDay = weekday(`${year}-04-27`) === 0 ? '04-26' : '04-27'
  if (['01-01', kingsDay, '05-05', '12-25', '12-26'].includes(day.slice(5))) return true
  const sunday = easter(year)
  return [1, 39, 50].some((after) => plusDays(sunday, after) === day)
}

export const isWorkingDay = (day: string) => ![0, 6].includes(weekday(day)) && !isHoliday(day)

/** The end of a term of working days. Day 0 is the day of the starting fact. */
export function afterWorkingDays(day: string, count: number): string {
  let end = day
  for (let left = count; left > 0; ) {
    end = plusDays(end, 1)
    if (isWorkingDay(end)) left--
  }
  return end
}

/** The day from which an answer can be expected: nobody answers during an absence. */
export function answerDay(today: string, workingDays: number, absentUntil: string | null): string {
  return afterWorkingDays(absentUntil !== null && absentUntil > today ? absentUntil : today, workingDays)
}

/** The first working day after an absence. */
export const backOn = (absentUntil: string) => afterWorkingDays(absentUntil, 1)

/** A day in words; with the weekday unless it is far away. */
export function spokenDay(day: string, language: string, withWeekday = true): string {
  return new Intl.DateTimeFormat(
    language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language,
    {
      timeZone: 'UTC',
      ...(withWeekday ? { weekday: 'long' as const } : {}),
      day: 'numeric',
      month: 'long',
    },
  ).format(noon(day))
}
