import { unbase64url } from '@klankbord/protocol/bytes'
import { expect, test } from 'vitest'
import { largestThatFits, MOST_LOGO_BYTES, onlyPicture, sizeWithin } from './small-logo.ts'

const chunk = (name: string, length: number) => [
  ...[0, 0, length >> 8, length & 255],
  ...[...name].map((sign) => sign.charCodeAt(0)),
  ...new Array<number>(length + 4).fill(7),
]
const png = (...chunks: number[][]) => new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, ...chunks.flat()])

test('a logo is drawn whole, within its frame and never larger than it is', () => {
  expect(sizeWithin(1200, 300, 1)).toEqual({ width: 240, height: 60 })
  expect(sizeWithin(300, 1200, 1)).toEqual({ width: 20, height: 80 })
  expect(sizeWithin(120, 40, 1)).toEqual({ width: 120, height: 40 })
  expect(sizeWithin(1, 9000, 0.5)).toEqual({ width: 1, height: 40 })
})

test('it gets smaller until it fits', async () => {
  const sizes: number[] = []
  const found = await largestThatFits(async (share) => {
    sizes.push(share)
    const length = share > 0.65 ? MOST_LOGO_BYTES : 40
    return png(chunk('IHDR', 13), chunk('IDAT', length), chunk('IEND', 0))
  })

  expect(sizes).toEqual([1, 0.8, 0.65])
  expect(unbase64url(found ?? '')).toHaveLength(8 + 25 + 52 + 12)
})

test('what never fits or cannot be drawn is none', async () => {
  expect(await largestThatFits(async () => new Uint8Array(MOST_LOGO_BYTES + 1))).toBeNull()
  expect(await largestThatFits(async () => null)).toBeNull()
})

test('only the picture is kept', () => {
  const picture = [chunk('IHDR', 13), chunk('PLTE', 3), chunk('IDAT', 300), chunk('IEND', 0)]
  const [header, ...rest] = picture
  const told = png(header ?? [], chunk('sRGB', 1), chunk('eXIf', 40), chunk('pHYs', 9), ...rest)

  expect(onlyPicture(told)).toEqual(png(...picture))
})
