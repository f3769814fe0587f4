// @vitest-environment jsdom
import { signerOf } from '@klankbord/protocol/ed25519'
import {
  checkAnswer,
  checkConsent,
  checkWithdrawal,
  draftBody,
  type EscalationDraft,
  feedbackBody,
  newDraft,
  questionBody,
  readChange,
  receiptBody,
} from '@klankbord/protocol/escalation'
import { options, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insideSay } from '../../inside-texts/inside-texts.ts'
import { plusDays } from '../../modules/days.ts'
import { createInside, type Inside } from '../../modules/inside.ts'
import { hasEscalation, wasSubmitted } from '../../modules/stages.ts'
import { desk } from '../../modules/testing/desk.ts'
import { type FakeIntake, fakeIntake, today } from '../../modules/testing/fake-intake.ts'
import type { PanelProps } from '../inside/tabs.ts'
import { EscalationPanel } from './EscalationPanel.tsx'

const noor = { name: 'Noor', role: 'advisor' } as const
const fatma = { name: 'Fatma', role: 'officer' } as const
const bart = { name: 'Bart', role: 'officer' } as const
const thread = 'c'.repeat(32)
// No effect may wait for a frame of a page that is gone by then.
options.requestAnimationFrame = (run) => queueMicrotask(run)
let place: HTMLElement
let intake: FakeIntake
let inside: Inside
let now: string
let swapped: unknown[]

