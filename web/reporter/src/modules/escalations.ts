import {
  type Course,
  type CourseMessage,
  currentCourses,
  readCourses,
} from '@klankbord/protocol/escalation-course'
import type { ReporterKeys } from '@klankbord/protocol/reporter-keys'
import { answerWithinMonths, confirmWithinDays } from '../data/terms.ts'
import { isWorkingDay, plusDays } from './days.ts'
import type { Conversation } from './mailbox.ts'

/** An escalation as the reporter sees it: checked here, whatever anybody says (KB-71). */
export type Escalation = Course & {
  addressees: readonly { kid: string; name: string | null }[]
  /** The addressees are officers of the newest verified list, and the organisation is the own one. */
  sound: boolean
  ack: Term
  feedbackTerm: Term
}
/** `shown`: the last working day not after the end of the term. */
export type Term = {
  due: string
  shown: string
  state: 'due' | 'met' | 'late' | 'missed'
  doneOn: string | null
}

/** The same day some months later, or the last day of a month that has no such day. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

function termOf(due: string, doneOn: string | null, today: string): Term {
  let shown = due
  while (!isWorkingDay(shown)) shown = plusDays(shown, -1)
  const state = doneOn !== null ? (doneOn <= due ? 'met' : 'late') : today > due ? 'missed' : 'due'
  return { due, shown, state, doneOn }
}

/** The terms run from the planned day, or from the day on which it was sent if that came later. */
function termsOf(course: Course, today: string): Pick<Escalation, 'ack' | 'feedbackTerm'> {
  const planned = course.draft.document.day
  const start = course.submittedOn !== null && course.submittedOn > planned ? course.submittedOn : planned
  const receivedOn = course.receipt?.day ?? null
  const ackDue = plusDays(start, confirmWithinDays)
  const feedbackDue = plusMonths(receivedOn ?? ackDue, answerWithinMonths)
  return {
    ack: termOf(ackDue, receivedOn, today),
    feedbackTerm: termOf(feedbackDue, course.feedback[0]?.on ?? null, today),
  }
}

function messagesOf({ messages }: Conversation): CourseMessage[] {
  return messages.flatMap(({ msgId, direction, content, postedOn, state }) =>
    content && state !== 'unknown-type'
      ? [{ id: msgId, direction, t: content.t, body: content.body, day: postedOn }]
      : [],
  )
}

function personOf({ chain }: Conversation, kid: string) {
  return [...chain]
    .reverse()
    .flatMap(({ people }) => people)
    .find((person) => person.kid === kid && person.role === 'officer')
}

/** Everything of this conversation that went, or may go, to the organisation; the newest first. */
export async function escalationsOf(
  conversation: Conversation,
  keys: Pick<ReporterKeys, 'escalation'>,
  today: string,
): Promise<{ escalations: readonly Escalation[]; unread: boolean }> {
  const { directory, trusted, expired } = conversation
  const messages = messagesOf(conversation)
  const courses = await readCourses(messages, {
    officerKey: (kid) => personOf(conversation, kid)?.pk,
    ownKey: async (escNonce) => (await keys.escalation(escNonce)).publicKey,
  })
  const active = (kid: string) =>
    directory.people.some((one) => one.kid === kid && one.role === 'officer' && one.status === 'active')
  const escalations = currentCourses(courses).map((course) => ({
    ...course,
    ...termsOf(course, today),
    addressees: course.draft.officers.map((kid) => ({
      kid,
      name: personOf(conversation, kid)?.name ?? null,
    })),
    sound:
      (trusted || expired) &&
      course.draft.officers.every(active) &&
      course.draft.document.org === directory.org.name,
  }))
  const drafts = messages.filter(({ direction, t }) => direction === 2 && t === 'esc-draft')
  const last = drafts[drafts.length - 1]
  const unread = last !== undefined && !courses.some(({ message }) => message === last.id)
  return { escalations: [...escalations].reverse(), unread }
}
