import { demand, Refused } from './refused.ts'

/** Bytes with memory of their own, as WebCrypto and Blob want them. */
export type Bytes = Uint8Array<ArrayBuffer>

const HEX = /^(?:[0-9a-f]{2})*$/
const BASE64URL = /^[A-Za-z0-9_-]*$/
const LONE_SURROGATE = /\p{Surrogate}/u

/** Lowercase hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let out = ''
  for (const byte of bytes) out += (byte + 256).toString(16).slice(1)
  return out
}

/** Reads lowercase hexadecimal; upper case, odd length or another length than asked for is refused (KB-5). */
export function unhex(text: string, length?: number): Bytes {
  demand(typeof text === 'string' && HEX.test(text))
  demand(length === undefined || text.length === 2 * length)
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.substr(2 * i, 2), 16))
}

/** Base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 8192) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
  }
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

/** Reads base64url; padding, other characters and bits left over at the end are refused (KB-5). */
export function unbase64url(text: string, length?: number): Bytes {
  demand(typeof text === 'string' && BASE64URL.test(text) && text.length % 4 !== 1)
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  demand(length === undefined || bytes.length === length)
  demand(
    base64url(bytes.subarray(bytes.length - (bytes.length % 3))) ===
      text.slice(text.length - (text.length % 4)),
  )
  return bytes
}

/** True if the text is well-formed Unicode; a lone surrogate would silently become another character (KB-5). */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text)
}

/** UTF-8 of a text. A lone surrogate is refused. */
export function utf8(text: string): Bytes {
  demand(isWellFormed(text))
  return new TextEncoder().encode(text) as Bytes
}

/** The text of UTF-8 bytes; anything invalid is refused, a byte-order mark stays visible (KB-5). */
export function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refused('malformed')
  }
}

/** One array with all parts in order. */
export function concat(...parts: Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** Equality in time that depends on the length alone (KB-7). */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}

/** Random bytes of the platform (KB-3). At most 65 536 at once. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** One unsigned byte. */
export function u8(value: number): Bytes {
  return Uint8Array.of(value)
}

/** Four bytes, unsigned, big-endian. */
export function u32(value: number): Bytes {
  demand(Number.isInteger(value) && value >= 0 && value < 2 ** 32)
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

/** Eight bytes, unsigned, big-endian; values from 2⁵³ on are refused because a number cannot hold them. */
export function u64(value: number): Bytes {
  demand(Number.isSafeInteger(value) && value >= 0)
  return concat(u32(Math.floor(value / 2 ** 32)), u32(value % 2 ** 32))
}

const four = (bytes: Uint8Array, offset: number): number =>
  Number.parseInt(hex(bytes.subarray(offset, offset + 4)), 16)

/** Reads four bytes, unsigned, big-endian. No counter reaches 2³¹ (section 16), so that every language counts alike. */
export function readU32(bytes: Uint8Array, offset: number): number {
  const value = four(bytes, offset)
  demand(value < 2 ** 31)
  return value
}

/** Reads eight bytes, unsigned, big-endian; values from 2⁵³ on are refused. */
export function readU64(bytes: Uint8Array, offset: number): number {
  const value = four(bytes, offset) * 2 ** 32 + four(bytes, offset + 4)
  demand(Number.isSafeInteger(value))
  return value
}
