import type { Line } from './conversation.ts'
import { plusDays } from './days.ts'

export type PlanOption = { id: string; title: string; pros: string; cons: string }
export type PlanStep = { what: string; who: string; by: string }
export type SharedPlan = {
  message: string
  options: readonly PlanOption[]
  steps: readonly PlanStep[]
  chosen: string | null
}

const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function listIn(value: unknown, name: string): Record<string, unknown>[] {
  const all = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null
  return Array.isArray(all) ? all.filter((each) => typeof each === 'object' && each !== null) : []
}

const last = <T>(all: readonly T[]): T | undefined => all[all.length - 1]

const ofType = (lines: readonly Line[], type: string) =>
  lines.filter((line) => line.kind === 'typed' && line.type === type)

function optionsOf(line: Line): PlanOption[] {
  return listIn(line.body.plan, 'options').map(({ id, title, pros, cons }) => ({
    id: stringIn(id),
    title: stringIn(title),
    pros: stringIn(pros),
    cons: stringIn(cons),
  }))
}

function stepsOf(line: Line): PlanStep[] {
  return listIn(line.body.plan, 'steps').map(({ what, who, by }) => ({
    what: stringIn(what),
    who: stringIn(who),
    by: stringIn(by),
  }))
}

/** The newest plan the advisor shared, and what the reporter chose of it last. */
export function sharedPlan(lines: readonly Line[]): SharedPlan | null {
  const plan = last(ofType(lines, 'plan'))
  if (!plan) return null
  const options = optionsOf(plan)
  const choice = ofType(lines, 'plan-choice').filter(({ body }) => body.plan === plan.id)
  const chosen = options.find(({ id }) => id === last(choice)?.body.option)?.id ?? null
  return { message: plan.id, options, steps: stepsOf(plan), chosen }
}

/** A plan as plain lines, for a copy of the conversation to keep. */
export function planInLines(line: Line): string[] {
  const parts = [
    ...optionsOf(line).map(({ title, pros, cons }) => [title, pros, cons]),
    ...stepsOf(line).map(({ what, who, by }) => [what, who, by]),
  ]
  return parts.map((part) => `- ${part.filter((words) => words !== '').join(' / ')}`)
}

export type Minutes = {
  id: string
  day: string
  text: string
  checkUntil: string
  state: 'asked' | 'approved' | 'objected'
}

/** Minutes of talks, the newest first, with the last answer to each. */
export function minutesOf(lines: readonly Line[]): Minutes[] {
  const minutes = ofType(lines, 'minutes').map(({ body, day, text }): Minutes => {
    const answer = last(ofType(lines, 'minutes-answer').filter((line) => line.body.id === body.id))
    const state = answer ? (answer.body.approved === true ? 'approved' : 'objected') : 'asked'
    return { id: stringIn(body.id), day, text, checkUntil: stringIn(body.checkUntil), state }
  })
  return minutes.reverse()
}

export type Consent = {
  id: string
  day: string
  text: string
  to: string
  state: 'asked' | 'yes' | 'no'
  /** The day of the last answer. */
  answeredOn: string | null
}

const HOLDS_DAYS = 30

/** A yes of so long ago counts no more: the advisor asks again (KB-60 warns after the same time). */
export const isOver = ({ state, answeredOn }: Consent, today: string): boolean =>
  state === 'yes' && answeredOn !== null && plusDays(answeredOn, HOLDS_DAYS) < today

/** What the advisor asked consent for, and the last answer to each question. */
export function consentsOf(lines: readonly Line[]): Consent[] {
  return ofType(lines, 'consent-ask').map(({ body, day, text }): Consent => {
    const answer = last(ofType(lines, 'consent-answer').filter((line) => line.body.id === body.id))
    const state = answer ? (answer.body.accepted === true ? 'yes' : 'no') : 'asked'
    return { id: stringIn(body.id), day, text, to: stringIn(body.to), state, answeredOn: answer?.day ?? null }
  })
}
