import { type ReadMessage, readConversation } from '@klankbord/protocol/conversation'
import type { CaseKey } from '@klankbord/protocol/grant'
import { type AttachmentRef, messageHash } from '@klankbord/protocol/message'
import type { FileEntry } from '@klankbord/staff/transfers'
import type { StoredMessage } from './cases-api.ts'
export type Attachment = AttachmentRef
/** `other-channel`: the message names a directory that is not one of this channel (KB-33). */
export type MessageState = 'ok' | 'unordered' | 'unreadable' | 'unknown-type' | 'other-channel'
/** `contactChannel`: how the reporter reached an advisor who wrote this down; missing for an own report. */
export type Report = { lang: string; answers: Record<string, unknown>; contactChannel?: string }
export type ShownMessage = {
  id: string
  direction: 1 | 2
  seq: number
  from: 'reporter' | 'me' | 'colleague'
  fromKid: string | null
  day: string
  state: MessageState
  type: string
  /** What the type says beyond its text. */
  body: Record<string, unknown>
  text: string
  /** What a message about the state of things says. */
  status: string | null
  report: Report | null
  files: readonly FileEntry[]
}
export type OpenedConversation = {
  messages: readonly ShownMessage[]
  /** A message is missing or stands in the wrong place (KB-18). */
  broken: boolean
  /** Keys of attachments; they stay in modules. */
  attachments: ReadonlyMap<string, Attachment>
  /** Highest message of the advisor that the reporter had opened when writing last. */
  seenByReporter: number
  /** Highest message of the reporter that this person had opened when writing last. */
  seenByMe: number
}
export type Place = { mailbox: string; me: string; channelHashes: ReadonlySet<string> }

/** Opens and checks everything held of one conversation; what cannot be read is shown as such, never left out. */
export async function openConversation(
  stored: readonly StoredMessage[],
  keys: ReadonlyMap<number, CaseKey>,
  place: Place,
): Promise<OpenedConversation> {
  const read = await readConversation(stored, (epoch) => keys.get(epoch), place.mailbox)
  const attachments = new Map<string, Attachment>()
  for (const { content } of read.messages)
    for (const file of content?.att ?? []) attachments.set(file.id, file)
  return {
    messages: read.messages.map((message) => shown(message, place)),
    broken: read.broken,
    attachments,
    seenByReporter: highest(read.messages, ({ direction }) => direction === 1),
    seenByMe: highest(
      read.messages,
      ({ direction, content }) => direction === 2 && content?.from === place.me,
    ),
  }
}

function highest(messages: readonly ReadMessage[], counts: (message: ReadMessage) => boolean): number {
  return messages.filter(counts).reduce((most, { content }) => Math.max(most, content?.seen ?? -1), -1)
}

function shown(message: ReadMessage, place: Place): ShownMessage {
  const { content, direction } = message
  const body = content?.body ?? {}
  const strange = content !== undefined && direction === 1 && !place.channelHashes.has(content.dh)
  return {
    id: message.msgId || `${direction}-${message.seq}`,
    direction,
    seq: message.seq,
    from: direction === 1 ? 'reporter' : content?.from === place.me ? 'me' : 'colleague',
    fromKid: content?.from ?? null,
    day: message.postedOn,
    state: message.state === 'ok' && strange ? 'other-channel' : message.state,
    type: content?.t ?? '',
    body,
    text: textOf(content?.t, body),
    status: typeof body.state === 'string' ? body.state : null,
    report: content?.t === 'report' ? reportOf(body) : null,
    files: (content?.att ?? []).map(({ id, name, mime, size }) => ({ id, name, mime, size })),
  }
}

/** The words of a person; an offer to hand over says why. */
function textOf(type: string | undefined, body: Record<string, unknown>): string {
  const text = type === 'handover-offer' ? body.reason : body.text
  return typeof text === 'string' ? text : ''
}

function reportOf(body: Record<string, unknown>): Report {
  const answers = typeof body.answers === 'object' && body.answers !== null ? { ...body.answers } : {}
  return {
    lang: typeof body.lang === 'string' ? body.lang : 'nl',
    answers: answers as Record<string, unknown>,
    ...(typeof body.contactChannel === 'string' ? { contactChannel: body.contactChannel } : {}),
  }
}

/** Where the next message of the advisor belongs. */
export async function tailOf(stored: readonly StoredMessage[], head: { a2r: number; a2rPrev: string }) {
  const own = stored.filter(({ direction }) => direction === 2)
  const last = own.reduce<StoredMessage | null>(
    (most, item) => (most && most.seq > item.seq ? most : item),
    null,
  )
  if (last === null || last.seq < head.a2r) return { seq: head.a2r + 1, prev: head.a2rPrev }
  return { seq: last.seq + 1, prev: await messageHash(last.wire) }
}
