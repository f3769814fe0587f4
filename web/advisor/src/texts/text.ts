import type { StaffKey } from '@klankbord/staff/text-keys'
import { addTexts, type Language, type Texts as StaffTexts, useTextsOf } from '@klankbord/staff/texts'
import type adviceNl from './advice.nl.json'
import appointmentsEn from './appointments.en.json'
import appointmentsNl from './appointments.nl.json'
import coverEn from './cover.en.json'
import coverNl from './cover.nl.json'
import type deskNl from './desk.nl.json'
import coreEn from './en.json'
import type escalationNl from './escalation.nl.json'
import kitEn from './kit.en.json'
import kitNl from './kit.nl.json'
import type libraryNl from './library.nl.json'
import lifecycleEn from './lifecycle.en.json'
import lifecycleNl from './lifecycle.nl.json'
import coreNl from './nl.json'
import type practiceNl from './practice.nl.json'
import recordsEn from './records.en.json'
import recordsNl from './records.nl.json'
import type upkeepNl from './upkeep.nl.json'
import type yearlyNl from './yearly.nl.json'

// One pair of lists per part of the app.
const nl = {
  ...coreNl,
  ...coverNl,
  ...appointmentsNl,
  ...kitNl,
  ...lifecycleNl,
  ...recordsNl,
}
const en = {
  ...coreEn,
  ...coverEn,
  ...appointmentsEn,
  ...kitEn,
  ...lifecycleEn,
  ...recordsEn,
}

type CoreKey = keyof typeof nl
/** What managers read, what is done now and then, and what stands around escalations, advice and yearly reports come with those screens. */
export type TextKey =
  | CoreKey
  | keyof typeof practiceNl
  | keyof typeof upkeepNl
  | keyof typeof libraryNl
  | keyof typeof escalationNl
  | keyof typeof yearlyNl
  | keyof typeof deskNl
  | keyof typeof adviceNl

// A key missing in either list is a type error here, and so is one that the shared screens need.
const core: Record<Language, Record<CoreKey | StaffKey, string>> = { nl, en }
addTexts(core)

export type Texts = StaffTexts<TextKey>

export const useTexts: () => Texts = useTextsOf<TextKey>
