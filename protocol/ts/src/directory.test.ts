import { describe, expect, test } from 'vitest'
import { base64url, hex, randomBytes, unbase64url, utf8 } from './bytes.ts'
import { digestHex } from './digest.ts'
import {
  checkChain,
  type DirectoryEntry,
  makeFragment,
  parseFragment,
  pinOf,
  readDirectory,
  spoken,
} from './directory.ts'
import { type Signer, signerOf } from './ed25519.ts'
import { expectEveryFlipRefused } from './flipping.ts'
import { Refused } from './refused.ts'
import { newIdentity } from './vault.ts'

const today = '2026-11-21'
const channel = hex(randomBytes(16))
const root = await signerOf(randomBytes(32))
const nextRoot = await signerOf(randomBytes(32))
const advisor = await newIdentity()

const person = {
  kid: advisor.kid,
  role: 'advisor',
  name: 'Noor de Wit',
  pk: hex(advisor.pk),
  status: 'active',
  since: '2026-11-01',
  until: null,
}
const policy = { backup: 'consent', backupAfterDays: 10, retentionDays: 730 }

function json(changes: Record<string, unknown> = {}, by: Signer = root): string {
  return JSON.stringify({
    v: 1,
    channel,
    seq: 0,
    prev: null,
    root: hex(by.publicKey),
    issued: '2026-11-01',
    notAfter: '2027-01-31',
    org: { name: 'Gemeente Voorbeeld' },
    policy,
    people: [person],
    ...changes,
  })
}
async function sign(text: string, by: Signer = root): Promise<DirectoryEntry> {
  const bytes = utf8(text)
  return { dir: base64url(bytes), sig: base64url(await by.sign('directory', bytes)) }
}
const signed = (changes: Record<string, unknown> = {}, by: Signer = root) => sign(json(changes, by), by)
const hashOf = (entry: DirectoryEntry) => digestHex('directory', unbase64url(entry.dir))

describe('a directory (KB-29)', () => {
  test('reads as it was signed', async () => {
    const directory = await readDirectory(await signed({ suite: 'KB01' }))
    expect(directory).toMatchObject({
      channel,
      seq: 0,
      org: { name: 'Gemeente Voorbeeld' },
      policy,
      rootNext: null,
    })
    expect(directory.people).toEqual([{ ...person, pk: advisor.pk }])
  })

  test.each<[string, Record<string, unknown>]>([
    ['another version', { v: 2 }],
    ['an unknown member', { extra: 1 }],
    ['an unknown suite', { suite: 'KB02' }],
    ['a term of 93 days', { notAfter: '2027-02-02' }],
    ['an end before its beginning', { notAfter: '2026-10-31' }],
    ['a day that does not exist', { issued: '2026-11-31' }],
    ['a first one with a former', { prev: 'a'.repeat(64) }],
    ['a later one without a former', { seq: 1 }],
    ['a negative number', { seq: -1, prev: 'a'.repeat(64) }],
    ['a channel in capitals', { channel: channel.toUpperCase().replace(/^./, 'A') }],
    ['the same kid twice', { people: [person, { ...person, role: 'officer' }] }],
    ['a kid of another key', { people: [{ ...person, kid: 'a'.repeat(32) }] }],
    ['an unknown role', { people: [{ ...person, role: 'manager' }] }],
    ['an unknown status', { people: [{ ...person, status: 'away' }] }],
    ['an unknown member of a person', { people: [{ ...person, mail: 'a' }] }],
    ['a name that is not NFC', { people: [{ ...person, name: 'Rene\u0301' }] }],
    ['a name with a control character', { org: { name: 'A\u0007' } }],
    ['an organisation with more than a name', { org: { name: 'A', size: 1 } }],
    ['a policy of another kind', { policy: { ...policy, backup: 'never' } }],
    ['no days before the back-up', { policy: { ...policy, backupAfterDays: 0 } }],
    ['too many days before the back-up', { policy: { ...policy, backupAfterDays: 366 } }],
    ['no retention', { policy: { ...policy, retentionDays: 0 } }],
    ['endless retention', { policy: { ...policy, retentionDays: 36_501 } }],
  ])('with %s is refused', async (_, changes) => {
    await expect(readDirectory(await signed(changes))).rejects.toBeInstanceOf(Refused)
  })

  test('that is too long, not JSON or signed by another is refused', async () => {
    await expect(readDirectory(await sign(' '.repeat(65_536) + json()))).rejects.toMatchObject({
      code: 'too-large',
    })
    await expect(readDirectory(await sign(json().replace('"v":1', '"v":1,"v":1')))).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(readDirectory(await sign(json(), nextRoot))).rejects.toMatchObject({ code: 'not-authentic' })
    const { dir, sig } = await signed()
    await expect(readDirectory({ dir: `${dir}=`, sig })).rejects.toBeInstanceOf(Refused)
  })

  test('is refused with any byte changed (KB-73)', async () => {
    const { dir, sig } = await signed()
    await expectEveryFlipRefused(unbase64url(dir), 60, (bytes) =>
      readDirectory({ dir: base64url(bytes), sig }),
    )
    await expectEveryFlipRefused(unbase64url(sig), 64, (bytes) =>
      readDirectory({ dir, sig: base64url(bytes) }),
    )
  })
})

