import { expect, test } from 'vitest'
import { MOST_BYTES, smallest } from './small-photo.ts'

const heavy = (bytes: number) => new Uint8Array(bytes)

test('takes the best quality that fits on a card', async () => {
  const asked: number[] = []
  const photo = await smallest(async (quality) => {
    asked.push(quality)
    return heavy(quality > 0.6 ? MOST_BYTES + 1 : 3)
  })

  expect(asked).toEqual([0.8, 0.65, 0.5])
  expect(photo).toBe('AAAA')
})

test('gives nothing when it does not fit or cannot be drawn', async () => {
  expect(await smallest(async () => heavy(MOST_BYTES + 1))).toBeNull()
  expect(await smallest(async () => null)).toBeNull()
})
