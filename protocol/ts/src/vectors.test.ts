import { describe, expect, test, vi } from 'vitest'
import { type KnownAnswer, run, wanted } from './known-answer.ts'
import { operations } from './vector-operations.ts'

vi.setConfig({ testTimeout: 60_000 })

const files = import.meta.glob<KnownAnswer>('../../vectors/*.json', { eager: true, import: 'default' })
const answers = Object.values(files)

describe('known answers', () => {
  test('are there, and every operation in them is known', () => {
    expect(answers.length).toBeGreaterThan(400)
    expect(answers.filter((answer) => !operations[answer.op]).map((answer) => answer.id)).toEqual([])
  })

  test.each(answers.map((answer) => [answer.id, answer] as const))('%s', async (_, answer) => {
    expect(await run(answer, operations)).toEqual(wanted(answer))
  })
})
