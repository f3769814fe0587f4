// Run with: npx vitest bench --run web/advisor

import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { bench, describe } from 'vitest'
import { choices, firstLook, type Looking, lookAt } from '../modules/case-filters.ts'
import { type CaseFile, openCaseShelf } from '../modules/case-list.ts'
import { type CaseMarks, noMarks } from '../modules/case-marks.ts'
import { excerptFor, search } from '../modules/case-search.ts'
import { aFile } from '../testing/case-files.ts'

const cases = 5_000
const messagesEach = 20
const words =
  'Vandaag was het wéér zo dat mijn leidinggevende tegen het team begon te schreeuwen over het rooster'
const statuses = ['RECEIVED', 'ACKNOWLEDGED', 'INTAKE', 'CLOSED'] as const

/** The same every time: no chance, so that figures can be compared. */
function manyFiles(): CaseFile[] {
  return Array.from({ length: cases }, (_, n) => ({
    ...aFile(
      Array.from({ length: messagesEach }, (_unused, m) => `${words} nummer${n} bericht${m}. ${words}.`),
      {
        id: `case-${String(n * 7919 + 10_000_000)}`,
        status: statuses[n % statuses.length] ?? 'INTAKE',
        waitsFor: n % 3 === 0 ? 'advisor' : 'reporter',
        receivedOn: `2026-${String(1 + (n % 11)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      },
    ),
    organisation: `Organisatie ${n % 40}`,
  }))
}

const files = manyFiles()
const marks = new Map<string, CaseMarks>(
  files
    .filter((_, n) => n % 5 === 0)
    .map(({ view }, n) => [view.id, { ...noMarks, labels: [`label ${n % 6}`], unread: n % 2 === 0 }]),
)
const look = (change: Partial<Looking>) => lookAt(files, marks, { ...firstLook, ...change }, TODAY)

describe(`${cases} cases, ${cases * messagesEach} messages`, () => {
  bench('first search, nothing folded yet', () => void search(manyFiles(), 'nummer4321'), {
    iterations: 2,
    warmupIterations: 0,
    time: 0,
  })
  bench('search for a word that one case has', () => void look({ words: 'nummer4321' }))
  bench('search for words that every case has', () => void look({ words: 'weer schreeuwen' }))
  bench('the excerpts of the rows that are drawn', () => {
    for (const file of files.slice(0, 100)) excerptFor(file, 'bericht19')
  })
  bench('one view, two filters, ordered by term', () => {
    look({
      view: 'mine',
      sort: 'due',
      filters: [
        { by: 'organisation', value: 'Organisatie 3' },
        { by: 'label', value: 'label 1' },
      ],
    })
  })
  bench('all filters that can be chosen', () => void choices(files, marks))
  bench('every case arrives, one after the other', () => {
    const shelf = openCaseShelf(() => ({ organisation: '', label: null }))
    shelf.putAll(files.map(({ view }) => view))
    for (const file of files) shelf.put(file.view, { state: 'open', messages: file.messages })
  })
})
