import { addTexts, type Texts, useTextsOf } from '../texts.ts'
import en from './advice.en.json'
import nl from './advice.nl.json'

type AdviceKey = keyof typeof nl

// These come with the screens that show them; a text that is missing in English is a type error.
const both: Record<'nl' | 'en', Record<AdviceKey, string>> = { nl, en }
addTexts(both)

export const useAdviceTexts: () => Texts<AdviceKey> = useTextsOf<AdviceKey>

/** Codes of the taxonomy's list `adviceType`. */
export const adviceKinds = ['BELEID', 'CULTUUR', 'PROCES', 'VOORLICHTING', 'NAZORG', 'WET'] as const

/** A code that this version does not know stays a code. */
export function kindKey(code: string): AdviceKey | null {
  const known = adviceKinds.find((each) => each === code)
  return known ? `advice.kind.${known}` : null
}
