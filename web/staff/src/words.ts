import { randomBytes } from '@klankbord/protocol/bytes'

/** Seven words of 2 048: 77 bits (KB-44). */
export const WORDS = 7
export const SHORTEST_OWN = 16

/** Draws the words of a key phrase. The list is fetched only here: nobody else needs it. */
export async function newWords(): Promise<string> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js')
  const random = randomBytes(2 * WORDS)
  const words: string[] = []
  for (let at = 0; at < random.length; at += 2) {
    // 65 536 is a multiple of 2 048, so every word is equally likely.
    const place = (((random[at] ?? 0) << 8) | (random[at + 1] ?? 0)) % wordlist.length
    words.push(wordlist[place] ?? '')
  }
  return words.join(' ')
}

/** The same phrase however it was typed (KB-44). */
export function samePhrase(a: string, b: string): boolean {
  const plain = (phrase: string) => phrase.normalize('NFKC').trim().replace(/\s+/gu, ' ')
  return plain(a) === plain(b)
}

export function longEnough(phrase: string): boolean {
  return [...phrase.normalize('NFKC').trim().replace(/\s+/gu, ' ')].length >= SHORTEST_OWN
}
