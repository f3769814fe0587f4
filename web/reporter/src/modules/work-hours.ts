import type { Card } from './api.ts'
import { isHoliday, weekday } from './days.ts'

const inAmsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Whether this advisor does not work at this moment, by the Dutch clock (NOT-4). */
export function isOutOfHours({ workingDays, more }: Card, today: string, moment: Date): boolean {
  const works = workingDays.includes(weekday(today) || 7) && !isHoliday(today)
  const [, from, until] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(String(more?.hours)) ?? []
  if (!works || !from || !until) return !works
  const now = inAmsterdam.format(moment)
  return now < from || now >= until
}
