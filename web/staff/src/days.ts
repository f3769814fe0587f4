// Everything here is a calendar day in the Netherlands, written YYYY-MM-DD; no hour of anybody is needed.
const zone = 'Europe/Amsterdam'
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export function dayInNetherlands(moment: number): string {
  return parts.format(moment)
}

export function plusDays(day: string, days: number): string {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return plusDays(day, -((weekday + 6) % 7))
}

export type Nearness = 'yesterday' | 'today' | 'tomorrow' | 'other'

export function nearness(day: string, today: string): Nearness {
  const away = daysBetween(today, day)
  if (away === 0) return 'today'
  if (away === 1) return 'tomorrow'
  if (away === -1) return 'yesterday'
  return 'other'
}

// British English puts the day first, as people here read it.
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language)

// Making a formatter takes longer than all of its uses; a list of two hundred cases needs thousands.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withYear}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(withYear ? { year: 'numeric' } : {}),
    })
  formats.set(key, format)
  return format
}

export function longDay(day: string, language: string, today: string): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4)
  return formatOf(language, withYear).format(new Date(`${day}T12:00:00Z`))
}
