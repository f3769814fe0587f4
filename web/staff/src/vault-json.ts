import { list, record, text, Unexpected, whole } from './shapes.ts'

/** Members this version does not know stay as they are: another version of the app may have written them. */
type More = { [member: string]: unknown }

/** `nb` and `na` are days since 1970-01-01, as in the known answers of the protocol. */
export type PrekeySeed = More & { nb: number; na: number; seed: string; hash?: string }
/** A set of sealed records and the key that opens it (7.9, 7.10). */
export type SetEntry = More & { id: string; key: string }
export type CaseEntry = More & {
  case?: string
  mbx: string
  keys: Record<string, string>
  /** Highest message of the reporter that was on screen here. */
  read?: number
  /** Own name for the case. */
  label?: string
  /** Names of the statistics cards of the case, by year. */
  cards?: Record<string, string>
  /** The set of own records about this case, with its key (base64url). */
  set?: SetEntry
  /** What stands on the outside of the case in the own list. */
  marks?: More & { labels?: string[]; until?: string; r2a?: number; unread?: boolean }
}
export type KnownDirectory = More & { seq: number; hash: string; root: string; people?: string[] }
export type Settings = More & {
  undoSeconds?: number
  language?: 'nl' | 'en'
  shortcuts?: boolean
  /** Other keys for them, by what they do. */
  keys?: unknown
  /** How the own list of cases is filtered and sorted. */
  look?: { filters?: string[][]; sort?: string }
  /** Times kept free for talks. */
  slots?: unknown
}
export type VaultJson = More & {
  v: 1
  version: number
  id: string
  prekeys: PrekeySeed[]
  cases: CaseEntry[]
  threads: Record<string, unknown>[]
  dirs: Record<string, KnownDirectory>
  settings?: Settings
  /** Keys of intervision cards by their set, own and shared. */
  sets?: Record<string, string>
  /** Keys of requests for general advice by their set. */
  requests?: Record<string, string>
  /** Declared ties, and which of them were looked at in which case. */
  conflicts?: { people: string[]; departments: string[]; cleared?: Record<string, string[]> }
  /** Own text blocks. */
  blocks?: { id: string; title: string; nl: string; en: string }[]
}

export function emptyVault(id: string): VaultJson {
  return { v: 1, version: 1, id, prekeys: [], cases: [], threads: [], dirs: {} }
}

export function readVaultJson(value: unknown): VaultJson {
  const vault = record(value)
  if (vault.v !== 1) throw new Unexpected()
  return {
    ...vault,
    v: 1,
    version: whole(vault.version),
    id: text(vault.id),
    prekeys: list(readSeed)(vault.prekeys ?? []),
    cases: list(readCase)(vault.cases ?? []),
    threads: list(record)(vault.threads ?? []),
    dirs: Object.fromEntries(
      Object.entries(record(vault.dirs ?? {})).map(([id, dir]) => [id, readKnown(dir)]),
    ),
    ...(vault.settings === undefined ? {} : { settings: record(vault.settings) }),
  }
}

function readSeed(value: unknown): PrekeySeed {
  const seed = record(value)
  return { ...seed, nb: whole(seed.nb), na: whole(seed.na), seed: text(seed.seed) }
}

function readCase(value: unknown): CaseEntry {
  const entry = record(value)
  const keys = Object.entries(record(entry.keys)).map(([epoch, key]) => [epoch, text(key)])
  return { ...entry, mbx: text(entry.mbx), keys: Object.fromEntries(keys) }
}

function readKnown(value: unknown): KnownDirectory {
  const known = record(value)
  return { ...known, seq: whole(known.seq), hash: text(known.hash), root: text(known.root) }
}

/** The entry of a case; entries written before the case had a number are found by their mailbox. */
export function entryOf(vault: VaultJson, caseId: string, mailbox?: string): CaseEntry | undefined {
  return (
    vault.cases.find((entry) => entry.case === caseId) ?? vault.cases.find((entry) => entry.mbx === mailbox)
  )
}

/** A copy in which this case's entry is changed. */
export function withEntry(
  vault: VaultJson,
  caseId: string,
  mailbox: string,
  change: (entry: CaseEntry) => CaseEntry,
): VaultJson {
  const entry = entryOf(vault, caseId, mailbox)
  if (!entry) return { ...vault, cases: [...vault.cases, change({ case: caseId, mbx: mailbox, keys: {} })] }
  const cases = vault.cases.map((item) => (item === entry ? change({ ...item, case: caseId }) : item))
  return { ...vault, cases }
}
