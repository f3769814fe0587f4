import { equal, unbase64url } from '@klankbord/protocol/bytes'
import {
  identityOf,
  kekFromKit,
  kekFromPassphrase,
  kekFromPrf,
  openVault,
  prfSalt,
  readKit,
  readWrap,
  unwrapVaultKey,
} from '@klankbord/protocol/vault'
import type { StoredVault } from './account-api.ts'
import { usePasskey } from './passkey.ts'
import { readVaultJson } from './vault-json.ts'
import type { OpenedVault } from './vault-keeper.ts'

/** What a person offers to open the vault. */
export type Way = { by: 'phrase'; phrase: string } | { by: 'kit'; code: string } | { by: 'passkey' }
export type Method = 'phrase' | 'passkey' | 'kit'

/** Phrase, passkey or kit do not open this vault. */
export class DoesNotOpen extends Error {
  constructor() {
    super('does not open')
  }
}

type Wrap = { wire: Uint8Array; wrapId: string; param: Uint8Array<ArrayBuffer> }

const numbers: Record<Method, number> = { phrase: 1, passkey: 2, kit: 3 }

export function wrapsOf(wires: readonly Uint8Array[], kid: string, method: Method): Wrap[] {
  const found: Wrap[] = []
  for (const wire of wires) {
    const { owner, method: number, wrapId, param } = readWrap(wire)
    if (owner === kid && number === numbers[method]) found.push({ wire, wrapId, param })
  }
  return found
}

/**
 * Opens the vault with what the person offers. While a lock is being renewed there may be two wraps of one
 * method; the right one is the one whose key opens the vault.
 */
export async function openStored(stored: StoredVault, way: Way): Promise<OpenedVault> {
  switch (way.by) {
    case 'phrase':
      return tryAll(stored, wrapsOf(stored.wraps, stored.kid, 'phrase'), ({ param, wrapId }) =>
        kekFromPassphrase(way.phrase, param, wrapId),
      )
    case 'kit': {
      const secret = await readKit(way.code).catch(() => {
        throw new DoesNotOpen()
      })
      return tryAll(stored, wrapsOf(stored.wraps, stored.kid, 'kit'), ({ wrapId }) =>
        kekFromKit(secret, wrapId),
      )
    }
    case 'passkey':
      return withPasskey(stored, wrapsOf(stored.wraps, stored.kid, 'passkey'))
  }
}

async function tryAll(
  stored: StoredVault,
  wraps: readonly Wrap[],
  kek: (wrap: Wrap) => Promise<Uint8Array>,
): Promise<OpenedVault> {
  for (const wrap of wraps) {
    const opened = await tryOne(stored, wrap, await kek(wrap))
    if (opened) return opened
  }
  throw new DoesNotOpen()
}

async function tryOne(stored: StoredVault, wrap: Wrap, kek: Uint8Array): Promise<OpenedVault | null> {
  let vaultKey: Uint8Array
  try {
    vaultKey = await unwrapVaultKey(kek, wrap.wire)
  } catch {
    return null
  }
  try {
    const json = readVaultJson(await openVault(vaultKey, stored.vault))
    const identity = await identityOf(unbase64url(json.id))
    if (identity.kid !== stored.kid || json.version !== stored.version) return null
    return { identity, vaultKey, json, wraps: stored.wraps }
  } catch {
    return null
  }
}

// The device answers for two salts at once; which passkey was used is known only afterwards.
async function withPasskey(stored: StoredVault, wraps: readonly Wrap[]): Promise<OpenedVault> {
  const salts = await Promise.all(wraps.map(({ wrapId }) => prfSalt(stored.kid, wrapId)))
  const used = await usePasskey(salts.slice(0, 2))
  const place = wraps.findIndex(({ param }) => equal(param, used.param))
  const wrap = wraps[place]
  const salt = salts[place]
  if (!wrap || !salt) throw new DoesNotOpen()
  const output = used.outputs[place] ?? (await usePasskey([salt])).outputs[0]
  const opened = output && (await tryOne(stored, wrap, await kekFromPrf(output, wrap.wrapId)))
  if (!opened) throw new DoesNotOpen()
  return opened
}
