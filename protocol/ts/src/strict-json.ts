import { isWellFormed, text } from './bytes.ts'
import { demand, Refused } from './refused.ts'

/** A JSON object whose members have not been looked at yet. */
export type JsonObject = { [member: string]: unknown }

// Grammar is JSON.parse's business; this only finds strings (with the colon of a member name), brackets and numbers.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\]]|-?\d[\d.eE+-]*/gs
const DEEPEST = 32

/**
 * Reads JSON strictly (KB-5): valid UTF-8 without byte-order mark, RFC 8259 and nothing behind it, no member
 * name twice in one object (compared after unescaping), no lone surrogates, at most 32 nested containers, no whole
 * number that is written as 1.0 or 1e0.
 */
export function readJson(bytes: Uint8Array): unknown {
  const source = text(bytes)
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw new Refused('malformed')
  }
  const names: (Set<string> | null)[] = []
  for (const [token] of source.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      demand(names.push(token === '{' ? new Set() : null) <= DEEPEST)
    } else if (token === '}' || token === ']') {
      names.pop()
    } else if (!token.startsWith('"')) {
      // Once 1.0 is parsed nobody can tell it from an integer.
      demand(/^-?\d+$/.test(token) || !Number.isSafeInteger(Number(token)))
    } else {
      const isName = !token.endsWith('"')
      const word: string = JSON.parse(isName ? token.slice(0, token.lastIndexOf('"') + 1) : token)
      demand(isWellFormed(word))
      if (isName) {
        const known = names[names.length - 1]
        demand(known instanceof Set && !known.has(word))
        known.add(word)
      }
    }
  }
  return value
}

/** True for a JSON object, not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object that has all required members and beyond those at most the optional ones (KB-5). */
export function members(value: unknown, required: string[], optional: string[] = []): JsonObject {
  demand(isObject(value))
  const names = Object.keys(value)
  demand(required.every((name) => names.includes(name)))
  demand(names.every((name) => required.includes(name) || optional.includes(name)))
  return value
}

/** The value as a string. */
export function string(value: unknown): string {
  demand(typeof value === 'string')
  return value
}

/** The value as an integer in [least, most]; none reaches 2³¹ (section 16). */
export function integer(value: unknown, least = 0, most = 2 ** 31 - 1): number {
  demand(Number.isInteger(value))
  const number = value as number
  demand(number >= least && number <= most)
  return number
}

/** The value as lowercase hexadecimal of so many bytes. */
export function hexString(value: unknown, length: number): string {
  const digits = string(value)
  demand(digits.length === 2 * length && /^[0-9a-f]+$/.test(digits))
  return digits
}

/** The value as an array of at most so many elements. */
export function array(value: unknown, most = Number.MAX_SAFE_INTEGER): unknown[] {
  demand(Array.isArray(value) && value.length <= most)
  return value
}
