import { addTexts, type Language } from '@klankbord/staff/texts'
import en from './awareness.en.json'
import nl from './awareness.nl.json'

// A key missing in either list is a type error here.
const both: Record<Language, Record<keyof typeof nl, string>> = { nl, en }
addTexts(both)
