// @vitest-environment jsdom
import { examineAuthorship } from '@klankbord/protocol/authorship'
import { base64url, hex, randomBytes, utf8 } from '@klankbord/protocol/bytes'
import { consentBody, draftBody, newDraft } from '@klankbord/protocol/escalation'
import { reporterKeysOf } from '@klankbord/protocol/reporter-keys'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insideSay } from '../../inside-texts/inside-texts.ts'
import { ownReports } from '../../modules/authorship.ts'
import type { PanelProps } from '../inside/tabs.ts'
import { AuthorshipDoor } from './AuthorshipDoor.tsx'

const keys = await reporterKeysOf(randomBytes(32))
const stranger = await reporterKeysOf(randomBytes(32))
const document_ = {
  org: 'Gemeente Voorbeeld',
  title: 'Signaal',
  text: 'Tekst.',
  files: [],
  day: '2026-11-25',
}
const draft = await newDraft(document_, ['ab'.repeat(16)])
const later = await newDraft({ ...document_, title: 'Later' }, ['ab'.repeat(16)])
const refused = await newDraft({ ...document_, title: 'Nee' }, ['ab'.repeat(16)])
const message = (direction: number, t: string, body: unknown) => ({ direction, content: { t, body } })
const consents = async (of: typeof draft, by = keys) =>
  message(1, 'esc-consent', await consentBody(await by.escalation(of.escNonce), of))
const messages = [
  ...[draft, later, refused].map((one) => message(2, 'esc-draft', draftBody(one))),
  ...[await consents(draft), await consents(refused, stranger), await consents(later)],
]

let place: HTMLElement
let saved: string[]
beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'))
  saved = []
})
afterEach(() => {
  render(null, place)
  place.remove()
})
const by = (testid: string) => place.querySelector<HTMLInputElement>(`[data-testid="${testid}"]`)
const all = (testid: string) => [...place.querySelectorAll<HTMLInputElement>(`[data-testid="${testid}"]`)]
const click = (testid: string) => act(() => by(testid)?.click())
async function type(testid: string, value: string): Promise<void> {
  await act(() => {
    const field = by(testid) as HTMLInputElement
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function props(said: unknown[]): PanelProps {
  return {
    visit: { save: (name: string) => void saved.push(name) },
    inside: { mailbox: { session: () => ({ keys }) } },
    conversation: { messages: said },
    say: (key: string) => key,
    tell: insideSay('nl'),
    language: 'nl',
    onAttention: () => {},
  } as unknown as PanelProps
}

async function opened(): Promise<void> {
  await act(() => render(<AuthorshipDoor {...props(messages)} />, place))
  await click('r11-proof')
  await vi.waitFor(() => expect(all('r11-proof-report')).toHaveLength(2), 10_000)
}

const verifier = { name: 'Rechtbank Voorbeeld', nonce: hex(randomBytes(32)) }
const reportOf = async (of: typeof draft) => {
  const { escPk, consent, sig } = await consentBody(await keys.escalation(of.escNonce), of)
  const body = { doc: base64url(of.doc), officers: of.officers, escPk, consent, consentSig: sig }
  return utf8(JSON.stringify(body))
}

test('who agreed to nothing sees no door', async () => {
  await act(() => render(<AuthorshipDoor {...props(messages.slice(0, 3))} />, place))

  expect(by('r11-proof')).toBeNull()
})

test('only what the own key agreed to can be proven, the newest first', async () => {
  const found = await ownReports(messages as unknown as Parameters<typeof ownReports>[0], keys)

  expect(found.map(({ title }) => title)).toEqual(['Later', 'Signaal'])
})

test('a proof is made for the typed name and number, and leaves under a neutral name', async () => {
  await opened()
  await act(() => all('r11-proof-report')[1]?.click())
  await click('r11-proof-make')
  await vi.waitFor(() => expect(by('r11-proof-verifier-error')).not.toBeNull())
  expect(by('r11-proof-number-error')).not.toBeNull()

  await type('r11-proof-verifier', ` ${verifier.name} `)
  await type('r11-proof-number', verifier.nonce.toUpperCase())
  await click('r11-proof-make')
  await vi.waitFor(() => expect(by('proof-text')).not.toBeNull())
  const proof = by('proof-text')?.textContent ?? ''

  expect(await examineAuthorship(await reportOf(draft), proof, verifier)).toMatchObject({
    proven: true,
    way: 'signature',
  })
  for (const secret of [keys.mailbox, hex(keys.mailboxKey)]) expect(proof).not.toContain(secret)
  await click('proof-text-save')
  expect(saved).toEqual(['notitie.txt'])
  await type('r11-proof-verifier', 'Iemand anders')
  expect(by('proof-text')).toBeNull()
})

test('the secret is shown only to who says they know what that means', async () => {
  await opened()
  await click('r11-proof-secret')
  expect(by('proof-secret-text')).toBeNull()
  expect(by('r11-proof-sure-error')).not.toBeNull()

  await click('r11-proof-sure')
  await click('r11-proof-secret')
  await vi.waitFor(() => expect(by('proof-secret-text')).not.toBeNull())
  expect(
    await examineAuthorship(await reportOf(later), by('proof-secret-text')?.textContent ?? '', verifier),
  ).toMatchObject({ proven: true, way: 'secret' })
})
