// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Workspace } from '../modules/desk-types.ts'
import { type Drafts, draftKey } from '../modules/drafts.ts'
import type { CaseRecord, CaseRecords, NewRecord } from '../modules/records.ts'
import { NotesPanel } from './NotesPanel.tsx'

const CASE = 'a-case'
const TODAY = '2026-11-26'
let place: HTMLElement
let saved: NewRecord[]
let touched: PropertyKey[]

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
  saved = []
  touched = []
})
afterEach(() => {
  render(null, place)
  place.remove()
})

/** A desk on which whatever is not for notes is noticed when somebody reaches for it. */
function work(notes: CaseRecord[] = []): Workspace {
  const texts = hold<ReadonlyMap<string, string>>(new Map())
  const drafts: Drafts = {
    texts,
    write: (caseId, kind, text) => texts.set(new Map(texts.get()).set(draftKey(caseId, kind), text)),
    restore: () => [],
    hasUnsaved: () => false,
    unsaved: () => [],
    close: () => {},
  }
  const records: CaseRecords = {
    all: () => hold<readonly CaseRecord[]>(notes),
    async save(_, record) {
      saved.push(record)
      return 'r'
    },
    remove: async () => {},
    openAll: async () => {},
    close: () => {},
  }
  return new Proxy({ records, drafts } as Workspace, {
    get(target, member) {
      if (!(member in target)) touched.push(member)
      return Reflect.get(target, member)
    },
  })
}

const the = (testid: string) => place.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
function write(testid: string, text: string) {
  return act(() => {
    const field = the(testid) as HTMLTextAreaElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

test('a note is saved as a record, and nothing that reaches a reporter is touched', async () => {
  const desk = work()
  await act(() => render(<NotesPanel work={desk} caseId={CASE} today={TODAY} />, place))
  await write('a4-note-text', 'Alleen voor mij.')
  await act(() => the('a4-note-save')?.click())

  expect(saved).toEqual([{ t: 'note', body: { text: 'Alleen voor mij.' } }])
  expect(touched).toEqual([])
})

test('an empty note is not saved', async () => {
  const desk = work()
  await act(() => render(<NotesPanel work={desk} caseId={CASE} today={TODAY} />, place))
  await act(() => the('a4-note-save')?.click())

  expect(saved).toEqual([])
  expect(the('a4-note-text-error')?.textContent).toBe('Schrijf eerst iets op.')
})

test('what somebody noted is text, whatever it looks like', async () => {
  const text = '<img src=x onerror=alert(1)>'
  const desk = work([{ id: 'n', version: 1, t: 'note', at: TODAY, body: { text } }])
  await act(() => render(<NotesPanel work={desk} caseId={CASE} today={TODAY} />, place))

  expect(the('a4-note')?.textContent).toContain(text)
  expect(place.querySelector('img')).toBe(null)
})

test('the way of a note leads past everything that could address a reporter', () => {
  const sources = import.meta.glob<string>(
    ['./NotesPanel.tsx', '../modules/{records,records-api,drafts}.ts'],
    { query: '?raw', import: 'default', eager: true },
  )
  expect(Object.keys(sources)).toHaveLength(4)
  for (const [file, source] of Object.entries(sources)) {
    expect(source, file).not.toMatch(/(replies|deliver|cases-api|conversation|protocol\/message)(\.ts)?'/)
    expect(source, file).not.toMatch(/\/v1\/advisor\/conversations/)
  }
})
