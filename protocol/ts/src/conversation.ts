import type { Content } from './envelope.ts'
import type { CaseKey } from './grant.ts'
import { isKnownType } from './known-types.ts'
import { type MessageHeader, messageHash, messageHeader, NO_PREVIOUS, openMessage } from './message.ts'
import { demand } from './refused.ts'

/** A message as the server gave it. */
export interface StoredMessage {
  readonly direction: 1 | 2
  readonly seq: number
  readonly epoch: number
  readonly postedOn: string
  readonly wire: Uint8Array
}

/** A message in its place in the conversation. */
export interface ReadMessage {
  readonly direction: 1 | 2
  readonly seq: number
  readonly epoch: number
  /** Hex; empty if not even the header could be read. */
  readonly msgId: string
  readonly hash: string
  readonly postedOn: string
  /**
   * `ok`; `unordered`: it opens but stands behind a break (KB-18); `unknown-type`: needs a newer version;
   * `unreadable`: no key for its epoch, or it does not open.
   */
  readonly state: 'ok' | 'unordered' | 'unreadable' | 'unknown-type'
  /** True for an answer in an older epoch although its author had seen a newer one (KB-57). */
  readonly oldEpoch: boolean
  readonly content?: Content
}

/** A conversation, both directions merged. */
export interface ReadConversation {
  readonly messages: ReadMessage[]
  /** True if a message is missing or out of place: to be shown, never hidden (KB-18). */
  readonly broken: boolean
}

/** Gives the key of an epoch, or nothing if the reader does not hold it. */
export type KeyOfEpoch = (epoch: number) => CaseKey | null | undefined | Promise<CaseKey | null | undefined>

interface Chain {
  readonly messages: ReadMessage[]
  readonly broken: boolean
}

interface Found {
  readonly header: MessageHeader | null
  readonly hash: string
  readonly content: Content | null
}

async function find(item: StoredMessage, keyOf: KeyOfEpoch, mailbox: string | undefined): Promise<Found> {
  const hash = await messageHash(item.wire)
  try {
    const header = messageHeader(item.wire)
    const { direction, seq, epoch, container } = header
    demand(direction === item.direction && seq === item.seq && epoch === item.epoch)
    demand(mailbox === undefined || container === mailbox)
    const key = await keyOf(epoch)
    const opened = key ? await openMessage(item.wire, key).catch(() => null) : null
    return { header, hash, content: opened?.content ?? null }
  } catch {
    return { header: null, hash, content: null }
  }
}

// One direction, in the order of its numbers (KB-18). An object of an unknown kind keeps its place (KB-72).
async function readChain(
  direction: 1 | 2,
  items: readonly StoredMessage[],
  keyOf: KeyOfEpoch,
  mailbox: string | undefined,
): Promise<Chain> {
  const own = items.filter((item) => item.direction === direction).sort((a, b) => a.seq - b.seq)
  const found = await Promise.all(own.map((item) => find(item, keyOf, mailbox)))
  const ids = new Set<string>()
  let prev = NO_PREVIOUS
  let epoch = 0
  let broken = false
  const messages = own.map((item, i): ReadMessage => {
    const { header, hash, content } = found[i] as Found
    broken ||= item.seq !== i || item.epoch < epoch
    broken ||= header !== null && (header.prev !== prev || ids.has(header.msgId))
    prev = hash
    epoch = item.epoch
    const msgId = header?.msgId ?? ''
    ids.add(msgId)
    const { seq, postedOn } = item
    const place = { direction, seq, epoch, msgId, hash, postedOn, oldEpoch: false }
    if (!content) return { ...place, state: 'unreadable' }
    if (!isKnownType(content.t, direction)) return { ...place, state: 'unknown-type', content }
    return { ...place, state: broken ? 'unordered' : 'ok', content }
  })
  return { messages, broken }
}

// Each message goes behind what its author had seen; without such a bond the day decides.
function isFirst(next: ReadMessage, other: ReadMessage): boolean {
  if ((other.content?.seen ?? -1) >= next.seq) return true
  if ((next.content?.seen ?? -1) >= other.seq) return false
  return next.postedOn <= other.postedOn
}

function merge(reporter: readonly ReadMessage[], advisor: readonly ReadMessage[]): ReadMessage[] {
  const merged: ReadMessage[] = []
  let i = 0
  for (const answer of advisor) {
    for (let next = reporter[i]; next && isFirst(next, answer); next = reporter[i]) {
      merged.push(next)
      i++
    }
    merged.push(answer)
  }
  return merged.concat(reporter.slice(i))
}

/**
 * Reads a whole conversation: all messages of both directions from number 0 on, in any order. Nothing is
 * left out: what cannot be opened or stands behind a break is marked (KB-18, KB-72). With `mailbox`,
 * messages of another mailbox are unreadable.
 */
export async function readConversation(
  items: readonly StoredMessage[],
  keyOf: KeyOfEpoch,
  mailbox?: string,
): Promise<ReadConversation> {
  const reporter = await readChain(1, items, keyOf, mailbox)
  const advisor = await readChain(2, items, keyOf, mailbox)
  const answers = advisor.messages.map((answer) => {
    const seen = reporter.messages[answer.content?.seen ?? -1]
    return { ...answer, oldEpoch: seen !== undefined && seen.epoch > answer.epoch }
  })
  return { messages: merge(reporter.messages, answers), broken: reporter.broken || advisor.broken }
}
