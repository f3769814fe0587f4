import { base64url } from '@klankbord/protocol/bytes'
import { dayOf } from '@klankbord/protocol/days'
import { makePrekey, type Prekey, prekeyHash, readPrekey } from '@klankbord/protocol/prekey'
import { isRolledBack } from '@klankbord/protocol/vault'
import type { AccountApi } from './account-api.ts'
import { mondayOf, plusDays } from './days.ts'
import { Problem } from './http.ts'
import type { PrekeySeed, VaultJson } from './vault-json.ts'
import { type VaultKeeper, VaultRolledBack } from './vault-keeper.ts'

/** For how many weeks after this one a prekey must exist, and for which side (KB-25, KB-28). */
export type Prekeys = { weeks: number; role: 1 | 2 }
export const advisorPrekeys: Prekeys = { weeks: 8, role: 1 }
export const officerPrekeys: Prekeys = { weeks: 26, role: 2 }
/** Days a seed outlives its week, and outlives it while a grant may still wait for it (KB-74). */
export const KEEP_DAYS = 35
export const KEEP_WAITING_DAYS = 400

type Api = Pick<AccountApi, 'prekeys' | 'publishPrekeys'>

/** Last day for which new reports can reach this person. */
export type PrekeysUntil = string | null

/**
 * Refuses a vault that is older than an own published prekey says (KB-28). Once for each opening, before anything is
 * saved or opened with it: what counts is the version that was unlocked, not how far it was saved on since.
 */
export async function checkVersion(api: Pick<AccountApi, 'prekeys'>, vault: VaultKeeper): Promise<void> {
  if (isRolledBack(vault.unlockedVersion, await publishedBy(api, vault))) throw new VaultRolledBack()
}

async function publishedBy(api: Pick<AccountApi, 'prekeys'>, vault: VaultKeeper): Promise<Prekey[]> {
  const { prekeys } = await api.prekeys()
  return prekeys.map(readPrekey).filter((prekey) => prekey.owner === vault.kid)
}

/**
 * Fills the weeks ahead. The seeds are in the confirmed vault before anybody can seal to them: a prekey
 * whose seed was lost would swallow reports. No seed goes here; that waits until everything was opened.
 */
export async function refreshPrekeys(
  api: Api,
  vault: VaultKeeper,
  today: string,
  kind = advisorPrekeys,
): Promise<PrekeysUntil> {
  try {
    return await refresh(api, vault, today, kind)
  } catch (failure) {
    // Another page of the same person may have filled the same weeks a moment before.
    if (!(failure instanceof Problem) || failure.status >= 500) throw failure
    return refresh(api, vault, today, kind)
  }
}

async function refresh(
  api: Api,
  vault: VaultKeeper,
  today: string,
  { weeks: ahead, role }: Prekeys,
): Promise<PrekeysUntil> {
  const weeks = weeksFrom(today, ahead)
  const published = (await api.prekeys()).prekeys
    .map(readPrekey)
    .filter((prekey) => prekey.owner === vault.kid)
  const held = new Map<number, string>()
  for (const prekey of published) held.set(dayOf(prekey.notBefore), await prekeyHash(prekey))
  const missing = weeks.filter((week) => !held.has(dayOf(week)))
  let wires: Uint8Array[] = []
  await vault.save(async (now, version) => {
    wires = []
    const fresh: PrekeySeed[] = []
    for (const week of missing) {
      const { wire, seed, hash } = await makePrekey(vault.identity(), week, version, role)
      const nb = dayOf(week)
      wires.push(wire)
      fresh.push({ nb, na: nb + 6, seed: base64url(seed), hash })
    }
    const named = withHashes(now.prekeys, held)
    const learned = named.some(({ hash }, at) => hash !== now.prekeys[at]?.hash)
    return fresh.length === 0 && !learned ? null : { ...now, prekeys: [...named, ...fresh] }
  })
  if (wires.length > 0) await api.publishPrekeys(wires)
  return plusDays(weeks.at(-1) ?? today, 6)
}

export function weeksFrom(today: string, ahead = advisorPrekeys.weeks): string[] {
  const monday = mondayOf(today)
  return Array.from({ length: ahead + 1 }, (_, week) => plusDays(monday, 7 * week))
}

// Seeds of older vaults do not say to which prekey they belong; the week tells, when there is one seed for it.
function withHashes(seeds: PrekeySeed[], held: Map<number, string>): PrekeySeed[] {
  return seeds.map((seed) => {
    const hash = held.get(seed.nb)
    const alone = seeds.filter((other) => other.nb === seed.nb).length === 1
    return seed.hash !== undefined || hash === undefined || !alone ? seed : { ...seed, hash }
  })
}

export function pruned(seeds: PrekeySeed[], keep: string[], today: number): PrekeySeed[] {
  return seeds.filter((seed) => {
    const age = today - seed.na
    if (age <= KEEP_DAYS) return true
    if (age > KEEP_WAITING_DAYS) return false
    return seed.hash === undefined ? keep.length > 0 : keep.includes(seed.hash)
  })
}

/** There are seeds whose time is over, unless something still waits for them. */
export function hasOldSeeds({ prekeys }: VaultJson, today: string): boolean {
  return prekeys.some(({ na }) => dayOf(today) - na > KEEP_DAYS)
}

/**
 * Deletes the seeds whose time is over (KB-74). Only for whoever has opened everything that was sealed for this person:
 * after a long absence the oldest of it waits for exactly these seeds.
 */
export async function forgetOldSeeds(
  api: Pick<AccountApi, 'prekeys'>,
  vault: VaultKeeper,
  today: string,
): Promise<void> {
  if (!hasOldSeeds(vault.read(), today)) return
  const { keep } = await api.prekeys()
  await vault.save((now) => {
    const kept = pruned(now.prekeys, keep, dayOf(today))
    return kept.length === now.prekeys.length ? null : { ...now, prekeys: kept }
  })
}

/** Seeds by the hash of their prekey; `nameless` are those of older vaults, to be tried one by one. */
export function seedsOf(vault: VaultJson): { named: Map<string, string>; nameless: string[] } {
  const named = new Map<string, string>()
  const nameless: string[] = []
  for (const { hash, seed } of vault.prekeys) {
    if (hash === undefined) nameless.push(seed)
    else named.set(hash, seed)
  }
  return { named, nameless }
}
