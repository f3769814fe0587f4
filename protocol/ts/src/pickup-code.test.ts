import { describe, expect, test } from 'vitest'
import { groups, newPickupCode, readPickupCode, withCheckDigits } from './pickup-code.ts'

const CODE = '012345678901234567890123456746'
// The extremes of the check digits beside ordinary codes.
const samples = [CODE, '0'.repeat(28), '9'.repeat(28), '1'.padStart(28, '0'), '9876501234'.repeat(3).slice(2)]
  .map((digits) => withCheckDigits(digits.slice(0, 28)))
  .concat(Array.from({ length: 20 }, newPickupCode))

describe('a pickup code', () => {
  test('is 30 digits that read back as themselves', () => {
    for (const code of samples) {
      expect(code).toMatch(/^\d{30}$/)
      expect(readPickupCode(code)).toEqual({ digits: code })
    }
    expect(new Set(samples).size).toBe(samples.length)
  })

  test('is shown in six groups of five', () => {
    expect(groups(CODE)).toEqual(['01234', '56789', '01234', '56789', '01234', '56746'])
  })

  test('is drawn from all digits', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 400; i++) {
      for (const digit of newPickupCode().slice(0, 28)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
    }
    expect(counts.size).toBe(10)
    for (const count of counts.values()) expect(Math.abs(count - 1120)).toBeLessThan(220)
  })

  test('with any single wrong digit is caught at home (R9-2)', () => {
    for (const code of samples) {
      for (let place = 0; place < 30; place++) {
        for (let digit = 0; digit < 10; digit++) {
          const typed = code.slice(0, place) + digit + code.slice(place + 1)
          if (typed !== code) expect(readPickupCode(typed)).toEqual({ error: 'check' })
        }
      }
    }
  })

  test('with any two neighbours swapped is caught at home (R9-2)', () => {
    for (const code of samples) {
      for (let place = 0; place < 29; place++) {
        const typed = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2)
        if (typed !== code) expect(readPickupCode(typed)).toEqual({ error: 'check' })
      }
    }
  })
})

describe('what a person types', () => {
  const spaced = (between: string) => groups(CODE).join(between)

  test.each([
    ['spaces and line breaks', spaced(' \r\n\t\v\f\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000')],
    ['dashes', spaced('-\u00ad\u2010\u2015\u2212\ufe58\ufe63\uff0d')],
    ['dots and invisible marks', `\ufeff\u202a${spaced('.\u00b7_\u061c\u200b\u200f\u202e\u2060\u2069')}`],
    ['Arabic-Indic digits', CODE.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)))],
    ['Persian digits', CODE.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d)))],
    ['full-width digits', CODE.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))],
  ])('may hold %s', (_, typed) => {
    expect(readPickupCode(typed)).toEqual({ digits: CODE })
  })

  test.each([
    ['a letter', `${CODE}a`, 'character'],
    ['a digit of another script', `${CODE.slice(1)}\u0966`, 'character'],
    ['an emoji', `${CODE}\u{1f600}`, 'character'],
    ['a mark just outside the list', `${CODE}\u2070`, 'character'],
    ['a control character outside the list', `${CODE}\u000e`, 'character'],
    ['one digit too few', CODE.slice(1), 'length'],
    ['one digit too many', `${CODE}0`, 'length'],
    ['nothing', '', 'length'],
    ['check digits that never occur', `${'0'.repeat(28)}01`, 'check'],
  ])('is refused with %s', (_, typed, error) => {
    expect(readPickupCode(typed)).toEqual({ error })
  })
})
