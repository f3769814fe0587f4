import { type Bytes, base64url, concat, equal, unbase64url, unhex } from './bytes.ts'
import { dayOf, isDate } from './days.ts'
import { digest, digestHex, isPlain, nameOf } from './digest.ts'
import { verify } from './ed25519.ts'
import { demand, Refused } from './refused.ts'
import { array, hexString, integer, members, readJson, string } from './strict-json.ts'

/** A directory as it travels: exact bytes and signature, both base64url. */
export interface DirectoryEntry {
  readonly dir: string
  readonly sig: string
}

/** Someone who may receive keys in a channel. */
export interface Person {
  /** Name of the identity key, hex. */
  readonly kid: string
  readonly role: 'advisor' | 'backup' | 'officer'
  readonly name: string
  /** Identity key, 32 bytes. */
  readonly pk: Bytes
  readonly status: 'active' | 'absent' | 'ended'
  readonly since: string
  readonly until: string | null
}

/** The signed list of who is who in one channel (section 7.6). */
export interface Directory {
  /** Channel id, hex. */
  readonly channel: string
  readonly seq: number
  /** Hash of the directory before, hex; null for the first. */
  readonly prev: string | null
  /** `H("directory", bytes)`, hex. */
  readonly hash: string
  /** Root key of the practice, 32 bytes. */
  readonly root: Bytes
  /** Root key that the next directory may use, or null. */
  readonly rootNext: Bytes | null
  readonly issued: string
  readonly notAfter: string
  readonly org: { readonly name: string }
  readonly policy: {
    readonly backup: 'consent' | 'upfront'
    readonly backupAfterDays: number
    readonly retentionDays: number
  }
  readonly people: readonly Person[]
}

/** What the reader of a chain already trusts. */
export interface ChainAnchor {
  /** Pin of the link's fragment; null or left out: there was none. */
  readonly pin?: Uint8Array | null
  /** A directory seen before, by hash: the `dh` of the own newest message (KB-32). */
  readonly known?: { readonly hash: string } | null
  /** Today by the own clock, `YYYY-MM-DD`. */
  readonly today: string
  /** Channel that was asked for, hex. */
  readonly channel?: string
}

/** A chain of directories that lead to each other. */
export interface CheckedChain {
  readonly newest: Directory
  /** Oldest first. */
  readonly chain: Directory[]
  /** Null without a pin; false: the link belongs to another practice or channel, nothing may be sent (KB-31). */
  readonly pinOk: boolean | null
}

const LARGEST = 65_536
/** A guard against floods, not a rule: ten years of a list signed anew each week have half of it. */
const MOST_ENTRIES = 1024
/** The newest, and 32 steps back from it (KB-31). */
const PINNED_AMONG = 33
const LONGEST_TERM = 92

function name(value: unknown): string {
  const words = string(value)
  demand(isPlain(words))
  return words
}

function date(value: unknown): string {
  demand(isDate(value))
  return value
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value)
  demand(found !== undefined)
  return found
}

async function readPerson(value: unknown): Promise<Person> {
  const person = members(value, ['kid', 'role', 'name', 'pk', 'status', 'since', 'until'])
  const kid = hexString(person.kid, 16)
  const pk = unhex(string(person.pk), 32)
  demand(kid === (await nameOf('kid', pk)), 'not-authentic')
  return {
    kid,
    role: oneOf(person.role, ['advisor', 'backup', 'officer']),
    name: name(person.name),
    pk,
    status: oneOf(person.status, ['active', 'absent', 'ended']),
    since: date(person.since),
    until: person.until === null ? null : date(person.until),
  }
}

const MEMBERS = ['v', 'channel', 'seq', 'prev', 'root', 'issued', 'notAfter', 'org', 'policy', 'people']

/**
 * Reads one directory and checks everything that does not depend on today (KB-29): signature by its own
 * root, limits, dates, kids that belong to their keys, first one without a former.
 */
