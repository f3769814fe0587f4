import type { Held } from '@klankbord/kit/observable'
import type { CaseKey } from '@klankbord/protocol/grant'
import type { Channel } from '@klankbord/staff/channels'
import { Problem } from '@klankbord/staff/http'
import { entryOf, withEntry } from '@klankbord/staff/vault-json'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import { type FreshKeys, keysOf, openGrants, withKeys } from './case-keys.ts'
import { type CaseList, openCaseShelf } from './case-list.ts'
import type { CasesApi, CaseView, ConversationHead, StoredMessage } from './cases-api.ts'
import { type Attachment, openConversation, tailOf } from './conversation.ts'
import { openReadings } from './readings.ts'

/** What modules may know of a case and components may not. */
export type CaseSecrets = {
  mailbox: string
  head: ConversationHead
  stored: readonly StoredMessage[]
  keys: ReadonlyMap<number, CaseKey>
  attachments: ReadonlyMap<string, Attachment>
}
export type CaseBook = {
  list: Held<CaseList>
  /** Fetches every case and opens it here, so that nobody learns which one is read (KB-58). */
  openAll(): Promise<void>
  refresh(caseId: string): Promise<void>
  forget(caseId: string): Promise<void>
  secrets(caseId: string): CaseSecrets | undefined
  tail(caseId: string): Promise<{ seq: number; prev: string }>
  /** The messages of this case are on screen now. */
  haveRead(caseId: string): Promise<void>
  rename(caseId: string, label: string): Promise<void>
  close(): void
}
export type Pause = (milliseconds: number) => Promise<void>

const atOnce = 6
/** intake-service may learn of a new case a moment after the list shows it. */
const arrivalPauses = [200, 400, 800, 1600, 3200]

