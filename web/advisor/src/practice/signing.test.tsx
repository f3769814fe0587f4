// @vitest-environment jsdom
import type { DirectoryEntry } from '@klankbord/protocol/directory'
import { newIdentity } from '@klankbord/protocol/vault'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formOf, nextDirectory, readChain } from './channel-form.ts'
import type { StaffMember } from './people-api.ts'
import { drawRoot } from './root.ts'
import { SigningPanel } from './SigningPanel.tsx'
import { keptRoots } from './testing/kept-roots.ts'
import './texts.ts'

const TODAY = '2026-11-22'
const CHANNEL = '00112233445566778899aabbccddeeff'
let place: HTMLElement
let code: string
const signed: DirectoryEntry[] = []

beforeEach(async () => {
  language.set('nl')
  signed.length = 0
  place = document.body.appendChild(document.createElement('div'))
  const api = keptRoots()
  const made = await drawRoot(api)
  code = made.kitText()
  await made.keep()
  const { kid, pk } = await newIdentity()
  const noor: StaffMember = {
    id: '1',
    name: 'Noor van Dalen',
    role: 'advisor',
    internal: false,
    identityKey: pk,
    kid,
    spokenKid: null,
    leavingSince: null,
    registration: null,
  }
  const form = { ...formOf(null, null, []), seats: { '1': 'advisor' as const } }
  const next = nextDirectory(CHANNEL, { name: 'Korenaar' }, form, [noor], { former: null, today: TODAY })
  await act(() =>
    render(
      <SigningPanel
        former={null}
        next={next}
        shown={{ former: null, next: null }}
        stored={api.stored()}
        today={TODAY}
        onSigned={async (entry) => void signed.push(entry)}
        onCancel={() => {}}
      />,
      place,
    ),
  )
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const find = (testid: string) => place.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
const press = (testid: string) => act(() => find(testid)?.click())
async function open(typed: string) {
  await act(() => {
    const field = find('p2-root-kit') as HTMLInputElement
    field.value = typed
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await press('p2-root-open')
}

test('a code of another sheet opens nothing', async () => {
  await open('0000-0000')

  await vi.waitFor(() => expect(find('p2-signing-error')).not.toBeNull())
  expect(find('p2-sign-directory')).toBeNull()
})

test('nothing is signed before the characters of every new key were compared', async () => {
  await open(code)
  await vi.waitFor(() => expect(find('p2-sign-directory')).not.toBeNull())
  await press('p2-sign-directory')

  expect(find('p2-signing-error')).not.toBeNull()
  expect(signed).toEqual([])

  await press('p2-compared')
  await press('p2-sign-directory')
  await vi.waitFor(() => expect(signed).toHaveLength(1))
  expect((await readChain(signed))[0]?.people[0]?.name).toBe('Noor van Dalen')
})

test('the signing key closes with the signature, and asks for its sheet again', async () => {
  await open(code)
  await vi.waitFor(() => expect(find('p2-sign-directory')).not.toBeNull())
  await press('p2-compared')
  await press('p2-sign-directory')

  await vi.waitFor(() => expect(find('p2-root-kit')).not.toBeNull())
  expect((find('p2-root-kit') as HTMLInputElement).value).toBe('')
})
