import en from './library.en.json'
import nl from './library.nl.json'
import { addTexts, type Texts, useTextsOf } from './texts.ts'

type LibraryKey = keyof typeof nl

// These come with the screens that show them; a text that is missing in English is a type error.
const both: Record<'nl' | 'en', Record<LibraryKey, string>> = { nl, en }
addTexts(both)

export const useLibraryTexts: () => Texts<LibraryKey> = useTextsOf<LibraryKey>
