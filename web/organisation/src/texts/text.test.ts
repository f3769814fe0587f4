import { texts } from '@klankbord/staff/texts'
import { expect, test } from 'vitest'
import './text.ts'
import './awareness.ts'
import './yearly.ts'

test('both languages have the same texts with the same gaps', () => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort()

  const { nl, en } = texts
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  for (const [key, text] of Object.entries(nl)) {
    expect(text, key).not.toBe('')
    expect(gaps(en[key] ?? ''), key).toEqual(gaps(text ?? ''))
  }
})

test('officers are addressed politely', () => {
  const familiar = /\b(je|jij|jou|jouw)\b/i

  expect(Object.entries(texts.nl).filter(([, text]) => familiar.test(text ?? ''))).toEqual([])
})
