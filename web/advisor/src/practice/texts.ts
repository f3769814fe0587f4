import en from '../texts/practice.en.json'
import nl from '../texts/practice.nl.json'
import { addTexts, type Language } from '../texts/text.ts'

// A key missing in either list is a type error here.
const both: Record<Language, Record<keyof typeof nl, string>> = { nl, en }
addTexts(both)
