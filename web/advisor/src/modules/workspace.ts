import { hold } from '@klankbord/kit/observable'
import { unhex } from '@klankbord/protocol/bytes'
import { spoken } from '@klankbord/protocol/directory'
import { type Channel, checkChannels, expectPeople } from '@klankbord/staff/channels'
import { worthRetrying } from '@klankbord/staff/http'
import { type Change, type Live, type LiveState, listen } from '@klankbord/staff/live'
import { type HeldFiles, openShelf } from '@klankbord/staff/opened-files'
import { checkVersion, refreshPrekeys } from '@klankbord/staff/prekeys'
import { changeAccess, countWays, type Ways, watchedAccess } from '@klankbord/staff/renewal'
import { keepVault, VaultRolledBack } from '@klankbord/staff/vault-keeper'
import { openAppointments } from './appointments.ts'
import { broughtOnce } from './brought.ts'
import { type CaseBook, openCaseBook } from './case-book.ts'
import { openCaseLife } from './case-life.ts'
import { openMarks } from './case-marks.ts'
import { openConflicts } from './conflicts.ts'
import { openCover } from './cover.ts'
import { deliverer } from './deliver.ts'
import type { Readiness, Workspace, WorkspaceParts } from './desk-types.ts'
import { openDrafts } from './drafts.ts'
import { openIntervision } from './intervision.ts'
import { keepReplies } from './kept-replies.ts'
import { forgetSeeds } from './old-seeds.ts'
import { openRecords } from './records.ts'
import { openReplies } from './replies.ts'
import { openTextBlocks } from './text-blocks.ts'
import { openUnsent, sealUnsent } from './unsent.ts'
import { openLook, openSettings } from './work-settings.ts'

const retryAfter = 10_000
/** What comes once the desk is open: screens, and work that few cases need. */
const bringRooms = () => import('../screens/rooms.ts')
const kinds = [
  ...(['case-received', 'message', 'case-changed', 'conversation-deleted'] as const),
  ...(['escalation-changed', 'colleague-here', 'colleague-gone'] as const),
] as const

