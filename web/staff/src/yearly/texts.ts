import { longDay } from '../days.ts'
import { addTexts, type Texts, useTextsOf } from '../texts.ts'
import en from './yearly.en.json'
import nl from './yearly.nl.json'

type YearlyKey = keyof typeof nl

// These come with the screens that show a yearly report; a text that is missing in English is a type error.
const both: Record<'nl' | 'en', Record<YearlyKey, string>> = { nl, en }
addTexts(both)

export const useYearlyTexts: () => Texts<YearlyKey> = useTextsOf<YearlyKey>

/** A day with its year, as a document says it; empty where there is none. */
export const writtenDay = (day: string | null, language: string): string =>
  day === null ? '' : longDay(day, language, '')
