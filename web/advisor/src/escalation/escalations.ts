import { receiptOf } from '@klankbord/protocol/bundle'
import { draftBody, newDraft } from '@klankbord/protocol/escalation'
import { type Course, readCourses } from '@klankbord/protocol/escalation-course'
import type { EscalationDocument } from '@klankbord/protocol/statements'
import { type HeldFiles, openShelf } from '@klankbord/staff/opened-files'
import { MOST_FILES, type PickedFile, pick, type SealedFile, sealFile } from '@klankbord/staff/picked-files'
import type { CaseFile } from '../modules/case-list.ts'
import { type EscalationParts, officerIn, openDesk } from './desk.ts'
import { exclude, type Followed, follow, type Saying, say } from './following.ts'
import { colleagues, handOver, takeOver } from './handing-over.ts'
import { forgetThread, partsOf, threadOf } from './own-threads.ts'
import { isTooOld, type Plan } from './plan.ts'
import { type Part, submit } from './submission.ts'

/** `reachable`: has a week key that verifies, so that something can be sealed for this person. */
export type Officer = { kid: string; name: string; reachable: boolean; fallback: boolean; excluded: boolean }
export type Sealed = { picked: PickedFile; sealed: SealedFile }

/**
 * Escalations of the own cases. Which thread belongs to which case stands in the own vault and nowhere else
 * (KB-67); before the submission no server holds anything.
 */
