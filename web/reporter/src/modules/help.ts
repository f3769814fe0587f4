import type { HelpLine } from '@klankbord/kit/Page.tsx'
import referrals from '../data/referrals.json' with { type: 'json' }
import type { Say } from './language.ts'

type Card = (typeof referrals.cards)[number]

const card = (code: string): Card | undefined => referrals.cards.find((one) => one.code === code)

const about = { '112': 'help.112', CSG: 'help.CSG', '113': 'help.113', VTH: 'help.VTH' } as const

/** Help at once: who, which number, for what. Numbers are data, with the day they were last checked. */
export function urgentHelp(say: Say, language: string): HelpLine[] {
  return (['112', 'CSG', '113', 'VTH'] as const).flatMap((code) => {
    const found = card(code)
    if (!found?.phone) return []
    const { phone } = found
    const name = language === 'nl' ? found.nl : found.en
    return [{ name, number: phone, about: say(about[code]) }]
  })
}

export const emergencyNumber = card('112')?.phone ?? '112'

/** Who else can help with topics that an advisor of this organisation does not handle (R4-4). */
export function elsewhere(topics: readonly string[], outOfScope: readonly string[]): Card[] {
  const outside = topics.filter((topic) => outOfScope.includes(topic))
  return referrals.cards.filter((one) => one.topics.some((topic) => outside.includes(topic)))
}
