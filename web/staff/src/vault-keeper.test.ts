import { beforeEach, expect, test } from 'vitest'
import { Problem, Unreachable } from './http.ts'
import { FakePractice } from './testing/fake-practice.ts'
import { keepVault, VaultClosed, type VaultKeeper, VaultRolledBack } from './vault-keeper.ts'

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
