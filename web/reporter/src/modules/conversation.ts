import type { ReadMessage } from '@klankbord/protocol/conversation'
import type { AttachmentRef } from '@klankbord/protocol/message'
import { afterWorkingDays } from './days.ts'
import type { CaseState } from './mailbox-api.ts'
import { elsewhere, typedWords } from './typed-words.ts'

/** One line of the conversation as the page shows it. */
export type Line = {
  id: string
  /** "system" is written by this page about what a message means, never by the server. */
  from: 'me' | 'advisor' | 'system'
  /** Kid of the advisor; a claim between holders of the key. */
  author: string | null
  day: string
  seq: number
  /** "typed": this page has words for its type, beside the text that may be in it. */
  kind: 'text' | 'typed' | 'status' | 'handover' | 'offer' | 'unreadable' | 'newer-version'
  type: string
  body: Readonly<Record<string, unknown>>
  text: string
  state: string
  /** Kid of the person a hand-over is about. */
  to: string
  accepted: boolean
  files: readonly AttachmentRef[]
  isNew: boolean
}

const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function kindOf({ state, content }: ReadMessage): Line['kind'] {
  if (state === 'unreadable' || content === undefined) return 'unreadable'
  if (state === 'unknown-type') return 'newer-version'
  if (content.t === 'report' && stringIn(content.body.contactChannel) !== '') return 'typed'
  if (content.t === 'report' || content.t === 'chat') return 'text'
  if (content.t === 'status') return isAboutEscalation(content.body) ? 'typed' : 'status'
  if (content.t === 'handover') return 'handover'
  if (content.t === 'handover-offer') return 'offer'
  if (typedWords.has(content.t)) return 'typed'
  // A type of a later stage: known to the protocol, not yet to this page.
  return 'newer-version'
}

const isAboutEscalation = ({ state }: Readonly<Record<string, unknown>>): boolean =>
  stringIn(state).startsWith('esc-')

/** What the reporter had seen when they last wrote; that is the only memory there is (INT-11). */
export const seenBefore = (messages: readonly ReadMessage[]): number =>
  Math.max(-1, ...messages.map(({ direction, content }) => (direction === 1 ? (content?.seen ?? -1) : -1)))

/** The words of a person; an offer to hand over says why. */
function textOf(kind: Line['kind'], body: Readonly<Record<string, unknown>>): string {
  if (kind === 'offer') return stringIn(body.reason)
  return kind === 'text' || kind === 'typed' ? stringIn(body.text) : ''
}

export function linesOf(messages: readonly ReadMessage[]): Line[] {
  const seen = seenBefore(messages)
  return messages.map((message): Line => {
    const { direction, seq, content, msgId, hash, postedOn } = message
    const kind = kindOf(message)
    const mine = direction === 1
    const text = elsewhere.has(content?.t ?? '') ? '' : textOf(kind, content?.body ?? {})
    return {
      id: msgId || hash,
      from: kind !== 'text' && text === '' ? 'system' : mine ? 'me' : 'advisor',
      author: content?.from ?? null,
      day: postedOn,
      seq,
      kind,
      type: content?.t ?? '',
      body: content?.body ?? {},
      text,
      state: stringIn(content?.body.state),
      to: stringIn(content?.body.to),
      accepted: content?.body.accepted === true,
      files: content?.att ?? [],
      isNew: !mine && seq > seen,
    }
  })
}

/**
 * The newest own message that was certainly read: an answer says so under its seal, or the day of reading
 * lies behind the message. Of a second message on the day of reading nobody can tell.
 */
export function lastRead(messages: readonly ReadMessage[], readOn: string | null): ReadMessage | null {
  const seen = Math.max(
    -1,
    ...messages.map(({ direction, content }) => (direction === 2 ? (content?.seen ?? -1) : -1)),
  )
  const read = messages.filter(
    ({ direction, seq, postedOn }) =>
      direction === 1 && readOn !== null && (seq === 0 || seq <= seen || postedOn < readOn),
  )
  return read[read.length - 1] ?? null
}

export type Turn = {
  actor: 'reporter' | 'advisor' | 'organisation' | 'none'
  due: string | null
  overdue: boolean
}

type Facts = {
  state: CaseState
  answerDue: string | null
  answerWorkingDays: number
  absentUntil: string | null
  /** Nobody holds the key any more; only the reporter can change that. */
  nobody: boolean
  today: string
}

export type Wish = 'withdrawn' | 'no-contact'

/** The reporter asked to stop, or to be left alone, and has not written since. */
export function wishOf(messages: readonly ReadMessage[]): Wish | null {
  let wish: Wish | null = null
  for (const { direction, content } of messages) {
    if (direction !== 1 || !content) continue
    const { state } = content.body
    if (content.t !== 'status') wish = null
    else if (state === 'withdrawn') wish = state
    else if (state === 'no-contact') wish ??= state
  }
  return wish
}

/** The escalation lies with the organisation, and nothing was asked since. */
const isForOrganisation = ({ content }: ReadMessage): boolean =>
  content?.t === 'receipt' || (content?.t === 'status' && content.body.state === 'esc-submitted')

/** Who acts next and by when. The promise about a later message is the same as about the first. */
export function turnOf(messages: readonly ReadMessage[], facts: Facts): Turn {
  if (facts.state === 'closed') return { actor: 'none', due: null, overdue: false }
  if (wishOf(messages) !== null) return { actor: 'none', due: null, overdue: false }
  if (facts.nobody) return { actor: 'reporter', due: null, overdue: false }
  const last = messages[messages.length - 1]
  if (last?.direction === 2 && isForOrganisation(last)) {
    return { actor: 'organisation', due: null, overdue: false }
  }
  if (!last || last.direction === 2) return { actor: 'reporter', due: null, overdue: false }
  const answered = messages.some(({ direction }) => direction === 2)
  const start =
    facts.absentUntil !== null && facts.absentUntil > last.postedOn ? facts.absentUntil : last.postedOn
  const due = answered ? afterWorkingDays(start, facts.answerWorkingDays) : facts.answerDue
  return { actor: 'advisor', due, overdue: due !== null && due < facts.today }
}

/** How advisors named the cards of this case in the figures, by year; whoever takes over reads it in the hand-over. */
export function cardsIn(messages: readonly ReadMessage[]): Record<string, unknown> {
  return Object.assign(
    {},
    ...messages.map(({ direction, content }) => direction === 2 && content?.body.cards),
  )
}

/** `together`: whoever asks reads on as well (CAS-17). */
export type Offer = { kid: string; by: string | null; together: boolean }

/** An advisor asked to hand over, and the reporter has not answered that yet. */
export function openOffer(messages: readonly ReadMessage[]): Offer | null {
  for (const { direction, content } of [...messages].reverse()) {
    if (direction === 1 && content?.t === 'handover') return null
    if (direction === 2 && content?.t === 'handover-offer') {
      const kid = stringIn(content.body.to)
      const together = content.body.together === true
      return kid === '' ? null : { kid, by: content.from ?? null, together }
    }
  }
  return null
}
