import type { CaseFile } from './case-list.ts'
import type { ShownMessage } from './conversation.ts'

/** The days on which the mailbox asks how it goes, as the reporter has them: the newest plan counts. */
export type CheckinPlan = { plannedOn: string; days: readonly string[] }
/** After-care asks how it goes; after an escalation the mailbox asks whether it did harm (ESC-10). */
export type Checkin = 'aftercare' | 'detriment'

export function checkinPlan(
  messages: readonly ShownMessage[],
  about: Checkin = 'aftercare',
): CheckinPlan | null {
  const isAbout = (body: Record<string, unknown>) => (body.about === 'detriment') === (about === 'detriment')
  const plan = messages
    .filter(({ direction, type, body }) => direction === 2 && type === 'checkins' && isAbout(body))
    .at(-1)
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
export function nextCheckin(
  { messages }: CaseFile,
  today: string,
  about: Checkin = 'aftercare',
): string | null {
  const days = checkinPlan(messages, about)?.days ?? []
  return days.find((day) => day >= today) ?? days.at(-1) ?? null
}

/** The day on which the reporter last said that speaking up did harm, or null (ESC-10). */
export function detrimentSince(messages: readonly ShownMessage[]): string | null {
  const said = messages.filter(({ direction, type }) => direction === 1 && type === 'checkin-answer')
  return said.filter(({ body }) => body.detriment === true).at(-1)?.day ?? null
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
