import type { CaseFile } from './case-list.ts'
import type { ShownMessage } from './conversation.ts'

/** The days on which the mailbox asks how it goes, as the reporter has them: the newest plan counts. */
export type CheckinPlan = { plannedOn: string; days: readonly string[] }

export function checkinPlan(messages: readonly ShownMessage[]): CheckinPlan | null {
  const plan = messages.filter(({ direction, type }) => direction === 2 && type === 'checkins').at(-1)
  const days = plan?.body.days
  if (!plan || !Array.isArray(days)) return null
  return { plannedOn: plan.day, days: days.filter((day) => typeof day === 'string').sort() }
}

/** Messages with which the reporter answered a check-in: the first one since each day of the plan that has come. */
export function checkinAnswers(messages: readonly ShownMessage[]): ReadonlySet<string> {
  const heard = messages.filter(({ direction, type }) => direction === 1 && type !== 'status')
  const answers = (checkinPlan(messages)?.days ?? []).map((day) => heard.find((said) => said.day >= day)?.id)
  return new Set(answers.filter((id) => id !== undefined))
}

/** The next day of the plan, or its last one once all have come. */
export function nextCheckin({ messages }: CaseFile, today: string): string | null {
  const days = checkinPlan(messages)?.days ?? []
  return days.find((day) => day >= today) ?? days.at(-1) ?? null
}

/** What a reporter can ask that ends the contact: to stop altogether, or to be left alone. */
export type Wish = 'withdrawn' | 'no-contact'

/** The reporter's last word on going on; whoever writes again wants to. */
export function wishOf(messages: readonly ShownMessage[]): Wish | null {
  let wish: Wish | null = null
  for (const { direction, type, status, state } of messages) {
    if (direction !== 1 || state !== 'ok') continue
    if (type !== 'status') wish = null
    else if (status === 'withdrawn') wish = status
    else if (status === 'no-contact') wish ??= status
  }
  return wish
}
