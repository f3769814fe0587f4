import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { concat, equal, hex, randomBytes } from './bytes.ts'
import { pad, padVault, unpad, unpadVault } from './padding.ts'
import { Refused } from './refused.ts'
import {
  boxLength,
  CHUNK,
  importSealKey,
  open,
  openInto,
  plaintextLength,
  seal,
  sealInPieces,
} from './seal.ts'

vi.setConfig({ testTimeout: 60_000 })

const header = randomBytes(20)
const key = await importSealKey(randomBytes(32))
const other = await importSealKey(randomBytes(32))
const around = (...sizes: number[]) => sizes.flatMap((size) => [size - 1, size, size + 1])

describe('SEAL', () => {
  test.each([0, 1, ...around(CHUNK, 2 * CHUNK, 64 * CHUNK)])(
    'opens what it sealed: %i bytes',
    async (size) => {
      const plaintext = new Uint8Array(size).fill(size % 251)
      const wire = await seal(key, header, plaintext)
      expect(wire.length).toBe(header.length + boxLength(size))
      expect(plaintextLength(boxLength(size))).toBe(size)
      expect(equal(await open(key, wire, header.length), plaintext)).toBe(true)
    },
  )

  test('opens any bytes, from memory or from a Blob', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3 * CHUNK }), async (plaintext) => {
        const blob = new Blob(await sealInPieces(key, header, plaintext))
        const target = new Uint8Array(plaintext.length + 3)
        await openInto(target, 3, key, blob, header.length)
        expect(hex(target.subarray(3))).toBe(hex(plaintext))
      }),
      { numRuns: 20 },
    )
  })

  test('is different each time (KB-16)', async () => {
    const plaintext = randomBytes(10)
    expect(hex(await seal(key, header, plaintext))).not.toBe(hex(await seal(key, header, plaintext)))
  })

  test('does not open with another key or header', async () => {
    const wire = await seal(key, header, randomBytes(10))
    await expect(open(other, wire, header.length)).rejects.toBeInstanceOf(Refused)
    await expect(open(key, concat(randomBytes(20), wire.subarray(20)), 20)).rejects.toBeInstanceOf(Refused)
    await expect(open(key, wire, header.length + 1)).rejects.toBeInstanceOf(Refused)
  })

  test('compares the commitment before it decrypts anything (KB-15)', async () => {
    const wire = await seal(key, header, randomBytes(10))
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt')
    for (let at = header.length + 24; at < header.length + 56; at++) {
      const changed = wire.slice()
      changed[at] = (changed[at] as number) ^ 128
      await expect(open(key, changed, header.length)).rejects.toMatchObject({ code: 'not-authentic' })
    }
    expect(decrypt).not.toHaveBeenCalled()
    decrypt.mockRestore()
  })

  test('refuses chunks that are cut off, swapped, doubled or added (KB-15)', async () => {
    const wire = await seal(key, header, new Uint8Array(2 * CHUNK + 5))
    const start = header.length + 56
    const chunk = CHUNK + 16
    const [first, second, last] = [0, 1, 2].map((i) => wire.slice(start + i * chunk, start + (i + 1) * chunk))
    const head = wire.subarray(0, start)
    const none = new Uint8Array()
    for (const chunks of [
      [first],
      [first, second],
      [first, last],
      [second, first, last],
      [first, first, last],
      [first, second, last, last],
      [first, second, last?.subarray(0, -1)],
      [first, second, last, new Uint8Array(1)],
      [none],
    ]) {
      const changed = concat(head, ...chunks.map((each) => each ?? none))
      await expect(open(key, changed, header.length)).rejects.toBeInstanceOf(Refused)
    }
  })

  test('refuses a box that is too short to be one', async () => {
    for (const length of [0, 20, 75, 76, 91]) {
      await expect(open(key, new Uint8Array(length), 20)).rejects.toBeInstanceOf(Refused)
    }
  })
})

describe('padding (KB-17)', () => {
  test.each([
    [0, 4096],
    [4092, 4096],
    [4093, 16_384],
    [16_380, 16_384],
    [16_381, 65_536],
    [65_532, 65_536],
  ])('takes %i bytes to %i and back', (length, size) => {
    const json = new Uint8Array(length).fill(7)
    expect(pad(json).length).toBe(size)
    expect(equal(unpad(pad(json)), json)).toBe(true)
  })

  test('of a vault goes in steps of 65 536 bytes', () => {
    for (const [length, size] of [
      [0, 65_536],
      [65_532, 65_536],
      [65_533, 131_072],
    ] as const) {
      const json = new Uint8Array(length).fill(7)
      expect(padVault(json).length).toBe(size)
      expect(equal(unpadVault(padVault(json)), json)).toBe(true)
    }
  })

  test('refuses more than fits', () => {
    expect(() => pad(new Uint8Array(65_533))).toThrow(Refused)
  })

  test('refuses other sizes, lengths that do not fit, padding that is not zero and too much of it', () => {
    const padded = pad(new Uint8Array(10))
    const changed = (at: number, value: number) => {
      const copy = padded.slice()
      copy[at] = value
      return copy
    }
    for (const wrong of [
      new Uint8Array(),
      padded.subarray(0, -1),
      concat(padded, new Uint8Array(1)),
      changed(4095, 1),
      changed(14, 1),
      changed(0, 255),
      changed(2, 0x10),
      concat(padded, new Uint8Array(12_288)),
    ]) {
      expect(() => unpad(wrong)).toThrow(Refused)
    }
    expect(() => unpadVault(concat(padVault(new Uint8Array(10)), new Uint8Array(65_536)))).toThrow(Refused)
    expect(() => unpadVault(new Uint8Array())).toThrow(Refused)
  })
})
