import { addTexts, type Texts, useTextsOf } from '../texts.ts'
import en from './awareness.en.json'
import nl from './awareness.nl.json'

type AwarenessKey = keyof typeof nl

// These come with the screens that show them; a text that is missing in English is a type error.
const both: Record<'nl' | 'en', Record<AwarenessKey, string>> = { nl, en }
addTexts(both)

export const useAwarenessTexts: () => Texts<AwarenessKey> = useTextsOf<AwarenessKey>
