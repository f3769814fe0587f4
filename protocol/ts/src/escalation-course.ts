import { equal } from './bytes.ts'
import {
  type CheckedConsent,
  type CheckedReceipt,
  checkAnswer,
  checkConsent,
  checkFeedback,
  checkQuestion,
  checkReceipt,
  checkWithdrawal,
  type EscalationDraft,
  type OfficerKey,
  type OfficersWords,
  readChange,
  readDraft,
} from './escalation.ts'
import type { EscalationDocument } from './statements.ts'
import { isObject, type JsonObject } from './strict-json.ts'

// How an escalation stands, as the sealed messages of a mailbox tell it. Both sides read it from the same
// messages; before the submission nothing of it exists anywhere else.

/** A message of a mailbox, in the order in which the conversation was held. */
export interface CourseMessage {
  readonly id: string
  readonly direction: 1 | 2
  readonly t: string
  readonly body: JsonObject
  readonly day: string
}

/** Domain 4.3: before the submission, and after it as far as the reporter is told. */
export type CourseState =
  | 'AWAITING_CONSENT'
  | 'CHANGED'
  | 'REJECTED'
  | 'CONSENTED'
  | 'WITHDRAWN'
  | 'SUBMITTED'
  | 'ACKNOWLEDGED'
  | 'QUESTION_TO_REPORTER'
  | 'FEEDBACK_GIVEN'
  | 'REFERRED_EXTERNAL'
  | 'CLOSED'

/** What the reporter answered to a question or feedback; empty words: nothing, and that is an answer too. */
export interface CourseAnswer {
  readonly text: string
  readonly on: string
  readonly reaction: 'SATISFIED' | 'NOT_SATISFIED' | null
  /** The body as it is relayed. */
  readonly body: JsonObject
}

/** Words of the organisation that the advisor passed on, and what came back. */
export interface CourseWords extends OfficersWords {
  readonly on: string
  /** The advisor's own wording beside a question. */
  readonly advisorText: string
  readonly answer: CourseAnswer | null
}

/** One escalation from its draft on. */
export interface Course {
  /** Id of the message with the draft. */
  readonly message: string
  readonly draft: EscalationDraft
  readonly askedOn: string
  readonly state: CourseState
  readonly change: EscalationDocument | null
  /** Words with a refusal. */
  readonly declined: { readonly on: string; readonly text: string } | null
  readonly consent: CheckedConsent | null
  readonly consentedOn: string | null
  readonly withdrawnOn: string | null
  /** The withdrawal as it is relayed. */
  readonly withdrawal: JsonObject | null
  readonly submittedOn: string | null
  readonly thread: string | null
  readonly receipt: CheckedReceipt | null
  readonly questions: readonly CourseWords[]
  readonly feedback: readonly CourseWords[]
  /** Messages in an officer's name that no addressee of this escalation signed. */
  readonly forged: number
}

/** What a reader knows beyond the messages. */
export interface CourseReader {
  /** Identity key of whoever is an officer in a verified directory of the channel. */
  officerKey: OfficerKey
  /** The reporter's own one-off key for a nonce; an advisor leaves it out. */
  ownKey?(escNonce: string): Promise<Uint8Array>
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Running = Mutable<Omit<Course, 'state' | 'questions' | 'feedback'>> & {
  questions: Mutable<CourseWords>[]
  feedback: Mutable<CourseWords>[]
  referred: boolean
  closed: boolean
}

const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function begin(message: string, draft: EscalationDraft, askedOn: string): Running {
  return {
    ...{ message, draft, askedOn, change: null, declined: null, consent: null, consentedOn: null },
    ...{ withdrawnOn: null, withdrawal: null, submittedOn: null, thread: null, receipt: null },
    ...{ questions: [], feedback: [], forged: 0, referred: false, closed: false },
  }
}

function stateOf(course: Running): CourseState {
  if (course.closed) return 'CLOSED'
  if (course.referred) return 'REFERRED_EXTERNAL'
  if (course.feedback.length > 0) return 'FEEDBACK_GIVEN'
  if (course.questions.some(({ answer }) => answer === null)) return 'QUESTION_TO_REPORTER'
  if (course.receipt) return 'ACKNOWLEDGED'
  // Taken back before anybody confirmed it: what the advisor sent meanwhile can still be destroyed unseen.
  if (course.withdrawnOn) return 'WITHDRAWN'
  if (course.submittedOn) return 'SUBMITTED'
  if (course.consent) return 'CONSENTED'
  if (course.declined) return 'REJECTED'
  return course.change ? 'CHANGED' : 'AWAITING_CONSENT'
}

const orNull = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null)

async function decide(course: Running, { t, body, day }: CourseMessage, reader: CourseReader): Promise<void> {
  if (t === 'esc-change') {
    course.change = readChange(body).document
  } else if (t === 'esc-decline') {
    course.declined = { on: day, text: stringIn(body.text) }
  } else if (t === 'esc-consent' && !course.withdrawnOn) {
    const consent = await checkConsent(body, course.draft)
    // Whoever shares the case key can write here; only the own key is a consent (section 12, 21).
    if (reader.ownKey && !equal(consent.escPk, await reader.ownKey(course.draft.escNonce))) return
    Object.assign(course, { consent, consentedOn: day, declined: null, change: null })
  }
}

