import { expect, test } from 'vitest'
import { mayNameTheWriter } from './hints.ts'

test.each([
  'Mail me op jan@voorbeeld.nl',
  'Bel 06-12345678',
  'mijn nummer is +31 6 1234 5678',
  'Ik ben Noor en werk hier',
  'ik heet Jan',
  'My name is Sam',
])('may name the writer: %s', (text) => {
  expect(mayNameTheWriter(text)).toBe(true)
})

test.each(['Ik ben bang.', 'Het gebeurde op 12 mei om 9 uur.', 'Zij zei 3 keer nee.', ''])(
  'says nothing about: %s',
  (text) => {
    expect(mayNameTheWriter(text)).toBe(false)
  },
)
