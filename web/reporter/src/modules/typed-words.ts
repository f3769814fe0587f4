import type { InsideKey } from '../inside-texts/inside-texts.ts'
import type { Line } from './conversation.ts'

const ops = ['propose', 'accept', 'decline', 'cancel'] as const

function appointmentWords({ author, body }: Line): InsideKey {
  const op = ops.find((one) => one === body.op) ?? 'propose'
  return `r12.said.${author === null ? 'mine' : 'theirs'}.${op}`
}

const answered = ({ body }: Line): InsideKey => {
  if (typeof body.reaction === 'string') return 'said.reaction'
  return body.text === '' ? 'said.no-answer' : 'said.answer'
}
const steps: Readonly<Record<string, InsideKey>> = {
  'esc-submitted': 'said.submitted',
  'esc-referred': 'said.esc-referred',
  'esc-closed': 'said.esc-closed',
}
const told = ({ state }: Line): InsideKey => steps[String(state)] ?? 'said.not-asked'

type Words = InsideKey | ((line: Line) => InsideKey)

/** What the page says of a message by its type, beside the text in it; `{name}` is the advisor. */
export const typedWords: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['referral', 'r10.referral'],
  ['plan', 'said.plan'],
  ['plan-choice', 'said.plan-choice'],
  ['minutes', 'said.minutes'],
  ['minutes-answer', ({ body }) => (body.approved === true ? 'said.minutes-yes' : 'said.minutes-no')],
  ['consent-ask', 'said.consent-ask'],
  ['consent-answer', ({ body }) => (body.accepted === true ? 'said.consent-yes' : 'said.consent-no')],
  ['appointment', appointmentWords],
  ['name', 'said.name'],
  // Only a report that an advisor wrote down says how the contact came.
  ['report', 'r10.recorded'],
  ['mode-ask', 'sys.mode-ask'],
  ['mode-answer', ({ accepted }) => (accepted ? 'sys.mode-yes' : 'sys.mode-no')],
  ['closing', 'sys.closing'],
  ['checkins', ({ body }) => (body.about === 'detriment' ? 'sys.detriment' : 'sys.checkins')],
  ['checkin-answer', ({ body }) => (body.detriment === true ? 'said.detriment-yes' : 'said.detriment-no')],
  ['esc-draft', 'said.esc-draft'],
  ['esc-change', 'said.esc-change'],
  ['esc-consent', 'said.esc-consent'],
  ['esc-decline', 'said.esc-decline'],
  ['withdrawal', 'said.withdrawal'],
  ['question', 'said.question'],
  ['answer', answered],
  ['receipt', 'said.receipt'],
  ['feedback', 'said.feedback'],
  ['status', told],
])

/** Words of an organisation, and what is said to it, stand checked in a part of their own. */
export const elsewhere: ReadonlySet<string> = new Set(['question', 'receipt', 'feedback', 'answer'])