export function openCaseBook(
  api: CasesApi,
  vault: VaultKeeper,
  channels: () => ReadonlyMap<string, Channel>,
  pause: Pause,
): CaseBook {
  const shelf = openCaseShelf((view) => ({
    organisation: channels().get(view.channel)?.organisation ?? view.organisation,
    label: entryOf(vault.read(), view.id)?.label ?? null,
  }))
  const { put, find } = shelf
  const inner = new Map<string, CaseSecrets>()
  const running = new Map<string, { again: boolean; done: Promise<void> }>()
  const readings = openReadings(api, vault, shelf)
  let closed = false

  async function fetchViews(): Promise<CaseView[]> {
    const views: CaseView[] = []
    let cursor: string | null = null
    do {
      const page: { cases: CaseView[]; next: string | null } = await api.cases(cursor)
      views.push(...page.cases)
      cursor = page.next
    } while (cursor !== null)
    return views
  }

  async function openAll(): Promise<void> {
    const views = await fetchViews()
    if (closed) return
    shelf.putAll(views)
    const found = await inGroups(views, atOnce, fetchHead)
    await saveKeys(found.flatMap((item) => (item ? [item.fresh] : [])))
    await inGroups(found, atOnce, async (item) => {
      if (item) await readMessages(item.view, item.head)
    })
    await dropPurged(new Set(views.map((view) => view.id)))
    await readings.report().catch(() => {})
  }

  async function fetchHead(
    view: CaseView,
  ): Promise<{ view: CaseView; head: ConversationHead; fresh: FreshKeys } | null> {
    try {
      const head = await api.conversation(view.id)
      return { view, head, fresh: await openGrants(vault.read(), view.id, head) }
    } catch (failure) {
      const missing = failure instanceof Problem && failure.status === 404
      // A closed case may have no conversation any more; a new one may not have arrived there yet.
      if (missing && view.status === 'CLOSED') put(view, { state: 'open' })
      else if (missing) void refresh(view.id).catch(() => {})
      else put(view, { state: 'unreachable' })
      return null
    }
  }

  // The keys are safe before the app says that anything arrived (KB-47).
  async function saveKeys(fresh: readonly FreshKeys[]): Promise<void> {
    if (fresh.some(({ keys }) => keys.size > 0)) await vault.save((now) => withKeys(now, fresh))
  }

  async function readMessages(view: CaseView, head: ConversationHead): Promise<void> {
    try {
      const entry = entryOf(vault.read(), view.id, head.mailbox)
      if (head.channel !== view.channel || (entry && entry.mbx !== head.mailbox))
        return put(view, { state: 'refused' })
      const keys = await keysOf(vault.read(), view.id, head.mailbox)
      if (keys.size === 0) return put(view, { state: 'no-key' })
      const before = inner.get(view.id)
      const stored = await fetchTail(view.id, before?.mailbox === head.mailbox ? before.stored : [])
      await show(view, { mailbox: head.mailbox, head, stored, keys, attachments: new Map() })
    } catch {
      put(view, { state: 'unreachable' })
    }
  }

  async function fetchTail(caseId: string, held: readonly StoredMessage[]): Promise<StoredMessage[]> {
    const stored = [...held]
    for (;;) {
      const last = (direction: 1 | 2) =>
        stored.reduce((top, m) => (m.direction === direction ? Math.max(top, m.seq) : top), -1)
      const page = await api.messages(caseId, last(1), last(2))
      stored.push(...page.messages)
      if (!page.more || page.messages.length === 0) return stored
    }
  }

  async function show(view: CaseView, secrets: CaseSecrets): Promise<void> {
    const channelHashes = channels().get(view.channel)?.hashes ?? new Set<string>()
    const opened = await openConversation(secrets.stored, secrets.keys, {
      mailbox: secrets.mailbox,
      me: vault.kid,
      channelHashes,
    })
    if (closed) return
    inner.set(view.id, { ...secrets, attachments: opened.attachments })
    const entry = entryOf(vault.read(), view.id, secrets.mailbox)
    const readUpTo = Math.max(find(view.id)?.readUpTo ?? -1, entry?.read ?? -1, opened.seenByMe)
    put(view, {
      state: 'open',
      label: entry?.label ?? null,
      messages: opened.messages,
      broken: opened.broken,
      unread: opened.messages.filter(({ direction, seq }) => direction === 1 && seq > readUpTo).length,
      readUpTo,
      seenByReporter: opened.seenByReporter,
    })
  }

  async function refreshOnce(caseId: string): Promise<void> {
    const view = await arrived(() => api.oneCase(caseId))
    put(view, {})
    try {
      const head = await arrived(() => api.conversation(caseId))
      await saveKeys([await openGrants(vault.read(), caseId, head)])
      await readMessages(view, head)
    } catch (failure) {
      if (find(caseId)?.state === 'opening') put(view, { state: 'unreachable' })
      throw failure
    }
  }

  async function arrived<T>(ask: () => Promise<T>): Promise<T> {
    for (const wait of arrivalPauses) {
      try {
        return await ask()
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.status !== 404) throw failure
      }
      await pause(wait)
    }
    return ask()
  }

  /** One refresh per case at a time; what comes in meanwhile leads to one more. */
  function refresh(caseId: string): Promise<void> {
    const now = running.get(caseId)
    if (now) {
      now.again = true
      return now.done
    }
    const mine = { again: true, done: Promise.resolve() }
    mine.done = (async () => {
      try {
        while (mine.again && !closed) {
          mine.again = false
          await refreshOnce(caseId)
        }
      } finally {
        running.delete(caseId)
      }
    })()
    running.set(caseId, mine)
    return mine.done
  }

  async function forget(caseId: string): Promise<void> {
    inner.delete(caseId)
    shelf.remove(caseId)
    await vault.save((now) => {
      const cases = now.cases.filter((entry) => entry.case !== caseId)
      return cases.length === now.cases.length ? null : { ...now, cases }
    })
  }

  // A deleted conversation leaves no key behind (KB-56). Asked twice, because forgetting is final.
  async function dropPurged(listed: ReadonlySet<string>): Promise<void> {
    for (const { case: id } of vault.read().cases) {
      if (id === undefined || listed.has(id)) continue
      try {
        await api.oneCase(id)
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) await forget(id)
      }
    }
  }

  return {
    list: shelf.list,
    openAll,
    refresh,
    forget,
    secrets: (caseId) => inner.get(caseId),
    async tail(caseId) {
      const secrets = inner.get(caseId)
      if (!secrets) throw new Problem('not-found', 404)
      return tailOf(secrets.stored, secrets.head)
    },
    async haveRead(caseId) {
      const secrets = inner.get(caseId)
      if (secrets) await readings.haveRead(caseId, secrets.mailbox)
    },
    async rename(caseId, label) {
      const file = find(caseId)
      const secrets = inner.get(caseId)
      if (!file || !secrets) return
      await vault.save((now) => withEntry(now, caseId, secrets.mailbox, (entry) => ({ ...entry, label })))
      put(file.view, { label: label === '' ? null : label })
    },
    close() {
      closed = true
      inner.clear()
      shelf.close()
    },
  }
}

/** Runs over all items, a few at a time, in order of the list. */
export async function inGroups<T, R>(
  items: readonly T[],
  size: number,
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length)
  let next = 0
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at]
      if (item !== undefined) results[at] = await run(item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, worker))
  return results
}
