import { expect, test } from 'vitest'
import { BLACK, blackIn, redact } from './redaction.ts'

const sections = [
  { heading: 'Zorggroep Veldzicht', paragraphs: ['Jan de Vries belde.', 'JAN  DE VRIES en Jan (a+b).'] },
]

test('a word is blackened wherever it stands, a whole name before its parts', () => {
  const [page] = redact(sections, ['Jan', 'Jan de Vries', 'veldzicht'])

  expect(page?.heading).toBe(`Zorggroep ${BLACK}`)
  expect(page?.paragraphs).toEqual([`${BLACK} belde.`, `${BLACK} en ${BLACK} (a+b).`])
  expect(blackIn([page ?? { heading: '', paragraphs: [] }])).toBe(4)
})

test('signs mean themselves, and nothing chosen changes nothing', () => {
  expect(redact(sections, ['(a+b)'])[0]?.paragraphs[1]).toBe(`JAN  DE VRIES en Jan ${BLACK}.`)
  expect(redact(sections, ['', ' '])).toEqual(sections)
  expect(sections[0]?.paragraphs[0]).toContain('Jan')
})
