import type { PageSection } from '@klankbord/protocol/locked-page'

/** As long for every word, so that it does not tell how long the word was. */
export const BLACK = '█████'

/** Longer ones first: a full name is blackened before the first name in it. */
const inOrder = (words: readonly string[]): string[] =>
  words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length)

const literal = (word: string) =>
  word
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, '\\s+')

/**
 * The same text with some words blackened wherever they stand, in capitals or not; the original stays (CAS-25).
 *
 * Does not protect against: whoever knows the matter and recognises the rest.
 */
export function redact(sections: readonly PageSection[], words: readonly string[]): PageSection[] {
  const all = inOrder(words).map(literal)
  if (all.length === 0) return [...sections]
  const found = new RegExp(all.join('|'), 'giu')
  const black = (text: string) => text.replace(found, BLACK)
  return sections.map(({ heading, paragraphs }) => ({
    heading: black(heading),
    paragraphs: paragraphs.map(black),
  }))
}

/** How often something was blackened. */
export const blackIn = (sections: readonly PageSection[]): number =>
  sections
    .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    .reduce((sum, text) => sum + text.split(BLACK).length - 1, 0)
