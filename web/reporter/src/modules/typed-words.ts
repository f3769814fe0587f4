import type { InsideKey } from '../inside-texts/inside-texts.ts'
import type { Line } from './conversation.ts'

type Words = InsideKey | ((line: Line) => InsideKey)

/** What the page says of a message by its type, beside the text in it; `{name}` is the advisor. */
export const typedWords: ReadonlyMap<string, Words> = new Map<string, Words>([['referral', 'r10.referral']])