export async function readDirectory(entry: DirectoryEntry): Promise<Directory> {
  const bytes = unbase64url(entry.dir)
  demand(bytes.length <= LARGEST, 'too-large')
  const json = members(readJson(bytes), MEMBERS, ['rootNext', 'suite'])
  demand(json.v === 1 && (json.suite === undefined || json.suite === 'KB01'))
  const root = unhex(string(json.root), 32)
  demand(await verify(root, 'directory', bytes, unbase64url(entry.sig, 64)), 'not-authentic')

  const policy = members(json.policy, ['backup', 'backupAfterDays', 'retentionDays'])
  const people = await Promise.all(array(json.people).map(readPerson))
  demand(new Set(people.map((person) => person.kid)).size === people.length)
  const directory: Directory = {
    channel: hexString(json.channel, 16),
    seq: integer(json.seq),
    prev: json.prev === null ? null : hexString(json.prev, 32),
    hash: await digestHex('directory', bytes),
    root,
    rootNext: json.rootNext === undefined ? null : unhex(string(json.rootNext), 32),
    issued: date(json.issued),
    notAfter: date(json.notAfter),
    org: { name: name(members(json.org, ['name']).name) },
    policy: {
      backup: oneOf(policy.backup, ['consent', 'upfront']),
      backupAfterDays: integer(policy.backupAfterDays, 1, 365),
      retentionDays: integer(policy.retentionDays, 1, 36_500),
    },
    people,
  }
  const term = dayOf(directory.notAfter) - dayOf(directory.issued)
  demand(term >= 0 && term <= LONGEST_TERM)
  demand((directory.seq === 0) === (directory.prev === null))
  return directory
}

/** True if a directory may come after a former one: next number, its hash, same channel, a root it named (KB-30). */
export function follows(next: Directory, former: Directory): boolean {
  return (
    next.seq === former.seq + 1 &&
    next.prev === former.hash &&
    next.channel === former.channel &&
    (equal(next.root, former.root) || (former.rootNext !== null && equal(next.root, former.rootNext)))
  )
}

/**
 * Reads a chain of directories, oldest first, and checks each (KB-29), that each follows the one before
 * (KB-30), that the newest has not expired and belongs to the channel asked for. With `known`, a chain that
 * does not contain that directory is refused with `chain-broken`: read again without it to show the
 * conversation, but send nothing (KB-32). A wrong pin, or one of more than 32 steps ago, is reported in
 * `pinOk`, not refused (KB-31).
 */
export async function checkChain(
  entries: readonly DirectoryEntry[],
  { pin, known, today, channel }: ChainAnchor,
): Promise<CheckedChain> {
  demand(entries.length <= MOST_ENTRIES, 'too-large')
  const chain = await Promise.all(entries.map(readDirectory))
  const newest = chain[chain.length - 1]
  if (!newest) throw new Refused('chain-broken')
  chain.forEach((next, i) => {
    const former = chain[i - 1]
    demand(!former || follows(next, former), 'chain-broken')
  })
  demand(channel === undefined || newest.channel === channel, 'chain-broken')
  demand(dayOf(newest.notAfter) >= dayOf(today) - 1, 'not-now')
  demand(!known || chain.some((directory) => directory.hash === known.hash), 'chain-broken')
  if (!pin) return { newest, chain, pinOk: null }
  const near = chain.slice(-PINNED_AMONG)
  const pins = await Promise.all(near.map((directory) => pinOf(directory.root, directory.channel)))
  return { newest, chain, pinOk: pins.some((each) => equal(each, pin)) }
}

/** The pin of a channel: `H("channel-pin", root ‖ channel)`, 32 bytes. */
export function pinOf(root: Uint8Array, channel: string): Promise<Bytes> {
  return digest('channel-pin', concat(root, unhex(channel, 16)))
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Crockford base32 of bytes, in groups of four digits. The number of bits must be a multiple of five. */
export function crockford(bytes: Uint8Array, between: string): string {
  let bits = 0
  let count = 0
  let out = ''
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff
    for (count += 8; count >= 5; ) {
      count -= 5
      out += CROCKFORD[(bits >> count) & 31]
    }
  }
  return (out.match(/.{4}/g) ?? []).join(between)
}

/** The spoken form of a pin, kid or other name: its first 10 bytes in 4 groups of 4. */
export function spoken(bytes: Uint8Array): string {
  return crockford(bytes.subarray(0, 10), ' ')
}

/**
 * The pin in a link's fragment (`#1.` and 43 characters), or null if the link carries none. A damaged one
 * gives an empty pin: it fits no channel, so nothing is sent (KB-31).
 */
export function parseFragment(fragment: string): Bytes | null {
  if (!fragment.startsWith('#1.')) return null
  try {
    return unbase64url(fragment.slice(3), 32)
  } catch {
    return new Uint8Array()
  }
}

/** The fragment that carries a pin in a link. */
export function makeFragment(pin: Uint8Array): string {
  return `#1.${base64url(pin)}`
}
