import { directionOf, fill, type Values } from '../modules/language.ts'
import type { Language } from '../texts/texts.ts'
import en from './en.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

/** Texts of the part about a report to the organisation; they come with it (the Dutch ones are the list of keys). */
export type EscalationKey = keyof typeof nl
export type EscalationSay = (key: EscalationKey, values?: Values) => string

// A missing English text is an error of the type checker.
const english: Record<EscalationKey, string> = en

/** In Dutch or English; any other language gets English until somebody has translated it. */
export function escalationSay(language: Language): EscalationSay {
  return (key, values = {}) => {
    if (language === 'nl') return fill(nl[key], values, language)
    const text = fill(english[key], values, 'en')
    return directionOf(language) === 'rtl' ? `\u2066${text}\u2069` : text
  }
}
