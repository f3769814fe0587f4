import { list, record, text } from '@klankbord/staff/shapes'
import type { ShownMessage } from './conversation.ts'

export type PlanOption = { id: string; title: string; pros: string; cons: string }
export type PlanStep = { what: string; who: string; by: string }
/** What can be done, what it brings and costs, and who does what by when. */
export type Plan = { options: readonly PlanOption[]; steps: readonly PlanStep[] }

export const emptyPlan: Plan = { options: [], steps: [] }

const readOption = (value: unknown): PlanOption => {
  const option = record(value)
  return {
    id: text(option.id),
    title: text(option.title),
    pros: text(option.pros),
    cons: text(option.cons),
  }
}
const readStep = (value: unknown): PlanStep => {
  const step = record(value)
  return { what: text(step.what), who: text(step.who), by: text(step.by) }
}

/** Reads a plan out of a record or message; what is none is empty. */
export function readPlan(value: unknown): Plan {
  try {
    const plan = record(value)
    return { options: list(readOption)(plan.options), steps: list(readStep)(plan.steps) }
  } catch {
    return emptyPlan
  }
}

/** The plan that the reporter sees, and the option the reporter chose of it. */
export function sharedPlan(
  messages: readonly ShownMessage[],
): { message: ShownMessage; plan: Plan; chosen: string | null } | null {
  const message = messages.filter(({ type, direction }) => type === 'plan' && direction === 2).at(-1)
  if (!message) return null
  const choice = messages
    .filter(
      ({ type, direction, body }) => type === 'plan-choice' && direction === 1 && body.plan === message.id,
    )
    .at(-1)
  const plan = readPlan(message.body.plan)
  const chosen = plan.options.find(({ id }) => id === choice?.body.option)?.id ?? null
  return { message, plan, chosen }
}

/** Nothing to share without a title for each option, or a step without words. */
export function whatIsMissing({ options, steps }: Plan): 'options' | 'title' | 'what' | null {
  if (options.length + steps.length === 0) return 'options'
  if (options.some(({ title }) => title.trim() === '')) return 'title'
  return steps.some(({ what }) => what.trim() === '') ? 'what' : null
}
