import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import { openThreadGrant, readThreadGrant, type ThreadKey, threadKeyOf } from '@klankbord/protocol/thread'
import { seedsOf } from '@klankbord/staff/prekeys'
import { list, orNull, record, text, whole } from '@klankbord/staff/shapes'
import type { VaultJson } from '@klankbord/staff/vault-json'

/** What the vault keeps of a report: its keys by epoch (base64url), and what was accepted once. */
export type ThreadEntry = {
  id: string
  keys: Record<string, string>
  /** Kid of the advisor who granted the keys. */
  advisor: string
  /** Kids of colleagues to whom the advisor passed it on, as the thread itself says. */
  successors: readonly string[]
  /** The reporter's one-off key, once the report was found genuine; no other thread may carry it. */
  escPk: string | null
  /** Those of further reporters, where several agreed to parts of it (ESC-16). */
  more: readonly string[]
  /** Highest message of the advisor that was on screen here. */
  read: number
}
/** Raw keys on their way from grants into the vault. */
export type FreshKeys = { thread: string; advisor: string; keys: Map<number, Uint8Array> }

function readEntry(value: unknown): ThreadEntry {
  const entry = record(value)
  const keys = Object.entries(record(entry.keys)).map(([epoch, key]) => [epoch, text(key)])
  return {
    id: text(entry.id),
    keys: Object.fromEntries(keys),
    advisor: text(entry.advisor),
    escPk: orNull(text)(entry.escPk),
    more: orNull(list(text))(entry.more) ?? [],
    successors: orNull(list(text))(entry.successors) ?? [],
    read: orNull(whole)(entry.read) ?? -1,
  }
}

export function threadsOf(vault: VaultJson): ThreadEntry[] {
  return vault.threads.map(readEntry)
}

export function threadOf(vault: VaultJson, thread: string): ThreadEntry | undefined {
  return threadsOf(vault).find(({ id }) => id === thread)
}

/** A copy in which one report's entry is changed; what another version of the app wrote beside it stays. */
export function withThread(
  vault: VaultJson,
  thread: string,
  change: (entry: ThreadEntry) => Partial<ThreadEntry>,
): VaultJson {
  const empty: ThreadEntry = {
    id: thread,
    keys: {},
    advisor: '',
    successors: [],
    escPk: null,
    more: [],
    read: -1,
  }
  if (!threadOf(vault, thread)) {
    return { ...vault, threads: [...vault.threads, { ...empty, ...change(empty) }] }
  }
  const threads = vault.threads.map((each) =>
    each.id === thread ? { ...each, ...change(readEntry(each)) } : each,
  )
  return { ...vault, threads }
}

/** Gives the identity key of an advisor whom the verified list names, or nothing. */
export type AdvisorKey = (kid: string) => Uint8Array | null

/** Opens every grant that holds an epoch not yet in the vault. What does not open is skipped. */
export async function openGrants(
  vault: VaultJson,
  thread: string,
  grants: readonly Uint8Array[],
  keyOf: AdvisorKey,
): Promise<FreshKeys | null> {
  const held = threadOf(vault, thread)
  const { named, nameless } = seedsOf(vault)
  const fresh = new Map<number, Uint8Array>()
  let advisor = held?.advisor ?? ''
  for (const wire of grants) {
    const grant = headerOf(wire, thread)
    const key = grant && keyOf(grant.advisor)
    // A report has one advisor, and those to whom it was passed on: a grant of anybody else would bring in other keys.
    const known = advisor === '' || [advisor, ...(held?.successors ?? [])].includes(grant?.advisor ?? '')
    if (!grant || !key || !known) continue
    const own = named.get(grant.prekey)
    const raw = await openOne(wire, grant.prekey, own === undefined ? nameless : [own], key)
    if (raw.size > 0 && advisor === '') advisor = grant.advisor
    for (const [epoch, bytes] of raw) {
      if (!(String(epoch) in (held?.keys ?? {}))) fresh.set(epoch, bytes)
    }
  }
  return fresh.size === 0 ? null : { thread, advisor, keys: fresh }
}

async function openOne(
  wire: Uint8Array,
  prekey: string,
  seeds: readonly string[],
  advisorKey: Uint8Array,
): Promise<ReadonlyMap<number, Uint8Array>> {
  for (const seed of seeds) {
    try {
      return (await openThreadGrant(wire, new Map([[prekey, unbase64url(seed)]]), advisorKey)).raw
    } catch {
      // Signed by nobody we know, or sealed to another key.
    }
  }
  return new Map()
}

function headerOf(wire: Uint8Array, thread: string) {
  try {
    const header = readThreadGrant(wire)
    return header.thread === thread ? header : null
  } catch {
    return null
  }
}

export function withKeys(vault: VaultJson, fresh: readonly FreshKeys[]): VaultJson | null {
  if (fresh.length === 0) return null
  return fresh.reduce(
    (now, { thread, advisor, keys }) =>
      withThread(now, thread, (entry) => ({
        advisor,
        keys: {
          ...Object.fromEntries([...keys].map(([epoch, key]) => [epoch, base64url(key)])),
          ...entry.keys,
        },
      })),
    vault,
  )
}

/** Keys of a report ready for use, by epoch. */
export function keysOf(vault: VaultJson, thread: string): Map<number, ThreadKey> {
  const keys = threadOf(vault, thread)?.keys ?? {}
  return new Map(
    Object.entries(keys).map(([epoch, key]) => [Number(epoch), threadKeyOf(Number(epoch), unbase64url(key))]),
  )
}
