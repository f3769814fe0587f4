import type { StaffKey } from '@klankbord/staff/text-keys'
import { addTexts, type Language, type Texts as StaffTexts, useTextsOf } from '@klankbord/staff/texts'
import type awarenessNl from './awareness.nl.json'
import coreEn from './en.json'
import gateEn from './gate.en.json'
import gateNl from './gate.nl.json'
import coreNl from './nl.json'
import type yearlyNl from './yearly.nl.json'

// One pair of lists for what every staff app says around its vault, one for what is this app's own.
const nl = { ...gateNl, ...coreNl }
const en = { ...gateEn, ...coreEn }

type CoreKey = keyof typeof nl
/** What stands around yearly reports and posters comes with those screens. */
export type TextKey = CoreKey | keyof typeof yearlyNl | keyof typeof awarenessNl

// A key missing in either list is a type error here, and so is one that the shared screens need.
const both: Record<Language, Record<CoreKey | StaffKey, string>> = { nl, en }
addTexts(both)

export type Texts = StaffTexts<TextKey>

export const useTexts: () => Texts = useTextsOf<TextKey>
