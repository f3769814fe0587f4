import type { Content, Direction } from './envelope.ts'
import type { CaseKey } from './grant.ts'
import { isKnownType } from './known-types.ts'
import { type MessageHeader, messageHash, messageHeader, NO_PREVIOUS, openMessage } from './message.ts'
import { demand } from './refused.ts'

/** A message as the server gave it; in a mailbox the directions are 1 and 2, in a thread 3 and 4. */
export interface StoredMessage<D extends Direction = 1 | 2> {
  readonly direction: D
  readonly seq: number
  readonly epoch: number
  readonly postedOn: string
  readonly wire: Uint8Array
}

/** A message in its place in the conversation. */
export interface ReadMessage<D extends Direction = 1 | 2> {
  readonly direction: D
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
export interface ReadConversation<D extends Direction = 1 | 2> {
  readonly messages: ReadMessage<D>[]
  /** True if a message is missing or out of place: to be shown, never hidden (KB-18). */
  readonly broken: boolean
}

/** Gives the key of an epoch, or nothing if the reader does not hold it. */
export type KeyOfEpoch = (epoch: number) => CaseKey | null | undefined | Promise<CaseKey | null | undefined>

/** Opens a wire, or gives nothing for what this reader has no key for or what does not open. */
export type OpenContent = (wire: Uint8Array, epoch: number) => Promise<{ readonly content: Content } | null>

interface Found {
  readonly header: MessageHeader | null
  readonly hash: string
  readonly content: Content | null
}

async function find(
  item: StoredMessage<Direction>,
  open: OpenContent,
  container: string | undefined,
): Promise<Found> {
  const hash = await messageHash(item.wire)
  try {
    const header = messageHeader(item.wire)
    const { direction, seq, epoch } = header
    demand(direction === item.direction && seq === item.seq && epoch === item.epoch)
    demand(container === undefined || header.container === container)
    const opened = await open(item.wire, epoch).catch(() => null)
    return { header, hash, content: opened?.content ?? null }
  } catch {
    return { header: null, hash, content: null }
  }
}

// One direction, in the order of its numbers (KB-18). An object of an unknown kind keeps its place (KB-72).
async function readChain<D extends Direction>(
  direction: D,
  items: readonly StoredMessage<D>[],
  open: OpenContent,
  container: string | undefined,
): Promise<ReadConversation<D>> {
  const own = items.filter((item) => item.direction === direction).sort((a, b) => a.seq - b.seq)
  const found = await Promise.all(own.map((item) => find(item, open, container)))
  const ids = new Set<string>()
  let prev = NO_PREVIOUS
  let epoch = 0
  let broken = false
  const messages = own.map((item, i): ReadMessage<D> => {
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
function isFirst<D extends Direction>(next: ReadMessage<D>, other: ReadMessage<D>): boolean {
  if ((other.content?.seen ?? -1) >= next.seq) return true
  if ((next.content?.seen ?? -1) >= other.seq) return false
  return next.postedOn <= other.postedOn
}

function merge<D extends Direction>(
  opening: readonly ReadMessage<D>[],
  answering: readonly ReadMessage<D>[],
): ReadMessage<D>[] {
  const merged: ReadMessage<D>[] = []
  let i = 0
  for (const answer of answering) {
    for (let next = opening[i]; next && isFirst(next, answer); next = opening[i]) {
      merged.push(next)
      i++
    }
    merged.push(answer)
  }
  return merged.concat(opening.slice(i))
}

/**
 * Reads both directions of one container, the one that opens it first. Nothing is left out: what cannot be
 * opened or stands behind a break is marked (KB-18, KB-72).
 */
export async function readBoth<D extends Direction>(
  items: readonly StoredMessage<D>[],
  [opening, answering]: readonly [D, D],
  open: OpenContent,
  container: string | undefined,
): Promise<ReadConversation<D>> {
  const first = await readChain(opening, items, open, container)
  const second = await readChain(answering, items, open, container)
  const answers = second.messages.map((answer) => {
    const seen = first.messages[answer.content?.seen ?? -1]
    return { ...answer, oldEpoch: seen !== undefined && seen.epoch > answer.epoch }
  })
  return { messages: merge(first.messages, answers), broken: first.broken || second.broken }
}

/**
 * Reads a whole conversation: all messages of both directions from number 0 on, in any order. With
 * `mailbox`, messages of another mailbox are unreadable.
 */
export async function readConversation(
  items: readonly StoredMessage[],
  keyOf: KeyOfEpoch,
  mailbox?: string,
): Promise<ReadConversation> {
  const open: OpenContent = async (wire, epoch) => {
    const key = await keyOf(epoch)
    return key ? openMessage(wire, key) : null
  }
  return readBoth<1 | 2>(items, [1, 2], open, mailbox)
}
