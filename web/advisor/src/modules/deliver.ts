import { sealMessage } from '@klankbord/protocol/message'
import type { Channel } from '@klankbord/staff/channels'
import { Problem, Unreachable } from '@klankbord/staff/http'
import { upload } from '@klankbord/staff/transfers'
import type { CaseBook } from './case-book.ts'
import type { CasesApi } from './cases-api.ts'
import type { Outgoing } from './replies.ts'

type Parts = {
  api: CasesApi
  book: CaseBook
  kid: string
  channels(): ReadonlyMap<string, Channel>
  today(): string
}
type Sealed = { seq: number; prev: string; wire: Uint8Array }

const attempts = 6

/**
 * Seals an answer at the end of the chain and posts it. A repeat after a lost answer sends the same bytes;
 * when the conversation moved on, the same message is sealed again for its new place (KB-16).
 */
export function deliverer({ api, book, kid, channels, today }: Parts) {
  const sealedBefore = new Map<string, Sealed>()

  function isThere(reply: Outgoing): boolean {
    const file = book.list.get().files.find(({ view }) => view.id === reply.caseId)
    return file?.messages.some(({ id }) => id === reply.id) ?? false
  }

  async function seal(reply: Outgoing): Promise<Sealed> {
    const secrets = book.secrets(reply.caseId)
    const file = book.list.get().files.find(({ view }) => view.id === reply.caseId)
    const channel = file && channels().get(file.view.channel)
    // Right after opening, the case may not be here yet.
    if (!secrets || !file || !channel) throw new Unreachable()
    if (channel.newest === null) throw new Problem('not-allowed', 403)
    const { seq, prev } = await book.tail(reply.caseId)
    const before = sealedBefore.get(reply.id)
    if (before?.seq === seq && before.prev === prev) return before
    const key = secrets.keys.get(Math.max(...secrets.keys.keys()))
    if (!key) throw new Problem('not-allowed', 403)
    const wire = await sealMessage({
      key,
      mailbox: secrets.mailbox,
      direction: 2,
      seq,
      prev,
      msgId: reply.id,
      content: {
        t: reply.t,
        at: today(),
        dh: channel.newest,
        seen: file.messages.reduce(
          (top, m) => (m.direction === 1 && m.type !== '' ? Math.max(top, m.seq) : top),
          -1,
        ),
        from: kid,
        body: reply.body,
        att: reply.files.map(({ ref }) => ref),
      },
    })
    const sealed = { seq, prev, wire }
    sealedBefore.set(reply.id, sealed)
    return sealed
  }

  async function post(reply: Outgoing): Promise<number> {
    const ids = reply.files.map(({ ref }) => ref.id)
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { seq, wire } = await seal(reply)
      try {
        await api.post(reply.caseId, wire, ids)
        return seq
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.slug !== 'conversation-moved') throw failure
        await book.refresh(reply.caseId)
        if (isThere(reply)) return seq
      }
    }
    throw new Problem('unavailable', 503)
  }

  return async (reply: Outgoing, progress: (done: number, all: number) => void): Promise<void> => {
    let before = 0
    const whole = reply.files.reduce((sum, file) => sum + file.length, 0)
    for (const file of reply.files) {
      await upload(api, reply.caseId, file, (done, all) =>
        progress(before + (file.length * done) / all, whole),
      )
      before += file.length
    }
    const seq = isThere(reply) ? await seqOf(reply) : await post(reply)
    if (reply.receipt) await api.acknowledge(reply.caseId, seq)
    await book.refresh(reply.caseId)
    sealedBefore.delete(reply.id)
  }

  async function seqOf(reply: Outgoing): Promise<number> {
    const file = book.list.get().files.find(({ view }) => view.id === reply.caseId)
    return file?.messages.find(({ id }) => id === reply.id)?.seq ?? 0
  }
}
