import { addTexts, type Language } from '@klankbord/staff/texts'
import en from '../texts/advice.en.json'
import nl from '../texts/advice.nl.json'

// These come with the screens that show them; a key missing in either list is a type error here.
const both: Record<Language, Record<keyof typeof nl, string>> = { nl, en }
addTexts(both)
