import type { ShownMessage } from './conversation.ts'

/**
 * Where a hand-over stands, as the messages tell: nobody asked, the reporter was asked, refused, or granted. Only the
 * reporter can hand over a key (KB-59), so nothing of it is known to a server. Whoever handed over cannot read the
 * message that grants it: a message of the reporter that no longer opens says the same.
 */
export type HandOver =
  | { at: 'none' }
  | {
      at: 'asked' | 'refused' | 'granted'
      to: string
      by: string | null
      on: string
      /** Whoever asked reads on as well (CAS-17). */
      together: boolean
    }

export type Step = 'offer' | 'refusal' | 'grant'

/** Every step from every state; a step that is not here changes nothing. */
export const steps: Readonly<Record<HandOver['at'], Partial<Record<Step, HandOver['at']>>>> = {
  none: { offer: 'asked', grant: 'granted' },
  asked: { offer: 'asked', refusal: 'refused', grant: 'granted' },
  refused: { offer: 'asked', grant: 'granted' },
  granted: { offer: 'asked', grant: 'granted' },
}

export function handOverOf(messages: readonly ShownMessage[]): HandOver {
  return inOrder(messages).reduce<HandOver>(next, { at: 'none' })
}

/**
 * What does not open says not what it answers to, so it stands too early. If nothing of the reporter that opens is newer,
 * it is the newest of all.
 */
function inOrder(messages: readonly ShownMessage[]): readonly ShownMessage[] {
  const read = messages.filter(({ direction, state }) => direction === 1 && state !== 'unreadable')
  const newest = Math.max(-1, ...read.map(({ seq }) => seq))
  const isLast = ({ direction, state, seq }: ShownMessage) =>
    direction === 1 && state === 'unreadable' && seq > newest
  return [...messages.filter((one) => !isLast(one)), ...messages.filter(isLast)]
}

/** To whom the newest key went when it is not this person; whoever lacks it cannot write either. */
export function elsewhere(messages: readonly ShownMessage[], me: string): { to: string; on: string } | null {
  const handOver = handOverOf(messages)
  return handOver.at === 'granted' && handOver.to !== me && !handOver.together ? handOver : null
}

function next(before: HandOver, message: ShownMessage): HandOver {
  const step = stepOf(message)
  const at = step && steps[before.at][step]
  if (!at || at === 'none') return before
  const unread = message.state === 'unreadable'
  const to = unread && before.at === 'asked' ? before.to : unread ? '' : message.body.to
  if (typeof to !== 'string') return before
  const together = !unread && (step === 'refusal' ? false : message.body.together === true)
  return { at, to, by: step === 'offer' ? message.fromKid : null, on: message.day, together }
}

function stepOf({ direction, type, body, state }: ShownMessage): Step | null {
  if (direction === 1 && state === 'unreadable') return 'grant'
  if (direction === 2 && type === 'handover-offer') return 'offer'
  if (direction === 1 && type === 'handover') return body.accepted === true ? 'grant' : 'refusal'
  return null
}
