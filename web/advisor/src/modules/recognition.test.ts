import { expect, test } from 'vitest'
import { aFile } from '../testing/case-files.ts'
import type { ShownMessage } from './conversation.ts'
import { recognitionOf } from './recognition.ts'

test('the last name of the reporter counts, with its phrase', () => {
  const [message] = aFile(['x']).messages
  const named = (text: string, change: Partial<ShownMessage> = {}): ShownMessage => ({
    ...(message as ShownMessage),
    ...{ type: 'name', text, body: { text, phrase: `${text} 12` } },
    ...change,
  })

  expect(recognitionOf([])).toBeNull()
  expect(recognitionOf([named('Sam'), named('Bo')])).toEqual({ name: 'Bo', phrase: 'Bo 12' })
  expect(recognitionOf([named('Sam', { direction: 2 })])).toBeNull()
  expect(recognitionOf([named('Sam', { state: 'other-channel' })])).toBeNull()
  expect(recognitionOf([named('Sam', { body: { text: 'Sam' } })])).toBeNull()
})
