import { randomBytes } from '@klankbord/protocol/bytes'
import { beforeEach, expect, test } from 'vitest'
import { Problem, Unreachable } from './http.ts'
import { kitWrap } from './new-access.ts'
import { FakePractice } from './testing/fake-practice.ts'
import { keepVault, VaultClosed, type VaultKeeper, VaultRenewed, VaultRolledBack } from './vault-keeper.ts'

let practice: FakePractice
let vault: VaultKeeper

beforeEach(async () => {
  practice = await FakePractice.open()
  vault = keepVault(practice, await practice.opened())
})

test('a save grows the version by one and is what the server has', async () => {
  await vault.save((now) => ({ ...now, mark: 'first' }))

  expect(vault.read().version).toBe(2)
  expect(await practice.content()).toMatchObject({ version: 2, mark: 'first' })
})

test('a change that finds nothing to save saves nothing', async () => {
  await vault.save(() => null)

  expect(practice.log).not.toContain('saveVault')
})

test('what another page saved meanwhile stays, unknown members too', async () => {
  await practice.savedElsewhere((json) => ({ ...json, fromElsewhere: { deep: [1] } }))

  await vault.save((now) => ({ ...now, mark: 'mine' }))

  expect(await practice.content()).toMatchObject({ version: 3, mark: 'mine', fromElsewhere: { deep: [1] } })
})

test('saves at the same moment are applied one after the other', async () => {
  await Promise.all(['a', 'b', 'c'].map((name) => vault.save((now) => ({ ...now, [name]: true }))))

  expect(await practice.content()).toMatchObject({ version: 4, a: true, b: true, c: true })
})

test('an answer that was lost behind a success counts as the success it was', async () => {
  const { saveVault } = practice
  practice.saveVault = async (...save) => {
    await saveVault.apply(practice, save)
    throw new Unreachable()
  }

  await vault.save((now) => ({ ...now, mark: 'arrived' }))

  expect(vault.read()).toMatchObject({ version: 2, mark: 'arrived' })
})

test('a save that never arrived is told, and the next one works', async () => {
  practice.once('saveVault', () => {
    throw new Unreachable()
  })

  await expect(vault.save((now) => ({ ...now, mark: 'lost' }))).rejects.toBeInstanceOf(Unreachable)
  await vault.save((now) => ({ ...now, next: true }))

  expect(await practice.content()).toMatchObject({ version: 2, next: true })
  expect(await practice.content()).not.toHaveProperty('mark')
})

test('a refused save is not tried again', async () => {
  practice.once('saveVault', () => {
    throw new Problem('not-allowed', 403)
  })

  await expect(vault.save((now) => ({ ...now }))).rejects.toMatchObject({ slug: 'not-allowed' })
  expect(practice.log).toEqual([])
})

test('an older vault than the one in hand is refused', async () => {
  const older = practice.stored
  await vault.save((now) => ({ ...now, mark: 1 }))
  practice.stored = older

  await expect(vault.save((now) => ({ ...now, mark: 2 }))).rejects.toBeInstanceOf(VaultRolledBack)
})

test('a closed vault gives nothing and its bytes are gone', async () => {
  const opened = await practice.opened()
  const closing = keepVault(practice, opened)

  closing.close()

  expect(() => closing.read()).toThrow(VaultClosed)
  await expect(closing.save((now) => now)).rejects.toBeInstanceOf(VaultClosed)
  expect([...opened.vaultKey, ...opened.identity.seed].every((byte) => byte === 0)).toBe(true)
})

test('what waits sealed can be opened by the next opening only', async () => {
  const sealed = await vault.sealForLater({ words: 'niet af' })
  const again = keepVault(practice, await practice.opened())

  expect(new TextDecoder().decode(sealed)).not.toContain('niet af')
  expect(await again.openFromEarlier(sealed)).toEqual({ words: 'niet af' })
})

test('what waits sealed opens after another device gave the vault a new key', async () => {
  const sealed = await vault.sealForLater({ words: 'niet af' })
  await practice.renewedElsewhere()
  const again = keepVault(practice, await practice.opened())

  expect(await again.openFromEarlier(sealed)).toEqual({ words: 'niet af' })
})

const aWay = () => kitWrap({ owner: vault.kid, vaultKey: vault.exposeKey() }, randomBytes(32))

test('a way in that another device added since this one was opened stays', async () => {
  const [first, laptop, desktop] = [await aWay(), await aWay(), await aWay()]
  practice.wraps = [first]
  const other = keepVault(practice, await practice.opened())
  await other.saveWraps((present) => [...present, laptop])

  await vault.saveWraps((present) => [...present, desktop])

  expect(new Set(practice.wraps)).toEqual(new Set([first, laptop, desktop]))
  expect(new Set(vault.wraps())).toEqual(new Set([first, laptop, desktop]))
})

test('a change of the ways in that another device overtook begins again', async () => {
  const [laptop, desktop] = [await aWay(), await aWay()]
  practice.once('saveWraps', () => {
    practice.wraps = [laptop]
  })

  await vault.saveWraps((present) => [...present, desktop])

  expect(new Set(practice.wraps)).toEqual(new Set([laptop, desktop]))
})

test('a way in for a key that is not the key any more is not added', async () => {
  const way = await aWay()
  await practice.renewedElsewhere()
  practice.wraps = []

  await expect(vault.saveWraps((present) => [...present, way])).rejects.toBeInstanceOf(VaultRenewed)
  expect(practice.wraps).toEqual([])
})
