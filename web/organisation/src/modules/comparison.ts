import type { Published } from '@klankbord/kit/published'
import type { TableBlock, YearlyDocument } from '@klankbord/staff/yearly/document'

/** How many years stand beside each other. */
export const mostYears = 3

export type ComparedRow = { code: string; heading: string; cells: readonly (string | null)[] }
export type ComparedTable = {
  id: string
  caption: string
  years: readonly number[]
  rows: readonly ComparedRow[]
}

const tablesOf = (document: YearlyDocument) =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))

/** Compared are the tables of counts; one that compares years itself would say the same twice. */
const counts = /^T([1-8]|10|11)$/

/** The same tables of several years beside each other, in the words that were published; null where a year has no such row. */
export function compare(documents: readonly YearlyDocument[]): readonly ComparedTable[] {
  const byYear = [...documents].sort((one, other) => one.year - other.year)
  const found = new Map<string, Map<number, TableBlock>>()
  for (const document of byYear)
    for (const table of tablesOf(document)) {
      if (!counts.test(table.id)) continue
      found.set(table.id, (found.get(table.id) ?? new Map<number, TableBlock>()).set(document.year, table))
    }
  const years = byYear.map(({ year }) => year)
  return [...found].map(([id, tables]) => ({
    id,
    caption: [...tables.values()].at(-1)?.caption ?? '',
    years,
    rows: rowsOf([...tables.values()]).map(({ code, heading }) => ({
      code,
      heading,
      cells: years.map((year) => cellOf(tables.get(year), code)),
    })),
  }))
}

/** Every row of any year; those of the newest first, in their order. */
function rowsOf(tables: readonly TableBlock[]): readonly { code: string; heading: string }[] {
  const rows = new Map<string, string>()
  for (const table of [...tables].reverse())
    for (const { code, cells } of table.rows) if (!rows.has(code)) rows.set(code, cells[0] ?? '')
  return [...rows].map(([code, heading]) => ({ code, heading }))
}

function cellOf(table: TableBlock | undefined, code: string): string | null {
  return table?.rows.find((row) => row.code === code)?.cells[1] ?? null
}

/** A line over the years, or null where fewer than two of them have a number. */
export function lineOf(
  { years }: ComparedTable,
  row: ComparedRow,
  missing: string,
): readonly Published[] | null {
  const numbers = row.cells.map((cell) => (cell !== null && /^\d+$/.test(cell) ? Number(cell) : null))
  const most = Math.max(1, ...numbers.map((number) => number ?? 0))
  if (numbers.filter((number) => number !== null).length < 2) return null
  return years.map((year, at) => {
    const number = numbers[at] ?? null
    return {
      label: String(year),
      text: row.cells[at] ?? missing,
      share: number === null ? null : number / most,
    }
  })
}
