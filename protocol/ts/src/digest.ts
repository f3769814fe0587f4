import { type Bytes, concat, hex, u8, utf8 } from './bytes.ts'
import { demand } from './refused.ts'

const ZERO = u8(0)

/** `"kb1/" name ‖ 00`: the label in front of everything that is hashed or derived. */
export function label(name: string): Bytes {
  return concat(utf8(`kb1/${name}`), ZERO)
}

/** `H(name, x)` = SHA-256("kb1/" name ‖ 00 ‖ x), 32 bytes. */
export async function digest(name: string, ...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(label(name), ...parts)))
}

/** `H(name, x)` as 64 lowercase hexadecimal digits. */
export async function digestHex(name: string, ...parts: Uint8Array[]): Promise<string> {
  return hex(await digest(name, ...parts))
}

/** The 16-byte name of a key, as hex: `kid` of an identity, `mailbox-id` of a mailbox. */
export async function nameOf(kind: 'kid' | 'mailbox-id', publicKey: Uint8Array): Promise<string> {
  return (await digestHex(kind, publicKey)).slice(0, 32)
}

/**
 * True for text that may be hashed or signed: well-formed, NFC, no control characters except tab and
 * line feed (KB-6).
 */
export function isPlain(value: string): boolean {
  return !/[\p{Surrogate}]/u.test(value) && !/[^\P{Cc}\t\n]/u.test(value) && value === value.normalize('NFC')
}

/** `H("text", text)` as hex. Text that is not NFC or holds control characters is refused (KB-6). */
export async function textHash(value: string): Promise<string> {
  demand(isPlain(value))
  return digestHex('text', utf8(value))
}

/** Imports 32 secret bytes as a root for derivation that cannot be read back. */
export function importRoot(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret as Bytes, 'HKDF', false, ['deriveBits', 'deriveKey'])
}

function hkdf(name: string, context: Uint8Array): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: utf8('kb1/hkdf'), info: concat(label(name), context) }
}

/** `X(root, name, ctx, 32)`: 32 derived bytes. */
export async function derive(root: CryptoKey, name: string, context = new Uint8Array()): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(name, context), root, 256))
}

/** `X(root, name, ctx, 32)` as a key for SEAL that cannot be read back. */
export function deriveSealKey(root: CryptoKey, name: string, context = new Uint8Array()): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-512', length: 256 }
  return crypto.subtle.deriveKey(hkdf(name, context), root, hmac, false, ['sign'])
}
