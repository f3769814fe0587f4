import { base64url } from '@klankbord/protocol/bytes'
import { dayOf } from '@klankbord/protocol/days'
import { checkPrekey, makePrekey, prekeyHash, readPrekey } from '@klankbord/protocol/prekey'
import { beforeEach, expect, test } from 'vitest'
import { Unreachable } from './http.ts'
import {
  checkVersion,
  forgetOldSeeds,
  officerPrekeys,
  pruned,
  refreshPrekeys,
  seedsOf,
  weeksFrom,
} from './prekeys.ts'
import { FakePractice, TODAY } from './testing/fake-practice.ts'
import { keepVault, type VaultKeeper, VaultRolledBack } from './vault-keeper.ts'

let practice: FakePractice
let vault: VaultKeeper

beforeEach(async () => {
  practice = await FakePractice.open()
  vault = keepVault(practice, await practice.opened())
})

test('this week and eight weeks ahead are filled, each with a seed in the vault', async () => {
  const until = await refreshPrekeys(practice, vault, TODAY)

  expect(until).toBe('2027-01-24')
  expect(practice.published.map((wire) => readPrekey(wire).notBefore)).toEqual(weeksFrom(TODAY))
  const { named } = seedsOf(await practice.content())
  for (const wire of practice.published) expect(named.has(await prekeyHash(readPrekey(wire)))).toBe(true)
})

test('the seeds are in the confirmed vault before anybody can seal to them', async () => {
  await refreshPrekeys(practice, vault, TODAY)

  expect(practice.log).toEqual(['prekeys', 'saveVault', 'publishPrekeys'])
})

test('prekeys are valid today and name the version of the vault that holds their seed', async () => {
  await refreshPrekeys(practice, vault, TODAY)

  const [first] = practice.published
  const demands = { identityKey: practice.identity.pk, role: 1, today: TODAY } as const
  expect(first && (await checkPrekey(first, demands))).toMatchObject({ vaultVersion: 2 })
})

test('when the vault cannot be saved nothing is published', async () => {
  practice.once('saveVault', () => {
    throw new Unreachable()
  })

  await expect(refreshPrekeys(practice, vault, TODAY)).rejects.toBeInstanceOf(Unreachable)
  expect(practice.published).toEqual([])
})

test('a second time in the same week changes nothing', async () => {
  await refreshPrekeys(practice, vault, TODAY)
  const before = practice.log.length

  await refreshPrekeys(practice, vault, TODAY)

  expect(practice.log.slice(before)).toEqual(['prekeys'])
})

test('a week later one week is added', async () => {
  await refreshPrekeys(practice, vault, TODAY)

  await refreshPrekeys(practice, vault, '2026-12-01')

  expect(practice.published).toHaveLength(10)
})

test('a vault older than an own published prekey is refused, however far it was saved on since', async () => {
  practice.published.push((await makePrekey(practice.identity, '2026-11-23', 3)).wire)
  for (const mark of [1, 2, 3]) await vault.save((now) => ({ ...now, mark }))

  await expect(checkVersion(practice, vault)).rejects.toBeInstanceOf(VaultRolledBack)
})

test('the own saves of an opening are no roll-back', async () => {
  await checkVersion(practice, vault)
  await refreshPrekeys(practice, vault, TODAY)
  const again = keepVault(practice, await practice.opened())

  await expect(checkVersion(practice, again)).resolves.toBeUndefined()
})

test('seeds go after 35 days, those a held grant waits for after 400', () => {
  const today = dayOf(TODAY)
  const seed = (age: number, hash: string) => ({ nb: today - age - 6, na: today - age, seed: 's', hash })
  const left = (...seeds: ReturnType<typeof seed>[]) =>
    pruned(seeds, ['waited'], today).map(({ hash }) => hash)

  expect(left(seed(-3, 'now'), seed(35, 'young'), seed(36, 'old'))).toEqual(['now', 'young'])
  expect(left(seed(36, 'waited'), seed(400, 'waited'))).toEqual(['waited', 'waited'])
  expect(left(seed(401, 'waited'))).toEqual([])
})

test('filling the weeks ahead deletes no seed; that is asked for when everything is open', async () => {
  await refreshPrekeys(practice, vault, '2026-09-24')
  const old = vault.read().prekeys.length
  practice.published.length = 0

  await refreshPrekeys(practice, vault, TODAY)
  expect(vault.read().prekeys).toHaveLength(old + 9)

  await forgetOldSeeds(practice, vault, TODAY)
  expect(vault.read().prekeys.every(({ na }) => dayOf(TODAY) - na <= 35)).toBe(true)
})

test('seeds of a vault written by another program learn their hash from the published prekey', async () => {
  const { wire, seed } = await makePrekey(practice.identity, '2026-11-23', 1)
  practice.published.push(wire)
  const nb = dayOf('2026-11-23')
  const plain = base64url(seed)
  await vault.save((now) => ({ ...now, prekeys: [{ nb, na: nb + 6, seed: plain }] }))
  expect(seedsOf(vault.read()).nameless).toEqual([plain])

  await refreshPrekeys(practice, vault, TODAY)

  expect(seedsOf(vault.read()).named.get(await prekeyHash(readPrekey(wire)))).toBe(plain)
})

test('an officer is filled up half a year ahead, for the side of officers', async () => {
  await refreshPrekeys(practice, vault, TODAY, officerPrekeys)

  expect(practice.published.map((wire) => readPrekey(wire).notBefore)).toEqual(weeksFrom(TODAY, 26))
  expect(new Set(practice.published.map((wire) => readPrekey(wire).role))).toEqual(new Set([2]))
})
