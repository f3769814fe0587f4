import { expect, test } from 'vitest'
import { keysFrom, unusable, usualKeys } from './shortcut-keys.ts'

test('what was chosen counts, and the rest stays as it is', () => {
  expect(keysFrom({ reply: 'a' })).toEqual({ ...usualKeys, reply: 'a' })
  expect(keysFrom(undefined)).toEqual(usualKeys)
})

test('a key does one thing and is one sign', () => {
  expect(unusable({ ...usualKeys, reply: 'n' })).toEqual(['reply', 'note'])
  expect(unusable({ ...usualKeys, search: '', next: 'jj', help: ' ' })).toEqual(['next', 'search', 'help'])
  expect(keysFrom({ reply: 'n' })).toEqual(usualKeys)
})
