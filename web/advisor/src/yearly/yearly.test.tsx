// @vitest-environment jsdom
import { Problem } from '@klankbord/staff/http'
import { aYearlyDocument } from '@klankbord/staff/testing/a-yearly-report'
import { language } from '@klankbord/staff/texts'
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Route } from '../modules/routes.ts'
import { aYearlyView, ORGANISATION } from '../testing/a-yearly-view.ts'
import { YearlyPlace } from './YearlyScreens.tsx'
import { cellKey, type ReportView, type YearlyApi } from './yearly-api.ts'

const TODAY = '2027-01-20'
const report = { organisation: ORGANISATION, year: 2026 }
const place = document.body.appendChild(document.createElement('main'))
let view: ReportView
let taken: unknown[]
let went: Route[]
let refusal: Error | null

beforeEach(() => {
  language.set('nl')
  view = aYearlyView()
  taken = []
  went = []
  refusal = null
})
afterEach(() => act(async () => render(null, place)))

const api: YearlyApi = {
  reports: async () => [view, { ...view, year: 2025, state: 'ARCHIVED' }],
  open: async () => ({ view, tag: '"1"' }),
  write: async () => '"2"',
  take: async (_organisation, _year, _tag, step) => {
    if (refusal) throw refusal
    taken.push(step)
    return '"2"'
  },
  document: async () => aYearlyDocument(),
  figures: async () =>
    new Map([
      [cellKey('T2', 'OO.PES'), 'shown'],
      [cellKey('T2', 'OO.AGR'), 'hidden'],
    ]),
  fileOf: (_organisation, year, file, chosen) => `/files/${year}/${file}?lang=${chosen}`,
}
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const press = (testid: string, at = 0) => act(async () => all(testid)[at]?.click())
const settle = (check: () => void) =>
  vi.waitFor(async () => {
    await act(async () => {})
    check()
  })
async function show(chosen: typeof report | null = report) {
  const route = { at: 'yearly', report: chosen } as const
  await act(async () =>
    render(<YearlyPlace api={api} route={route} today={TODAY} onGo={(to) => went.push(to)} />, place),
  )
  await settle(() => expect(all(chosen ? 'a13-state' : 'a13-report')).not.toEqual([]))
}
async function findings(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } }
  return (await axe.run(place, { rules })).violations.map(({ id }) => id)
}

test('the list leads to each report, and says by when it is due', async () => {
  await show(null)

  expect(all('a13-report').map(({ dataset }) => [dataset.year, dataset.state])).toEqual([
    ['2026', 'DRAFT'],
    ['2025', 'ARCHIVED'],
  ])
  expect(all('a13-report')[0]?.textContent).toContain('Uiterlijk maandag 15 februari')
  await press('a13-open', 1)
  expect(went).toEqual([{ at: 'yearly', report: { organisation: ORGANISATION, year: 2025 } }])
  expect(await findings()).toEqual([])
})

test('each number says whether it is shown, and each table why it was chosen', async () => {
  await show()

  expect(all('a13-table')[0]?.dataset.table).toBe('T2')
  expect(all('a13-cell').map(({ dataset }) => dataset.state)).toEqual(['shown', 'hidden'])
  expect(all('a13-why-hidden')[0]?.textContent).toContain('We tonen geen kleine aantallen.')
  expect(all('a13-audit')[0]?.dataset.state).toBe('pass')
  expect(all('a13-audit-reason')[0]?.textContent).toBe('De fijne indeling kan.')
  expect(await findings()).toEqual([])
  await press('a13-to-advice')
  expect(went).toEqual([{ at: 'advice' }])
})

test('a loose number in a text raises a warning where it stands', async () => {
  view = aYearlyView({
    findings: [
      { section: 1, language: 'nl', kind: 'DIGITS', word: '3' },
      { section: 1, language: 'nl', kind: 'DAY_WORD', word: 'maandag' },
      { section: 1, language: 'nl', kind: 'POINTS_BACK', word: 'weer' },
    ],
  })
  await show()
  expect(all('a13-days-warning')[0]?.textContent).toContain('“maandag”')
  expect(all('a13-back-warning')[0]?.textContent).toContain('“weer”')

  expect(all('a13-digits-warning').map(({ textContent }) => textContent)).toEqual([
    'Hier staat een los getal: “3”. Gebruik een getal uit de cijfers, of zeg het in woorden zonder aantal.',
  ])
})

test('a number is put into a text by its name', async () => {
  await show()
  await press('a13-field')

  expect((all('a13-section-text')[0] as HTMLTextAreaElement).value).toBe('Het was een druk jaar. {total}')
})

test('while the audit fails nothing is final, and a refused check says why', async () => {
  view = aYearlyView({
    audit: {
      passes: false,
      decisions: [{ table: 'T1', nl: 'Het totaal van vorig jaar verraadt er een.', en: '' }],
    },
  })
  await show()
  expect(all('a13-audit')[0]?.dataset.state).toBe('fail')
  expect(all('a13-finalise')).toEqual([])
  refusal = new Problem('conflict', 409, null, 'failed')
  await press('a13-step')

  await settle(() => expect(all('a13-failed')[0]?.textContent).toContain('laat dit niet toe'))
})

