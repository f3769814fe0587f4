import { addTexts, type Language } from '@klankbord/staff/texts'
import en from '../texts/practice.en.json'
import nl from '../texts/practice.nl.json'
import upkeepEn from '../texts/upkeep.en.json'
import upkeepNl from '../texts/upkeep.nl.json'

const dutch = { ...nl, ...upkeepNl }

// A key missing in either list is a type error here.
const both: Record<Language, Record<keyof typeof dutch, string>> = {
  nl: dutch,
  en: { ...en, ...upkeepEn },
}
addTexts(both)
