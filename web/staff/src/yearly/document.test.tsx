// @vitest-environment jsdom
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Unexpected } from '../shapes.ts'
import { aYearlyDocument } from '../testing/a-yearly-report.ts'
import { language } from '../texts.ts'
import { DocumentPage } from './DocumentPage.tsx'
import { readBlock, readDocument, shownTogether } from './document.ts'

const root = document.createElement('main')
document.body.append(root)
beforeEach(() => language.set('nl'))
afterEach(() => render(null, root))
const all = (testid: string) => [...root.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]

test('a document is read as it was sent', () => {
  const sent = aYearlyDocument()

  expect(readDocument(JSON.parse(JSON.stringify(sent)))).toEqual(sent)
})

test('a block of a kind nobody knows is refused rather than left out', () => {
  expect(() => readBlock({ kind: 'pie' })).toThrow(Unexpected)
})

test('a chart takes its table along, and a table without a chart stands alone', () => {
  const blocks = aYearlyDocument().sections[1]?.blocks ?? []
  const [, chart] = shownTogether(blocks)

  expect(shownTogether(blocks)).toHaveLength(2)
  expect(chart).toMatchObject({ chart: { id: 'T2-bars' }, table: { id: 'T2' } })
  expect(shownTogether(blocks.slice(2))).toMatchObject([{ block: { id: 'T2' } }])
})

test('every chart has a sentence and a table with the same words, and says why a number is missing', async () => {
  await act(() => render(<DocumentPage document={aYearlyDocument()} screen="o6" />, root))

  const charts = all('o6-chart')
  expect(charts).toHaveLength(2)
  for (const chart of charts) {
    expect(chart.querySelector('figcaption strong')?.textContent).toBeTruthy()
    expect(chart.querySelector('figcaption')?.textContent).not.toBe('')
    expect(chart.querySelector('[data-testid=o6-chart-table] table')).not.toBeNull()
  }
  const cells = [...(charts[0]?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)
  expect([...(charts[0]?.querySelectorAll('.bar-value') ?? [])].map((value) => value.textContent)).toEqual(
    cells,
  )
  expect(all('o6-why-hidden')[0]?.textContent).toBe('Waarom geen getal? We tonen geen kleine aantallen.')
})

test('the page is free of what axe finds', async () => {
  await act(() => render(<DocumentPage document={aYearlyDocument()} screen="o6" />, root))

  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})
