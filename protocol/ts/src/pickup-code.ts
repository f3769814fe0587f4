import { randomBytes } from './bytes.ts'

/** The digits of a code that was read, or what is wrong with it (KB-10). */
export type ReadPickupCode = { digits: string } | { error: 'character' | 'length' | 'check' }

const DIGITS = 30
// White space, dashes, dots, underscore and invisible marks (KB-10).
const DROPPED =
  /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d.\u00b7_\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g

// ISO 7064 MOD 97-10 (KB-9).
function checkDigits(digits: string): string {
  let rest = 0
  for (const digit of digits) rest = (10 * rest + Number(digit)) % 97
  return String(98 - ((100 * rest) % 97)).padStart(2, '0')
}

/** The 30 digits that belong to 28: the two check digits behind them (KB-9). */
export function withCheckDigits(digits: string): string {
  return digits + checkDigits(digits)
}

/** Draws a new pickup code of 30 digits: 28 random ones (93 bits) and two check digits (KB-8). */
export function newPickupCode(): string {
  let digits = ''
  while (digits.length < DIGITS - 2) {
    const [byte = 255] = randomBytes(1)
    // Above 249 some digits would come up more often than others.
    if (byte < 250) digits += byte % 10
  }
  return withCheckDigits(digits)
}

/**
 * Reads what a person typed: digits of several scripts, with any spaces, dashes and invisible marks (KB-10).
 * Every single wrong digit and every swap of neighbours gives `check`, without asking a server.
 */
export function readPickupCode(text: string): ReadPickupCode {
  const digits = text
    .replace(DROPPED, '')
    .replace(OTHER_DIGITS, (digit) =>
      String((digit.charCodeAt(0) - (digit > '\uff00' ? 0xff10 : 0x0660)) % 0x90),
    )
  if (!/^\d*$/.test(digits)) return { error: 'character' }
  if (digits.length !== DIGITS) return { error: 'length' }
  if (checkDigits(digits.slice(0, -2)) !== digits.slice(-2)) return { error: 'check' }
  return { digits }
}

/** The code in 6 groups of 5, to show and to say. */
export function groups(digits: string): string[] {
  return digits.match(/.{1,5}/g) ?? []
}
