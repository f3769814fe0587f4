import { sealFile as sealBytes } from '@klankbord/protocol/attachment'
import { base64url, hex, randomBytes, unbase64url } from '@klankbord/protocol/bytes'
import type { ReadMessage } from '@klankbord/protocol/conversation'
import { type CheckedChain, checkChain, type Person } from '@klankbord/protocol/directory'
import { signerOf } from '@klankbord/protocol/ed25519'
import {
  checkFeedback,
  checkQuestion,
  checkReceipt,
  draftBody,
  type EscalationDraft,
  escalationBody,
  newDraft,
  type OfficerKey,
} from '@klankbord/protocol/escalation'
import { type Course, readCourses } from '@klankbord/protocol/escalation-course'
import { NO_PREVIOUS } from '@klankbord/protocol/message'
import { usablePrekey } from '@klankbord/protocol/prekey'
import type { EscalationDocument } from '@klankbord/protocol/statements'
import type { JsonObject } from '@klankbord/protocol/strict-json'
import {
  makeThreadGrant,
  newThread,
  readThread,
  sealThreadMessage,
  threadKeyOf,
} from '@klankbord/protocol/thread'
import type { AccountApi } from '@klankbord/staff/account-api'
import type { Channel } from '@klankbord/staff/channels'
import { plusDays } from '@klankbord/staff/days'
import type { Http } from '@klankbord/staff/http'
import { Problem } from '@klankbord/staff/http'
import { MOST_FILES, type PickedFile, pick, type SealedFile, sealFile } from '@klankbord/staff/picked-files'
import { download, upload } from '@klankbord/staff/transfers'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { CaseBook } from '../modules/case-book.ts'
import type { CaseFile } from '../modules/case-list.ts'
import type { CasesApi } from '../modules/cases-api.ts'
import type { LifeApi } from '../modules/life-api.ts'
import type { Replies } from '../modules/replies.ts'
import { escalationsApi, type ThreadView } from './escalations-api.ts'
import type { Plan } from './plan.ts'

export type EscalationParts = {
  http: Http
  account: Pick<AccountApi, 'channels'>
  cases: CasesApi
  life: LifeApi
  book: CaseBook
  vault: VaultKeeper
  replies: Replies
  channels(): ReadonlyMap<string, Channel>
  today(): string
}
/** `reachable`: has a week key that verifies, so that something can be sealed for this person. */
export type Officer = { kid: string; name: string; reachable: boolean; fallback: boolean; excluded: boolean }
export type Sealed = { picked: PickedFile; sealed: SealedFile }
/** A thread as it stands, opened and checked here. */
export type Followed = {
  view: ThreadView
  messages: readonly ReadMessage<3 | 4>[]
  broken: boolean
  /** Ids of messages whose signature by an addressee holds here. */
  genuine: ReadonlySet<string>
}
type ThreadEntry = { id: string; key: string; mbx: string; nonce: string }

const entryFrom = (value: Record<string, unknown>): ThreadEntry | null => {
  const { id, keys, mbx, nonce } = value
  const key = typeof keys === 'object' && keys !== null ? (keys as Record<string, unknown>)['0'] : null
  const whole = [id, key, mbx, nonce].every((part) => typeof part === 'string')
  return whole ? ({ id, key, mbx, nonce } as ThreadEntry) : null
}

/**
 * Escalations of the own cases. Which thread belongs to which case stands in the own vault and nowhere else
 * (KB-67); before the submission no server holds anything.
 */
