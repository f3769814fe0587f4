import { type Held, hold } from '@klankbord/kit/observable'
import { readThread, type ThreadKey } from '@klankbord/protocol/thread'
import type { Channel } from '@klankbord/staff/channels'
import { Problem } from '@klankbord/staff/http'
import type { HeldFiles } from '@klankbord/staff/opened-files'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { EscalationsApi, ThreadMessage, ThreadView } from './escalations-api.ts'
import { judge, keysOf as keysOfParts, type Verdict } from './thread-check.ts'
import { type Content, readContent } from './thread-content.ts'
import {
  type FreshKeys,
  keysOf,
  openGrants,
  threadOf,
  threadsOf,
  withKeys,
  withThread,
} from './thread-keys.ts'

/** A report that was opened: what the check found, and the words when it is genuine. */
export type OpenedReport = {
  verdict: Verdict
  /** A message is missing or out of place (KB-18). */
  broken: boolean
  content: Content | null
}
export type Report = { view: ThreadView; unread: boolean; opened: OpenedReport | null }
export type Reports = { reports: readonly Report[]; complete: boolean }

export type ThreadBook = {
  list: Held<Reports>
  /** Looks at every report, and puts the keys of new ones into the vault (KB-47). */
  openAll(): Promise<void>
  /** Fetches, checks and reads one report. */
  open(thread: string): Promise<void>
  /** Looks again at what changed; a report that is gone leaves the list. */
  refresh(thread: string): Promise<void>
  haveRead(thread: string): Promise<void>
  /** The newest key held and where the next message of this side belongs. */
  tail(thread: string): { key: ThreadKey; seq: number; prev: string; seen: number }
  filesOf(thread: string): HeldFiles | null
  close(): void
}
type Parts = {
  api: EscalationsApi
  vault: VaultKeeper
  channels(): ReadonlyMap<string, Channel>
}

