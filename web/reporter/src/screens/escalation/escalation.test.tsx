// @vitest-environment jsdom
import {
  checkConsent,
  checkWithdrawal,
  draftBody,
  newDraft,
  readChange,
} from '@klankbord/protocol/escalation'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { hasEscalation, wasSubmitted } from '../../modules/stages.ts'
import { today } from '../../modules/testing/fake-intake.ts'
import {
  all,
  bart,
  conversation,
  fatma,
  inside,
  intake,
  look,
  noor,
  openMailbox,
  own,
  place,
  press,
  propose,
  state,
  submit,
  swapped,
  the,
  write,
} from './page-under-test.tsx'

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
  // Nothing on this page may sound as if the report went.
  expect(the('r10-send-state')?.textContent).toBe('')
  expect(the('r11-proof')).toBeUndefined()

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
