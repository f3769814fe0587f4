import { describe, expect, test, vi } from 'vitest'
import { base64url, concat, hex, randomBytes, unhex, utf8 } from './bytes.ts'
import { digest } from './digest.ts'
import { verify } from './ed25519.ts'
import { expectEveryFlipRefused } from './flipping.ts'
import { Refused } from './refused.ts'
import * as vault from './vault.ts'

vi.setConfig({ testTimeout: 60_000 })

const owner = await vault.newIdentity()
const vk = randomBytes(32)
const json: vault.VaultJson = {
  v: 1,
  version: 0,
  id: base64url(owner.seed),
  prekeys: [{ nb: 20_773, na: 20_779, seed: base64url(randomBytes(32)) }],
  cases: [
    { mbx: hex(randomBytes(16)), keys: { 0: base64url(randomBytes(32)) }, note: { of: ['a later version'] } },
  ],
  threads: [],
  dirs: { [hex(randomBytes(16))]: { seq: 3, hash: hex(randomBytes(32)), root: hex(randomBytes(32)) } },
  settings: { language: 'nl' },
}

describe('a vault', () => {
  test('opens as it was closed, with members of later versions', async () => {
    const wire = await vault.sealVault(vk, owner.kid, 41, json)
    expect(wire.length).toBe(65_701)
    expect(vault.readVaultHeader(wire)).toEqual({ owner: owner.kid, version: 41 })
    expect(await vault.openVault(vk, wire)).toEqual({ ...json, version: 41 })
  })

  test('grows in steps of 64 KiB', async () => {
    const full = { ...json, more: 'x'.repeat(70_000) }
    const wire = await vault.sealVault(vk, owner.kid, 1, full)
    expect(wire.length).toBe(29 + 56 + 131_072 + 16 * 9)
    expect(await vault.openVault(vk, wire)).toEqual({ ...full, version: 1 })
  })

  test('is refused with any byte changed (KB-73)', async () => {
    const wire = await vault.sealVault(vk, owner.kid, 41, json)
    await expectEveryFlipRefused(wire, 29, (changed) => vault.openVault(vk, changed))
  })

  test('whose versions differ inside and outside is refused (KB-41)', async () => {
    const wire = await vault.sealVaultText(vk, owner.kid, 42, JSON.stringify({ ...json, version: 41 }))
    await expect(vault.openVault(vk, wire)).rejects.toBeInstanceOf(Refused)
  })

  test.each<[string, object]>([
    ['a short identity seed', { id: 'AAAA' }],
    ['a prekey of another length of week', { prekeys: [{ nb: 1, na: 8, seed: json.id }] }],
    ['a short case key', { cases: [{ mbx: 'a'.repeat(32), keys: { 0: 'AAAA' } }] }],
    ['no threads', { threads: undefined }],
    ['another format', { v: 2 }],
  ])('with %s is not saved', async (_, change) => {
    await expect(
      (async () => vault.sealVault(vk, owner.kid, 1, { ...json, ...change } as vault.VaultJson))(),
    ).rejects.toBeInstanceOf(Refused)
  })

  test('that was rolled back shows by its prekeys (KB-28)', () => {
    expect(vault.isRolledBack(7, [{ vaultVersion: 6 }, { vaultVersion: 7 }])).toBe(false)
    expect(vault.isRolledBack(5, [{ vaultVersion: 6 }])).toBe(true)
  })
})

