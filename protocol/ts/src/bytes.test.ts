import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import * as bytes from './bytes.ts'
import { dateOf, dayOf, isDate } from './days.ts'
import { isPlain } from './digest.ts'
import { Refused } from './refused.ts'

vi.setConfig({ testTimeout: 60_000 })

const any = fc.uint8Array({ maxLength: 300 })

describe('encodings', () => {
  test('read back what they wrote', () => {
    fc.assert(
      fc.property(any, (value) => {
        expect(bytes.unhex(bytes.hex(value))).toEqual(value)
        expect(bytes.unbase64url(bytes.base64url(value))).toEqual(value)
      }),
    )
    const long = new Uint8Array(100_000).fill(200)
    expect(bytes.unbase64url(bytes.base64url(long))).toEqual(long)
  })

  test('of text are exact', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => bytes.text(bytes.utf8(value)) === value))
    expect(bytes.text(Uint8Array.of(0xef, 0xbb, 0xbf, 65))).toBe('\ufeffA')
  })

  test.each<[string, () => unknown]>([
    ['upper-case hexadecimal', () => bytes.unhex('AB')],
    ['half a byte', () => bytes.unhex('abc')],
    ['another length', () => bytes.unhex('abcd', 3)],
    ['base64 padding', () => bytes.unbase64url('QQ==')],
    ['base64 of the other alphabet', () => bytes.unbase64url('+/+/')],
    ['white space in base64', () => bytes.unbase64url('QUFB\n')],
    ['bits left over after one byte', () => bytes.unbase64url('QR')],
    ['bits left over after two bytes', () => bytes.unbase64url('QUF')],
    ['a single base64 digit', () => bytes.unbase64url('QUFBQ')],
    ['base64 of another length', () => bytes.unbase64url('QUFB', 2)],
    ['a lone surrogate', () => bytes.utf8('\ud800')],
    ['invalid UTF-8', () => bytes.text(Uint8Array.of(0xc3, 0x28))],
    ['overlong UTF-8', () => bytes.text(Uint8Array.of(0xc0, 0x80))],
    ['a surrogate in UTF-8', () => bytes.text(Uint8Array.of(0xed, 0xa0, 0x80))],
    ['a number beyond u32', () => bytes.u32(2 ** 32)],
    ['a negative number', () => bytes.u32(-1)],
    ['a u64 beyond exact numbers', () => bytes.readU64(new Uint8Array(8).fill(255), 0)],
  ])('refuse %s (KB-5)', (_, read) => {
    expect(read).toThrow(Refused)
  })

  test('of numbers are big-endian and unsigned', () => {
    fc.assert(fc.property(fc.nat(0x7fffffff), (value) => bytes.readU32(bytes.u32(value), 0) === value))
    fc.assert(fc.property(fc.maxSafeNat(), (value) => bytes.readU64(bytes.u64(value), 0) === value))
    expect([...bytes.u32(0x80000001)]).toEqual([128, 0, 0, 1])
    expect(() => bytes.readU32(bytes.u32(0x80000000), 0)).toThrow()
  })

  test('compare all bytes', () => {
    expect(bytes.equal(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
    expect(bytes.equal(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
    expect(bytes.equal(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false)
  })
})

describe('days', () => {
  test('count from 1970 and back', () => {
    expect(dayOf('1970-01-01')).toBe(0)
    expect(dayOf('2026-11-16')).toBe(20_773)
    fc.assert(fc.property(fc.nat(2_932_896), (day) => dayOf(dateOf(day)) === day))
  })

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20261-01-01', '2026-11-16T00:00', '', 7])(
    'do not exist: %s',
    (value) => {
      expect(isDate(value)).toBe(false)
    },
  )
})

describe('text to be hashed or signed (KB-6)', () => {
  test.each([
    ['lines and tabs', 'één\n\ttwee', true],
    ['a decomposed letter', 'e\u0301', false],
    ['a carriage return', 'a\r\n', false],
    ['an escape', '\u001b', false],
    ['a C1 control character', '\u0085', false],
    ['a lone surrogate', '\udc00', false],
  ])('%s: %#', (_, value, plain) => {
    expect(isPlain(value)).toBe(plain)
  })
})