async function openMailbox(people: Parameters<typeof fakeIntake>[0] = [noor, fatma, bart]): Promise<void> {
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

const conversation = () => {
  const state = inside.mailbox.state.get()
  if (state.at !== 'open') throw new Error('closed')
  return state.conversation
}
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const the = (testid: string) => all(testid)[0]
const state = () => the('r11-state')?.dataset.state
const own = async () => (await intake.read('Noor')).at(-1)

/** Looks at the page as it is now; the mailbox is fetched anew, as after a while. */
async function look(): Promise<void> {
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
async function press(testid: string): Promise<void> {
  const before = intake.sent('messages').length
  await act(() => the(testid)?.click())
  await expect.poll(() => intake.sent('messages').length).toBe(before + 1)
  await expect.poll(() => inside.reply.state.get().at).toBe('sent')
  await look()
}
const write = (testid: string, text: string) =>
  act(() => {
    const field = the(testid) as HTMLTextAreaElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })

async function propose(text = 'De kas klopt niet.', officers = ['Fatma', 'Bart'], org = 'Bakkerij Korenaar') {
  const document = { org, title: 'Kas', text, files: [], day: today }
  const draft = await newDraft(document, officers.map(intake.kid))
  await intake.answer('Noor', 'esc-draft', draftBody(draft))
  await look()
  return draft
}
async function officer(name: string) {
  const identity = intake.identity(name)
  if (!identity) throw new Error(name)
  return { kid: identity.kid, signer: await signerOf(identity.seed) }
}
async function submit(draft: EscalationDraft): Promise<void> {
  await press('r11-consent')
  await intake.answer('Noor', 'status', {
    ...{ state: 'esc-submitted', escNonce: draft.escNonce, threadId: thread },
  })
  await look()
}

test('shows exactly this text for exactly these people, and a yes is signed over them (R11-1)', async () => {
  await openMailbox()
  expect(hasEscalation(conversation().messages)).toBe(false)
  const draft = await propose()
  expect(hasEscalation(conversation().messages)).toBe(true)
  expect(the('r11-text')?.textContent).toBe('De kas klopt niet.')
  expect(all('r11-addressee').map((one) => one.textContent)).toEqual(
    draft.officers.map((kid) => (kid === intake.kid('Bart') ? 'Bart' : 'Fatma')),
  )
  for (const part of ['r11-info', 'r11-known', 'r11-terms', 'r11-limit', 'r11-external']) {
    expect(the(part)?.textContent?.length).toBeGreaterThan(40)
  }

  await press('r11-consent')
  expect(state()).toBe('CONSENTED')
  const consent = await checkConsent((await own())?.body, draft)
  expect(consent).toMatchObject({ decision: 'consent', day: today, docHash: draft.docHash })
})

test('not yet sends nothing, no needs no reason, and a yes may still follow (R11-2)', async () => {
  await openMailbox()
  await propose()
  const before = intake.sent('messages').length
  await act(() => the('r11-not-yet')?.click())
  expect(the('r11-later')?.textContent).toContain('niets verstuurd')
  expect(intake.sent('messages')).toHaveLength(before)

  await press('r11-refuse')
  expect(state()).toBe('REJECTED')
  expect((await own())?.t).toBe('esc-decline')
  await press('r11-consent')
  expect(state()).toBe('CONSENTED')
})

test('the text can be changed, and comes back as another draft', async () => {
  await openMailbox()
  const first = await propose()
  await act(() => the('r11-edit')?.click())
  await act(() => the('r11-edit-save')?.click())
  expect(the('r11-edit-text-error')?.textContent).toContain('nog niets veranderd')
  await write('r11-edit-text', 'De kas van locatie Oost klopt niet.')
  await press('r11-edit-save')

  expect(state()).toBe('CHANGED')
  expect(the('r11-consent')).toBeUndefined()
  const change = readChange((await own())?.body)
  expect(change).toMatchObject({ escNonce: first.escNonce, document: { title: 'Kas', day: today } })
  expect(change.document.text).toBe('De kas van locatie Oost klopt niet.')
  await propose(change.document.text)
  expect([all('r11-state').length, state()]).toEqual([1, 'AWAITING_CONSENT'])
})

test('a question about it goes to the conversation', async () => {
  await openMailbox()
  await propose()
  await act(() => the('r11-ask')?.click())
  expect(swapped).toEqual([{ at: 'talk', tab: 'talk' }])
  expect(inside.typed.get()).toContain('Ik heb een vraag')
})

test('a yes can be taken back until it is sent (R11-5)', async () => {
  await openMailbox()
  const draft = await propose()
  await press('r11-consent')
  const { escPk } = await checkConsent((await own())?.body, draft)
  await act(() => the('r11-withdraw')?.click())
  await press('r11-withdraw-sure')
  expect(state()).toBe('WITHDRAWN')
  expect(await checkWithdrawal((await own())?.body, escPk, draft)).toMatchObject({ decision: 'withdrawal' })

  await submit(await propose('Toch.'))
  expect(state()).toBe('SUBMITTED')
  expect(the('r11-withdraw')).toBeUndefined()
  expect(wasSubmitted(conversation().messages)).toBe(true)
})

test('addressees that the verified list does not name as officers get no yes', async () => {
  await openMailbox([noor, fatma, { ...bart, status: 'ended' }])
  await propose()
  expect([the('r11-unsound'), the('r11-consent')].map((one) => one !== undefined)).toEqual([true, false])
  await propose('Aan een ander', ['Noor'])
  expect(the('r11-consent')).toBeUndefined()
  await propose('Voor een ander', ['Fatma'], 'Slagerij Os')
  expect(the('r11-consent')).toBeUndefined()
})

test('one nonce is never used for a second document (KB-36)', async () => {
  await openMailbox()
  const draft = await propose()
  await press('r11-consent')
  const other = await newDraft({ ...draft.document, text: 'Iets heel anders' }, draft.officers)
  await intake.answer('Noor', 'esc-draft', draftBody({ ...other, escNonce: draft.escNonce }))
  await look()
  expect(the('r11-unread')).toBeDefined()
  expect(place.textContent).not.toContain('Iets heel anders')
})

test('received is what an addressee signed for this very text, and late is said (KB-75)', async () => {
  await openMailbox()
  const draft = await propose()
  await submit(draft)
  expect(the('r11-ack-date')?.dataset.state).toBe('due')
  const wrong = await receiptBody(await officer('Fatma'), thread, 'b'.repeat(64), today)
  await intake.answer('Noor', 'receipt', wrong)
  now = plusDays(today, 8)
  await look()
  expect([state(), the('r11-ack-date')?.dataset.state]).toEqual(['SUBMITTED', 'missed'])
  expect(the('r11-overdue')?.textContent).toContain('Huis voor Klokkenluiders')
  expect(the('r11-forged')).toBeDefined()

  await intake.answer('Noor', 'receipt', await receiptBody(await officer('Bart'), thread, draft.docHash, now))
  await look()
  expect([state(), the('r11-ack-date')?.dataset.state]).toEqual(['ACKNOWLEDGED', 'late'])
  expect(the('r11-overdue')).toBeUndefined()
})

test('a question that an addressee signed is answered or not, in words that are signed too (R11-4)', async () => {
  await openMailbox()
  const draft = await propose()
  await submit(draft)
  const { escPk } = await checkConsent((await own())?.body, draft)
  const fatmas = await officer('Fatma')
  await intake.answer('Noor', 'receipt', await receiptBody(fatmas, thread, draft.docHash, today))
  const [one, two] = [
    await questionBody(fatmas, thread, 'Sinds wanneer?'),
    await questionBody(fatmas, thread, 'Hoe heet je?'),
  ]
  await intake.answer('Noor', 'question', { ...one, advisorText: 'Alleen het jaar is genoeg.' })
  await intake.answer('Noor', 'question', two)
  await intake.answer('Noor', 'question', { ...two, text: 'Waar woon je?', qId: 'e'.repeat(32) })
  await look()
  expect(all('r11-question-text').map((words) => words.textContent)).toEqual([
    'Sinds wanneer?',
    'Hoe heet je?',
  ])
  expect(the('r11-question')?.textContent).toContain('Fatma van Bakkerij Korenaar')
  expect(the('r11-question-advisor')?.textContent).toBe('Alleen het jaar is genoeg.')
  expect(place.textContent).not.toContain('Waar woon je?')

  await write('r11-answer', 'Sinds 2024.')
  await press('r11-answer-send')
  const answer = { id: one.qId, text: one.text }
  expect(await checkAnswer((await own())?.body, escPk, draft.escNonce, answer)).toBe('Sinds 2024.')
  await press('r11-decline')
  const refusal = { id: two.qId, text: two.text }
  expect(await checkAnswer((await own())?.body, escPk, draft.escNonce, refusal)).toBe('')
  expect(state()).toBe('ACKNOWLEDGED')
})

test('what the organisation did is read, and what the reporter thinks of it goes back', async () => {
  await openMailbox()
  const draft = await propose()
  await submit(draft)
  const { escPk } = await checkConsent((await own())?.body, draft)
  const fatmas = await officer('Fatma')
  await intake.answer('Noor', 'receipt', await receiptBody(fatmas, thread, draft.docHash, today))
  const feedback = await feedbackBody(fatmas, thread, 'Er komt toezicht.')
  await intake.answer('Noor', 'feedback', feedback)
  await look()
  expect([state(), the('r11-feedback-text')?.textContent]).toEqual(['FEEDBACK_GIVEN', 'Er komt toezicht.'])
  expect(the('r11-feedback-date')?.dataset.state).toBe('met')

  await write('r11-reaction-text', 'Dank.')
  await press('r11-reaction-yes')
  const body = (await own())?.body
  expect(body?.reaction).toBe('SATISFIED')
  const to = { id: feedback.fbId, text: feedback.text }
  expect(await checkAnswer(body, escPk, draft.escNonce, to)).toBe(
    'Ik ben tevreden met deze uitkomst.\n\nDank.',
  )
  expect(the('r11-reacted')).toBeDefined()
})
