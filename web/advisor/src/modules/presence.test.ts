import { expect, test } from 'vitest'
import { here, TOLD_EVERY, told } from './presence.ts'

const word = (kind: string, by?: string) => ({ kind, id: 'case', ...(by ? { by } : {}) })

test('a colleague is here from the first word to the last', () => {
  const one = told(new Map(), word('colleague-here', 'samir'), 1_000)

  expect([...one.keys()]).toEqual(['samir'])
  expect([...told(one, word('colleague-gone', 'samir'), 2_000).keys()]).toEqual([])
  expect([...told(one, word('colleague-gone', 'noor'), 2_000).keys()]).toEqual(['samir'])
  expect([...told(one, word('colleague-here'), 2_000).keys()]).toEqual(['samir'])
})

test('who says nothing any more is gone, and who missed one word is not', () => {
  const one = told(new Map(), word('colleague-here', 'samir'), 0)

  expect(here(one, 2 * TOLD_EVERY).has('samir')).toBe(true)
  expect(here(one, 3 * TOLD_EVERY).has('samir')).toBe(false)
})
