import { answerWithinMonths, confirmWithinDays, monthsOf } from '../data/terms.ts'
import type { Key } from '../texts/texts.ts'
import type { Profile } from './api.ts'
import type { Say, Values } from './language.ts'

export type Block = { id: string; title: string; text: string; more: string | null }

export type Facts = {
  say: Say
  profile: Profile
  policy: { backup: 'consent' | 'upfront'; backupAfterDays: number; retentionDays: number }
  advisor: string
  advisorInternal: boolean
  readers: string
  backup: string | null
  list: (items: readonly string[]) => string
}

/** Terms that the contract with the employer adds to the exceptions, or that there are none. */
export const agreements = (say: Say, exceptions: readonly string[], list: Facts['list']): string =>
  exceptions.length === 0
    ? say('info.secrecyExceptions.none.text')
    : say('info.secrecyExceptions.list.text', { list: list(exceptions) })

function block(say: Say, id: string, values: Values): Block {
  const optional = (part: string) => {
    const key = `info.${id}.${part}` as Key
    const text = say(key, values)
    return text === key ? null : text
  }
  return { id, title: optional('title') ?? '', text: optional('text') ?? '', more: optional('more') }
}

/** The whole text that people get before they write their first word. */
export function informationBlocks(facts: Facts): Block[] {
  const { say, profile, policy } = facts
  const receiver = profile.advisorRole === 'DESIGNATED_RECEIVER'
  const values: Values = {
    advisor: facts.advisor,
    advisorType: say(facts.advisorInternal ? 'r0.internal' : 'r0.external'),
    readers: facts.readers,
    backup: facts.backup ?? '',
    backupAfterDays: policy.backupAfterDays,
    answerWorkingDays: profile.answerWorkingDays,
    secrecyExceptions: agreements(say, profile.secrecyExceptions, facts.list),
    roleText: say(receiver ? 'info.roleText.receiver.text' : 'info.roleText.advisor.text'),
    costText: say('info.costText.free.text'),
    ackDays: confirmWithinDays,
    feedbackMonths: answerWithinMonths,
    retentionMonths: monthsOf(policy.retentionDays),
    practice: profile.practice,
    privacyContact: profile.privacyContact,
    complaintRoute: profile.complaintRoute,
  }
  const ids = [
    'who',
    'anonymous',
    'limits',
    'code',
    'confidential',
    'mode',
    'employer',
    'keeping',
    'otherWays',
    ...(facts.backup === null ? [] : [`backup.${policy.backup}`]),
  ]
  return ids.map((id) => block(say, id, values))
}

/** What this cannot do, for the page "How safe is this". */
export const limitBlocks = (say: Say): Block[] =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((number) => block(say, `limit${number}`, {}))
