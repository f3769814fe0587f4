import { directionOf, fill, type Values } from '../modules/language.ts'
import type { Language } from '../texts/texts.ts'
import en from './en.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

/** Texts that only somebody with a code sees; they come with the code (the Dutch ones are the list of keys). */
export type InsideKey = keyof typeof nl
export type InsideSay = (key: InsideKey, values?: Values) => string

// A missing English text is an error of the type checker.
const english: Record<InsideKey, string> = en

/** In Dutch or English; any other language gets English until somebody has translated it. */
export function insideSay(language: Language): InsideSay {
  return (key, values = {}) => {
    if (language === 'nl') return fill(nl[key], values, language)
    const text = fill(english[key], values, 'en')
    // English inside a page that runs the other way keeps its full stops where they belong.
    return directionOf(language) === 'rtl' ? `\u2066${text}\u2069` : text
  }
}
