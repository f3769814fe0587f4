import { receiptsBody } from '@klankbord/protocol/bundle'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { signerOf } from '@klankbord/protocol/ed25519'
import { feedbackBody, questionBody, type SigningOfficer } from '@klankbord/protocol/escalation'
import { sealThreadMessage } from '@klankbord/protocol/thread'
import type { Channel } from '@klankbord/staff/channels'
import { Problem } from '@klankbord/staff/http'
import { type PickedFile, pick, type SealedFile, sealFile } from '@klankbord/staff/picked-files'
import { upload } from '@klankbord/staff/transfers'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { EscalationsApi, Step } from './escalations-api.ts'
import type { Report, ThreadBook } from './thread-book.ts'

/** What officers do with a report. Each resolves when the server has it and the page shows it. */
export type Reply = {
  /** A signed receipt; words of one's own go with it when there are any. */
  acknowledge(thread: string, text: string): Promise<void>
  /** To the reporter of one part, by the name of its draft, where there are several. */
  ask(thread: string, text: string, part: string | null): Promise<void>
  giveFeedback(thread: string, text: string, step: Omit<Step, 'from'>): Promise<void>
  /** Words and files to the advisor, with or without a step that needs them. */
  tell(thread: string, text: string, step: Omit<Step, 'from'> | null, files: readonly File[]): Promise<void>
  /** A step that needs no words. */
  take(thread: string, step: Omit<Step, 'from'>): Promise<void>
}
type Parts = {
  api: EscalationsApi
  book: ThreadBook
  vault: VaultKeeper
  channels(): ReadonlyMap<string, Channel>
  today(): string
}
type Body = (officer: SigningOfficer) => Promise<Record<string, unknown>> | Record<string, unknown>

const attempts = 5

/** A file that cannot be sent, and why. Nothing has left. */
export class FileRefused extends Error {
  readonly reason: 'too-large' | 'heic' | 'unreadable'

  constructor(reason: PickedFile['reason']) {
    super('file refused')
    this.reason = reason ?? 'unreadable'
  }
}

export function openReply({ api, book, vault, channels, today }: Parts): Reply {
  function reportOf(thread: string): Report {
    const report = book.list.get().reports.find(({ view }) => view.thread === thread)
    // Nothing is signed about a report that was not found genuine.
    if (!report?.opened?.verdict.genuine) throw new Problem('not-found', 404)
    return report
  }

  const isThere = (thread: string, id: string) =>
    reportOf(thread).opened?.content?.entries.some((entry) => entry.id === id) ?? false

  /** Seals at the end of the thread; when a colleague wrote meanwhile, the same message is sealed for its new place. */
  async function post(
    thread: string,
    t: string,
    makeBody: Body,
    step: Omit<Step, 'from'> | null,
    files: readonly SealedFile[] = [],
  ): Promise<void> {
    const { kid, seed } = vault.identity()
    const body = await makeBody({ kid, signer: await signerOf(seed) })
    const msgId = hex(randomBytes(16))
    const { channel: channelId } = reportOf(thread).view
    let { state: from } = reportOf(thread).view
    const dh = channels().get(channelId)?.newest
    if (!dh) throw new Problem('not-allowed', 403)
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { key, seq, prev, seen } = book.tail(thread)
      const content = { t, at: today(), dh, seen, from: kid, body, att: files.map(({ ref }) => ref) }
      const wire = await sealThreadMessage({ key, thread, direction: 4, seq, prev, msgId, content })
      try {
        const ids = files.map(({ ref }) => ref.id)
        await api.post(thread, wire, ids, step && { ...step, from })
        return await book.open(thread)
      } catch (failure) {
        await book.open(thread).catch(() => {})
        // A lost answer may hide a success.
        if (isThere(thread, msgId)) return
        const { state, steps } = reportOf(thread).view
        const slug = failure instanceof Problem ? failure.slug : null
        // An answer that arrived this very moment changes the state; what was wanted may be possible all the same.
        const moved = slug === 'conversation-moved' || (slug === 'conflict' && state !== from)
        const possible = state === from || step === null || steps.includes(step.step)
        if (!moved || !possible) throw failure
        from = state
      }
    }
    throw new Problem('unavailable', 503)
  }

  return {
    async acknowledge(thread, text) {
      const { opened } = reportOf(thread)
      if (!opened?.verdict.genuine) return
      const [first, ...others] = opened.verdict.parts
      const documents = [first.docHash, ...others.map(({ docHash }) => docHash)] as const
      const receipt: Body = (officer) => receiptsBody(officer, thread, documents, today())
      await post(thread, 'receipt', receipt, { step: 'ACKNOWLEDGE' })
      if (text !== '') await post(thread, 'chat', () => ({ text }), null)
    },
    ask: (thread, text, part) =>
      post(
        thread,
        'question',
        async (officer) => ({
          ...(await questionBody(officer, thread, text)),
          ...(part === null ? {} : { part }),
        }),
        { step: 'ASK' },
      ),
    giveFeedback: (thread, text, step) =>
      post(thread, 'feedback', (officer) => feedbackBody(officer, thread, text), step),
    async tell(thread, text, step, files) {
      const sealed = await sealAll(thread, files)
      for (const file of sealed) await upload(api, thread, file, () => {})
      await post(thread, 'chat', () => ({ text }), step, sealed)
    },
    async take(thread, step) {
      const { state: from } = reportOf(thread).view
      try {
        await api.take(thread, { ...step, from })
      } finally {
        await book.open(thread).catch(() => {})
      }
    },
  }
}

/** All of them or none: what pictures say about their maker is cut off before anything leaves (KB-38). */
async function sealAll(thread: string, files: readonly File[]): Promise<SealedFile[]> {
  const all: SealedFile[] = []
  for (const [at, file] of files.entries()) {
    const { picked, sealed } = await sealFile(file, pick(file, at + 1), { container: thread, thread: true })
    if (!sealed) throw new FileRefused(picked.reason)
    all.push(sealed)
  }
  return all
}
