import { expect, test } from 'vitest'
import { contrast, isSeen, nearestSeen } from './contrast.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#1f2a2e', '#fbf8f3', 13.9],
  ['#8ccfc4', '#14191b', 10],
])('the ratio of %s and %s is that of the standard', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 0)
})

test.each(['#ffee00', '#000080', '#ffffff', '#000000', '#e30613'])(
  'for %s there is a shade that is seen in light and in dark',
  (colour) => {
    expect(isSeen(nearestSeen(colour))).toBe(true)
  },
)

test('a colour that is seen stays as it is', () => {
  expect(isSeen('#2e7d6b')).toBe(true)
  expect(nearestSeen('#2e7d6b')).toBe('#2e7d6b')
})