export function openWorkspace(parts: WorkspaceParts): Workspace {
  const { me, account, api, later, today } = parts
  const vault = keepVault(account, parts.opened, parts.onRenewed)
  const channels = hold<ReadonlyMap<string, Channel>>(new Map())
  const prekeysUntil = hold<string | null>(null)
  const readiness = hold<Readiness>('opening')
  const liveState = hold<LiveState>('reconnecting')
  const { settings, change } = openSettings(vault)
  const ways = hold<Ways>(countWays(vault))
  const pause = (milliseconds: number) => new Promise<void>((resolve) => void later(milliseconds, resolve))
  const book: CaseBook = openCaseBook(api, vault, () => channels.get(), pause)
  const marks = openMarks(vault, (caseId) => book.secrets(caseId)?.mailbox)
  const textBlocks = openTextBlocks(vault, parts.aids)
  const conflicts = openConflicts(vault)
  const intervision = openIntervision({
    api: parts.intervisionApi,
    vault,
    name: me.name,
    channels: () => channels.get(),
    today,
  })
  const directory = broughtOnce(() => parts.aids.referrals())
  const deliver = deliverer({ api, book, kid: vault.kid, channels: () => channels.get(), today })
  const replies = openReplies({ now: parts.now, later }, deliver)
  const records = openRecords({
    api: parts.recordsApi,
    vault,
    mailboxOf: (caseId) => book.secrets(caseId)?.mailbox,
    today,
  })
  const drafts = openDrafts(records, later)
  const keptReplies = keepReplies(replies, drafts)
  const appointments = openAppointments(parts.appointments)
  const life = openCaseLife({ life: parts.life, book, vault, replies, today })
  const cover = openCover(parts.coverApi, book)
  const threadNews = hold(0)
  const colleagueNews = hold<Change | null>(null)
  const escalations = broughtOnce(() =>
    bringRooms().then(({ rooms }) =>
      rooms.openEscalations({
        http: parts.http,
        account,
        cases: api,
        life: parts.life,
        book,
        vault,
        replies,
        desktop: parts.desktop,
        channels: () => channels.get(),
        today,
        later,
      }),
    ),
  )
  const requests = broughtOnce(() =>
    import('../advice/advice-part.ts').then(({ advicePart }) =>
      advicePart.openAnswering({ http: parts.http, vault, channels: () => channels.get(), today }),
    ),
  )
  const shelf = openShelf(api, filesOf, parts.desktop, later)
  let live: Live | null = null
  let checked = false
  let looking = false
  let missed = false
  let closed = false

  function filesOf(caseId: string): HeldFiles | null {
    const secrets = book.secrets(caseId)
    if (!secrets) return null
    const { mailbox, attachments } = secrets
    return { at: caseId, container: mailbox, thread: false, attachments }
  }

  async function begin(): Promise<void> {
    try {
      await checkOnce()
      if (closed) return
      // First listen, then read: what happens in between is told twice rather than never.
      live ??= connect()
      channels.set(await checkChannels(account, vault, today()))
      await live.begun
      await book.openAll()
      if (closed) return
      marks.read()
      await records.openAll()
      if (closed) return
      keptReplies.restore(book.list.get())
      void life.settle()
      readiness.set('ready')
      settleThreads()
      void cover.refresh().catch(() => {})
      replies.retry()
      void forgetSeeds({ account, vault, today, book, intervision, requests, escalations }).catch(() => {})
      if (missed) catchUp()
    } catch (failure) {
      if (closed) return
      if (failure instanceof VaultRolledBack) return parts.onAlarm()
      readiness.set('unreachable')
      later(retryAfter, () => void begin())
    }
  }

  /** A server that does not say which prekeys there are is asked again: unchecked, nothing is saved or opened. */
  async function checkOnce(): Promise<void> {
    if (checked) return
    await checkVersion(account, vault)
    checked = true
    void refreshKeys()
  }

  /** A refusal here keeps nobody from reading; the settings say until when new reports can arrive. */
  async function refreshKeys(): Promise<void> {
    try {
      prekeysUntil.set(await refreshPrekeys(account, vault, today()))
    } catch (failure) {
      if (closed) return
      if (failure instanceof VaultRolledBack) parts.onAlarm()
      else if (worthRetrying(failure)) later(retryAfter, () => void refreshKeys())
    }
  }

  function connect(): Live {
    return listen({
      kinds,
      state: liveState,
      connect: parts.connect,
      online: parts.online,
      later,
      onChange: (change) => void apply(change),
      onReturn: catchUp,
      onRefused: parts.onRefused,
    })
  }

  async function apply(change: Change): Promise<void> {
    const { kind, id } = change
    if (kind === 'escalation-changed') return settleThreads()
    if (change.by) return colleagueNews.set(change)
    try {
      await (kind === 'conversation-deleted' ? book.forget(id) : book.refresh(id))
      if (readiness.get() === 'ready') await life.settle()
    } catch {
      // The next change, or the next opening of the list, brings it.
    }
  }

  /** Looks at everything again, once at a time. */
  async function lookAgain(): Promise<void> {
    replies.retry()
    if (looking) return
    looking = true
    missed = false
    await book.openAll().catch(() => {})
    void life.settle()
    settleThreads()
    looking = false
  }
  function catchUp(): void {
    if (readiness.get() === 'ready') void lookAgain()
    else missed = true
  }

  /** Passes on what organisations answered; nothing is fetched where nothing was ever sent. */
  function settleThreads(): void {
    threadNews.set(threadNews.get() + 1)
    if (vault.read().threads.length === 0) return
    void escalations
      .get()
      .then((own) => own.settle())
      .catch(() => {})
  }

  void begin()

  return {
    me,
    kid: vault.kid,
    http: parts.http,
    spokenKid: spoken(unhex(vault.kid)),
    readiness,
    cases: book.list,
    marks,
    look: openLook(vault),
    textBlocks,
    intervision,
    referrals: directory.get,
    told: async (version) => (await parts.aids.information()).get(version) ?? null,
    conflicts,
    channels,
    prekeysUntil,
    live: liveState,
    settings,
    ways,
    replies,
    records,
    drafts,
    appointments,
    enterTime: parts.appointments.enterTime,
    async record(contact) {
      const { rooms } = await bringRooms()
      return rooms.recordContact({ api: parts.recording, account, kid: vault.kid, today }, contact)
    },
    life,
    shelf,
    cover,
    escalations: escalations.get,
    requests: requests.get,
    threadNews,
    colleagueNews,
    access: watchedAccess(changeAccess(account, vault), () => ways.set(countWays(vault))),
    async attach(caseId, files) {
      const mailbox = book.secrets(caseId)?.mailbox
      if (mailbox) await replies.attach(caseId, mailbox, files)
    },
    hasUnsent: () => replies.hasUnsent() || drafts.hasUnsaved(),
    refresh: (caseId) => void book.refresh(caseId).catch(() => {}),
    haveRead(caseId) {
      void book.haveRead(caseId).catch(() => {})
      if (marks.all.get().get(caseId)?.unread) void marks.change(caseId, { unread: false }).catch(() => {})
    },
    rename: book.rename,
    async expect(channelId) {
      const channel = channels.get().get(channelId)
      if (!channel) return
      await expectPeople(vault, channel)
      channels.set(new Map(channels.get()).set(channelId, { ...channel, newcomers: [], departed: [] }))
    },
    change,
    retry: catchUp,
    async close() {
      closed = true
      live?.close()
      const sealed = await sealUnsent(vault, replies.unsent(), drafts.unsaved())
      replies.close()
      drafts.close()
      records.close()
      appointments.close()
      shelf.close()
      void escalations.known()?.then((own) => own.shelf.close())
      book.close()
      vault.close()
      channels.set(new Map())
      return sealed
    },
    async resume(sealed) {
      const { unsent, notes } = await openUnsent(vault, sealed)
      replies.resume(unsent)
      for (const { caseId, kind, text } of notes) drafts.write(caseId, kind, text)
    },
  }
}
