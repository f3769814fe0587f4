// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import { type Directory, type DirectoryEntry, readDirectory } from '@klankbord/protocol/directory'
import { signDirectory } from '@klankbord/protocol/directory-signer'
import type { Presentation } from '@klankbord/protocol/presentation'
import { signPresentation } from '@klankbord/protocol/presentation-signer'
import { type Identity, newIdentity } from '@klankbord/protocol/vault'
import { channelLink } from '@klankbord/staff/awareness/kit'
import type { Channel } from '@klankbord/staff/channels'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AwarenessApi, ChannelKit } from '../modules/awareness-api.ts'
import { FakeWork } from '../testing/fake-work.ts'
import { Awareness } from './Awareness.tsx'

const APP = 'https://melden.example'
const CHANNEL = 'c0'.repeat(16)
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg'
const none: Presentation = { colour: null, welcome: null, information: null }

let place: HTMLElement
let root: Identity
let entry: DirectoryEntry
let directory: Directory
let link: string
let known: Channel
let channels: ReturnType<typeof hold<ReadonlyMap<string, Channel>>>
let kits: ChannelKit[]
const copied: string[] = []

const signedBy = (practice: Identity) =>
  signDirectory(practice, {
    ...{ channel: CHANNEL, seq: 0, prev: null, issued: TODAY, notAfter: '2027-01-20' },
    org: { name: 'Zorggroep Veldzicht' },
    policy: { backup: 'consent', backupAfterDays: 3, retentionDays: 365 },
    people: [],
  })

beforeEach(async () => {
  language.set('nl')
  copied.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:logo', revokeObjectURL: () => {} }))
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  root = await newIdentity()
  entry = await signedBy(root)
  directory = await readDirectory(entry)
  link = (await channelLink(directory, APP)).link
  const [given] = new FakeWork().channels.get().values()
  if (!given) throw new Error('no channel')
  known = { ...given, directory }
  channels = hold<ReadonlyMap<string, Channel>>(new Map([[CHANNEL, known]]))
  kits = [kitWith(link)]
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
  vi.unstubAllGlobals()
})

const sheet = { headline: 'Loop er niet alleen mee rond.', invitation: 'Praat.', scan: 'Scan thuis.' }
function kitWith(where: string, texts = where): ChannelKit {
  const of = (spoken: 'nl' | 'en') => ({
    ...{
      language: spoken,
      intranet: `Intranet ${spoken}: ${texts}`,
      onboarding: `Nieuw ${spoken}: ${texts}`,
    },
    sheet: { ...sheet, type: `Of typ: ${APP}`, compare: 'Vergelijk.', audience: 'Voor iedereen.' },
  })
  const kit = { link: where, address: `${APP}/${CHANNEL}`, qr: { size: 21, path: 'M0 0h1v1h-1z' } }
  return { channel: CHANNEL, kit: { ...kit, texts: [of('nl'), of('en')] }, presentation: null }
}

const api: AwarenessApi = {
  kits: async () => kits,
  fileOf: (channel, what, spoken) => `/kits/${channel}/${what}?language=${spoken}`,
}
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
function the(testid: string): HTMLElement {
  const [one] = all(testid)
  if (!one) throw new Error(`no ${testid}`)
  return one
}
const settled = () => act(() => new Promise<void>((resolve) => void setTimeout(resolve)))
async function show(sign: string) {
  await act(async () => render(<Awareness work={{ channels }} api={api} />, place))
  await settled()
  await expect.poll(() => all(sign).length).toBe(1)
}
const choose = (testid: string, value: string) =>
  act(async () => {
    const field = the(testid) as HTMLSelectElement
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })

test('an officer takes along the one link, a sheet in a language, and a text', async () => {
  await show('o8-link')

  expect(the('o8-link').textContent).toBe(link)
  await act(async () => the('o8-copy').click())
  expect(the('o8-preview').textContent).toContain('Scan thuis.')
  await choose('o8-kind', 'slide')
  await choose('o8-language', 'en')
  expect(the('o8-pdf').getAttribute('href')).toBe(`/kits/${CHANNEL}/slide?language=en`)
  expect(the('o8-pdf').textContent).toBe('Download de PDF: Dia (16:9), Engels')

  await choose('o8-kind', 'onboarding')
  expect(the('o8-preview').textContent).toBe(`Nieuw en: ${link}`)
  expect(the('o8-preview').lang).toBe('en')
  expect(all('o8-pdf')).toEqual([])
  await act(async () => the('o8-copy-text').click())
  expect(copied).toEqual([link, `Nieuw en: ${link}`])
})

test('logo and colour are shown as the practice signed them, with what people see of them', async () => {
  const shown = { ...none, colour: '#ffee00', logo: pixel }
  kits = [{ ...kitWith(link), presentation: await signPresentation(root, entry, shown) }]
  await show('o8-link')

  expect(all('o8-logo-picture')).toHaveLength(1)
  expect(the('o8-colour').textContent).toContain('#ffee00')
  expect(the('o8-contrast').dataset.seen).toBe('no')
  expect(all('o8-preview-logo')).toHaveLength(1)
  await choose('o8-kind', 'card')
  expect(all('o8-preview-logo')).toEqual([])
})

test('what the practice did not sign is not shown', async () => {
  const stranger = await newIdentity()
  const forged = await signPresentation(stranger, await signedBy(stranger), {
    ...none,
    colour: '#2e7d6b',
    logo: pixel,
  })
  kits = [{ ...kitWith(link), presentation: forged }]
  await show('o8-link')

  expect(the('o8-logo').dataset.set).toBe('false')
  expect(the('o8-colour').dataset.set).toBe('false')
  expect(all('o8-contrast')).toEqual([])
})

test.each(['link', 'texts'])(
  'a kit with another %s than the signed list leads to is not handed out',
  async (what) => {
    const other = link.replace(/.$/, link.endsWith('A') ? 'B' : 'A')
    kits = [what === 'link' ? kitWith(other) : kitWith(link, 'https://elders.example')]
    await show('o8-alarm')

    expect(the('o8-alarm').textContent).toContain('andere link')
    expect([...all('o8-link'), ...all('o8-pdf'), ...all('o8-preview')]).toEqual([])
  },
)

test('nobody gets a link that the own browser cannot check yet', async () => {
  channels.set(new Map())
  await show('o8-unsigned')
  expect(all('o8-link')).toEqual([])

  channels.set(new Map([[CHANNEL, { ...known, directory: null, alarm: 'forked' as const }]]))
  await show('o8-alarm')
  expect([...all('o8-link'), ...all('o8-pdf')]).toEqual([])
})

test('an organisation whose list nobody signed has nothing to make known', async () => {
  kits = []
  await show('o8')

  expect(place.textContent).toContain('Er is nog niets om bekend te maken.')
})