describe('a chain of directories', () => {
  test('leads from the first to the newest, also over a change of root (KB-30)', async () => {
    const first = await signed()
    const second = await signed({ seq: 1, prev: await hashOf(first), rootNext: hex(nextRoot.publicKey) })
    const third = await signed({ seq: 2, prev: await hashOf(second) }, nextRoot)
    const pin = await pinOf(root.publicKey, channel)
    const known = { hash: await hashOf(second) }
    const checked = await checkChain([first, second, third], { pin, known, today, channel })
    expect([checked.newest.seq, checked.chain.length, checked.pinOk]).toEqual([2, 3, true])

    const newPin = await pinOf(nextRoot.publicKey, channel)
    expect((await checkChain([third], { pin: newPin, today })).pinOk).toBe(true)
    expect((await checkChain([third], { pin, today })).pinOk).toBe(false)
    expect((await checkChain([third], { today })).pinOk).toBeNull()
  })

  test('that does not hold is refused', async () => {
    const first = await signed()
    const prev = await hashOf(first)
    for (const next of [
      await signed({ seq: 2, prev }),
      await signed({ seq: 1, prev: 'a'.repeat(64) }),
      await signed({ seq: 1, prev, channel: hex(randomBytes(16)) }),
      await signed({ seq: 1, prev }, nextRoot),
    ]) {
      await expect(checkChain([first, next], { today })).rejects.toMatchObject({ code: 'chain-broken' })
    }
    await expect(checkChain([], { today })).rejects.toBeInstanceOf(Refused)
    await expect(checkChain([first], { today, channel: hex(randomBytes(16)) })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(checkChain([first], { today, known: { hash: 'a'.repeat(64) } })).rejects.toMatchObject({
      code: 'chain-broken',
    })
    await expect(checkChain(Array(1025).fill(first), { today })).rejects.toMatchObject({ code: 'too-large' })
  })

  test('leads over years, while a link counts for 32 steps (KB-31)', async () => {
    const chain = [await signed({ rootNext: hex(nextRoot.publicKey) })]
    while (chain.length < 34) {
      const prev = await hashOf(chain[chain.length - 1] as DirectoryEntry)
      chain.push(await signed({ seq: chain.length, prev }, nextRoot))
    }
    const pin = await pinOf(root.publicKey, channel)
    const known = { hash: await hashOf(chain[0] as DirectoryEntry) }
    expect((await checkChain(chain, { known, pin, today })).pinOk).toBe(false)
    expect((await checkChain(chain.slice(0, 33), { known, pin, today })).pinOk).toBe(true)
  })

  test('expires with its newest, one day late', async () => {
    const first = await signed({ issued: '2026-08-01', notAfter: '2026-10-31' })
    const second = await signed({ seq: 1, prev: await hashOf(first) })
    await checkChain([first, second], { today: '2027-02-01' })
    await expect(checkChain([first, second], { today: '2027-02-02' })).rejects.toMatchObject({
      code: 'not-now',
    })
    await expect(checkChain([first], { today })).rejects.toMatchObject({ code: 'not-now' })
  })
})

describe('the pin of a link', () => {
  test('goes into the fragment and back', async () => {
    const pin = await pinOf(root.publicKey, channel)
    expect(makeFragment(pin)).toHaveLength(46)
    expect(parseFragment(makeFragment(pin))).toEqual(pin)
    expect(spoken(pin)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('is missing without a fragment and fits nothing when damaged (KB-31)', async () => {
    expect(parseFragment('')).toBeNull()
    expect(parseFragment('#top')).toBeNull()
    const pin = parseFragment('#1.damaged')
    expect((await checkChain([await signed()], { pin, today })).pinOk).toBe(false)
  })
})
