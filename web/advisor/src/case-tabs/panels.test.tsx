// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseFile } from '../modules/case-list.ts'
import type { CaseStatus } from '../modules/cases-api.ts'
import type { ShownMessage } from '../modules/conversation.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { draftKey } from '../modules/drafts.ts'
import type { CaseRecord, NewRecord } from '../modules/records.ts'
import { ConsentsPanel } from './ConsentsPanel.tsx'
import { PlanPanel } from './PlanPanel.tsx'

const CASE = 'a-case'
const TODAY = '2026-11-26'
let place: HTMLElement
let status: CaseStatus
let saved: NewRecord[]
let sent: { t: string; body: Record<string, unknown> }[]

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
  status = 'INTAKE'
  saved = []
  sent = []
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const drafts = hold<ReadonlyMap<string, string>>(new Map())
const work = {
  channels: hold(new Map()),
  records: {
    all: () => hold<readonly CaseRecord[]>([]),
    save: async (_: string, record: NewRecord) => {
      saved.push(record)
      return 'r'
    },
  },
  drafts: {
    texts: drafts,
    write: (caseId: string, kind: 'minutes', text: string) =>
      drafts.set(new Map(drafts.get()).set(draftKey(caseId, kind), text)),
  },
  replies: {
    sendTyped: (_: string, t: string, body: Record<string, unknown>) => {
      sent.push({ t, body })
      return 'm'
    },
  },
} as unknown as Workspace

const message = (id: string, direction: 1 | 2, type: string, body: Record<string, unknown>) =>
  ({ id, direction, type, body, day: TODAY, text: '' }) as unknown as ShownMessage
const fileWith = (...messages: ShownMessage[]) =>
  ({ messages, state: 'open', view: { status, channel: 'c' } }) as unknown as CaseFile
const show = (Panel: typeof PlanPanel, file: CaseFile) =>
  act(() => render(<Panel work={work} caseId={CASE} file={file} today={TODAY} />, place))
const the = (testid: string) => place.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
const press = (testid: string) => act(() => the(testid)?.click())
function write(testid: string, text: string) {
  return act(() => {
    const field = the(testid) as HTMLInputElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

const plan = { options: [{ id: 'a', title: 'Zelf praten', pros: 'Snel', cons: 'Niet anoniem' }], steps: [] }

test('a plan is kept and shared as it stands', async () => {
  await show(PlanPanel, fileWith())
  await press('a4-option-add')
  await write('a4-option-title', 'Zelf praten')
  await press('a4-share')
  await expect.poll(() => sent).toHaveLength(1)

  expect(saved[0]).toMatchObject({ t: 'plan', body: { plan: { options: [{ title: 'Zelf praten' }] } } })
  expect(sent[0]).toMatchObject({ t: 'plan', body: saved[0]?.body })
})

test('a plan with an option without a name is not shared', async () => {
  await show(PlanPanel, fileWith())
  await press('a4-share')
  expect(place.textContent).toContain('Zet eerst een optie of een stap')
  await press('a4-option-add')
  await press('a4-share')

  expect(place.textContent).toContain('Geef elke optie een naam.')
  expect(sent).toEqual([])
})

test('the choice of the reporter stands at the option', async () => {
  await show(
    PlanPanel,
    fileWith(message('p1', 2, 'plan', { plan }), message('c', 1, 'plan-choice', { plan: 'p1', option: 'a' })),
  )

  expect(the('a4-option')?.dataset.state).toBe('chosen')
  expect(the('a4-shared')?.dataset.same).toBe('true')
})

test('minutes wait for the reporter, who may object', async () => {
  const minutes = message('m', 2, 'minutes', { id: 'm1', text: 'Verslag', checkUntil: TODAY })
  const no = message('n', 1, 'minutes-answer', { id: 'm1', approved: false, text: 'Dat zei ik niet' })
  await show(PlanPanel, fileWith(minutes, no))
  expect(the('a4-minutes')?.dataset.state).toBe('objected')
  expect(the('a4-minutes')?.textContent).toContain('Dat zei ik niet')

  await write('a4-minutes-text', 'Beter verslag')
  await press('a4-minutes-share')

  expect(sent).toMatchObject([{ t: 'minutes', body: { text: 'Beter verslag', checkUntil: '2026-12-10' } }])
})

test('consent is asked in exact words, for somebody', async () => {
  await show(ConsentsPanel, fileWith())
  await write('a4-consent-ask-text', 'Mag ik bellen?')
  await press('a4-consent-ask')
  expect(sent).toEqual([])
  await write('a4-consent-to', 'HR')
  await press('a4-consent-ask')

  expect(sent).toMatchObject([{ t: 'consent-ask', body: { text: 'Mag ik bellen?', to: 'HR' } }])
})

test('a consent that was given can be used, and the register keeps that', async () => {
  const ask = message('k', 2, 'consent-ask', { id: 'k1', text: 'Mag ik bellen?', to: 'HR' })
  await show(ConsentsPanel, fileWith(ask))
  expect(the('a4-consent-use')).toBe(null)
  await show(ConsentsPanel, fileWith(ask, message('y', 1, 'consent-answer', { id: 'k1', accepted: true })))
  await press('a4-consent-use')

  expect(saved).toMatchObject([{ t: 'log', body: { kind: 'consent', id: 'k1', text: 'Mag ik bellen?' } }])
})

test('of a closed case nothing goes to the reporter any more', async () => {
  status = 'CLOSED'
  await show(PlanPanel, fileWith())
  expect([the('a4-share'), the('a4-minutes-share')]).toEqual([null, null])
  await show(ConsentsPanel, fileWith())
  expect(the('a4-consent-ask')).toBe(null)
})
