import { expect, test } from 'vitest'
import { answersOf, createDraft, longestStory, problemWith, textToSend } from './draft.ts'

test('emoji and Arabic go through unchanged', () => {
  const text = 'Het was 😢 — بصراحة\nТак\tи'
  expect(textToSend(text)).toBe(text)
})

test('line ends become one sign, other control characters go', () => {
  expect(textToSend('a\r\nb\rc\u0000d\u0007e\u0085f')).toBe('a\nb\ncdef')
})

test('half a character becomes the replacement sign', () => {
  expect(textToSend('a\ud83d b\ude00')).toBe('a\ufffd b\ufffd')
  expect(textToSend('\ud83d\ude00')).toBe('\ud83d\ude00')
})

test('a story needs something and has an end', () => {
  expect(problemWith(' \n')).toBe('empty')
  expect(problemWith('Eén zin.')).toBeNull()
  expect(problemWith('a'.repeat(longestStory))).toBeNull()
  expect(problemWith('a'.repeat(longestStory + 1))).toBe('long')
})

test('skipped questions are absent from the answers', () => {
  const draft = createDraft()
  expect(answersOf(draft.state.get())).toEqual({ info: '2026.1' })

  draft.change({ topics: ['OO.PES'], ongoing: 'yes', safe: 'unsaid', wish: 'talk' })

  expect(answersOf(draft.state.get())).toEqual({
    topic: ['OO.PES'],
    ongoing: 'yes',
    safe: 'unsaid',
    wish: 'talk',
    info: '2026.1',
  })
})

test('forgetting leaves nothing of what was typed', () => {
  const draft = createDraft()
  draft.change({ story: 'Kanarie', topics: ['OO.PES'] })

  draft.forget()

  expect(JSON.stringify(draft.state.get())).not.toMatch(/Kanarie|OO\.PES/)
})
