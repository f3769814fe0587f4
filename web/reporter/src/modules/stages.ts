import type { ReadMessage } from '@klankbord/protocol/conversation'
import type { Status } from './mailbox-api.ts'

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The ways to go on that an advisor can propose; the words stand in the texts. */
export const modes = [
  ...(['SPARREN', 'ZELF_AANPAKKEN', 'MELDEN_ZELF', 'MELDEN_VIA_VP'] as const),
  ...(['FORMELE_KLACHT', 'MEDIATION', 'EXTERN_MELDEN', 'GEEN_ACTIE', 'ONBESLIST'] as const),
] as const
export type Mode = (typeof modes)[number]
export type ModeAsk = { ask: string; mode: Mode; text: string }

/** The newest proposal of how to go on, while the reporter has not answered it. */
export function openModeAsk(messages: readonly ReadMessage[]): ModeAsk | null {
  const asked = messages.filter(({ direction, content }) => direction === 2 && content?.t === 'mode-ask')
  const last = asked[asked.length - 1]
  const mode = modes.find((known) => known === last?.content?.body.mode)
  if (!last || mode === undefined) return null
  const answered = messages.some(
    ({ direction, content }) =>
      direction === 1 && content?.t === 'mode-answer' && content.body.ask === last.msgId,
  )
  return answered ? null : { ask: last.msgId, mode, text: textIn(last.content?.body.text) }
}

/** What a check-in asks: how it goes, or after an escalation whether it did harm. */
export type OpenCheckin = { day: string; about: 'aftercare' | 'detriment' }

/** A check-in of the advisor's plans whose day has come, and that the reporter has not answered since. */
export function openCheckin(messages: readonly ReadMessage[], today: string): OpenCheckin | null {
  const said = messages.filter(({ direction }) => direction === 1)
  for (const about of ['detriment', 'aftercare'] as const) {
    const day = comeDay(messages, about, today)
    const answered = said.some(({ content, postedOn }) =>
      about === 'aftercare'
        ? postedOn >= (day ?? '')
        : content?.t === 'checkin-answer' && textIn(content.body.day) >= (day ?? ''),
    )
    if (day !== null && !answered) return { day, about }
  }
  return null
}

/** The last day that has come of the newest plan of a kind. */
function comeDay(
  messages: readonly ReadMessage[],
  about: OpenCheckin['about'],
  today: string,
): string | null {
  const plans = messages.filter(
    ({ direction, content }) =>
      direction === 2 &&
      content?.t === 'checkins' &&
      (content.body.about === 'detriment') === (about === 'detriment'),
  )
  const days = plans[plans.length - 1]?.content?.body.days
  const come = (Array.isArray(days) ? days : [])
    .filter((day): day is string => typeof day === 'string' && day <= today)
    .sort()
  return come[come.length - 1] ?? null
}

export type Term = {
  key: 'ack' | 'answer' | 'legalAck' | 'legalFeedback' | 'close' | 'reopen' | 'purge'
  day: string
  /** `due` needs somebody to act; `until` is a day to know. */
  state: 'met' | 'due' | 'overdue' | 'until'
}

/** Every term that runs for this conversation, by its day. */
export function termsOf({ state, ackDue, answerDue, legal, end }: Status, today: string): Term[] {
  const acknowledged = state !== 'received'
  const answered = acknowledged && state !== 'acknowledged'
  const task = (key: Term['key'], day: string | null, done: boolean): Term[] =>
    day === null ? [] : [{ key, day, state: done ? 'met' : day < today ? 'overdue' : 'due' }]
  const until = (key: Term['key'], day: string | null): Term[] =>
    day === null ? [] : [{ key, day, state: 'until' }]
  return [
    ...task('ack', ackDue, acknowledged),
    ...task('answer', answerDue, answered),
    ...task('legalAck', legal.ackDue, acknowledged),
    ...task('legalFeedback', legal.feedbackDue, state === 'closed'),
    ...until('close', end.closeDue),
    ...until('reopen', end.reopenUntil),
    ...until('purge', end.purgeDue),
  ].sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** Whether a message still opens a closed conversation. */
export const mayReopen = ({ state, end }: Status, today: string): boolean =>
  state === 'closed' && end.reopenUntil !== null && end.reopenUntil >= today

/** A text was put before the reporter that could go to the organisation. */
export const hasEscalation = (messages: readonly ReadMessage[]): boolean =>
  messages.some(({ direction, content }) => direction === 2 && content?.t === 'esc-draft')

/** By what the advisor wrote, something went to the organisation and stays there (R13-2). */
export const wasSubmitted = (messages: readonly ReadMessage[]): boolean =>
  messages.some(
    ({ direction, content }) =>
      direction === 2 && (content?.t === 'receipt' || content?.body.state === 'esc-submitted'),
  )
