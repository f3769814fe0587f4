import { sha3_256, shake256 } from '@noble/hashes/sha3.js'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { type Bytes, concat, randomBytes, unbase64url, utf8 } from './bytes.ts'
import { demand } from './refused.ts'
import { type Encapsulated, isReduced, type XWing } from './xwing.ts'

const LABEL = utf8('\\.//^\\')
// PKCS#8 (RFC 8410) up to the 32 bytes of an X25519 private key.
const PKCS8 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32)

/** Imports a 32-byte X25519 private key. */
export async function importScalar(scalar: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', concat(PKCS8, scalar), 'X25519', true, ['deriveBits'])
}

async function publicOf(key: CryptoKey): Promise<Bytes> {
  const { x } = await crypto.subtle.exportKey('jwk', key)
  return unbase64url(x ?? '', 32)
}

/** X25519 of a scalar and a point; a point of low order is refused (KB-2). */
export async function agree(key: CryptoKey, publicKey: Uint8Array): Promise<Bytes> {
  const other = await crypto.subtle.importKey('raw', publicKey as Bytes, 'X25519', false, [])
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: other }, key, 256))
  // Not every platform refuses the zeros of such a point by itself.
  demand(shared.some((byte) => byte !== 0))
  return shared
}

function combine(mlkem: Uint8Array, x25519: Uint8Array, ephemeral: Uint8Array, publicKey: Uint8Array): Bytes {
  return sha3_256(concat(mlkem, x25519, ephemeral, publicKey, LABEL)) as Bytes
}

async function expand(seed: Uint8Array) {
  demand(seed.length === 32)
  const expanded = shake256(seed, { dkLen: 96 })
  const scalar = await importScalar(expanded.subarray(64))
  return { mlkem: ml_kem768.keygen(expanded.subarray(0, 64)), scalar, point: await publicOf(scalar) }
}

/** Encapsulation with 64 bytes of given randomness (ML-KEM m, then X25519 scalar): known answers need it. */
export async function encapsulateWith(publicKey: Uint8Array, randomness: Uint8Array): Promise<Encapsulated> {
  demand(isReduced(publicKey) && randomness.length === 64)
  const { cipherText, sharedSecret } = ml_kem768.encapsulate(
    publicKey.subarray(0, 1184),
    randomness.slice(0, 32),
  )
  const scalar = await importScalar(randomness.subarray(32))
  const ephemeral = await publicOf(scalar)
  const point = publicKey.subarray(1184)
  const secret = combine(sharedSecret, await agree(scalar, point), ephemeral, point)
  return { secret, enc: concat(cipherText, ephemeral) }
}

/** X-Wing from ML-KEM-768 and SHA-3 in JavaScript and the platform's X25519; loaded only where needed. */
export const fallbackXWing: XWing = {
  async publicKeyOf(seed) {
    const { mlkem, point } = await expand(seed)
    return concat(mlkem.publicKey, point)
  },
  encapsulate: (publicKey) => encapsulateWith(publicKey, randomBytes(64)),
  async decapsulate(seed, enc) {
    demand(enc.length === 1120)
    const { mlkem, scalar, point } = await expand(seed)
    const ephemeral = enc.subarray(1088)
    const shared = ml_kem768.decapsulate(enc.slice(0, 1088), mlkem.secretKey)
    return combine(shared, await agree(scalar, ephemeral), ephemeral, point)
  },
}
