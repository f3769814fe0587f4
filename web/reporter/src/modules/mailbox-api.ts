import { ask, type ChannelAnswer, call } from './api.ts'
import * as read from './parsing.ts'

// Calls that only somebody with a code makes.

const caseStates = [
  ...(['received', 'acknowledged', 'answered', 'exploring'] as const),
  ...(['accompanying', 'aftercare', 'dormant', 'closed'] as const),
] as const
export type CaseState = (typeof caseStates)[number]
export type Status = {
  state: CaseState
  receivedOn: string
  ackDue: string | null
  answerDue: string | null
  /** The terms of the law, as far as they run. */
  legal: { ackDue: string | null; feedbackDue: string | null }
  /** Until when silence is waited for, until when writing reopens, until when everything is kept. */
  end: { closeDue: string | null; reopenUntil: string | null; purgeDue: string | null }
}
export type MailboxAnswer = ChannelAnswer & {
  channel: string
  grants: Uint8Array[]
  status: Status
  r2a: number
  a2r: number
  readOn: string | null
  /** Who is away today, and who can be asked meanwhile. */
  away: { kid: string; backup: string | null }[]
  /** Who declared a conflict: nothing may be sealed to them (KB-57). */
  recused: string[]
  /** To whom a held key was given, and since when they can read. */
  released: { kid: string; on: string }[]
}
export type StoredMessage = {
  direction: 1 | 2
  seq: number
  epoch: number
  postedOn: string
  wire: Uint8Array
}
export type Poll = { r2a: number; a2r: number; state: CaseState; next: Uint8Array | null }

const caseState = (value: unknown): CaseState => read.oneOf(value, caseStates)
const dayIfAny = (value: unknown) => read.orNull(value, read.day)

const readStatus = (value: unknown): Status => {
  const status = read.record(value)
  const legal = read.record(status.legal)
  const end = read.record(status.end)
  return {
    state: caseState(status.state),
    receivedOn: read.day(status.receivedOn),
    ackDue: dayIfAny(status.ackDue),
    answerDue: dayIfAny(status.answerDue),
    legal: { ackDue: dayIfAny(legal.ackDue), feedbackDue: dayIfAny(legal.feedbackDue) },
    end: {
      closeDue: dayIfAny(end.closeDue),
      reopenUntil: dayIfAny(end.reopenUntil),
      purgeDue: dayIfAny(end.purgeDue),
    },
  }
}

const mailboxAnswer = (value: unknown): MailboxAnswer => {
  const fields = read.record(value)
  return {
    ...read.channelAnswer(value),
    channel: read.text(fields.channel),
    grants: read.list(fields.grants, read.wire),
    status: readStatus(fields.status),
    r2a: read.integer(fields.r2a),
    a2r: read.integer(fields.a2r),
    readOn: read.orNull(fields.readOn, read.day),
    away: read.list(fields.away, (item) => {
      const { kid, backup } = read.record(item)
      return { kid: read.text(kid), backup: read.orNull(backup, read.text) }
    }),
    recused: read.list(fields.recused, read.text),
    released: read.list(fields.released, (item) => {
      const { kid, on } = read.record(item)
      return { kid: read.text(kid), on: read.day(on) }
    }),
  }
}

const storedMessage = (value: unknown): StoredMessage => {
  const fields = read.record(value)
  return {
    direction: read.oneOf(fields.direction, [1, 2]),
    seq: read.count(fields.seq),
    epoch: read.count(fields.epoch),
    postedOn: read.day(fields.postedOn),
    wire: read.wire(fields.wire),
  }
}

const pollAnswer = (value: unknown): Poll => {
  const fields = read.record(value)
  return {
    r2a: read.integer(fields.r2a),
    a2r: read.integer(fields.a2r),
    state: caseState(fields.state),
    next: read.orNull(fields.next, read.wire),
  }
}

export const openMailbox = async (mailbox: string, token: string): Promise<MailboxAnswer> =>
  mailboxAnswer(await ask('mailboxes', { mailbox }, token))

export async function fetchMessages(
  mailbox: string,
  token: string,
  held: { r2a: number; a2r: number },
): Promise<{ messages: StoredMessage[]; more: boolean }> {
  const answer = read.record(await ask('conversations', { mailbox, ...held, limit: 100 }, token))
  return { messages: read.list(answer.messages, storedMessage), more: answer.more === true }
}

export const poll = async (
  mailbox: string,
  token: string,
  held: { r2a: number; a2r: number },
): Promise<Poll> => pollAnswer(await ask('polls', { mailbox, ...held }, token))

export const sendMessage = (body: string, token: string): Promise<void> =>
  call('messages', { body, headers: { Authorization: `Mailbox ${token}` } }).then(() => undefined)

export async function fetchAttachmentPart(
  mailbox: string,
  token: string,
  attachment: string,
  part: number,
): Promise<Blob> {
  const answer = await call('attachment-contents', {
    body: JSON.stringify({ mailbox, attachment, part }),
    headers: { Authorization: `Mailbox ${token}` },
    seconds: 180,
  })
  return answer.blob()
}

export const deleteMailbox = (mailboxKey: string, challenge: string, signature: string): Promise<void> =>
  call('deletions', { body: JSON.stringify({ mailboxKey, challenge, signature }) }).then(() => undefined)