export function openEscalations(parts: EscalationParts) {
  const { book, vault, replies, today } = parts
  const api = escalationsApi(parts.http)
  const relayed = new Set<string>()
  /** Files for drafts, sealed for the mailbox; they wait in memory until the reporter is asked. */
  const waiting = new Map<string, Sealed[]>()

  /** The newest verified list; it leads on from the one this page began with. */
  async function directoryOf(channel: string): Promise<CheckedChain> {
    const known = parts.channels().get(channel)
    const entry = (await parts.account.channels()).find((one) => one.channel === channel)
    if (!entry || !known?.newest || known.alarm) throw new Problem('not-allowed', 403)
    const anchor = { today: today(), channel, pin: null, known: { hash: known.newest } }
    return checkChain(entry.directories, anchor)
  }

  function person({ chain }: CheckedChain, kid: string): Person | undefined {
    const all = [...chain].reverse().flatMap(({ people }) => people)
    return all.find((one) => one.kid === kid && one.role === 'officer')
  }

  async function coursesOf(file: CaseFile): Promise<readonly Course[]> {
    const messages = file.messages
      .filter(({ state }) => state === 'ok' || state === 'unordered')
      .map(({ id, direction, type, body, day }) => ({ id, direction, t: type, body, day }))
    if (!messages.some(({ t }) => t === 'esc-draft')) return []
    const chain = await directoryOf(file.view.channel)
    return readCourses(messages, { officerKey: (kid) => person(chain, kid)?.pk })
  }

  async function keysFor(channel: string) {
    const chain = await directoryOf(channel)
    const known = await api.officers(channel)
    const active = chain.newest.people.filter(({ role, status }) => role === 'officer' && status === 'active')
    return Promise.all(
      active.map(async (officer) => {
        const {
          prekeys = [],
          fallback = false,
          excluded = false,
        } = known.find(({ kid }) => kid === officer.kid) ?? {}
        const prekey = await usablePrekey(prekeys, officer, chain.newest, today())
        return { officer, prekey, fallback, excluded }
      }),
    )
  }

  function secretsOf(caseId: string) {
    const secrets = book.secrets(caseId)
    if (!secrets) throw new Problem('not-found', 404)
    return secrets
  }

  function threadOf(nonce: string): ThreadEntry | null {
    return (
      vault
        .read()
        .threads.map(entryFrom)
        .find((entry) => entry?.nonce === nonce) ?? null
    )
  }

  /** The key is safe in the vault before a server hears of the thread (KB-47); a second try finds the same one. */
  async function ownThread(nonce: string, mailbox: string): Promise<ThreadEntry> {
    const made = newThread()
    await vault.save((now) => {
      if (now.threads.some((entry) => entry.nonce === nonce)) return null
      const entry = { id: made.thread, keys: { 0: base64url(made.key) }, mbx: mailbox, nonce }
      return { ...now, threads: [...now.threads, entry] }
    })
    const kept = threadOf(nonce)
    if (!kept) throw new Problem('not-found', 404)
    return kept
  }

  /** Opened, and sealed anew with another key and name for another place: no ciphertext serves twice (KB-39). */
  async function copies(
    caseId: string,
    { files }: EscalationDocument,
    thread: string,
  ): Promise<SealedFile[]> {
    const { mailbox, attachments } = secretsOf(caseId)
    const place = { at: caseId, container: mailbox, thread: false }
    const stop = new AbortController().signal
    const made: SealedFile[] = []
    for (const file of files) {
      const ref = [...attachments.values()].find(({ hash, size }) => hash === file.hash && size === file.size)
      if (!ref) throw new Problem('not-found', 404)
      const data = await download(parts.cases, place, ref, () => {}, stop)
      const named = { id: hex(randomBytes(16)), key: randomBytes(32), thread: true }
      const { id, key, wire, length, hash, size } = await sealBytes(data, thread, named)
      const copy = { ref: { id, key, name: file.name, mime: file.mime, size, hash }, wire, length }
      await upload(api.files, thread, copy, () => {})
      made.push(copy)
    }
    return made
  }

  async function isThere(thread: string): Promise<boolean> {
    return api.one(thread).then(
      () => true,
      () => false,
    )
  }

  async function sealFirst(draft: EscalationDraft, course: Course, entry: ThreadEntry, files: SealedFile[]) {
    const { consent } = course
    if (!consent) throw new Problem('not-allowed', 403)
    const signer = await signerOf(vault.identity().seed)
    const { newest } = parts.channels().get(draftChannel(course)) ?? { newest: null }
    return sealThreadMessage({
      key: threadKeyOf(0, unbase64url(entry.key)),
      thread: entry.id,
      direction: 3,
      seq: 0,
      prev: NO_PREVIOUS,
      content: {
        t: 'escalation',
        // The day that was agreed, never the day on which somebody pressed a button.
        at: draft.document.day,
        dh: newest ?? '',
        seen: -1,
        from: vault.kid,
        body: await escalationBody(entry.id, draft, consent, signer),
        att: files.map(({ ref }) => ref),
      },
    })
  }

  function draftChannel(course: Course): string {
    const file = book.list
      .get()
      .files.find(({ messages }) => messages.some(({ id }) => id === course.message))
    return file?.view.channel ?? ''
  }

  async function submit(file: CaseFile, course: Course, plan: Plan): Promise<void> {
    const { draft, state } = course
    // Impossible without a consent over exactly these bytes (A10-1); what was withdrawn is no consent.
    if (state !== 'CONSENTED' || !course.consent) throw new Problem('not-allowed', 403)
    const caseId = file.view.id
    const { channel, legal, receivedOn, acknowledgedOn } = file.view
    const officers = await keysFor(channel)
    const entry = await ownThread(draft.escNonce, secretsOf(caseId).mailbox)
    if (!(await isThere(entry.id))) {
      const files = await copies(caseId, draft.document, entry.id)
      const key = unbase64url(entry.key)
      const grants = await Promise.all(
        draft.officers.map((kid) => {
          const prekey = officers.find(({ officer }) => officer.kid === kid)?.prekey
          if (!prekey) throw new Problem('no-key', 409)
          const grant = { thread: entry.id, epoch: 0, prekey, entries: [{ epoch: 0, key }] }
          return makeThreadGrant(grant, { seed: vault.identity().seed, kid: vault.kid })
        }),
      )
      const day = draft.document.day
      await api.submit({
        thread: entry.id,
        channel,
        grants,
        message: await sealFirst(draft, course, entry, files),
        attachments: files.map(({ ref }) => ref.id),
        releaseOn: day > today() ? day : today(),
        nature: plan.nature,
        topic: plan.topic,
        excluded: plan.excluded,
        reportedOn: legal.possible ? receivedOn : null,
        receiptOn: legal.possible ? acknowledgedOn : null,
      })
    }
    await tellSubmitted(caseId, draft, entry.id)
  }

  async function tellSubmitted(caseId: string, { escNonce, document }: EscalationDraft, threadId: string) {
    replies.sendTyped(caseId, 'status', { state: 'esc-submitted', escNonce, threadId })
    const { rules } = await parts.life.rulebook().catch(() => ({ rules: [] }))
    const days = (rules.find(({ key }) => key === 'detriment.check')?.values ?? []).map((after) =>
      plusDays(document.day, after),
    )
    if (days.length > 0) replies.sendTyped(caseId, 'checkins', { days, text: '' })
  }

  /** What an addressee of this escalation signed; every other name counts for nothing (KB-61). */
  async function genuineIn(course: Course, channel: string, messages: Followed['messages']) {
    const chain = await directoryOf(channel)
    const { officers, docHash } = course.draft
    const keyOf = (kid: string) => (officers.includes(kid) ? person(chain, kid)?.pk : null)
    const good = await Promise.all(
      messages.map(async ({ content, direction, state, msgId }) => {
        if (direction !== 4 || state !== 'ok' || !content) return null
        const { t, body } = content
        const check = t === 'receipt' ? checkReceipt(body, docHash, keyOf) : checkWords(t, body, keyOf)
        return check.then(
          () => msgId,
          () => null,
        )
      }),
    )
    return new Set(good.flatMap((id) => (id === null ? [] : [id])))
  }

  function checkWords(t: string, body: JsonObject, keyOf: OfficerKey): Promise<unknown> {
    if (t === 'question') return checkQuestion(body, keyOf)
    return t === 'feedback' ? checkFeedback(body, keyOf) : Promise.reject(new Problem('refused', 400))
  }

  async function follow(course: Course): Promise<Followed | null> {
    const entry = threadOf(course.draft.escNonce)
    if (!entry) return null
    const view = await api.one(entry.id)
    const stored: Awaited<ReturnType<typeof api.messages>> = []
    for (;;) {
      const last = (direction: 3 | 4) =>
        stored.reduce((top, one) => (one.direction === direction ? Math.max(top, one.seq) : top), -1)
      const page = await api.messages(entry.id, last(3), last(4))
      stored.push(...page)
      if (page.length === 0 || (last(3) >= view.a2o && last(4) >= view.o2a)) break
    }
    const key = threadKeyOf(0, unbase64url(entry.key))
    // What waits for the release has no day yet; it stands last.
    const items = stored.map((one) => ({ ...one, postedOn: one.postedOn ?? '9999-12-31' }))
    const read = await readThread(items, new Map([[0, key]]), entry.id)
    return { view, ...read, genuine: await genuineIn(course, view.channel, read.messages) }
  }

  /** A later word to the officers; they see it at the next release. */
  async function say(nonce: string, t: string, body: JsonObject, wanted?: string, reaction?: string) {
    const entry = threadOf(nonce)
    if (!entry) throw new Problem('not-found', 404)
    const view = await api.one(entry.id)
    const wire = await sealThreadMessage({
      key: threadKeyOf(0, unbase64url(entry.key)),
      thread: entry.id,
      direction: 3,
      seq: view.a2o + 1,
      prev: view.a2oPrev,
      content: {
        t,
        at: today(),
        dh: parts.channels().get(view.channel)?.newest ?? '',
        seen: view.o2a,
        from: vault.kid,
        body,
        att: [],
      },
    })
    const can = wanted !== undefined && view.steps.includes(wanted)
    const step = can ? { step: wanted, from: view.state, ...(reaction ? { reaction } : {}) } : null
    await api.post(entry.id, wire, [], step)
  }

  function once(key: string, send: () => void): void {
    if (relayed.has(key)) return
    relayed.add(key)
    send()
  }

  /** Receipts and outcomes go on to the reporter by themselves, with the signature that proves them (KB-61). */
  function relay(file: CaseFile, course: Course, { view, messages, genuine }: Followed): void {
    const caseId = file.view.id
    for (const { content, msgId } of messages) {
      if (!content || !genuine.has(msgId)) continue
      const { t, body } = content
      const news =
        t === 'receipt'
          ? !course.receipt
          : t === 'feedback' && !course.feedback.some(({ id }) => id === body.fbId)
      if (news) once(msgId, () => replies.sendTyped(caseId, t, body))
    }
    const { escNonce } = course.draft
    if (view.state === 'CLOSED' && course.state !== 'CLOSED')
      once(`closed ${escNonce}`, () => replies.sendTyped(caseId, 'status', { state: 'esc-closed', escNonce }))
  }

  return {
    courses: coursesOf,
    hasThread: (nonce: string) => threadOf(nonce) !== null,
    /** Officers of the organisation, by the newest verified list. */
    async officers(channel: string): Promise<Officer[]> {
      const found = await keysFor(channel)
      return found.map(({ officer: { kid, name }, prekey, fallback, excluded }) => ({
        ...{ kid, name, reachable: prekey !== null, fallback, excluded },
      }))
    },
    /** Names of officers, also of those who left. */
    async names(channel: string, kids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const chain = await directoryOf(channel)
      return new Map(kids.map((kid) => [kid, person(chain, kid)?.name ?? '']))
    },
    /** Puts exactly this document before the reporter. */
    async ask(caseId: string, document: EscalationDocument, officers: readonly string[]): Promise<void> {
      const draft = await newDraft(document, officers)
      replies.sendTyped(caseId, 'esc-draft', draftBody(draft), waiting.get(caseId) ?? [])
    },
    filesOf: (caseId: string): readonly Sealed[] => waiting.get(caseId) ?? [],
    /** Takes what can be cleaned; gives the names of the others (ESC-12). */
    async attach(caseId: string, files: readonly File[]): Promise<string[]> {
      const place = { container: secretsOf(caseId).mailbox, thread: false }
      const refused: string[] = []
      for (const file of files) {
        const own = waiting.get(caseId) ?? []
        const result = await sealFile(file, pick(file, own.length + 1), place)
        if (!result.sealed || own.length >= MOST_FILES) refused.push(file.name)
        else waiting.set(caseId, [...own, { picked: result.picked, sealed: result.sealed }])
      }
      return refused
    },
    detach(caseId: string, fileId: string): void {
      waiting.set(
        caseId,
        (waiting.get(caseId) ?? []).filter(({ picked }) => picked.id !== fileId),
      )
    },
    submit,
    follow,
    relay,
    say,
    /** Days that may pass at most between consent and submission. */
    async longestDelay(): Promise<number> {
      const { rules } = await parts.life.rulebook()
      return rules.find(({ key }) => key === 'esc.delay')?.values[0] ?? 0
    },
    isGenuine: ({ genuine }: Followed, { msgId }: { msgId: string }) => genuine.has(msgId),
    /** Before the release: gone without a trace. */
    async destroy(nonce: string): Promise<void> {
      const entry = threadOf(nonce)
      if (entry) await api.destroy(entry.id)
    },
    /** Looks at every thread of the own cases and passes on what came; nobody learns for which case (KB-58). */
    async settle(): Promise<void> {
      const files = book.list.get().files.filter(({ state }) => state === 'open')
      for (const file of files) {
        for (const course of await coursesOf(file)) {
          const found = course.consent ? await follow(course).catch(() => null) : null
          if (found) relay(file, course, found)
        }
      }
    },
  }
}

export type Escalations = ReturnType<typeof openEscalations>
