import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import { base64url, hex, randomBytes, unbase64url } from '@klankbord/protocol/bytes'
import { openRecord, type RecordContent, sealRecord } from '@klankbord/protocol/record'
import { Problem } from '@klankbord/staff/http'
import { entryOf, type SetEntry, withEntry } from '@klankbord/staff/vault-json'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import { inGroups } from './case-book.ts'
import type { RecordsApi } from './records-api.ts'

export type CaseRecord = { id: string; version: number } & RecordContent
export type NewRecord = { id?: string; t: RecordContent['t']; body: Record<string, unknown> }

/** What an advisor notes about cases, sealed here under keys that lie in the own vault. It reaches no reporter. */
export type CaseRecords = {
  /** Null until they were fetched and opened; in an order of their own. */
  all(caseId: string): Observable<readonly CaseRecord[] | null>
  /** Resolves when the server has it; gives the id. The last save of a record wins over one of another page. */
  save(caseId: string, record: NewRecord): Promise<string>
  remove(caseId: string, id: string): Promise<void>
  /** Fetches those of every case, so that nobody learns which one is worked on (KB-58). */
  openAll(): Promise<void>
  /** Forgets everything that was opened. */
  close(): void
}

type Parts = {
  api: RecordsApi
  vault: VaultKeeper
  mailboxOf(caseId: string): string | undefined
  today(): string
}
type Desk = {
  shown: Held<readonly CaseRecord[] | null>
  /** Saves and looks of one case follow each other. */
  turn: Promise<unknown>
}

const attempts = 4
const atOnce = 6

export function openRecords({ api, vault, mailboxOf, today }: Parts): CaseRecords {
  const desks = new Map<string, Desk>()
  /** Sets the server is known to have. */
  const named = new Set<string>()
  let closed = false

  function deskOf(caseId: string): Desk {
    const found = desks.get(caseId)
    if (found) return found
    const made: Desk = {
      shown: hold<readonly CaseRecord[] | null>(setIn(caseId) ? null : []),
      turn: Promise.resolve(),
    }
    desks.set(caseId, made)
    return made
  }

  function inTurn<T>(desk: Desk, run: () => Promise<T>): Promise<T> {
    const mine = desk.turn.then(run, run)
    desk.turn = mine.catch(() => {})
    return mine
  }

  function show(desk: Desk, records: readonly CaseRecord[]): void {
    if (!closed) desk.shown.set(records)
  }

  function setIn(caseId: string): SetEntry | undefined {
    return entryOf(vault.read(), caseId, mailboxOf(caseId))?.set
  }

  async function look(caseId: string, desk: Desk): Promise<void> {
    const stored = await api.ofCase(caseId)
    const set = setIn(caseId)
    const known = set !== undefined && stored.set === set.id
    if (known) named.add(set.id)
    const mine = known ? stored.records : []
    const opened = await Promise.all(mine.map((wire) => opening(set, wire)))
    show(
      desk,
      opened.flatMap((found) => (found === null ? [] : [found])),
    )
  }

  async function opening(set: SetEntry | undefined, wire: Uint8Array): Promise<CaseRecord | null> {
    try {
      const { content, ...header } = await openRecord(unbase64url(set?.key ?? ''), wire)
      return header.set === set?.id ? { id: header.record, version: header.version, ...content } : null
    } catch {
      return null
    }
  }

  /** The key is safe in the vault before the server hears of the set (KB-47). */
  async function ownSet(caseId: string): Promise<SetEntry> {
    const mailbox = mailboxOf(caseId) ?? entryOf(vault.read(), caseId)?.mbx
    if (mailbox === undefined) throw new Problem('not-found', 404)
    if (!setIn(caseId)) {
      const made: SetEntry = { id: hex(randomBytes(16)), key: base64url(randomBytes(32)) }
      await vault.save((now) =>
        entryOf(now, caseId, mailbox)?.set
          ? null
          : withEntry(now, caseId, mailbox, (entry) => ({ ...entry, set: made })),
      )
    }
    const set = setIn(caseId)
    if (!set) throw new Problem('not-found', 404)
    if (!named.has(set.id)) await api.nameSet(caseId, set.id)
    named.add(set.id)
    return set
  }

  async function store(caseId: string, desk: Desk, record: NewRecord & { id: string }): Promise<void> {
    const known = setIn(caseId)
    const set = await ownSet(caseId)
    // Another page may have named the set and written into it.
    if (known === undefined || desk.shown.get() === null) await look(caseId, desk)
    const content: RecordContent = { t: record.t, at: today(), body: record.body }
    for (let attempt = 0; ; attempt++) {
      const before = desk.shown.get()?.find(({ id }) => id === record.id)
      const version = (before?.version ?? 0) + 1
      const header = { set: set.id, record: record.id, version, author: vault.kid }
      try {
        await api.save(await sealRecord(unbase64url(set.key), header, content))
      } catch (failure) {
        const moved = failure instanceof Problem && failure.slug === 'stale' && attempt < attempts
        if (!moved) throw failure
        await look(caseId, desk)
        continue
      }
      const others = (desk.shown.get() ?? []).filter(({ id }) => id !== record.id)
      return show(desk, [...others, { id: record.id, version, ...content }])
    }
  }

  return {
    all: (caseId) => deskOf(caseId).shown,
    async save(caseId, record) {
      const desk = deskOf(caseId)
      const id = record.id ?? hex(randomBytes(16))
      await inTurn(desk, () => store(caseId, desk, { ...record, id }))
      return id
    },
    async remove(caseId, id) {
      const desk = deskOf(caseId)
      await inTurn(desk, async () => {
        const set = setIn(caseId)
        if (!set) return
        await api.remove(set.id, id)
        show(
          desk,
          (desk.shown.get() ?? []).filter((record) => record.id !== id),
        )
      })
    },
    async openAll() {
      const kept = vault.read().cases.flatMap((entry) => (entry.set && entry.case ? [entry.case] : []))
      await inGroups(kept, atOnce, async (caseId) => {
        const desk = deskOf(caseId)
        await inTurn(desk, () => look(caseId, desk)).catch((failure) => {
          // The case is gone, and its records with it.
          if (!(failure instanceof Problem) || failure.status !== 404) throw failure
        })
      })
    },
    close() {
      closed = true
      for (const { shown } of desks.values()) shown.set(null)
      desks.clear()
    },
  }
}
