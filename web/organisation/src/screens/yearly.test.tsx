// @vitest-environment jsdom
import { Problem, Unreachable } from '@klankbord/staff/http'
import { aYearlyDocument } from '@klankbord/staff/testing/a-yearly-report'
import { language } from '@klankbord/staff/texts'
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Route } from '../modules/routes.ts'
import type { YearlyApi, YearlyReport } from '../modules/yearly-api.ts'
import { YearlyReports } from './YearlyReports.tsx'

const place = document.body.appendChild(document.createElement('main'))
beforeEach(() => language.set('nl'))
afterEach(() => render(null, place))

const published = (year: number, change: Partial<YearlyReport> = {}): YearlyReport => ({
  ...{ year, version: 1, state: 'PUBLISHED', finalOn: `${year + 1}-02-01`, hash: 'ab'.repeat(32) },
  ...{ author: 'Noor van Dalen', withdrawal: null },
  ...change,
})
const total = (cases: string) => ({
  ...({ kind: 'table', id: 'T1', caption: 'Totaal', headers: ['Wat', 'Aantal'], why: null } as const),
  rows: [{ code: 'CASES', cells: ['Casussen', cases] }],
})
const apiOf = (reports: YearlyReport[], change: Partial<YearlyApi> = {}): YearlyApi => ({
  reports: async () => reports,
  document: async (year) =>
    aYearlyDocument({
      year,
      sections: [{ section: 4, title: 'Cijfers', blocks: [total(String(year - 2010))] }],
    }),
  fileOf: (year, file) => `/files/${year}/${file}`,
  ...change,
})
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const settle = (check: () => void) =>
  vi.waitFor(async () => {
    await act(async () => {})
    check()
  })
async function show(api: YearlyApi, year: number | null = null, onGo: (route: Route) => void = () => {}) {
  await act(async () => render(<YearlyReports api={api} year={year} onGo={onGo} />, place))
  await settle(() => expect(all('o6')).toHaveLength(1))
}
async function findings(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } }
  return (await axe.run(place, { rules })).violations.map(({ id }) => id)
}

test('before the first report the page says when it comes, and that few contacts change nothing', async () => {
  await show(apiOf([]))

  expect(place.textContent).toContain('ook als er weinig of geen contacten waren')
  expect(all('o6-report')).toEqual([])
  expect(await findings()).toEqual([])
})

test('reports stand with their files, and one that was withdrawn with its reason only', async () => {
  const withdrawn = published(2025, { state: 'WITHDRAWN', withdrawal: 'ERROR_IN_FIGURES' })
  const went: Route[] = []
  await show(apiOf([published(2026), withdrawn]), null, (route) => went.push(route))

  expect(all('o6-report').map(({ dataset }) => [dataset.year, dataset.state])).toEqual([
    ['2026', 'PUBLISHED'],
    ['2025', 'WITHDRAWN'],
  ])
  expect(all('o6-report')[1]?.textContent).toContain('er zat een fout in de cijfers')
  expect(all('o6-pdf').map((link) => link.getAttribute('href'))).toEqual(['/files/2026/report.pdf'])
  expect(all('o6-compare')).toEqual([])
  await act(async () => all('o6-open')[0]?.click())
  expect(went).toEqual([{ at: 'yearly', year: 2026 }])
})

test('a report is read as a page with its fingerprint', async () => {
  const went: Route[] = []
  const onGo = (route: Route) => went.push(route)
  await show(apiOf([published(2026)], { document: async () => aYearlyDocument() }), 2026, onGo)
  await settle(() => expect(all('o6-section').length).toBeGreaterThan(0))

  expect(place.querySelector('h1')?.textContent).toBe('Jaarverslag vertrouwenspersoon 2026')
  expect(all('o6-why-hidden')).toHaveLength(1)
  expect(all('o6-hash')[0]?.textContent).toContain('ab'.repeat(32))
  expect(await findings()).toEqual([])
  await act(async () => all('o6-respond')[0]?.click())
  expect(went).toEqual([{ at: 'advice' }])
})

test('years are compared from the reports themselves, as a line with its table', async () => {
  await show(apiOf([published(2026), published(2025), published(2024), published(2023)]))
  await act(async () => all('o6-compare')[0]?.click())
  await settle(() => expect(all('o6-chart')).toHaveLength(1))

  const cells = [...(all('o6-compared-table')[0]?.querySelectorAll('td') ?? [])]
  expect(cells.map(({ textContent }) => textContent)).toEqual(['14', '15', '16'])
  expect(await findings()).toEqual([])
})

test('what cannot be fetched is said, and asked again on request', async () => {
  const document = vi.fn(async () => aYearlyDocument())
  document.mockRejectedValueOnce(new Problem('not-found', 404)).mockRejectedValueOnce(new Unreachable())
  await show(apiOf([published(2026)], { document }), 2026)
  await settle(() => expect(place.textContent).toContain('Dit jaarverslag is er niet meer.'))
  await act(async () => place.querySelector<HTMLElement>('[role=alert] button')?.click())
  await settle(() => expect(place.textContent).toContain('Het jaarverslag kon niet worden opgehaald.'))
  await act(async () => place.querySelector<HTMLElement>('[role=alert] button')?.click())

  await settle(() => expect(all('o6-section').length).toBeGreaterThan(0))
})
