// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import type { Slot } from '@klankbord/kit/talks'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insideSay } from '../../inside-texts/inside-texts.ts'
import { Appointment } from './Appointment.tsx'
import type { PanelProps } from './tabs.ts'

const TODAY = '2026-11-26'
const id = 'a'.repeat(32)
const call: Slot = { day: '2026-12-03', from: '10:00', until: '11:00', how: 'phone' }
type Body = Record<string, unknown>
let place: HTMLElement
let sent: Body[]

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'))
  sent = []
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
function the(testid: string, value?: string): HTMLElement {
  const found = all(testid).find((one) => value === undefined || one.getAttribute('value') === value)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
const press = (testid: string, value?: string) => act(async () => the(testid, value).click())
const write = (testid: string, text: string) =>
  act(() => {
    const field = the(testid) as HTMLInputElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })

const said = (direction: 1 | 2, body: Body) => ({
  ...{ direction, postedOn: TODAY },
  content: { t: 'appointment', body: { id, ...body } },
})

function show(...messages: ReturnType<typeof said>[]) {
  const conversation = {
    messages,
    advisor: { name: 'Noor' },
    trusted: true,
    status: { state: 'answered' },
  }
  const props = {
    conversation,
    visit: { today: () => TODAY, save: () => {} },
    inside: { reply: { state: hold({ at: 'idle' }), send: async (body: Body) => void sent.push(body) } },
    say: (key: string) => key,
    tell: insideSay('nl'),
    language: 'nl',
    onAttention: () => {},
  } as unknown as PanelProps
  return act(() => render(<Appointment {...props} />, place))
}

test('an own proposal names a place that is safe, and says so', async () => {
  await show()
  expect(the('r12-free').textContent).toContain('Het eerste gesprek is gratis')
  await press('r12-propose')
  await press('r12-how', 'in-person')
  await write('r12-propose-day', '2026-12-01')
  await write('r12-propose-from', '19:30')
  await write('r12-place', 'bij mij thuis')
  expect(all('r12-place-warning')).toHaveLength(1)
  await press('r12-propose-send')
  expect(sent).toEqual([])
  await write('r12-place', 'In de bibliotheek')
  expect(all('r12-place-warning')).toHaveLength(0)
  await press('r12-safe-place')
  await press('r12-propose-send')

  const slot = {
    day: '2026-12-01',
    from: '19:30',
    until: '20:30',
    how: 'in-person',
    place: 'In de bibliotheek',
  }
  expect(sent).toMatchObject([{ t: 'appointment', op: 'propose', slots: [slot], safe: true }])
  expect(sent[0]?.id).toMatch(/^[0-9a-f]{32}$/)
})

test('one of the times of the advisor is chosen, with the number to call', async () => {
  await show(said(2, { op: 'propose', slots: [call, { ...call, how: 'chat' }], free: true, freeHours: 48 }))

  await press('r12-accept')
  expect(sent).toEqual([])
  await press('r12-slot', '0')
  await press('r12-accept')
  expect(sent).toEqual([])
  await write('r12-phone', '06 12')
  await press('r12-accept')
  expect(sent).toEqual([{ t: 'appointment', op: 'accept', id, slots: [{ ...call, phone: '06 12' }] }])
})

test('what was agreed is in Dutch time, free to cancel until a day, and calendars come with a warning', async () => {
  await show(
    said(2, { op: 'propose', slots: [call], free: true, freeHours: 48 }),
    said(1, { op: 'accept', slots: [call] }),
  )

  expect(the('r12-state').dataset.state).toBe('agreed')
  expect(place.textContent).toContain('Nederlandse tijd')
  expect(place.textContent).toContain('dinsdag 1 december')
  expect(the('r12-ics').closest('details')?.textContent).toContain('niet in een agenda van je werk')
  await press('r12-cancel')
  expect(sent).toEqual([])
  await press('r12-cancel-yes')
  expect(sent).toEqual([{ t: 'appointment', op: 'cancel', id }])
})

test('a later talk that is not free is not called free, and a past one is over', async () => {
  const past = { ...call, day: '2026-11-20' }
  await show(
    said(2, { op: 'propose', slots: [past], free: true }),
    said(1, { op: 'accept', slots: [past] }),
    said(2, { op: 'propose', id: 'b'.repeat(32), slots: [call], free: false }),
  )

  expect(all('r12-free')).toHaveLength(0)
  expect(all('r12-state').map(({ dataset }) => dataset.state)).toEqual(['past', 'proposed'])
})
