// @vitest-environment jsdom
import { type Held, hold } from '@klankbord/kit/observable'
import { type Slot, talksIn } from '@klankbord/kit/talks'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecordContact } from '../components/RecordContact.tsx'
import type { Appointments } from '../modules/appointments.ts'
import type { KeptAppointments, Step } from '../modules/appointments-api.ts'
import type { CaseFile } from '../modules/case-list.ts'
import type { Contact } from '../modules/contact.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { AppointmentsPanel } from './AppointmentsPanel.tsx'
import { TimePanel } from './TimePanel.tsx'

const TODAY = '2026-11-26'
const CASE = 'a-case'
const id = 'a'.repeat(32)
const walk: Slot = { day: TODAY, from: '10:00', until: '11:00', how: 'in-person', place: 'In het park' }
let place: HTMLElement

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

function the(testid: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
const has = (testid: string) => place.querySelector(`[data-testid="${testid}"]`) !== null
const press = (testid: string) => act(async () => the(testid).click())
const write = (testid: string, text: string) =>
  act(() => {
    const field = the(testid) as HTMLInputElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })

type Body = Record<string, unknown>
const said = (direction: 1 | 2, seq: number, body: Body) => ({
  ...{ direction, seq, id: `${direction}-${seq}`, day: TODAY, state: 'ok', type: 'appointment' },
  body: { id, ...body },
})
const fileWith = (...messages: ReturnType<typeof said>[]) =>
  ({ view: { id: CASE, channel: 'c', status: 'INTAKE' }, state: 'open', messages }) as unknown as CaseFile

function desk(kept: Partial<KeptAppointments> = {}) {
  const sent: Body[] = []
  const steps: Step[] = []
  const published: (readonly Slot[])[] = []
  const now: KeptAppointments = { firstConsultFree: true, freeCancelHours: 48, appointments: [], ...kept }
  const appointments: Appointments = {
    kept: hold<ReadonlyMap<string, KeptAppointments>>(new Map([[CASE, now]])),
    follow: async () => {},
    take: async (_case, _id, step) => void steps.push(step),
    close: () => {},
  }
  const settings = hold({ undoSeconds: 0, shortcuts: true, language: null, slots: [] as readonly Slot[] })
  const work = {
    appointments,
    settings,
    cases: hold({ complete: true, files: [] }),
    replies: {
      desks: hold(new Map()),
      sendTyped: (_case: string, _t: string, body: Body) => {
        sent.push(body)
        return 'm'
      },
    },
    change: async ({ slots }: { slots: readonly Slot[] }) => {
      published.push(slots)
      settings.set({ ...settings.get(), slots })
    },
  } as unknown as Workspace
  return { work, sent, steps, published }
}
const panel = (work: Workspace, file: CaseFile) =>
  act(() => render(<AppointmentsPanel {...{ work, file, caseId: CASE, today: TODAY }} />, place))

test('what the reporter proposes is accepted with one press, and told to be free', async () => {
  const { work, sent } = desk()
  await panel(work, fileWith(said(1, 1, { op: 'propose', slots: [walk], safe: true, text: 'Liever buiten' })))

  expect(the('a4-appointment').dataset.state).toBe('asked')
  expect(the('a4-appointment').textContent).toContain('In het park')
  expect(the('a4-appointment').textContent).toContain('Liever buiten')
  await press('a4-accept')
  expect(sent).toEqual([{ id, op: 'accept', slots: [walk], free: true, freeHours: 48 }])
})

test('a talk is held on its day, in quarters of an hour', async () => {
  const agreed = fileWith(
    said(1, 1, { op: 'propose', slots: [walk] }),
    said(2, 0, { op: 'accept', slots: [walk] }),
  )
  const { work, steps } = desk({
    appointments: [{ id, type: 'FIRST_CONSULT', state: 'CONFIRMED', on: TODAY }],
  })
  await panel(work, agreed)

  expect(the('a4-appointment').dataset.state).toBe('agreed')
  await write('a4-held-minutes', 'lang')
  await press('a4-held')
  expect(steps).toEqual([])
  await write('a4-held-minutes', '50')
  await press('a4-held')
  expect(steps).toEqual([{ step: 'hold', quarters: 4 }])
})

test('before its day a talk can be moved and called off, with a second press', async () => {
  const later = { ...walk, day: '2026-12-03' }
  const agreed = fileWith(
    said(1, 1, { op: 'propose', slots: [later] }),
    said(2, 0, { op: 'accept', slots: [later] }),
  )
  const { work, sent } = desk({
    appointments: [{ id, type: 'FIRST_CONSULT', state: 'CONFIRMED', on: later.day }],
  })
  await panel(work, agreed)

  expect(has('a4-held')).toBe(false)
  await press('a4-cancel')
  expect(sent).toEqual([])
  await press('a4-cancel-yes')
  expect(sent[0]).toMatchObject({ id, op: 'cancel' })
})

test('times are proposed, and those kept free everywhere come back by themselves', async () => {
  const { work, sent, published } = desk({ firstConsultFree: false })
  await panel(work, fileWith())
  await press('a4-new')
  await press('a4-propose')
  expect(has('error-summary')).toBe(true)
  await write('a4-slot-date', '2026-12-03')
  await write('a4-slot-time', '14:00')
  await write('a4-slot-until', '13:00')
  await press('a4-slot-add')
  expect(has('a4-slot')).toBe(false)
  await write('a4-slot-until', '14:45')
  await press('a4-slot-add')
  await press('a4-slot-keep')
  await press('a4-propose')

  const slot = { day: '2026-12-03', from: '14:00', until: '14:45', how: 'phone' }
  expect(published).toEqual([[slot]])
  expect(sent[0]).toMatchObject({ op: 'propose', slots: [slot], free: false })
  expect(talksIn([{ by: 'advisor', day: TODAY, type: 'appointment', body: sent[0] ?? {} }])).toHaveLength(1)
  await press('a4-new')
  expect(place.querySelectorAll('[data-testid="a4-slot"]')).toHaveLength(1)
})

test('time is entered in whole quarters, once per press, and noted under seal', async () => {
  const entered: unknown[] = []
  const noted: unknown[] = []
  const work = {
    records: { all: () => all, save: async (_case: string, record: unknown) => void noted.push(record) },
    enterTime: async (entry: unknown, key: string) => void entered.push({ entry, key }),
  } as unknown as Workspace
  const all: Held<readonly unknown[]> = hold<readonly unknown[]>([])
  await act(() => render(<TimePanel {...{ work, file: fileWith(), caseId: CASE, today: TODAY }} />, place))

  await write('a4-time-minutes', '')
  await press('a4-time-save')
  expect(has('a4-time-minutes-error')).toBe(true)
  await write('a4-time-minutes', '40')
  await press('a4-time-save')

  expect(entered).toMatchObject([{ entry: { channel: 'c', kind: 'VERVOLG', quarters: 3 } }])
  expect(noted).toEqual([{ t: 'time', body: { kind: 'VERVOLG', quarters: 3 } }])
})

test('a call is written down, and its code is shown until it was handed over', async () => {
  const recorded: Contact[] = []
  const channel = { id: 'c', organisation: 'Zorggroep Veldzicht', newest: 'h', alarm: null, paused: false }
  const work = {
    channels: hold(new Map([['c', channel]])),
    record: async (contact: Contact) => {
      recorded.push(contact)
      return '012345678901234567890123456746'
    },
  } as unknown as Workspace
  await act(() => render(<RecordContact work={work} />, place))

  await press('a2-record')
  await press('a2-record-save')
  expect(has('a2-record-text-error')).toBe(true)
  await write('a2-record-text', 'Er werd gebeld.')
  await press('a2-record-save')
  expect(recorded).toEqual([{ channel: 'c', contactChannel: 'TEL', text: 'Er werd gebeld.', lang: 'nl' }])
  expect(the('a2-record-code').textContent).toContain('01234 56789')
  await press('a2-record-done')
  expect(place.textContent).not.toContain('01234')
})
