import { expect, test } from 'vitest'
import { groupWhileTyping } from './code-grouping.ts'

/** "|" marks the caret. */
function typed(text: string): string {
  const caret = text.indexOf('|')
  const { value, caret: at } = groupWhileTyping(text.replace('|', ''), caret)
  return `${value.slice(0, at)}|${value.slice(at)}`
}

test.each([
  ['01234|', '01234|'],
  ['012345|', '01234 5|'],
  ['01234|56789', '01234| 56789'],
  ['01-234-567|', '01234 567|'],
  ['01234\n56789 0|', '01234 56789 0|'],
  ['|0123456', '|01234 56'],
  ['٠١٢٣٤٥|', '٠١٢٣٤ ٥|'],
  ['0123a45|', '0123a45|'],
])('%s becomes %s', (before, after) => {
  expect(typed(before)).toBe(after)
})
