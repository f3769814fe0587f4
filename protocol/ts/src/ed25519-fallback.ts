import { ed25519 } from '@noble/curves/ed25519.js'
import type { Bytes } from './bytes.ts'

/** The public key of a 32-byte seed, where the platform has no Ed25519. */
export function publicKeyOf(seed: Uint8Array): Bytes {
  return ed25519.getPublicKey(seed) as Bytes
}

/** A plain Ed25519 signature, 64 bytes, where the platform has no Ed25519. */
export function sign(seed: Uint8Array, message: Uint8Array): Bytes {
  return ed25519.sign(message, seed) as Bytes
}

/** Verification by RFC 8032: the looser rules of ZIP 215, which the package prefers, are switched off. */
export function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}
