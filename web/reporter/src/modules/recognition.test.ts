import { expect, test } from 'vitest'
import type { Line } from './conversation.ts'
import { nameIn, newPhrase, words } from './recognition.ts'

test('a phrase is two words and a number, another one every time', () => {
  expect(words).toHaveLength(32)
  const drawn = new Set(Array.from({ length: 20 }, newPhrase))
  for (const phrase of drawn) expect(phrase).toMatch(/^[a-z]+ [a-z]+ [1-7][0-9]$/)
  expect(drawn.size).toBeGreaterThan(15)
})

test('the last name counts, and only one of the reporter', () => {
  const line = (text: string, phrase: unknown, from: Line['from'] = 'me') =>
    ({ kind: 'typed', type: 'name', from, text, body: { phrase } }) as unknown as Line

  expect(nameIn([])).toBeNull()
  expect(nameIn([line('Sam', 'kiwi jazz 12'), line('Sam Bos', 'lama taxi 34')])).toEqual({
    name: 'Sam Bos',
    phrase: 'lama taxi 34',
  })
  expect(nameIn([line('Sam', 'kiwi jazz 12', 'advisor')])).toBeNull()
  expect(nameIn([line('Sam', 7)])).toBeNull()
})
