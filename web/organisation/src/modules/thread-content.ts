import type { ReadMessage } from '@klankbord/protocol/conversation'
import {
  checkAnswer,
  checkFeedback,
  checkQuestion,
  checkReceipt,
  checkWithdrawal,
} from '@klankbord/protocol/escalation'
import type { AttachmentRef } from '@klankbord/protocol/message'
import type { CheckedEscalation } from '@klankbord/protocol/statements'
import type { FileEntry } from '@klankbord/staff/transfers'

type Message = ReadMessage<3 | 4>

/** `forged`: it carries a name whose signature does not fit. `unordered`: a message before it is missing. */
export type EntryState = 'ok' | 'forged' | 'unordered' | 'unreadable' | 'unknown-type'
export type EntryKind =
  | 'escalation'
  | 'receipt'
  | 'chat'
  | 'question'
  | 'answer'
  | 'feedback'
  | 'withdrawal'
  | 'status'
  | 'other'
/** One thing that happened in a report, as its timeline tells it. */
export type Entry = {
  id: string
  kind: EntryKind
  state: EntryState
  side: 'advisor' | 'officers'
  day: string
  /** Kid of the officer who says so and signed, where that is checked. */
  officer: string | null
  text: string
  files: readonly FileEntry[]
}
export type QuestionState = 'sent' | 'refused' | 'answered' | 'declined'
/** `reporter`: signed by the reporter of this report. `advisor`: in the advisor's words. */
export type Answer = { by: 'reporter' | 'advisor'; day: string; text: string }
/** A question or feedback of this side, with what came back. */
export type Asked = {
  id: string
  day: string
  officer: string
  text: string
  state: QuestionState
  answer: Answer | null
  /** Satisfied or not, when the reporter said so about feedback. */
  reaction: string | null
}
export type Content = {
  entries: readonly Entry[]
  questions: readonly Asked[]
  feedback: readonly Asked[]
  /** The reporter has asked to stop using the report; it cannot be un-read. */
  withdrawn: boolean
  /** What the reporter agreed to hand over; other files are the advisor's. */
  files: readonly FileEntry[]
  attachments: ReadonlyMap<string, AttachmentRef>
}
export type Reading = {
  thread: string
  escalation: CheckedEscalation
  officers: readonly string[]
  /** Identity key of an officer whom the reporter agreed to, or nothing. */
  keyOf(kid: string): Uint8Array | null
}

const kinds: readonly EntryKind[] = [
  'escalation',
  'receipt',
  'chat',
  'question',
  'answer',
  'feedback',
  'withdrawal',
  'status',
]

/** Reads a genuine report. Whatever is signed is checked; what does not fit is marked, never shown as said. */
export async function readContent(messages: readonly Message[], reading: Reading): Promise<Content> {
  const attachments = new Map<string, AttachmentRef>()
  for (const { content } of messages) for (const file of content?.att ?? []) attachments.set(file.id, file)
  const entries: Entry[] = []
  const asked = new Map<string, Asked & { kind: 'question' | 'feedback' }>()
  let withdrawn = false
  for (const message of messages) {
    const entry = await entryOf(message, reading, asked)
    entries.push(entry)
    if (entry.kind === 'withdrawal' && entry.state === 'ok') withdrawn = true
  }
  const first = messages.find(({ direction, seq }) => direction === 3 && seq === 0)
  const agreed = new Set(reading.escalation.document.files.map(({ hash }) => hash))
  const own = (first?.content?.att ?? []).filter(({ hash }) => agreed.has(hash))
  return {
    entries,
    questions: [...asked.values()].filter(({ kind }) => kind === 'question'),
    feedback: [...asked.values()].filter(({ kind }) => kind === 'feedback'),
    withdrawn,
    files: own.map(entryOfFile),
    attachments,
  }
}

const entryOfFile = ({ id, name, mime, size }: AttachmentRef): FileEntry => ({ id, name, mime, size })

async function entryOf(
  message: Message,
  reading: Reading,
  asked: Map<string, Asked & { kind: 'question' | 'feedback' }>,
): Promise<Entry> {
  const { content, direction, seq, postedOn: day, state } = message
  const body = content?.body ?? {}
  const kind = kinds.find((known) => known === content?.t) ?? 'other'
  const entry: Entry = {
    id: message.msgId || `${direction}-${seq}`,
    kind,
    state,
    side: direction === 3 ? 'advisor' : 'officers',
    day,
    officer: direction === 4 ? (content?.from ?? null) : null,
    text: typeof body.text === 'string' ? body.text : '',
    // The files of the report itself stand with its text.
    files: seq === 0 && direction === 3 ? [] : (content?.att ?? []).map(entryOfFile),
  }
  if (state !== 'ok') return { ...entry, text: state === 'unordered' ? entry.text : '' }
  try {
    return { ...entry, ...(await checked(kind, body, day, reading, asked)) }
  } catch {
    return { ...entry, state: 'forged', text: '' }
  }
}

/** Checks what is signed, and remembers what was asked and what came back. Throws where a signature does not fit. */
async function checked(
  kind: EntryKind,
  body: Record<string, unknown>,
  day: string,
  { thread, escalation, officers, keyOf }: Reading,
  asked: Map<string, Asked & { kind: 'question' | 'feedback' }>,
): Promise<Partial<Entry>> {
  const put = (id: string, change: Partial<Asked>) => {
    const before = asked.get(id)
    if (before) asked.set(id, { ...before, ...change })
  }
  switch (kind) {
    case 'question':
    case 'feedback': {
      const words = await (kind === 'question' ? checkQuestion : checkFeedback)(body, keyOf)
      if (words.thread !== thread || asked.has(words.id)) throw new Error('of another report')
      const { id, officer, text } = words
      asked.set(id, { kind, id, day, officer, text, state: 'sent', answer: null, reaction: null })
      return { officer, text }
    }
    case 'receipt': {
      const receipt = await checkReceipt(body, escalation.docHash, keyOf)
      if (receipt.thread !== thread) throw new Error('of another report')
      return { officer: receipt.officer }
    }
    case 'answer': {
      const to = asked.get(String(body.qId))
      if (!to) throw new Error('to nothing that was asked')
      const text = await checkAnswer(body, escalation.escPk, escalation.escNonce, to)
      const reaction = typeof body.reaction === 'string' ? body.reaction : null
      const answer: Answer = { by: 'reporter', day, text }
      put(to.id, {
        state: text === '' ? 'declined' : 'answered',
        answer: text === '' ? null : answer,
        reaction,
      })
      return { text }
    }
    case 'withdrawal': {
      const { docHash, document, escNonce, escPk } = escalation
      const draft = { escNonce, docHash, document, officers, doc: new Uint8Array() }
      await checkWithdrawal(body, escPk, draft)
      return {}
    }
    case 'chat': {
      const text = typeof body.text === 'string' ? body.text : ''
      if (typeof body.qId === 'string')
        put(body.qId, { state: 'refused', answer: { by: 'advisor', day, text } })
      return {}
    }
    default:
      return {}
  }
}