describe('a wrap', () => {
  const wrapId = hex(randomBytes(16))
  const zeros = new Uint8Array(32)

  test('gives the vault key back to its method only', async () => {
    const kek = await vault.kekFromPrf(randomBytes(32), wrapId)
    const param = randomBytes(32)
    const wire = await vault.wrapVaultKey(kek, owner.kid, 2, wrapId, param, vk)
    expect(wire.length).toBe(174)
    expect(vault.readWrap(wire)).toEqual({ owner: owner.kid, method: 2, wrapId, param })
    expect(await vault.unwrapVaultKey(kek, wire)).toEqual(vk)
    const other = await vault.kekFromPrf(randomBytes(32), wrapId)
    await expect(vault.unwrapVaultKey(other, wire)).rejects.toMatchObject({ code: 'not-authentic' })
  })

  test('is refused with any byte changed (KB-73)', async () => {
    const kek = await vault.kekFromKit(randomBytes(32), wrapId)
    const wire = await vault.wrapVaultKey(kek, owner.kid, 3, wrapId, zeros, vk)
    await expectEveryFlipRefused(wire, 174, (changed) => vault.unwrapVaultKey(kek, changed))
  })

  test('of a kit has no parameter, and every key is 32 bytes', async () => {
    const kek = randomBytes(32)
    const wrap = (method: vault.WrapMethod, param: Uint8Array, key: Uint8Array) =>
      vault.wrapVaultKey(kek, owner.kid, method, wrapId, param, key)
    await expect(wrap(3, randomBytes(32), vk)).rejects.toBeInstanceOf(Refused)
    await expect(wrap(2, randomBytes(31), vk)).rejects.toBeInstanceOf(Refused)
    await expect(wrap(2, zeros, randomBytes(16))).rejects.toBeInstanceOf(Refused)
  })

  test('keys differ by method and wrap', async () => {
    const secret = randomBytes(32)
    const keys = await Promise.all([
      vault.kekFromPrf(secret, wrapId),
      vault.kekFromKit(secret, wrapId),
      vault.kekFromKit(secret, hex(randomBytes(16))),
    ])
    expect(new Set(keys.map(hex)).size).toBe(3)
    expect(hex(await vault.prfSalt(owner.kid, wrapId))).not.toBe(hex(await vault.prfSalt(wrapId, owner.kid)))
  })
})

describe('a passphrase (KB-44)', () => {
  test.each([
    ['  twee   woorden ', 'twee woorden'],
    ['\u00a0twee\u2003\n\twoorden\u3000', 'twee woorden'],
    ['\ufb01jn', 'fijn'],
    ['e\u0301e\u0301n', 'één'],
    ['Hoofd Letters', 'Hoofd Letters'],
  ])('%j counts as %j', (typed, meant) => {
    expect(vault.passphraseBytes(typed)).toEqual(utf8(meant))
  })
})

describe('a recovery kit (KB-45)', () => {
  test('is 14 groups of four and reads back as it was printed', async () => {
    const { secret, text } = await vault.newKit()
    expect(text).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await vault.readKit(text)).toEqual(secret)
  })

  test('may be typed in small letters, without dashes, and with look-alikes', async () => {
    const secret = unhex(`${'0842'.repeat(15)}0800`)
    const text = await vault.kitText(secret)
    const typed = text.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l')
    expect(text).toContain('1')
    expect(await vault.readKit(typed)).toEqual(secret)
    expect(await vault.readKit(text.replace(/1/g, 'I').replace(/-/g, '\u2013'))).toEqual(secret)
  })

  test('with a wrong, missing or impossible digit is refused', async () => {
    const { text } = await vault.newKit()
    const wrong = text.replace(/^./, text.startsWith('7') ? '8' : '7')
    await expect(vault.readKit(wrong)).rejects.toMatchObject({ code: 'not-authentic' })
    for (const typed of [text.slice(1), `${text}0`, text.replace(/^./, 'U'), '']) {
      await expect(vault.readKit(typed)).rejects.toBeInstanceOf(Refused)
    }
  })
})

describe('a save (KB-78)', () => {
  test('is signed by the owner over version and bytes', async () => {
    const wire = randomBytes(100)
    const signature = await vault.signVaultSave(owner, 5, wire)
    const statement = vault.vaultSaveStatement(owner.kid, 5, await digest('vault', wire))
    expect(statement.length).toBe(56)
    expect(await verify(owner.pk, 'vault-save', statement, signature)).toBe(true)
  })

  test('of wraps covers them in order of their ids, however they come', async () => {
    const wraps = await Promise.all(
      ['bb', '0a', 'c0'].map((start) => {
        const wrapId = start + '0'.repeat(30)
        return vault.wrapVaultKey(randomBytes(32), owner.kid, 1, wrapId, randomBytes(32), vk)
      }),
    )
    const [b, a, c] = wraps as [Uint8Array, Uint8Array, Uint8Array]
    const statement = vault.vaultSaveStatement(owner.kid, 5, await digest('vault', concat(a, b, c)))
    for (const order of [wraps, [c, b, a]]) {
      expect(
        await verify(owner.pk, 'vault-save', statement, await vault.signWrapsSave(owner, 5, order)),
      ).toBe(true)
    }
  })
})
