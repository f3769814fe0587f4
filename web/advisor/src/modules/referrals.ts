import type { ReferralCard, ReferralDirectory } from './aids-api.ts'
import type { CaseFile } from './case-list.ts'
import { folded, wordsOf } from './case-search.ts'

export type SpokenLanguage = 'nl' | 'en'

/** Advisors answer in Dutch or English; whoever wrote in Dutch reads Dutch. */
export function languageOf(file: CaseFile): SpokenLanguage {
  const report = file.messages.find(({ report: told }) => told !== null)?.report
  return report === undefined || report === null || report.lang === 'nl' ? 'nl' : 'en'
}

/** Who helps when speaking up did harm (ESC-10): a lawyer, victim support, a psychologist. */
export const afterDetriment = ['RVR', 'SHN', 'PSY'] as const

/** What fits best comes first: signs of danger, then what the reporter chose, then the others by name. */
export function suggested({ selection }: ReferralDirectory, topics: readonly string[]): string[] {
  const codes = topics.flatMap((topic) => [
    ...(selection.get(topic) ?? []),
    ...(selection.get(topic.split('.')[0] ?? '') ?? []),
  ])
  return [...new Set(codes)]
}

export function topicsOf(file: CaseFile): string[] {
  const answers = file.messages.find(({ report }) => report !== null)?.report?.answers
  return Array.isArray(answers?.topic) ? answers.topic.filter((code) => typeof code === 'string') : []
}

export function findCards(
  { cards }: ReferralDirectory,
  first: readonly string[],
  typed: string,
  language: SpokenLanguage,
): ReferralCard[] {
  const wanted = wordsOf(typed)
  const place = ({ code }: ReferralCard) => (first.includes(code) ? first.indexOf(code) : first.length)
  return cards
    .filter((card) => {
      const words = folded(`${card.code} ${card.name[language]} ${card.about[language]}`)
      return wanted.every((word) => words.includes(word))
    })
    .sort((a, b) => place(a) - place(b))
}

const calls: Record<SpokenLanguage, { phone: string; hours: string; free: string }> = {
  nl: { phone: 'Telefoon', hours: 'bereikbaar', free: 'Gratis.' },
  en: { phone: 'Phone', hours: 'reachable', free: 'Free.' },
}

/** The card in plain words, phone number included: an older app shows it as any message. */
export function cardText(card: ReferralCard, language: SpokenLanguage): string {
  const say = calls[language]
  const phone = card.phone && `${say.phone}: ${card.phone}`
  const about = card.about[language]
  return [
    card.name[language],
    `${about.charAt(0).toUpperCase()}${about.slice(1)}.`,
    phone && (card.hours ? `${phone} (${say.hours}: ${card.hours})` : phone),
    card.url,
    card.email,
    card.free ? say.free : null,
  ]
    .filter(Boolean)
    .join('\n')
}
