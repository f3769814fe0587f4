import { expect, test } from 'vitest'
import type { CaseFile } from './case-list.ts'
import { dueOf, firstWords, inView, reasonOf, search, waiting } from './case-views.ts'
import type { CaseView } from './cases-api.ts'
import type { ShownMessage } from './conversation.ts'

const TODAY = '2026-11-26'

function aView(change: Partial<CaseView> = {}): CaseView {
  return {
    id: 'a',
    channel: 'c',
    organisation: 'O',
    status: 'RECEIVED',
    receivedOn: TODAY,
    ackDue: '2026-11-27',
    answerDue: '2026-11-30',
    r2a: 0,
    a2r: -1,
    waitsFor: 'advisor',
    lastReporterOn: TODAY,
    ...change,
  }
}

function aFile(texts: string[], view: Partial<CaseView> = {}, label: string | null = null): CaseFile {
  const messages = texts.map(
    (text, seq): ShownMessage => ({
      id: `${seq}`,
      direction: 1,
      seq,
      from: 'reporter',
      fromKid: null,
      day: TODAY,
      state: 'ok',
      type: 'chat',
      body: { text },
      text,
      status: null,
      report: null,
      files: [],
    }),
  )
  return {
    view: aView(view),
    state: 'open',
    organisation: 'Zorggroep Veldzicht',
    label,
    messages,
    broken: false,
    unread: 0,
    readUpTo: -1,
    seenByReporter: -1,
  }
}

test('each list holds what its name says', () => {
  const views = [
    aView(),
    aView({ status: 'ACKNOWLEDGED' }),
    aView({ status: 'INTAKE', waitsFor: 'reporter' }),
    aView({ status: 'CLOSED' }),
  ]
  const inList = (name: Parameters<typeof inView>[1]) => views.map((view) => inView(view, name))

  expect(inList('new')).toEqual([true, false, false, false])
  expect(inList('mine')).toEqual([true, true, false, false])
  expect(inList('reporter')).toEqual([false, false, true, false])
  expect(inList('all')).toEqual([true, true, true, true])
})

test('the term that runs is that of the next step', () => {
  expect(dueOf(aView(), TODAY)).toEqual({ day: '2026-11-27', kind: 'receipt', overdue: false })
  expect(dueOf(aView(), '2026-11-27')).toMatchObject({ overdue: false })
  expect(dueOf(aView(), '2026-11-28')).toMatchObject({ overdue: true })
  expect(dueOf(aView({ status: 'ACKNOWLEDGED' }), TODAY)).toMatchObject({ day: '2026-11-30', kind: 'answer' })
  expect(dueOf(aView({ status: 'INTAKE' }), TODAY)).toBeNull()
})

test('every row of today says why it is there', () => {
  expect(reasonOf(aView())).toBe('new')
  expect(reasonOf(aView({ status: 'ACKNOWLEDGED' }))).toBe('answer')
  expect(reasonOf(aView({ status: 'INTAKE' }))).toBe('message')
  expect(reasonOf(aView({ status: 'INTAKE', waitsFor: 'reporter' }))).toBeNull()
  expect(reasonOf(aView({ status: 'CLOSED' }))).toBeNull()
})

test('today begins with what is overdue and ends with what has no term', () => {
  const files = [
    aFile(['c'], { id: 'no-term', status: 'INTAKE' }),
    aFile(['b'], { id: 'tomorrow' }),
    aFile(['a'], { id: 'overdue', ackDue: '2026-11-20' }),
    aFile(['d'], { id: 'theirs', status: 'INTAKE', waitsFor: 'reporter' }),
  ]

  expect(waiting(files, TODAY).map(({ view }) => view.id)).toEqual(['overdue', 'tomorrow', 'no-term'])
})

test('search finds words in any order, without accents and case, and shows where', () => {
  const file = aFile(['Eén keer per week', 'Daarna liep het café leeg'])

  const [found] = search([file, aFile(['iets anders'])], 'CAFE een')

  expect(found?.file).toBe(file)
  expect(found?.excerpt).toContain('keer per week')
  expect(search([file], 'nergens')).toEqual([])
  expect(search([file], ' ')).toHaveLength(1)
})

test('own names and organisations are found too', () => {
  expect(search([aFile(['x'], {}, 'Team zuid')], 'zuid')).toHaveLength(1)
  expect(search([aFile(['x'])], 'veldzicht')).toHaveLength(1)
})

test('two hundred cases of fifty messages are searched within a second', () => {
  const files = Array.from({ length: 200 }, (_, n) =>
    aFile(Array.from({ length: 50 }, (_unused, m) => `Bericht ${n} ${m} `.padEnd(400, 'lorem ipsum '))),
  )
  const began = performance.now()

  expect(search(files, 'bericht')).toHaveLength(200)

  expect(performance.now() - began).toBeLessThan(1_000)
})

test('a row is called after the first words of its report', () => {
  expect(firstWords(aFile(['Kort verhaal.']))).toBe('Kort verhaal.')
  expect(firstWords(aFile([`${'woord '.repeat(30)}`]))).toMatch(/^woord .* …$/)
  expect(firstWords(aFile([]))).toBeNull()
})
