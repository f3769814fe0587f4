import { checkReceipts } from '@klankbord/protocol/bundle'
import { hex, unbase64url } from '@klankbord/protocol/bytes'
import type { ReadMessage } from '@klankbord/protocol/conversation'
import { checkAnswer, checkFeedback, checkQuestion, checkWithdrawal } from '@klankbord/protocol/escalation'
import type { AttachmentRef } from '@klankbord/protocol/message'
import { readConsent } from '@klankbord/protocol/statements'
import type { FileEntry } from '@klankbord/staff/transfers'
import type { Agreed } from './thread-check.ts'

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
  | 'succession'
  | 'forwarded'
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
  /** Whose of several reporters it is or concerns: the number of the part, from 0. */
  part: number | null
}
export type QuestionState = 'sent' | 'forwarded' | 'refused' | 'answered' | 'declined'
/** `reporter`: signed by the reporter of this report. `advisor`: in the advisor's words. */
export type Answer = {
  by: 'reporter' | 'advisor'
  day: string
  text: string
  part: number | null
  /** Satisfied or not, when the reporter said so about feedback. */
  reaction: string | null
}
/** A question or feedback of this side, with what came back. */
export type Asked = {
  id: string
  day: string
  officer: string
  text: string
  state: QuestionState
  /** Which reporter was asked, where there are several. */
  part: number | null
  /** To a question one at most; feedback goes to every reporter. */
  answers: readonly Answer[]
}
/** What came with one reporter's part. */
export type PartContent = {
  /** The reporter has asked to stop using it; it cannot be un-read. */
  withdrawn: boolean
  /** What the reporter agreed to hand over; other files are the advisor's. */
  files: readonly FileEntry[]
}
export type Content = {
  entries: readonly Entry[]
  questions: readonly Asked[]
  feedback: readonly Asked[]
  /** In the order of the parts of the report. */
  parts: readonly PartContent[]
  /** Kids of the advisors to whom it was passed on. */
  successors: readonly string[]
  attachments: ReadonlyMap<string, AttachmentRef>
}
export type Reading = {
  thread: string
  parts: Agreed
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
  'succession',
  'forwarded',
]

/** Reads a genuine report. Whatever is signed is checked; what does not fit is marked, never shown as said. */
export async function readContent(messages: readonly Message[], reading: Reading): Promise<Content> {
  const attachments = new Map<string, AttachmentRef>()
  for (const { content } of messages) for (const file of content?.att ?? []) attachments.set(file.id, file)
  const entries: Entry[] = []
  const asked = new Map<string, Asked & { kind: 'question' | 'feedback' }>()
  const withdrawn = new Set<number | null>()
  for (const message of messages) {
    const entry = await entryOf(message, reading, asked)
    entries.push(entry)
    if (entry.kind === 'withdrawal' && entry.state === 'ok') withdrawn.add(entry.part)
  }
  const first = messages.find(({ direction, seq }) => direction === 3 && seq === 0)
  const sent = first?.content?.att ?? []
  return {
    entries,
    questions: [...asked.values()].filter(({ kind }) => kind === 'question'),
    feedback: [...asked.values()].filter(({ kind }) => kind === 'feedback'),
    parts: reading.parts.map(({ document }, at) => ({
      withdrawn: withdrawn.has(at),
      files: sent.filter(({ hash }) => document.files.some((file) => file.hash === hash)).map(entryOfFile),
    })),
    successors: messages.flatMap(({ direction, state, content }) => {
      const to = content?.t === 'succession' ? content.body.to : null
      return direction === 3 && state === 'ok' && typeof to === 'string' ? [to] : []
    }),
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
    part: null,
  }
  if (state !== 'ok') return { ...entry, text: state === 'unordered' ? entry.text : '' }
  try {
    return { ...entry, ...(await checked(kind, body, day, reading, asked)) }
  } catch {
    return { ...entry, state: 'forged', text: '' }
  }
}

/** The number of the part with this draft; a name that no part has is nobody's. */
function partNamed(parts: Agreed, name: unknown): number {
  const at = parts.findIndex(({ escNonce }) => escNonce === name)
  if (at < 0) throw new Error('of nobody here')
  return at
}

const several = (parts: Agreed, part: number): number | null => (parts.length > 1 ? part : null)

/** Checks what is signed, and remembers what was asked and what came back. Throws where a signature does not fit. */
async function checked(
  kind: EntryKind,
  body: Record<string, unknown>,
  day: string,
  { thread, parts, officers, keyOf }: Reading,
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
      const part = body.part === undefined ? null : partNamed(parts, body.part)
      asked.set(id, { kind, id, day, officer, text, state: 'sent', part, answers: [] })
      return { officer, text, part }
    }
    case 'receipt': {
      const [{ docHash }, ...others] = parts
      const receipt = await checkReceipts(body, [docHash, ...others.map((other) => other.docHash)], keyOf)
      if (receipt.thread !== thread) throw new Error('of another report')
      return { officer: receipt.officer }
    }
    case 'answer': {
      const to = asked.get(String(body.qId))
      if (!to) throw new Error('to nothing that was asked')
      // The first 16 signed bytes name the draft, and so whose answer it is.
      const part = partNamed(parts, hex(unbase64url(String(body.statement)).subarray(0, 16)))
      if (to.part !== null && to.part !== part) throw new Error('of another reporter')
      const { escPk, escNonce } = parts[part] ?? parts[0]
      const text = await checkAnswer(body, escPk, escNonce, to)
      const reaction = typeof body.reaction === 'string' ? body.reaction : null
      const answer: Answer = { by: 'reporter', day, text, part: several(parts, part), reaction }
      const said = text === '' && reaction === null ? [] : [answer]
      put(to.id, {
        state: text === '' ? 'declined' : 'answered',
        answers: [...(to.kind === 'question' ? [] : to.answers), ...said],
      })
      return { text, part: several(parts, part) }
    }
    case 'withdrawal': {
      const part = partNamed(parts, readConsent(unbase64url(String(body.consent), 117)).escNonce)
      const { docHash, document, escNonce, escPk } = parts[part] ?? parts[0]
      const draft = { escNonce, docHash, document, officers, doc: new Uint8Array() }
      await checkWithdrawal(body, escPk, draft)
      return { part }
    }
    case 'forwarded': {
      const { qId } = body
      if (typeof qId === 'string' && asked.get(qId)?.state === 'sent') put(qId, { state: 'forwarded' })
      return {}
    }
    case 'chat': {
      const text = typeof body.text === 'string' ? body.text : ''
      if (typeof body.qId === 'string')
        put(body.qId, {
          state: 'refused',
          answers: [{ by: 'advisor', day, text, part: null, reaction: null }],
        })
      return {}
    }
    default:
      return {}
  }
}
