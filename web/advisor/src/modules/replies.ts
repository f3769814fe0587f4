import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { worthRetrying } from '@klankbord/staff/http'
import { MOST_FILES, type PickedFile, pick, type SealedFile, sealFile } from '@klankbord/staff/picked-files'
import { plainText } from './plain-text.ts'
import { unresolved } from './text-blocks.ts'

/** Longest message, in the units JavaScript counts; it always fits the largest padding. */
export const LONGEST = 20_000

export type SendState = 'waiting' | 'sending' | 'queued' | 'failed'
export type Draft = { text: string; files: readonly PickedFile[] }
export type Pending = {
  /** Will be the id of the message. */
  id: string
  caseId: string
  /** Type and body as they are sealed. */
  t: string
  body: Record<string, unknown>
  /** The words in it, as the thread shows them meanwhile. */
  text: string
  files: readonly PickedFile[]
  /** A confirmation of receipt. */
  receipt: boolean
  state: SendState
  /** Moment at which it leaves; null when the time for second thoughts is over. */
  leavesAt: number | null
  /** Parts of files sent, of all parts. */
  progress: { done: number; all: number } | null
}
export type Desk = { draft: Draft; pending: readonly Pending[]; sent: boolean }
export type ReplyError = 'empty' | 'too-long' | 'unresolved' | 'files-busy' | 'files-refused'
export type Outgoing = Pick<Pending, 'id' | 'caseId' | 't' | 'body' | 'receipt'> & {
  files: readonly SealedFile[]
}
export type ReplyClock = { now(): number; later(milliseconds: number, run: () => void): () => void }
/** What waits while the vault is closed: words to be sealed and sealed files. */
export type Unsent = {
  drafts: { caseId: string; text: string; files: readonly PickedFile[] }[]
  pending: Pending[]
  sealed: Map<string, SealedFile>
}

export type Replies = {
  desks: Observable<ReadonlyMap<string, Desk>>
  write(caseId: string, text: string): void
  attach(caseId: string, mailbox: string, files: readonly File[]): Promise<void>
  detach(caseId: string, fileId: string): void
  keepName(caseId: string, fileId: string, keep: boolean): void
  send(caseId: string, undoSeconds: number): ReplyError | null
  sendReceipt(caseId: string, text: string, undoSeconds: number): ReplyError | null
  /** Sends what is no chat, at once; gives the id of the message. The thread shows `body.text`. */
  sendTyped(
    caseId: string,
    t: string,
    body: Record<string, unknown>,
    files?: readonly { picked: PickedFile; sealed: SealedFile }[],
  ): string
  undo(id: string): void
  /** No second thoughts: it leaves at once. */
  now(id: string): void
  retry(): void
  /** A message or a file has not left yet; what is merely typed is the business of drafts. */
  hasUnsent(): boolean
  /** Everything typed and not sent; what still could be undone becomes a draft again. */
  unsent(): Unsent | null
  resume(unsent: Unsent): void
  close(): void
}

export const emptyDesk: Desk = { draft: { text: '', files: [] }, pending: [], sent: false }
/** Pauses between tries by itself, in milliseconds; the last one repeats. */
const pauses = [2_000, 4_000, 8_000, 15_000] as const

