import { beforeEach, expect, test } from 'vitest'
import { base64url, unbase64url, utf8 } from './bytes.ts'
import { type Directory, type DirectoryEntry, readDirectory } from './directory.ts'
import { signDirectory } from './directory-signer.ts'
import { signerOf } from './ed25519.ts'
import { type Presentation, readPresentation } from './presentation.ts'
import { signPresentation } from './presentation-signer.ts'
import { type Identity, newIdentity } from './vault.ts'

const shown: Presentation = {
  colour: '#1f7a5b',
  welcome: { nl: 'Fijn dat je er bent.', en: 'Good that you are here.' },
  information: {
    version: '2026.1-2',
    nl: { title: 'Bij ons', text: 'De ondernemingsraad koos wie hier antwoordt.' },
    en: { title: 'With us', text: 'The works council chose who answers here.' },
  },
}
/** One pixel, and nothing else. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg'
const none: Presentation = { colour: null, welcome: null, information: null }

let root: Identity
let entry: DirectoryEntry
let directory: Directory

const signedBy = (by: Identity, seq = 0, prev: string | null = null) =>
  signDirectory(by, {
    channel: '00112233445566778899aabbccddeeff',
    seq,
    prev,
    issued: '2026-11-22',
    notAfter: '2027-02-20',
    org: { name: 'Bakkerij Korenaar' },
    policy: { backup: 'consent', backupAfterDays: 3, retentionDays: 365 },
    people: [],
  })

beforeEach(async () => {
  root = await newIdentity()
  entry = await signedBy(root)
  directory = await readDirectory(entry)
})

test.each([shown, none, { ...none, colour: '#1f7a5b' }, { ...none, logo: pixel }])(
  'what a root signs is read as it was',
  async (one) => {
    expect(await readPresentation(await signPresentation(root, entry, one), directory)).toEqual(one)
  },
)

test('a presentation of another root is none', async () => {
  const other = await newIdentity()
  const theirs = await signPresentation(other, await signedBy(other), shown)

  await expect(readPresentation(theirs, directory)).rejects.toThrow('not-authentic')
})

test('an older presentation does not come back beside a newer directory', async () => {
  const old = await signPresentation(root, entry, shown)
  const newer = await readDirectory(await signedBy(root, 1, directory.hash))

  await expect(readPresentation(old, newer)).rejects.toThrow('not-authentic')
})

test('a changed word is noticed', async () => {
  const signed = await signPresentation(root, entry, shown)
  const text = new TextDecoder().decode(unbase64url(signed.doc)).replace('Fijn', 'Bel mij:')

  await expect(readPresentation({ ...signed, doc: base64url(utf8(text)) }, directory)).rejects.toThrow(
    'not-authentic',
  )
})

test.each([
  ['a colour that is more than a colour', { ...shown, colour: '#1f7a5b;x' }],
  ['a welcome that does not fit', { ...shown, welcome: { nl: 'a'.repeat(201), en: 'a' } }],
  ['a welcome that says nothing', { ...shown, welcome: { nl: ' ', en: 'a' } }],
  ['a logo that is too large', { ...shown, logo: 'A'.repeat(10_924) }],
  ['a logo that is no base64url', { ...shown, logo: '+' }],
  ['a sign that a screen would not show', { ...shown, welcome: { nl: 'a\u0007', en: 'a' } }],
])('%s is not signed', async (_, content) => {
  await expect(signPresentation(root, entry, content)).rejects.toThrow('malformed')
})

test('a member that nobody named is refused, signed or not', async () => {
  const bytes = utf8(JSON.stringify({ v: 1, directory: directory.hash, ...none, shade: null }))
  const sig = base64url(await (await signerOf(root.seed)).sign('presentation', bytes))

  await expect(readPresentation({ doc: base64url(bytes), sig }, directory)).rejects.toThrow('malformed')
})
