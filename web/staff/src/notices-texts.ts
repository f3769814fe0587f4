import en from './notices.en.json'
import nl from './notices.nl.json'
import { addTexts, type Texts, useTextsOf } from './texts.ts'

type NoticeKey = keyof typeof nl

// These come with the screens that show them; a text that is missing in English is a type error.
const both: Record<'nl' | 'en', Record<NoticeKey, string>> = { nl, en }
addTexts(both)

export const useNoticeTexts: () => Texts<NoticeKey> = useTextsOf<NoticeKey>