export function openReplies(
  clock: ReplyClock,
  deliver: (reply: Outgoing, progress: (done: number, all: number) => void) => Promise<void>,
): Replies {
  const desks: Held<ReadonlyMap<string, Desk>> = hold<ReadonlyMap<string, Desk>>(new Map())
  const sealed = new Map<string, SealedFile>()
  const tries = new Map<string, number>()
  let cancels: (() => void)[] = []
  let closed = false

  const desk = (caseId: string): Desk => desks.get().get(caseId) ?? emptyDesk
  function put(caseId: string, change: Partial<Desk>): void {
    if (!closed) desks.set(new Map(desks.get()).set(caseId, { ...desk(caseId), ...change }))
  }
  function putDraft(caseId: string, change: Partial<Draft>): void {
    put(caseId, { draft: { ...desk(caseId).draft, ...change } })
  }
  function putPending(reply: Pending, change: Partial<Pending>): void {
    const pending = desk(reply.caseId).pending.map((item) =>
      item.id === reply.id ? { ...item, ...change } : item,
    )
    put(reply.caseId, { pending })
  }
  function later(milliseconds: number, run: () => void): void {
    cancels.push(clock.later(milliseconds, run))
  }
  function find(id: string): Pending | undefined {
    for (const { pending } of desks.get().values()) {
      const found = pending.find((item) => item.id === id)
      if (found) return found
    }
    return undefined
  }

  function enqueue(
    caseId: string,
    parts: Pick<Pending, 't' | 'body' | 'text' | 'files' | 'receipt'>,
    undoSeconds: number,
  ): string {
    const leavesAt = undoSeconds > 0 ? clock.now() + undoSeconds * 1000 : null
    const id = hex(randomBytes(16))
    const reply: Pending = {
      ...parts,
      id,
      caseId,
      state: leavesAt ? 'waiting' : 'queued',
      leavesAt,
      progress: null,
    }
    put(caseId, { pending: [...desk(caseId).pending, reply], sent: false })
    if (leavesAt === null) work(caseId)
    else later(undoSeconds * 1000, () => leave(id))
    return id
  }

  function chat(typed: string, files: readonly PickedFile[], receipt: boolean) {
    const text = plainText(typed)
    return { t: 'chat', body: { text }, text, files, receipt }
  }

  function leave(id: string): void {
    const still = find(id)
    if (still?.state !== 'waiting') return
    putPending(still, { state: 'queued', leavesAt: null })
    work(still.caseId)
  }

  /** One message after the other: the chain of a conversation has one end. */
  function work(caseId: string): void {
    const next = desk(caseId).pending.find((item) => item.state !== 'waiting')
    if (next?.state !== 'queued') return
    void deliverOne(next).then((delivered) => {
      if (delivered) work(caseId)
    })
  }

  async function deliverOne(reply: Pending): Promise<boolean> {
    putPending(reply, { state: 'sending' })
    const files = reply.files.flatMap((file) => sealedAs(file))
    try {
      await deliver({ ...reply, files }, (done, all) => putPending(reply, { progress: { done, all } }))
    } catch (failure) {
      const again = worthRetrying(failure)
      putPending(reply, { state: again ? 'queued' : 'failed' })
      if (again) later(pauseAfter(reply.id), () => work(reply.caseId))
      return false
    }
    tries.delete(reply.id)
    for (const file of reply.files) sealed.delete(file.id)
    put(reply.caseId, {
      pending: desk(reply.caseId).pending.filter((item) => item.id !== reply.id),
      sent: true,
    })
    return true
  }

  function pauseAfter(id: string): number {
    const before = tries.get(id) ?? 0
    tries.set(id, before + 1)
    return pauses[Math.min(before, pauses.length - 1)] ?? pauses[0]
  }

  function sealedAs(file: PickedFile): SealedFile[] {
    const found = sealed.get(file.id)
    return found
      ? [{ ...found, ref: { ...found.ref, name: file.keepName ? file.originalName : file.name } }]
      : []
  }

  // A receipt is prepared text and offered again by itself; what is no chat stands where it was made.
  function takeBack(reply: Pending): void {
    const { draft, pending } = desk(reply.caseId)
    const rest = pending.filter((item) => item.id !== reply.id)
    put(reply.caseId, { pending: rest })
    if (reply.receipt || reply.t !== 'chat') return
    put(reply.caseId, {
      draft: {
        text: [reply.text, draft.text].filter((part) => part !== '').join('\n\n'),
        files: [...reply.files, ...draft.files].slice(0, MOST_FILES),
      },
    })
  }

  return {
    desks,
    write: (caseId, text) => put(caseId, { draft: { ...desk(caseId).draft, text }, sent: false }),
    async attach(caseId, mailbox, files) {
      for (const file of files.slice(0, MOST_FILES - desk(caseId).draft.files.length)) {
        const picked = pick(file, desk(caseId).draft.files.length + 1)
        putDraft(caseId, { files: [...desk(caseId).draft.files, picked] })
        const result = await sealFile(file, picked, { container: mailbox, thread: false })
        const now = desk(caseId).draft.files
        if (!now.some(({ id }) => id === picked.id)) continue
        if (result.sealed) sealed.set(picked.id, result.sealed)
        putDraft(caseId, { files: now.map((item) => (item.id === picked.id ? result.picked : item)) })
      }
    },
    detach(caseId, fileId) {
      sealed.delete(fileId)
      putDraft(caseId, { files: desk(caseId).draft.files.filter(({ id }) => id !== fileId) })
    },
    keepName(caseId, fileId, keepName) {
      const files = desk(caseId).draft.files.map((file) =>
        file.id === fileId ? { ...file, keepName } : file,
      )
      putDraft(caseId, { files })
    },
    send(caseId, undoSeconds) {
      const { text, files } = desk(caseId).draft
      const wrong = whatIsWrong(text, files)
      if (wrong) return wrong
      put(caseId, { draft: emptyDesk.draft })
      enqueue(caseId, chat(text, files, false), undoSeconds)
      return null
    },
    sendReceipt(caseId, text, undoSeconds) {
      const wrong = whatIsWrong(text, [])
      if (!wrong) enqueue(caseId, chat(text, [], true), undoSeconds)
      return wrong
    },
    sendTyped(caseId, t, body, files = []) {
      const text = typeof body.text === 'string' ? body.text : ''
      for (const file of files) sealed.set(file.picked.id, file.sealed)
      const picked = files.map((file) => file.picked)
      return enqueue(caseId, { t, body, text, files: picked, receipt: false }, 0)
    },
    undo(id) {
      const reply = find(id)
      if (reply?.state === 'waiting' || reply?.state === 'failed') takeBack(reply)
    },
    now: leave,
    retry() {
      for (const [caseId, { pending }] of desks.get()) {
        for (const reply of pending) if (reply.state === 'failed') putPending(reply, { state: 'queued' })
        work(caseId)
      }
    },
    hasUnsent: () =>
      [...desks.get().values()].some(({ draft, pending }) => pending.length + draft.files.length > 0),
    unsent() {
      for (const { pending } of desks.get().values()) {
        for (const reply of pending) if (reply.state === 'waiting') takeBack(reply)
      }
      const all = [...desks.get()]
      const drafts = all.flatMap(([caseId, { draft }]) =>
        draft.text === '' && draft.files.length === 0 ? [] : [{ caseId, ...draft }],
      )
      const pending = all.flatMap(([, item]) => item.pending)
      return drafts.length + pending.length === 0 ? null : { drafts, pending, sealed: new Map(sealed) }
    },
    resume(unsent) {
      for (const [id, file] of unsent.sealed) sealed.set(id, file)
      for (const { caseId, text, files } of unsent.drafts) put(caseId, { draft: { text, files } })
      for (const reply of unsent.pending) {
        put(reply.caseId, { pending: [...desk(reply.caseId).pending, { ...reply, state: 'queued' }] })
      }
      for (const caseId of desks.get().keys()) work(caseId)
    },
    close() {
      closed = true
      for (const cancel of cancels) cancel()
      cancels = []
      sealed.clear()
      desks.set(new Map())
    },
  }
}

export function isUnsent({ draft, pending }: Desk): boolean {
  return pending.length > 0 || draft.text !== '' || draft.files.length > 0
}

function whatIsWrong(text: string, files: readonly PickedFile[]): ReplyError | null {
  if (plainText(text) === '' && files.length === 0) return 'empty'
  if (text.length > LONGEST) return 'too-long'
  if (unresolved(text).length > 0) return 'unresolved'
  if (files.some(({ state }) => state === 'cleaning')) return 'files-busy'
  if (files.some(({ state }) => state === 'refused')) return 'files-refused'
  return null
}
