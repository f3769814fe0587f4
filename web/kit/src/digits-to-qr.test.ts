import { expect, test } from 'vitest'
import { digitsToQr } from './digits-to-qr.ts'

test('is a square of 21 with three finders and the dark square', () => {
  const grid = digitsToQr('012345678901234567890123456746')
  expect(grid).toHaveLength(21)
  for (const line of grid) expect(line).toHaveLength(21)
  for (const [row, column] of [
    [0, 0],
    [0, 14],
    [14, 0],
  ] as const) {
    const finder = Array.from({ length: 7 }, (_, at) => grid[row]?.[column + at])
    expect(finder).toEqual(new Array(7).fill(true))
  }
  expect(grid[13]?.[8]).toBe(true)
})

test('takes digits only, and no more than fit', () => {
  for (const wrong of ['', '12a', '1'.repeat(35)]) expect(() => digitsToQr(wrong)).toThrow(RangeError)
})
