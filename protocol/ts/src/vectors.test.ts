import { describe, expect, test } from 'vitest'
import { hex, unhex } from './bytes.ts'
import { Refused } from './refused.ts'
import { Input, operations } from './vector-operations.ts'

interface Vector {
  id: string
  op: string
  expect: 'accept' | 'refuse'
  why: string
  in: Record<string, unknown>
  out?: Record<string, unknown>
}

/** Long values stand in the vectors as length, hash and first 128 bytes. */
async function shortened(value: unknown, expected: unknown): Promise<unknown> {
  if (typeof value !== 'string' || typeof expected !== 'object') return value
  const bytes = unhex(value)
  const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  return { len: bytes.length, sha256, head: hex(bytes.subarray(0, 128)) }
}

const files = import.meta.glob<Vector>('../../vectors/*.json', { eager: true, import: 'default' })
const vectors = Object.values(files)

describe('known answers', () => {
  test('are there, and every operation in them is known', () => {
    expect(vectors.length).toBeGreaterThan(80)
    expect(vectors.filter((vector) => !operations[vector.op]).map((vector) => vector.id)).toEqual([])
  })

  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const operate = async () => operations[vector.op]?.(new Input(vector.in))
    if (vector.expect === 'refuse') {
      await expect(operate()).rejects.toBeInstanceOf(Refused)
      return
    }
    const found = (await operate()) as Record<string, unknown>
    const expected = vector.out ?? {}
    const names = Object.keys(expected)
    const short = await Promise.all(names.map((name) => shortened(found[name], expected[name])))
    expect(Object.fromEntries(names.map((name, i) => [name, short[i]]))).toEqual(expected)
  })
})
