import { describe, expect, test, vi } from 'vitest'
import { concat, hex, randomBytes, u32 } from './bytes.ts'
import type { Directory, Person } from './directory.ts'
import { signerOf, verify } from './ed25519.ts'
import { expectEveryFlipRefused } from './flipping.ts'
import { openGrant, readGrant, sealGrant, verifyGrant } from './grant.ts'
import { type Content, NO_PREVIOUS, openMessage, sealMessage } from './message.ts'
import { checkPrekey, makePrekey, prekeyHash, readPrekey, usablePrekey } from './prekey.ts'
import { Refused } from './refused.ts'
import { mailboxStatement, reporterKeysOf } from './reporter-keys.ts'
import { newIdentity } from './vault.ts'

vi.setConfig({ testTimeout: 60_000 })

const advisor = await newIdentity()
const week = await makePrekey(advisor, '2026-11-16', 7)
const prekey = readPrekey(week.wire)
const seeds = new Map([[week.hash, week.seed]])
const reporter = await reporterKeysOf(randomBytes(32))
const grant = await reporter.makeGrant({ epoch: 4, history: [1, 0, 1, 9], prekey, held: true })
const demands = { identityKey: advisor.pk, role: 1, today: '2026-11-18' } as const

describe('a prekey', () => {
  test('says whose it is and for which week', async () => {
    expect(week.wire.length).toBe(1318)
    expect(prekey).toMatchObject({ owner: advisor.kid, role: 1, vaultVersion: 7 })
    expect([prekey.notBefore, prekey.notAfter]).toEqual(['2026-11-16', '2026-11-22'])
    expect(await prekeyHash(prekey)).toBe(week.hash)
  })

  test('is refused with any byte changed (KB-73)', async () => {
    await expectEveryFlipRefused(week.wire, 38, (wire) => checkPrekey(wire, demands))
  })

  test('holds for its week and one day at either end (KB-26)', async () => {
    for (const today of ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23']) {
      await checkPrekey(week.wire, { ...demands, today })
    }
    for (const today of ['2026-11-14', '2026-11-24']) {
      await expect(checkPrekey(week.wire, { ...demands, today })).rejects.toMatchObject({ code: 'not-now' })
    }
    await expect(makePrekey(advisor, '2026-11-17', 1)).rejects.toBeInstanceOf(Refused)
  })

  test('of another person or role is refused (KB-27)', async () => {
    const other = await newIdentity()
    await expect(checkPrekey(week.wire, { ...demands, identityKey: other.pk })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(checkPrekey(week.wire, { ...demands, role: 2 })).rejects.toBeInstanceOf(Refused)
  })

  test('that names another owner than its signer is refused (KB-27)', async () => {
    const body = prekey.body.slice()
    body.fill(7, 5, 21)
    const wire = concat(body, await (await signerOf(advisor.seed)).sign('prekey', body))
    await expect(checkPrekey(wire, demands)).rejects.toMatchObject({ code: 'not-authentic' })
  })

  test('that fails the modulus check is refused although it is signed (KB-2)', async () => {
    const body = prekey.body.slice()
    body.fill(255, 38, 40)
    const wire = concat(body, await (await signerOf(advisor.seed)).sign('prekey', body))
    await expect(checkPrekey(wire, demands)).rejects.toMatchObject({ code: 'malformed' })
    await expect(
      reporter.makeGrant({ epoch: 0, prekey: readPrekey(wire), held: false }),
    ).rejects.toBeInstanceOf(Refused)
  })

  test('of two that fit the newer is taken, and rubbish beside it does no harm', async () => {
    const next = await makePrekey(advisor, '2026-11-23', 8)
    const foreign = await makePrekey(await newIdentity(), '2026-11-23', 8)
    const officer = await makePrekey(advisor, '2026-11-23', 8, 2)
    const person: Person = {
      kid: advisor.kid,
      role: 'backup',
      name: 'Noor',
      pk: advisor.pk,
      status: 'absent',
      since: '2026-11-01',
      until: null,
    }
    const directory = { people: [person] } as unknown as Directory
    const wires = [randomBytes(1318), next.wire, foreign.wire, officer.wire, week.wire, randomBytes(3)]
    const on = async (today: string) => (await usablePrekey(wires, person, directory, today))?.notBefore
    expect(await on('2026-11-20')).toBe('2026-11-16')
    expect(await on('2026-11-22')).toBe('2026-11-23')
    expect(await on('2026-12-02')).toBeUndefined()
    const ended = { people: [{ ...person, status: 'ended' }] } as unknown as Directory
    expect(await usablePrekey(wires, person, ended, '2026-11-20')).toBeNull()
    const stranger = { people: [] } as unknown as Directory
    expect(await usablePrekey(wires, person, stranger, '2026-11-20')).toBeNull()
  })
})

describe('a grant', () => {
  test('hands over the keys of its epochs', async () => {
    expect(grant.length).toBe(1259 + 36 * 3)
    const header = { mailbox: reporter.mailbox, epoch: 4, prekey: week.hash, held: true, entries: 3 }
    expect(readGrant(grant)).toEqual(header)
    const opened = await openGrant(grant, seeds, reporter.mailboxKey)
    expect([...opened.keys.keys()]).toEqual([0, 1, 4])
    const content: Content = { t: 'report', at: '2026-11-18', dh: NO_PREVIOUS, seen: -1, body: {}, att: [] }
    const place = { mailbox: reporter.mailbox, direction: 1, seq: 0, prev: NO_PREVIOUS, content } as const
    const wire = await sealMessage({ ...place, key: await reporter.caseKey(4) })
    const key = opened.keys.get(4)
    expect(key && (await openMessage(wire, key)).content).toEqual(content)
  })

  test('of one epoch takes 1 295 bytes', async () => {
    expect((await reporter.makeGrant({ epoch: 0, prekey, held: false })).length).toBe(1295)
  })

  test('of a long history takes the newest 255 epochs (KB-22)', async () => {
    const history = Array.from({ length: 300 }, (_, i) => i)
    const wire = await reporter.makeGrant({ epoch: 300, history, prekey, held: false })
    const { raw } = await openGrant(wire, seeds, reporter.mailboxKey)
    expect([raw.size, Math.min(...raw.keys()), Math.max(...raw.keys())]).toEqual([255, 46, 300])
  })

  test('is refused with any byte changed (KB-73)', async () => {
    await expectEveryFlipRefused(grant, 58, (wire) => openGrant(wire, seeds, reporter.mailboxKey))
  })

  test('opens with the seed of its prekey only', async () => {
    const wrong = new Map([[week.hash, randomBytes(32)]])
    await expect(openGrant(grant, wrong, reporter.mailboxKey)).rejects.toBeInstanceOf(Refused)
    await expect(openGrant(grant, new Map(), reporter.mailboxKey)).rejects.toBeInstanceOf(Refused)
    await expect(verifyGrant(grant, advisor.pk)).rejects.toMatchObject({ code: 'not-authentic' })
  })

  test('is recognised as the own one (KB-24)', async () => {
    const other = await reporterKeysOf(randomBytes(32))
    expect(await reporter.ownsGrant(grant)).toMatchObject({ epoch: 4, held: true })
    expect(await other.ownsGrant(grant)).toBeNull()
    expect(await reporter.ownsGrant(randomBytes(1295))).toBeNull()
  })

  test('with entries out of order is not made', async () => {
    const signer = await signerOf(randomBytes(32))
    const key = randomBytes(32)
    const make = (epochs: number[]) =>
      sealGrant(
        {
          mailbox: reporter.mailbox,
          epoch: 2,
          prekey,
          held: false,
          entries: epochs.map((epoch) => ({ epoch, key })),
        },
        signer,
      )
    for (const epochs of [[], [2, 1], [2, 2], [1], [1, 2, 3]]) {
      await expect(make(epochs)).rejects.toBeInstanceOf(Refused)
    }
  })
})

describe('the keys of a reporter', () => {
  const challenge = hex(randomBytes(32))
  const origin = 'https://meld.voorbeeld.test'

  test('sign login and deletion apart', async () => {
    const statement = mailboxStatement(origin, challenge, reporter.mailbox)
    const [login, deletion] = [
      await reporter.signLogin(origin, challenge),
      await reporter.signDelete(origin, challenge),
    ]
    expect(await verify(reporter.mailboxKey, 'login', statement, login)).toBe(true)
    expect(await verify(reporter.mailboxKey, 'delete', statement, deletion)).toBe(true)
    expect(await verify(reporter.mailboxKey, 'delete', statement, login)).toBe(false)
  })

  test.each(['', 'https://Meld.test', 'https://één.test', `https://${'a'.repeat(255)}`])(
    'do not sign for an origin such as "%s"',
    async (wrong) => {
      await expect(reporter.signLogin(wrong, challenge)).rejects.toBeInstanceOf(Refused)
    },
  )

  test('do not sign a challenge of another length', async () => {
    await expect(reporter.signLogin(origin, challenge.slice(2))).rejects.toBeInstanceOf(Refused)
  })

  test('follow from the code alone', async () => {
    const r0 = randomBytes(32)
    const [one, two] = [await reporterKeysOf(r0.slice()), await reporterKeysOf(r0)]
    expect(one.mailbox).toBe(two.mailbox)
    expect(r0).toEqual(new Uint8Array(32))
  })

  test('are gone once forgotten (KB-12)', async () => {
    const keys = await reporterKeysOf(randomBytes(32))
    keys.forget()
    await expect(keys.caseKey(0)).rejects.toMatchObject({ code: 'forgotten' })
    await expect(keys.signLogin(origin, challenge)).rejects.toMatchObject({ code: 'forgotten' })
    await expect(keys.makeGrant({ epoch: 0, prekey, held: false })).rejects.toMatchObject({
      code: 'forgotten',
    })
  })

  test('refuse an epoch that is no u32', async () => {
    await expect(reporter.caseKey(2 ** 32)).rejects.toBeInstanceOf(Refused)
    expect(u32(2 ** 32 - 1)).toEqual(new Uint8Array(4).fill(255))
  })
})
