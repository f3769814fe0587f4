import { plusDays } from '@klankbord/staff/days'
import type { ShownMessage } from './conversation.ts'
import type { CaseRecord } from './records.ts'

export type ConsentState = 'requested' | 'given' | 'refused' | 'withdrawn' | 'used' | 'expired'
export type ConsentEvent = 'accept' | 'decline' | 'use' | 'expire'
/** One question for consent: the exact words, for whom, and where it stands. */
export type Consent = { id: string; text: string; to: string; askedOn: string; state: ConsentState }

/** What each answer does to a consent; what is not here changes nothing. What was used cannot be undone. */
export const consentMoves: Readonly<Record<ConsentState, Partial<Record<ConsentEvent, ConsentState>>>> = {
  requested: { accept: 'given', decline: 'refused', expire: 'expired' },
  given: { decline: 'withdrawn', use: 'used', expire: 'expired' },
  refused: { accept: 'given' },
  withdrawn: { accept: 'given' },
  used: {},
  // Whoever said yes once can say it anew, or take it back.
  expired: { accept: 'given', decline: 'withdrawn' },
}

/** A consent that nobody used for so many days is asked for again; officers are warned after the same time (KB-60). */
export const HOLDS_DAYS = 30

/** At what moment the register is looked at. */
export type Moment = { today: string; closed: boolean }

const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The register: every question asked in the mailbox, with the answers in their order and the own use of them. */
export function consentsOf(
  messages: readonly ShownMessage[],
  records: readonly CaseRecord[],
  moment: Moment,
): readonly Consent[] {
  return messages
    .filter(({ type, direction }) => type === 'consent-ask' && direction === 2)
    .map(({ body, day }) => {
      const id = stringIn(body.id)
      const answers = messages.filter(
        (message) => message.type === 'consent-answer' && message.direction === 1 && message.body.id === id,
      )
      const used = records.find(({ t, body: own }) => t === 'log' && own.kind === 'consent' && own.id === id)
      return {
        id,
        text: stringIn(body.text),
        to: stringIn(body.to),
        askedOn: day,
        state: stateAfter(answers, used ? Number(used.body.answers) : null, moment),
      }
    })
}

/** `usedAfter`: how many answers there were when the consent was used. */
function stateAfter(
  answers: readonly ShownMessage[],
  usedAfter: number | null,
  { today, closed }: Moment,
): ConsentState {
  let state: ConsentState = 'requested'
  const move = (event: ConsentEvent) => {
    state = consentMoves[state][event] ?? state
  }
  answers.forEach(({ body }, at) => {
    if (usedAfter === at) move('use')
    move(body.accepted === true ? 'accept' : 'decline')
  })
  if (usedAfter !== null && usedAfter >= answers.length) move('use')
  const answeredOn = answers.at(-1)?.day
  if (closed || (answeredOn !== undefined && plusDays(answeredOn, HOLDS_DAYS) < today)) move('expire')
  return state
}

/** What the own register keeps when a consent is used. */
export function usedNow(messages: readonly ShownMessage[], { id, text, to }: Consent) {
  const answers = messages.filter(
    (message) => message.type === 'consent-answer' && message.direction === 1 && message.body.id === id,
  ).length
  return { kind: 'consent', id, text, to, answers }
}
