import { expect, test } from 'vitest'
import { type CardState, type CardStep, cardAfter, cardMoves, stateOfShared } from './intervision-state.ts'

const ways: Record<CardState, CardStep[]> = {
  writing: [],
  anonymised: ['check'],
  shared: ['check', 'share'],
  discussed: ['check', 'share', 'think'],
  learned: ['check', 'share', 'learn'],
  gone: ['check', 'share', 'end'],
}
const steps: CardStep[] = ['write', 'check', 'share', 'think', 'learn', 'end']
const all = (Object.keys(ways) as CardState[]).flatMap((from) => steps.map((step) => ({ from, step })))

test.each(all)('from $from, a $step leads where the table says or nowhere', ({ from, step }) => {
  expect(cardAfter(ways[from])).toBe(from)
  expect(cardAfter([...ways[from], step])).toBe(cardMoves[from][step] ?? from)
})

test('nothing is shared that was changed after it was checked, and what is gone stays gone', () => {
  expect(cardAfter(['check', 'write', 'share'])).toBe('writing')
  expect(cardMoves.gone).toEqual({})
})

test('a shared card stands where its additions say', () => {
  expect(stateOfShared([])).toBe('shared')
  expect(stateOfShared([{ lesson: false }])).toBe('discussed')
  expect(stateOfShared([{ lesson: true }, { lesson: false }])).toBe('learned')
})