export function openThreadBook({ api, vault, channels }: Parts): ThreadBook {
  const list = hold<Reports>({ reports: [], complete: false })
  const stored = new Map<string, ThreadMessage[]>()
  /** Up to which epoch the server was told that keys are kept. */
  const told = new Map<string, number>()
  let closed = false

  const find = (thread: string) => list.get().reports.find(({ view }) => view.thread === thread)

  function put(view: ThreadView, opened: OpenedReport | null): void {
    if (closed) return
    const read = threadOf(vault.read(), view.thread)?.read ?? -1
    const report: Report = { view, unread: view.a2o > read, opened }
    const { reports, complete } = list.get()
    const known = reports.some((each) => each.view.thread === view.thread)
    const next = known
      ? reports.map((each) => (each.view.thread === view.thread ? report : each))
      : [...reports, report]
    list.set({ reports: next, complete })
  }

  function remove(thread: string): void {
    stored.delete(thread)
    const { reports, complete } = list.get()
    list.set({ reports: reports.filter(({ view }) => view.thread !== thread), complete })
  }

  const advisorKey = (channel: Channel | undefined) => (kid: string) =>
    channel?.people.find((person) => person.kid === kid && person.role !== 'officer')?.pk ?? null

  async function keepKeys(views: readonly ThreadView[]): Promise<void> {
    await vault.save(async (now) => {
      const found: FreshKeys[] = []
      for (const { thread, channel, grants } of views) {
        const fresh = await openGrants(now, thread, grants, advisorKey(channels().get(channel)))
        if (fresh) found.push(fresh)
      }
      return withKeys(now, found)
    })
    // Their seeds may go now; a server that hears it later keeps them listed a little longer (KB-74).
    for (const { thread, grants } of views) {
      const epoch = Math.max(-1, ...Object.keys(threadOf(vault.read(), thread)?.keys ?? {}).map(Number))
      if (grants.length === 0 || epoch <= (told.get(thread) ?? -1)) continue
      await api.keysKept(thread, epoch).then(
        () => told.set(thread, epoch),
        () => {},
      )
    }
  }

  async function fetchMessages(view: ThreadView): Promise<ThreadMessage[]> {
    const held = stored.get(view.thread) ?? []
    const last = (direction: 3 | 4) =>
      held.reduce((most, each) => (each.direction === direction ? Math.max(most, each.seq) : most), -1)
    while (last(3) < view.a2o || last(4) < view.o2a) {
      const more = await api.messages(view.thread, last(3), last(4))
      if (more.length === 0) break
      held.push(...more)
    }
    stored.set(view.thread, held)
    return held
  }

  async function read(view: ThreadView): Promise<OpenedReport> {
    const { thread } = view
    const channel = channels().get(view.channel)
    const messages = await fetchMessages(view)
    const found = await readThread(messages, keysOf(vault.read(), thread), thread)
    const verdict = await judge({
      thread,
      self: vault.kid,
      receivedOn: view.receivedOn,
      author: view.author,
      channel,
      entry: threadOf(vault.read(), thread),
      others: threadsOf(vault.read()),
      first: found.messages.find(({ direction, seq }) => direction === 3 && seq === 0),
    })
    if (!verdict.genuine) return { verdict, broken: found.broken, content: null }
    const { parts, officers } = verdict
    await accept(thread, keysOfParts(parts))
    const keyOf = (kid: string) =>
      officers.includes(kid)
        ? (channel?.people.find((person) => person.kid === kid && person.role === 'officer')?.pk ?? null)
        : null
    const content = await readContent(found.messages, { thread, parts, officers, keyOf })
    return { verdict, broken: found.broken, content }
  }

  /** Advisors to whom the report was passed on, by a message that opened with its own keys; whether one is new. */
  async function keepSuccessors(thread: string, { content }: OpenedReport): Promise<boolean> {
    const named = content?.successors ?? []
    const known = threadOf(vault.read(), thread)?.successors ?? []
    if (named.every((kid) => known.includes(kid))) return false
    await vault.save((now) =>
      withThread(now, thread, () => ({ successors: [...new Set([...known, ...named])] })),
    )
    return true
  }

  /** From now on no other report may carry these reporters' keys. */
  async function accept(thread: string, [escPk = '', ...more]: string[]): Promise<void> {
    await vault.save((now) =>
      threadOf(now, thread)?.escPk === escPk ? null : withThread(now, thread, () => ({ escPk, more })),
    )
  }

  // One report at a time is fetched once: two answers at once would hold each message twice.
  let turn: Promise<unknown> = Promise.resolve()
  function open(thread: string): Promise<void> {
    const mine = turn.then(() => openNow(thread))
    turn = mine.catch(() => {})
    return mine
  }

  async function openNow(thread: string): Promise<void> {
    try {
      const view = await api.escalation(thread)
      await keepKeys([view])
      let opened = await read(view)
      // Whoever goes on with it may have given keys of a new epoch.
      if (await keepSuccessors(thread, opened)) {
        await keepKeys([view])
        opened = await read(view)
      }
      put(view, opened)
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 404) throw failure
      remove(thread)
    }
  }

  return {
    list,
    open,
    async openAll() {
      const views = await api.escalations()
      const news = views.filter(({ thread, epoch }) => !threadOf(vault.read(), thread)?.keys[epoch])
      if (news.length > 0) await keepKeys(await Promise.all(news.map(({ thread }) => api.escalation(thread))))
      const before = list.get().reports
      for (const { view } of before)
        if (!views.some(({ thread }) => thread === view.thread)) remove(view.thread)
      for (const view of views) put(view, find(view.thread)?.opened ?? null)
      if (!closed) list.set({ ...list.get(), complete: true })
      // What is open on screen is read again.
      for (const { view, opened } of list.get().reports) if (opened) await open(view.thread)
    },
    async refresh(thread) {
      if (find(thread)?.opened) return open(thread)
      try {
        const view = await api.escalation(thread)
        await keepKeys([view])
        put(view, null)
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.status !== 404) throw failure
        remove(thread)
      }
    },
    async haveRead(thread) {
      const report = find(thread)
      if (!report?.unread || !report.opened) return
      const { a2o } = report.view
      await vault.save((now) =>
        (threadOf(now, thread)?.read ?? -1) >= a2o ? null : withThread(now, thread, () => ({ read: a2o })),
      )
      put(report.view, report.opened)
    },
    tail(thread) {
      const report = find(thread)
      const keys = keysOf(vault.read(), thread)
      const key = keys.get(Math.max(...keys.keys()))
      if (!report?.opened?.verdict.genuine || !key) throw new Problem('not-found', 404)
      const { o2a, o2aPrev, a2o } = report.view
      return { key, seq: o2a + 1, prev: o2aPrev, seen: a2o }
    },
    filesOf(thread) {
      const content = find(thread)?.opened?.content
      return content
        ? { at: thread, container: thread, thread: true, attachments: content.attachments }
        : null
    },
    close() {
      closed = true
      stored.clear()
      list.set({ reports: [], complete: false })
    },
  }
}
