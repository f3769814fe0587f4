import type { Presentation } from '@klankbord/protocol/presentation'
import { answerWithinMonths, confirmWithinDays, monthsOf } from '../data/terms.ts'
import type { Key } from '../texts/texts.ts'
import type { Profile } from './api.ts'
import type { Say, Values } from './language.ts'

export type Block = { title: string | null; text: string; more: string | null; lang?: string }

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

type Keys = readonly [title: Key | null, text: Key, more?: Key]

function block(say: Say, [title, text, more]: Keys, values: Values): Block {
  return {
    title: title === null ? null : say(title, values),
    text: say(text, values),
    more: more === undefined ? null : say(more, values),
  }
}

// Spelled out, so that a missing text is an error before anybody can miss it.
const beforeWriting: readonly Keys[] = [
  ['info.who.title', 'info.who.text', 'info.who.more'],
  ['info.anonymous.title', 'info.anonymous.text', 'info.anonymous.more'],
  ['info.limits.title', 'info.limits.text'],
  ['info.code.title', 'info.code.text', 'info.code.more'],
  ['info.confidential.title', 'info.confidential.text', 'info.confidential.more'],
  ['info.mode.title', 'info.mode.text', 'info.mode.more'],
  ['info.employer.title', 'info.employer.text'],
  ['info.keeping.title', 'info.keeping.text', 'info.keeping.more'],
  ['info.otherWays.title', 'info.otherWays.text'],
]
const aboutBackup = {
  consent: ['info.backup.consent.title', 'info.backup.consent.text'],
  upfront: ['info.backup.upfront.title', 'info.backup.upfront.text', 'info.backup.upfront.more'],
} as const
const limits: readonly Keys[] = [
  ['info.limit1.title', 'info.limit1.text'],
  ['info.limit2.title', 'info.limit2.text'],
  ['info.limit3.title', 'info.limit3.text'],
  ['info.limit4.title', 'info.limit4.text'],
  ['info.limit5.title', 'info.limit5.text'],
  ['info.limit6.title', 'info.limit6.text'],
  ['info.limit7.title', 'info.limit7.text'],
  ['info.limit8.title', 'info.limit8.text'],
]

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
  const blocks = facts.backup === null ? beforeWriting : [...beforeWriting, aboutBackup[policy.backup]]
  return blocks.map((keys) => block(say, keys, values))
}

/** The language in which a practice wrote for a page of another one. */
export const ownLanguage = (language: string): 'nl' | 'en' => (language === 'nl' ? 'nl' : 'en')

/** What the organisation wants to be known besides, as its practice signed it. */
export function ownBlock(shown: Presentation | null, language: string): Block[] {
  const lang = ownLanguage(language)
  const own = shown?.information?.[lang]
  return own ? [{ ...own, more: null, lang }] : []
}

/** What this cannot do, for the page "How safe is this". */
export const limitBlocks = (say: Say): Block[] => limits.map((keys) => block(say, keys, {}))
