import { newIdentity } from '@klankbord/protocol/vault'
import { expect, test } from 'vitest'
import { formOf, nextDirectory, readChain } from './channel-form.ts'
import type { ChannelProfile } from './practice-api.ts'
import {
  type PresentationForm,
  presentationChanges,
  presentationForm,
  presentationOf,
  presentationProblems,
  shownNow,
} from './presentation-form.ts'
import { drawRoot, openRoot } from './root.ts'
import { keptRoots } from './testing/kept-roots.ts'

const TODAY = '2026-11-22'
const CHANNEL = '00112233445566778899aabbccddeeff'
const empty: PresentationForm = { colour: '', welcomeNl: '', welcomeEn: '', information: '', logo: '' }
const edition = {
  edition: 1,
  version: '2026.1-1',
  madeOn: TODAY,
  nl: { title: 'Bij ons', text: 'De raad koos.' },
  en: { title: 'With us', text: 'The council chose.' },
}
const full: PresentationForm = {
  colour: '2E7D6B',
  welcomeNl: ' Fijn dat  je er bent. ',
  welcomeEn: 'Good that you are here.',
  information: '2026.1-1',
  logo: '',
}

test('what was typed becomes what is signed, and comes back into the form', () => {
  const shown = presentationOf(full, [edition])

  expect(shown).toEqual({
    colour: '#2e7d6b',
    welcome: { nl: 'Fijn dat je er bent.', en: 'Good that you are here.' },
    information: { version: '2026.1-1', nl: edition.nl, en: edition.en },
  })
  expect(presentationForm(shown)).toMatchObject({ colour: '#2e7d6b', information: '2026.1-1' })
  expect(presentationOf(empty, [edition])).toBeNull()
})

test('a logo alone is a presentation, and leaves with the last of it', () => {
  const shown = presentationOf({ ...empty, logo: 'iVBORw0KGgo' }, [])

  expect(shown).toEqual({ colour: null, welcome: null, information: null, logo: 'iVBORw0KGgo' })
  expect(presentationForm(shown).logo).toBe('iVBORw0KGgo')
  expect(presentationChanges(null, shown).map(({ what }) => what)).toEqual(['logo'])
  expect(presentationChanges(shown, null)).toEqual([{ what: 'logo', to: null }])
})

test.each([
  [{ colour: '#ffee00' }, ['contrast']],
  [{ colour: '#000080' }, ['contrast']],
  [{ colour: 'groen' }, ['colour']],
  [{ colour: '#2e7d6b' }, []],
  [{ welcomeNl: 'Welkom' }, ['welcome']],
  [{ welcomeNl: 'a'.repeat(201), welcomeEn: 'a' }, ['welcome']],
  [{}, []],
])('%j has the problems %j', (change, problems) => {
  expect(presentationProblems({ ...empty, ...change })).toEqual(problems)
})

test('only what changes is told before signing', () => {
  const shown = presentationOf(full, [edition])

  expect(presentationChanges(shown, shown)).toEqual([])
  expect(presentationChanges(null, shown).map(({ what }) => what)).toEqual([
    'colour',
    'welcome',
    'information',
  ])
  expect(presentationChanges(shown, null)).toContainEqual({ what: 'colour', to: null })
})

test('what the root signed beside the newest list is what reporters see now', async () => {
  const api = keptRoots()
  const made = await drawRoot(api)
  const code = made.kitText()
  await made.keep()
  const root = await openRoot(api.stored(), code)
  const { kid, pk } = await newIdentity()
  const noor = {
    id: '1',
    name: 'Noor',
    role: 'advisor' as const,
    internal: false,
    identityKey: pk,
    kid,
    spokenKid: null,
    leavingSince: null,
    registration: null,
  }
  const form = { ...formOf(null, null, []), seats: { '1': 'advisor' as const } }
  const list = nextDirectory(CHANNEL, { name: 'Korenaar' }, form, [noor], { former: null, today: TODAY })
  const signed = await root.sign(list)
  const [newest] = await readChain([signed])
  const shown = presentationOf(full, [edition])
  if (!shown) throw new Error('nothing')
  const presentation = await root.present(signed, shown)

  expect(await shownNow({ presentation } as ChannelProfile, newest)).toEqual(shown)
  expect(
    await shownNow({ presentation: { ...presentation, doc: 'AAAA' } } as ChannelProfile, newest),
  ).toBeNull()
  expect(await shownNow(null, newest)).toBeNull()
})
