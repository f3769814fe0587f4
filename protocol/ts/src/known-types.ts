import type { Direction } from './envelope.ts'

// Types of section 7.2 by direction. Anything else is kept and shown as "needs a newer version".
const CONVERSATION = 'report chat status appointment'
const CASE_1 = 'mode-answer plan-choice minutes-answer consent-answer name checkin-answer'
const CASE_2 = 'mode-ask closing checkins plan minutes consent-ask referral'
const KNOWN: Record<Direction, string> = {
  1: `${CONVERSATION} ${CASE_1} handover esc-change esc-consent esc-decline answer withdrawal`,
  2: `${CONVERSATION} ${CASE_2} handover-offer esc-draft question receipt feedback`,
  3: 'escalation chat answer withdrawal forwarded succession',
  4: 'chat status question receipt feedback',
}

/** True if this version of the protocol gives the type a meaning in that direction. */
export function isKnownType(t: string, direction: Direction): boolean {
  return KNOWN[direction].split(' ').includes(t)
}
