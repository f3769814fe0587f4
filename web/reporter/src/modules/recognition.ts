import { randomBytes } from '@klankbord/protocol/bytes'
import type { Line } from './conversation.ts'

/** Words that sound alike in most languages, so that they can be said on the phone. */
export const words = [
  ...['atlas', 'bamboe', 'banjo', 'canyon', 'delta', 'echo', 'gitaar', 'hotel', 'iglo', 'jazz', 'kiwi'],
  ...['lama', 'lotus', 'mango', 'metro', 'mokka', 'opera', 'oase', 'panda', 'piano', 'pizza', 'radar'],
  ...['radio', 'robot', 'salsa', 'sauna', 'tango', 'taxi', 'tennis', 'vanille', 'yoga', 'zebra'],
] as const

/** Two words and a number by which two people know each other, on the phone or at a table. */
export function newPhrase(): string {
  const [one = 0, other = 0, number = 0] = randomBytes(3)
  return `${words[one % words.length]} ${words[other % words.length]} ${10 + (number % 64)}`
}

/** The name the reporter gave last, and the phrase that goes with it. */
export function nameIn(lines: readonly Line[]): { name: string; phrase: string } | null {
  const given = lines.filter(({ kind, type, from }) => kind === 'typed' && type === 'name' && from === 'me')
  const last = given[given.length - 1]
  const { phrase } = last?.body ?? {}
  return last && typeof phrase === 'string' ? { name: last.text, phrase } : null
}
