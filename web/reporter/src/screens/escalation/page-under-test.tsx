import { signerOf } from '@klankbord/protocol/ed25519'
import { draftBody, type EscalationDraft, newDraft } from '@klankbord/protocol/escalation'
import { options, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { insideSay } from '../../inside-texts/inside-texts.ts'
import { createInside, type Inside } from '../../modules/inside.ts'
import { desk } from '../../modules/testing/desk.ts'
import { type FakeIntake, fakeIntake, today } from '../../modules/testing/fake-intake.ts'
import type { PanelProps } from '../inside/tabs.ts'
import { EscalationPanel } from './EscalationPanel.tsx'

export const noor = { name: 'Noor', role: 'advisor' } as const
export const fatma = { name: 'Fatma', role: 'officer' } as const
export const bart = { name: 'Bart', role: 'officer' } as const
export const thread = 'c'.repeat(32)
// No effect may wait for a frame of a page that is gone by then.
options.requestAnimationFrame = (run) => queueMicrotask(run)
export let place: HTMLElement
export let intake: FakeIntake
export let inside: Inside
let now: string
export let swapped: unknown[]

export async function openMailbox(
  people: Parameters<typeof fakeIntake>[0] = [noor, fatma, bart],
): Promise<void> {
  intake = await fakeIntake(people)
  vi.stubGlobal('fetch', intake.serve)
  // The page of the test has constructors of its own, which the cryptography of the machine does not know.
  const own = new TextEncoder().encode('')
  vi.stubGlobal('Uint8Array', own.constructor)
  vi.stubGlobal('ArrayBuffer', own.buffer.constructor)
  const { sending } = await desk(intake)
  await sending.send()
  const sent = sending.state.get()
  if (sent.at !== 'sent') throw new Error('not sent')
  inside = createInside({
    origin: 'https://plek.example',
    today: () => now,
    clock: { now: () => 0, after: () => () => {} },
    random: () => 0.5,
    visible: () => true,
    neutralName: () => 'bestand',
    save: () => {},
    link: { make: () => '', drop: () => {} },
  })
  await inside.returning.open(sent.digits)
}

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'))
  now = today
  swapped = []
})
afterEach(() => {
  render(null, place)
  place.remove()
  vi.unstubAllGlobals()
})

export const conversation = () => {
  const state = inside.mailbox.state.get()
  if (state.at !== 'open') throw new Error('closed')
  return state.conversation
}
export const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
export const the = (testid: string) => all(testid)[0]
export const state = () => the('r11-state')?.dataset.state
export const own = async () => (await intake.read('Noor')).at(-1)

/** Looks at the page as it is now; the mailbox is fetched anew, as after a while. */
export async function look(): Promise<void> {
  await inside.mailbox.reload()
  const props = {
    visit: { today: () => now, screens: { swap: (screen: unknown) => swapped.push(screen) } },
    inside,
    conversation: conversation(),
    say: (key: string) => key,
    tell: insideSay('nl'),
    language: 'nl',
    onAttention: () => {},
  } as unknown as PanelProps
  // From anew: what stood there before is no answer to what is asked now.
  await act(() => render(null, place))
  await act(() => render(<EscalationPanel {...props} />, place))
  await expect.poll(() => the('r11-all')).toBeDefined()
}
export async function press(testid: string): Promise<void> {
  const before = intake.sent('messages').length
  await act(() => the(testid)?.click())
  await expect.poll(() => intake.sent('messages').length).toBe(before + 1)
  await expect.poll(() => inside.reply.state.get().at).toBe('sent')
  await look()
}
export const write = (testid: string, text: string) =>
  act(() => {
    const field = the(testid) as HTMLTextAreaElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })

export async function propose(
  text = 'De kas klopt niet.',
  officers = ['Fatma', 'Bart'],
  org = 'Bakkerij Korenaar',
) {
  const document = { org, title: 'Kas', text, files: [], day: today }
  const draft = await newDraft(document, officers.map(intake.kid))
  await intake.answer('Noor', 'esc-draft', draftBody(draft))
  await look()
  return draft
}
export async function officer(name: string) {
  const identity = intake.identity(name)
  if (!identity) throw new Error(name)
  return { kid: identity.kid, signer: await signerOf(identity.seed) }
}
export async function submit(draft: EscalationDraft): Promise<void> {
  await press('r11-consent')
  await intake.answer('Noor', 'status', {
    ...{ state: 'esc-submitted', escNonce: draft.escNonce, threadId: thread },
  })
  await look()
}

/** Lets days go by. */
export function itIs(day: string): void {
  now = day
}