export function openEscalations(parts: EscalationParts) {
  const desk = openDesk(parts)
  const { book, vault, replies } = parts
  const relayed = new Set<string>()
  /** Files of officers, by thread. */
  const held = new Map<string, HeldFiles>()
  const shelf = openShelf(desk.api.files, (at) => held.get(at) ?? null, parts.desktop, parts.later)
  /** Files for drafts, sealed for the mailbox; they wait in memory until the reporter is asked. */
  const waiting = new Map<string, Sealed[]>()

  async function coursesOf(file: CaseFile): Promise<readonly Course[]> {
    const messages = file.messages
      .filter(({ state }) => state === 'ok' || state === 'unordered')
      .map(({ id, direction, type, body, day }) => ({ id, direction, t: type, body, day }))
    if (!messages.some(({ t }) => t === 'esc-draft')) return []
    const chain = await desk.directoryOf(file.view.channel)
    return readCourses(messages, { officerKey: (kid) => officerIn(chain, kid)?.pk })
  }

  function once(key: string, send: () => void): void {
    if (relayed.has(key)) return
    relayed.add(key)
    send()
  }

  /** Receipts and outcomes go on to the reporter by themselves, with the signature that proves them (KB-61). */
  function relay(file: CaseFile, course: Course, { view, messages, genuine }: Followed): void {
    const caseId = file.view.id
    const isNew = (t: string, id: unknown) =>
      t === 'receipt' ? !course.receipt : t === 'feedback' && !course.feedback.some((one) => one.id === id)
    const { escNonce, docHash } = course.draft
    for (const { content, msgId } of messages) {
      if (!content || !genuine.has(msgId) || !isNew(content.t, content.body.fbId)) continue
      const { t, body } = content
      // Nobody learns from a receipt that others have a part (ESC-16).
      const own = t === 'receipt' ? receiptOf(body, docHash) : body
      once(`${escNonce} ${msgId}`, () => replies.sendTyped(caseId, t, own))
    }
    if (view.state === 'REFERRED_EXTERNAL' && course.state !== 'REFERRED_EXTERNAL')
      once(`referred ${escNonce}`, () =>
        replies.sendTyped(caseId, 'status', { state: 'esc-referred', escNonce }),
      )
    if (view.state === 'CLOSED' && course.state !== 'CLOSED')
      once(`closed ${escNonce}`, () => replies.sendTyped(caseId, 'status', { state: 'esc-closed', escNonce }))
  }

  /** Other open cases of the channel whose reporters agreed to the same addressees, and that were not submitted (ESC-16). */
  async function companions({ view: { id, channel } }: CaseFile, { draft }: Course): Promise<Part[]> {
    const readers = (kids: readonly string[]) => [...kids].sort().join()
    const files = book.list
      .get()
      .files.filter(({ state, view }) => state === 'open' && view.channel === channel)
    const found: Part[] = []
    for (const file of files) {
      if (file.view.id === id) continue
      const course = (await coursesOf(file)).at(-1)
      const fresh = course?.state === 'CONSENTED' && !isTooOld(course.draft.document, parts.today())
      const waits = fresh && threadOf(vault, course.draft.escNonce) === null
      if (course && waits && readers(course.draft.officers) === readers(draft.officers)) {
        found.push({ file, course })
      }
    }
    return found
  }

  return {
    /** Escalations of a case; one that a colleague passed on comes into the own vault first. */
    async courses(file: CaseFile): Promise<readonly Course[]> {
      const found = await coursesOf(file)
      for (const course of found) await takeOver(desk, file, course).catch(() => {})
      return found
    },
    hasThread: (nonce: string) => threadOf(vault, nonce) !== null,
    /** Officers of the organisation, by the newest verified list. */
    async officers(channel: string): Promise<Officer[]> {
      const found = await desk.officersOf(channel)
      return found.map(({ officer: { kid, name }, prekey, fallback, excluded }) => ({
        ...{ kid, name, reachable: prekey !== null, fallback, excluded },
      }))
    },
    /** Names of officers, also of those who left. */
    async names(channel: string, kids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const chain = await desk.directoryOf(channel)
      return new Map(kids.map((kid) => [kid, officerIn(chain, kid)?.name ?? '']))
    },
    filesOf: (caseId: string): readonly Sealed[] => waiting.get(caseId) ?? [],
    /** Takes what can be cleaned; gives the names of the others (ESC-12). */
    async attach(caseId: string, files: readonly File[]): Promise<string[]> {
      const place = { container: desk.secretsOf(caseId).mailbox, thread: false }
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
      const left = (waiting.get(caseId) ?? []).filter(({ picked }) => picked.id !== fileId)
      waiting.set(caseId, left)
    },
    /** Puts exactly this document before the reporter. */
    async ask(caseId: string, document: EscalationDocument, officers: readonly string[]): Promise<void> {
      const draft = await newDraft(document, officers)
      replies.sendTyped(caseId, 'esc-draft', draftBody(draft), waiting.get(caseId) ?? [])
    },
    submit: (parts: readonly [Part, ...Part[]], plan: Plan) => submit(desk, parts, plan),
    companions,
    /** How many reporters have a part in the escalation of this draft. */
    parts(nonce: string): number {
      const thread = threadOf(vault, nonce)
      return thread ? partsOf(vault, thread.id) : 0
    },
    async follow(course: Course): Promise<Followed | null> {
      const found = await follow(desk, course)
      if (found) {
        const { thread } = found.view
        const files = found.messages.flatMap(({ content }) => content?.att ?? [])
        const attachments = new Map(files.map((file) => [file.id, file]))
        held.set(thread, { at: thread, container: thread, thread: true, attachments })
      }
      return found
    },
    shelf,
    relay,
    say: (nonce: string, saying: Saying) => say(desk, nonce, saying),
    colleagues: (channel: string) => colleagues(desk, channel),
    handOver: (nonce: string, to: string, words: string) => handOver(desk, nonce, to, words),
    exclude: (nonce: string, officer: string, words: string) => exclude(desk, nonce, officer, words),
    /** Days that may pass at most between consent and submission. */
    async longestDelay(): Promise<number> {
      const { rules } = await parts.life.rulebook()
      return rules.find(({ key }) => key === 'esc.delay')?.values[0] ?? 0
    },
    /** Before the release: gone without a trace. */
    async destroy(nonce: string): Promise<void> {
      const thread = threadOf(vault, nonce)
      if (!thread) return
      await desk.api.destroy(thread.id)
      await forgetThread(vault, thread.id)
    },
    /** Looks at every thread of the own cases and passes on what came; nobody learns for which case (KB-58). */
    async settle(): Promise<void> {
      const files = book.list.get().files.filter(({ state }) => state === 'open')
      for (const file of files) {
        for (const course of await coursesOf(file)) {
          await takeOver(desk, file, course).catch(() => {})
          const found = course.consent ? await follow(desk, course).catch(() => null) : null
          if (found) relay(file, course, found)
        }
      }
    },
  }
}

export type Escalations = ReturnType<typeof openEscalations>