async function takeBack(courses: readonly Running[], { body, day }: CourseMessage): Promise<void> {
  for (const course of courses) {
    const { consent, draft } = course
    if (consent && (await orNull(checkWithdrawal(body, consent.escPk, draft)))) {
      course.withdrawnOn = day
      course.withdrawal = body
    }
  }
}

function officersOf({ draft }: Running, { officerKey }: CourseReader): OfficerKey {
  return (kid) => (draft.officers.includes(kid) ? officerKey(kid) : null)
}

async function fromOfficer(courses: readonly Running[], message: CourseMessage, reader: CourseReader) {
  const { t, body, day } = message
  const agreed = courses.filter(({ consent }) => consent !== null)
  if (t === 'receipt') {
    // The same document may have been agreed to twice; what was taken back before it left has no thread.
    for (const course of agreed.filter(({ withdrawnOn, submittedOn }) => !withdrawnOn || submittedOn)) {
      const { docHash } = course.draft
      const receipt = await orNull(checkReceipt(body, docHash, officersOf(course, reader)))
      if (!receipt || (course.thread && course.thread !== receipt.thread)) continue
      course.receipt ??= receipt
      course.thread = receipt.thread
      return
    }
  }
  // Words belong to the escalation whose thread they name; a thread is known from its receipt or from the advisor.
  const course = agreed.find(({ thread }) => thread !== null && thread === body.threadId) ?? agreed.at(-1)
  if (!course) return
  if (t !== 'receipt' && course.thread === body.threadId) {
    const check = t === 'question' ? checkQuestion : checkFeedback
    const words = await orNull(check(body, officersOf(course, reader)))
    const list = t === 'question' ? course.questions : course.feedback
    if (words && list.some(({ id }) => id === words.id)) return
    if (words) {
      list.push({ ...words, on: day, advisorText: stringIn(body.advisorText), answer: null })
      return
    }
  }
  course.forged++
}

async function answer(courses: readonly Running[], { body, day }: CourseMessage): Promise<void> {
  for (const { consent, draft, questions, feedback } of courses) {
    const words = [...questions, ...feedback].find(({ id }) => id === body.qId)
    if (!words || !consent) continue
    const text = await orNull(checkAnswer(body, consent.escPk, draft.escNonce, words))
    if (text === null) return
    const { reaction } = body
    const known = reaction === 'SATISFIED' || reaction === 'NOT_SATISFIED' ? reaction : null
    words.answer = { text, on: day, reaction: known, body }
  }
}

function told(courses: readonly Running[], { body, day }: CourseMessage): void {
  const course = courses.find(({ draft }) => draft.escNonce === body.escNonce)
  if (!course) return
  if (body.state === 'esc-submitted') {
    course.submittedOn ??= day
    course.thread ??= stringIn(body.threadId) || null
  }
  if (body.state === 'esc-referred') course.referred = true
  if (body.state === 'esc-closed') course.closed = true
}

async function draftIn(message: CourseMessage, courses: readonly Running[]): Promise<EscalationDraft | null> {
  const draft = await orNull(readDraft(message.body))
  // One nonce, one document: a second draft of the same name is refused (KB-36).
  return draft && courses.every((course) => course.draft.escNonce !== draft.escNonce) ? draft : null
}

async function apply(courses: Running[], message: CourseMessage, reader: CourseReader): Promise<void> {
  const { direction, t, body } = message
  if (direction === 2) {
    if (t === 'esc-draft') {
      const draft = await draftIn(message, courses)
      if (draft) courses.push(begin(message.id, draft, message.day))
    } else if (['question', 'receipt', 'feedback'].includes(t)) await fromOfficer(courses, message, reader)
    else if (t === 'status') told(courses, message)
    return
  }
  if (t === 'withdrawal') await takeBack(courses, message)
  else if (t === 'answer') await answer(courses, message)
  else if (t.startsWith('esc-')) {
    const course = courses.find(({ draft }) => draft.escNonce === body.escNonce)
    if (course) await decide(course, message, reader)
  }
}

/**
 * Reads every escalation of a mailbox from its messages, the oldest first. What does not verify changes
 * nothing: a consent of another text, a receipt of another document, words that no addressee signed.
 */
export async function readCourses(
  messages: readonly CourseMessage[],
  reader: CourseReader,
): Promise<readonly Course[]> {
  const courses: Running[] = []
  for (const message of messages) {
    if (isObject(message.body)) await apply(courses, message, reader).catch(() => {})
  }
  return courses.map(({ closed: _, referred: __, ...course }, at) => ({
    ...course,
    state: stateOf(courses[at] as Running),
  }))
}

/** Those that still matter: the newest, and each that was agreed to. A draft that was replaced is history. */
export function currentCourses(courses: readonly Course[]): readonly Course[] {
  return courses.filter(({ consent }, at) => consent !== null || at === courses.length - 1)
}
