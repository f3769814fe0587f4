import { hold } from '@klankbord/kit/observable'
import { unhex } from '@klankbord/protocol/bytes'
import { spoken } from '@klankbord/protocol/directory'
import { type Channel, checkChannels } from '@klankbord/staff/channels'
import { worthRetrying } from '@klankbord/staff/http'
import { type Live, type LiveState, listen } from '@klankbord/staff/live'
import { openShelf } from '@klankbord/staff/opened-files'
import { checkVersion, forgetOldSeeds, officerPrekeys, refreshPrekeys } from '@klankbord/staff/prekeys'
import { changeAccess, countWays, type Ways, watchedAccess } from '@klankbord/staff/renewal'
import type { Language } from '@klankbord/staff/texts'
import { keepVault, VaultRolledBack } from '@klankbord/staff/vault-keeper'
import { openAsking } from './asking.ts'
import type { Readiness, Workspace, WorkspaceParts } from './desk-types.ts'
import { openReply } from './reply.ts'
import { openThreadBook } from './thread-book.ts'
import { keepTypedWords } from './typed-words.ts'

const retryAfter = 10_000
const lookForSigningAfter = 5_000
const kinds = ['escalation-changed'] as const

export function openWorkspace(parts: WorkspaceParts): Workspace {
  const { me, account, api, later, today } = parts
  const vault = keepVault(account, parts.opened, parts.onRenewed)
  const channels = hold<ReadonlyMap<string, Channel>>(new Map())
  const prekeysUntil = hold<string | null>(null)
  const readiness = hold<Readiness>('opening')
  const liveState = hold<LiveState>('reconnecting')
  const language = hold<Language | null>(vault.read().settings?.language ?? null)
  const ways = hold<Ways>(countWays(vault))
  const book = openThreadBook({ api, vault, channels: () => channels.get() })
  const reply = openReply({ api, book, vault, channels: () => channels.get(), today })
  const asking = openAsking({ api: parts.askingApi, vault, channels: () => channels.get(), today })
  const typed = keepTypedWords()
  const shelf = openShelf(api, book.filesOf, parts.desktop, later)
  let live: Live | null = null
  let checked = false
  let looking = false
  let closed = false

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
      readiness.set('ready')
      void forgetOldSeeds(account, vault, today()).catch(() => {})
      awaitSigning()
    } catch (failure) {
      if (closed) return
      if (failure instanceof VaultRolledBack) return parts.onAlarm()
      readiness.set('unreachable')
      later(retryAfter, () => void begin())
    }
  }

  /** Until the practice has signed the own key into a list, nothing tells when that happens. */
  function awaitSigning(): void {
    const known = [...channels.get().values()].some(({ people }) =>
      people.some(({ kid }) => kid === vault.kid),
    )
    if (closed || known) return
    later(lookForSigningAfter, () => {
      if (closed) return
      lookAgain()
      awaitSigning()
    })
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
      prekeysUntil.set(await refreshPrekeys(account, vault, today(), officerPrekeys))
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
      // A frame names its thread in the form of a UUID.
      onChange: ({ id }) => void look(() => book.refresh(id.replaceAll('-', ''))),
      onReturn: lookAgain,
      onRefused: parts.onRefused,
    })
  }

  /** What fails here comes with the next change, or the next opening of the list. */
  async function look(again: () => Promise<void>): Promise<void> {
    if (readiness.get() === 'ready') await again().catch(() => {})
  }

  /** Looks at everything again, once at a time; the signed list may be another one by now. */
  function lookAgain(): void {
    if (looking) return
    looking = true
    void look(async () => {
      channels.set(await checkChannels(account, vault, today()))
      await book.openAll()
    }).finally(() => {
      looking = false
    })
  }

  void begin()

  return {
    me,
    kid: vault.kid,
    spokenKid: spoken(unhex(vault.kid)),
    readiness,
    reports: book.list,
    channels,
    prekeysUntil,
    live: liveState,
    language,
    ways,
    access: watchedAccess(changeAccess(account, vault), () => ways.set(countWays(vault))),
    reply,
    shelf,
    notices: parts.notices,
    asking,
    open: book.open,
    haveRead: (thread) => void book.haveRead(thread).catch(() => {}),
    register: api.register,
    appointments: api.appointments,
    chooseLanguage(chosen) {
      language.set(chosen)
      const change = vault.save((now) => ({ ...now, settings: { ...now.settings, language: chosen } }))
      void change.catch(() => {})
    },
    typed,
    hasUnsent: () => !typed.isEmpty(),
    retry: lookAgain,
    async close() {
      closed = true
      live?.close()
      const unsent = await typed.seal(vault)
      shelf.close()
      book.close()
      vault.close()
      channels.set(new Map())
      return unsent
    },
    resume: (unsent) => typed.reopen(vault, unsent),
  }
}
