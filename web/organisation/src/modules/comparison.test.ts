import { aYearlyDocument } from '@klankbord/staff/testing/a-yearly-report'
import type { TableBlock } from '@klankbord/staff/yearly/document'
import { expect, test } from 'vitest'
import { compare, lineOf } from './comparison.ts'

const total = (...rows: [string, string][]): TableBlock => ({
  ...{ kind: 'table', id: 'T1', caption: 'Totaal', headers: ['Wat', 'Aantal'], why: null },
  rows: rows.map(([code, number]) => ({ code, cells: [`Rij ${code}`, number] })),
})
const yearWith = (year: number, ...blocks: TableBlock[]) =>
  aYearlyDocument({ year, sections: [{ section: 4, title: 'Contacten', blocks }] })

test('the same rows of three years stand beside each other, the oldest first', () => {
  const [table] = compare([
    yearWith(2026, total(['CASES', '22'], ['CONTACTS', '30'])),
    yearWith(2024, total(['CASES', '11'])),
    yearWith(2025, total(['CASES', '<5'], ['ADVICE', '6'])),
  ])

  expect(table?.years).toEqual([2024, 2025, 2026])
  expect(table?.rows).toEqual([
    { code: 'CASES', heading: 'Rij CASES', cells: ['11', '<5', '22'] },
    { code: 'CONTACTS', heading: 'Rij CONTACTS', cells: [null, null, '30'] },
    { code: 'ADVICE', heading: 'Rij ADVICE', cells: [null, '6', null] },
  ])
})

test('a line says what was published, and nothing where a number stayed away', () => {
  const [table] = compare([
    yearWith(2024, total(['CASES', '11'])),
    yearWith(2025),
    yearWith(2026, total(['CASES', '22'])),
  ])
  const [row] = table?.rows ?? []

  expect(table && row && lineOf(table, row, '–')).toEqual([
    { label: '2024', text: '11', share: 0.5 },
    { label: '2025', text: '–', share: null },
    { label: '2026', text: '22', share: 1 },
  ])
})

test('one number is no line', () => {
  const [table] = compare([yearWith(2025, total(['CASES', '<5'])), yearWith(2026, total(['CASES', '22']))])
  const [row] = table?.rows ?? []

  expect(table && row && lineOf(table, row, '–')).toBeNull()
})

test('a table that compares years itself is not compared again', () => {
  expect(compare([yearWith(2026, { ...total(['2025', '4']), id: 'T9' })])).toEqual([])
})