test('a report that changed after its check says so, and a correction is thrown away after asking', async () => {
  view = aYearlyView({ version: 2, state: 'PEER_REVIEWED', steps: ['FINALISE', 'DROP', 'WITHDRAW'] })
  await show()
  refusal = new Problem('conflict', 409, null, 'changed')
  await press('a13-finalise')
  await settle(() => expect(all('a13-failed')[0]?.textContent).toContain('nog eens nalezen'))

  refusal = null
  await act(async () =>
    all('a13-step')
      .find(({ dataset }) => dataset.step === 'DROP')
      ?.click(),
  )
  expect(taken).toEqual([])
  await press('confirm-yes')
  await settle(() => expect(taken).toEqual([{ step: 'DROP', from: 'PEER_REVIEWED' }]))
})

test('a name of a number that does not exist fails the audit too', async () => {
  view = aYearlyView({ findings: [{ section: 1, language: 'nl', kind: 'UNKNOWN_FIELD', word: 'totaal' }] })
  await show()

  expect(all('a13-audit')[0]?.dataset.state).toBe('fail')
  expect(all('a13-audit')[0]?.textContent).toContain('Deel 1 noemt een getal dat niet bestaat: totaal')
})

test('the second reader answers all ten before it goes on', async () => {
  view = aYearlyView({ state: 'SDC_CHECKED', mine: false, steps: ['REVIEW', 'RETURN'] })
  await show()
  await press('a13-review')
  expect(all('a13-review-error')[0]?.textContent).toBe('Er zijn nog 10 vragen open.')
  expect(taken).toEqual([])
  for (let at = 0; at < 10; at++) await press('a13-question-no', at)
  await press('a13-review')

  const answers = Array.from({ length: 10 }, (_, at) => ({ question: at + 1, found: false, remark: '' }))
  await settle(() => expect(taken).toEqual([{ step: 'REVIEW', from: 'SDC_CHECKED', answers }]))
})

test('a yes of the second reader goes back with what was noticed', async () => {
  view = aYearlyView({ state: 'SDC_CHECKED', mine: false, steps: ['REVIEW', 'RETURN'] })
  await show()
  for (let at = 0; at < 10; at++) await press('a13-question-no', at)
  await press('a13-question-yes', 4)
  await act(async () => {
    const field = all('a13-remark')[0] as HTMLInputElement
    field.value = 'Dit kent iedereen daar.'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(all('a13-review')[0]?.textContent).toContain('terug naar de schrijver')
  expect(await findings()).toEqual([])
  await press('a13-review')

  const noticed = { question: 5, found: true, remark: 'Dit kent iedereen daar.' }
  const answers = expect.arrayContaining([noticed])
  await settle(() => expect(taken).toEqual([{ step: 'RETURN', from: 'SDC_CHECKED', answers }]))
})

test('what the second reader noticed waits for the author', async () => {
  const answers = [{ question: 5, found: true, remark: 'Dit kent iedereen daar.' }]
  view = aYearlyView({ review: { answers, on: null, by: null } })
  await show()

  expect(all('a13-returned')[0]?.textContent).toContain('Dit kent iedereen daar.')
  expect(all('a13-reviewed')).toEqual([])
  expect(await findings()).toEqual([])
})

test('after the second reader the author makes it final, and only then', async () => {
  view = aYearlyView({ state: 'PEER_REVIEWED', steps: ['FINALISE', 'RETURN'] })
  await show()
  expect(all('a13-section-text').map(({ tagName }) => tagName)).toEqual(['P'])
  await press('a13-finalise')

  await settle(() => expect(taken).toEqual([{ step: 'FINALISE', from: 'PEER_REVIEWED' }]))
})

test('a talk with the board is recorded with its day and who was there', async () => {
  view = aYearlyView({ state: 'FINAL', steps: ['PRESENT_BOARD', 'WITHDRAW'] })
  await show()
  await press('a13-step')
  await press('a13-step-take')
  expect(taken).toEqual([])
  await act(async () => {
    const field = all('a13-step-words')[0] as HTMLInputElement
    field.value = 'directie'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('a13-step-take')

  const step = { step: 'PRESENT_BOARD', from: 'FINAL', heldOn: TODAY, attendees: 'directie' }
  await settle(() => expect(taken).toEqual([step]))
})

test('a report is withdrawn for one of a few reasons in fixed words, and nothing can be typed', async () => {
  view = aYearlyView({ state: 'FINAL', steps: ['WITHDRAW'] })
  await show()
  await press('a13-step')
  expect(all('a13-step-words')).toEqual([])
  await press('a13-step-take')
  expect(taken).toEqual([])
  expect(place.textContent).toContain('Kies een reden.')
  expect(await findings()).toEqual([])
  await press('a13-withdrawal', 1)
  await press('a13-step-take')

  const step = { step: 'WITHDRAW', from: 'FINAL', withdrawal: 'ERROR_IN_TEXT' }
  await settle(() => expect(taken).toEqual([step]))
})

test('the preview shows the document that readers get', async () => {
  await show()
  await press('a13-preview')
  await settle(() => expect(all('a13-preview-section').length).toBe(aYearlyDocument().sections.length))

  expect(all('a13-pdf').map((link) => link.getAttribute('href'))).toEqual([
    '/files/2026/report.pdf?lang=nl',
    '/files/2026/report.pdf?lang=en',
  ])
  expect(await findings()).toEqual([])
})
