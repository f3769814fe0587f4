import { addTexts, type Language } from '@klankbord/staff/texts'
import en from '../texts/library.en.json'
import nl from '../texts/library.nl.json'

// A key missing in either list is a type error here.
const both: Record<Language, Record<keyof typeof nl, string>> = { nl, en }
addTexts(both)
