import type { Context, Unit } from './profile-api.ts'

/** One unit a line: a name, a comma, and how many people work there. */
export const writeUnits = (units: readonly Unit[]): string =>
  units.map(({ name, staff }) => `${name}, ${staff}`).join('\n')

/** Null when a line is no unit. */
export function readUnits(text: string): Unit[] | null {
  const units = linesOf(text).map((line) => {
    const [, name, staff] = /^(.+),\s*(\d{1,7})$/.exec(line) ?? []
    return name && staff && Number(staff) > 0 ? { name: name.trim(), staff: Number(staff) } : null
  })
  return complete(units)
}

const shown = (value: number | null) => (value === null ? '-' : String(value / 10).replace('.', ','))

/** One year a line: year; people; absence %; turnover %; satisfaction; source. */
export const writeContext = (context: readonly Context[]): string =>
  context
    .map(({ year, headcount, absence, turnover, satisfaction, source }) =>
      [year, headcount ?? '-', shown(absence), shown(turnover), shown(satisfaction), source].join('; '),
    )
    .join('\n')

/** Null when a line is not such a year. */
export function readContext(text: string): Context[] | null {
  const years = linesOf(text).map((line) => {
    const [year, headcount, absence, turnover, satisfaction, ...source] = line
      .split(';')
      .map((part) => part.trim())
    if (!/^20\d\d$/.test(year ?? '') || source.join('').length === 0) return null
    const counted = tenths(headcount, 1)
    const rates = [tenths(absence, 10), tenths(turnover, 10), tenths(satisfaction, 10)]
    if (counted === undefined || rates.includes(undefined)) return null
    return {
      year: Number(year),
      headcount: counted,
      absence: rates[0] ?? null,
      turnover: rates[1] ?? null,
      satisfaction: rates[2] ?? null,
      source: source.join('; '),
    }
  })
  return complete(years)
}

/** Null for a dash, undefined for what is no number. */
function tenths(text: string | undefined, times: number): number | null | undefined {
  if (text === '-') return null
  if (!/^\d{1,7}(?:[.,]\d)?$/.test(text ?? '')) return undefined
  return Math.round(Number((text ?? '').replace(',', '.')) * times)
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

function complete<T>(lines: readonly (T | null)[]): T[] | null {
  const found = lines.flatMap((line) => (line === null ? [] : [line]))
  return found.length === lines.length ? found : null
}
