import { equal } from '@klankbord/protocol/bytes'
import { digest } from '@klankbord/protocol/digest'
import {
  type Identity,
  openVault,
  readWrap,
  sealVault,
  signVaultSave,
  signWrapsSave,
  wrapsHash,
} from '@klankbord/protocol/vault'
import type { AccountApi } from './account-api.ts'
import { Problem, Unreachable } from './http.ts'
import { emptyVault, readVaultJson, type VaultJson } from './vault-json.ts'

export type OpenedVault = {
  identity: Identity
  vaultKey: Uint8Array
  json: VaultJson
  wraps: Uint8Array[]
}

/** Builds the next content from the present one; null means that there is nothing to save. */
export type VaultChange = (
  now: VaultJson,
  nextVersion: number,
) => VaultJson | null | Promise<VaultJson | null>

export type VaultKeeper = {
  readonly kid: string
  /** The version that was opened at unlock, whatever was saved since. */
  readonly unlockedVersion: number
  identity(): Identity
  read(): VaultJson
  /** Resolves after the server confirmed. Changes are applied one after another, again on top of what another tab saved. */
  save(change: VaultChange): Promise<void>
  wraps(): Uint8Array[]
  /** The vault key itself, for one more way to open it. */
  exposeKey(): Uint8Array
  /** Adds or replaces ways to open this vault, on top of what other devices made of them. */
  saveWraps(change: (present: readonly Uint8Array[]) => readonly Uint8Array[]): Promise<void>
  /** The same content under another vault key; the old key no longer opens what is saved from now on. */
  renewKey(vaultKey: Uint8Array): Promise<void>
  /**
   * Seals anything for this person alone, so that it can wait in memory while the vault is closed. The key comes from the
   * identity, which lies in the vault: it stays when another device gives the vault a new key.
   */
  sealForLater(content: unknown): Promise<Uint8Array>
  openFromEarlier(sealed: Uint8Array): Promise<unknown>
  close(): void
}

const attempts = 5

/** Thrown for whatever was still going on when the vault was closed. */
export class VaultClosed extends Error {
  constructor() {
    super('vault closed')
  }
}

/** Thrown when the server hands out an older vault than the one seen before (KB-28, KB-41). */
export class VaultRolledBack extends Error {
  constructor() {
    super('vault rolled back')
  }
}

/** Thrown when another device gave the vault a new key: this page has to be opened again. */
export class VaultRenewed extends Error {
  constructor() {
    super('vault renewed')
  }
}

/** `onRenewed`: the key in hand opens nothing any more that is saved from now on. */
export function keepVault(
  api: Pick<AccountApi, 'vault' | 'saveVault' | 'saveWraps'>,
  opened: OpenedVault,
  onRenewed: () => void = () => {},
): VaultKeeper {
  let state: OpenedVault | null = opened
  let turn: Promise<unknown> = Promise.resolve()
  const kid = opened.identity.kid
  const unlockedVersion = opened.json.version

  function inside(): OpenedVault {
    if (state === null) throw new VaultClosed()
    return state
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = turn.then(run, run)
    turn = mine.catch(() => {})
    return mine
  }

  async function saveOnce(change: VaultChange, vaultKey: Uint8Array): Promise<boolean> {
    const { json, identity } = inside()
    const version = json.version + 1
    const changed = await change(json, version)
    if (changed === null) return true
    const next: VaultJson = { ...changed, version }
    const wire = await sealVault(vaultKey, kid, version, next)
    const signature = await signVaultSave(identity, version, wire)
    try {
      await api.saveVault(wire, signature, json.version)
    } catch (failure) {
      // A lost answer may hide a success, so the stored vault decides as it does after a refusal.
      const unsure =
        failure instanceof Unreachable || (failure instanceof Problem && failure.slug === 'stale')
      if (!unsure) throw failure
      const stored = await api.vault()
      if (!equal(stored.vault, wire)) {
        if (stored.version === json.version) throw failure
        await adopt(stored.vault, stored.version)
        return false
      }
    }
    const now = inside()
    state = { ...now, json: next, vaultKey }
    return true
  }

  async function adopt(wire: Uint8Array, version: number): Promise<void> {
    const now = inside()
    if (version < now.json.version) throw new VaultRolledBack()
    const content = await openVault(now.vaultKey, wire).catch(() => {
      onRenewed()
      throw new VaultRenewed()
    })
    const json = readVaultJson(content)
    if (json.id !== now.json.id || json.version !== version) throw new VaultRolledBack()
    state = { ...inside(), json }
  }

  async function save(change: VaultChange, vaultKey: Uint8Array): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await saveOnce(change, vaultKey)) return
    }
    throw new Problem('stale', 412)
  }

  async function changeWraps(
    change: (present: readonly Uint8Array[]) => readonly Uint8Array[],
  ): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const stored = await api.vault()
      if (stored.version !== inside().json.version) await adopt(stored.vault, stored.version)
      const { identity, json } = inside()
      const wraps = inOrder(change(stored.wraps))
      const signature = await signWrapsSave(identity, json.version, wraps)
      try {
        await api.saveWraps(wraps, signature, await wrapsHash(stored.wraps))
        state = { ...inside(), wraps }
        return
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.slug !== 'stale') throw failure
      }
    }
    throw new Problem('stale', 412)
  }

  return {
    kid,
    unlockedVersion,
    identity: () => inside().identity,
    read: () => inside().json,
    save: (change) => inTurn(() => save(change, inside().vaultKey)),
    wraps: () => inside().wraps,
    exposeKey: () => inside().vaultKey,
    saveWraps: (change) => inTurn(() => changeWraps(change)),
    renewKey: (vaultKey) => inTurn(() => save((json) => json, vaultKey)),
    async sealForLater(content) {
      const { identity, json } = inside()
      return sealVault(await laterKey(identity), kid, json.version, {
        ...emptyVault(json.id),
        later: content,
      })
    },
    async openFromEarlier(sealed) {
      return (await openVault(await laterKey(inside().identity), sealed)).later
    },
    close() {
      state?.vaultKey.fill(0)
      state?.identity.seed.fill(0)
      state = null
    },
  }
}

function laterKey({ seed }: Identity): Promise<Uint8Array> {
  return digest('later', seed)
}

/** The order in which wraps are signed. */
export function inOrder(wraps: readonly Uint8Array[]): Uint8Array[] {
  const id = (wrap: Uint8Array) => readWrap(wrap).wrapId
  return [...wraps].sort((a, b) => (id(a) < id(b) ? -1 : 1))
}
