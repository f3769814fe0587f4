import { type Bytes, base64url, equal, randomBytes, unbase64url } from './bytes.ts'
import { demand, Refused, refusing } from './refused.ts'

/** What an encapsulation gives: the secret for the sender, the 1 120 bytes for the owner of the key. */
export interface Encapsulated {
  /** 32 bytes. */
  readonly secret: Bytes
  /** 1 120 bytes. */
  readonly enc: Bytes
}

/** X-Wing with raw 32-byte seeds as private keys (KB-1). */
export interface XWing {
  /** The 1 216-byte public key of a seed. */
  publicKeyOf(seed: Uint8Array): Promise<Bytes>
  /** Encapsulates to a public key; one that fails the modulus check is refused (KB-2). */
  encapsulate(publicKey: Uint8Array): Promise<Encapsulated>
  /** The 32-byte secret of an encapsulation. */
  decapsulate(seed: Uint8Array, enc: Uint8Array): Promise<Bytes>
}

// Newer than the types that come with TypeScript.
interface KemSubtle {
  importKey(
    format: string,
    key: Bytes | JsonWebKey,
    algorithm: string,
    extractable: boolean,
    usages: string[],
  ): Promise<CryptoKey>
  exportKey(format: 'jwk', key: CryptoKey): Promise<JsonWebKey & { pub?: string }>
  encapsulateBits(
    algorithm: string,
    key: CryptoKey,
  ): Promise<{ sharedKey: ArrayBuffer; ciphertext: ArrayBuffer }>
  decapsulateBits(algorithm: string, key: CryptoKey, enc: Bytes): Promise<ArrayBuffer>
}

const NAME = 'MLKEM768-X25519'
const subtle = () => crypto.subtle as unknown as KemSubtle

function importSeed(seed: Uint8Array, extractable: boolean): Promise<CryptoKey> {
  demand(seed.length === 32)
  return subtle().importKey('raw-seed', seed as Bytes, NAME, extractable, ['decapsulateBits'])
}

// Browsers agree on the JSON form of a public key before they agree on a raw one.
function importPublic(publicKey: Uint8Array): Promise<CryptoKey> {
  const key = { kty: 'AKP', alg: NAME, pub: base64url(publicKey), ext: true, key_ops: ['encapsulateBits'] }
  return subtle().importKey('jwk', key, NAME, true, ['encapsulateBits'])
}

/** X-Wing by the platform; every call fails where the platform has none. */
export const nativeXWing: XWing = {
  async publicKeyOf(seed) {
    const { pub } = await subtle().exportKey('jwk', await importSeed(seed, true))
    return unbase64url(pub ?? '', 1216)
  },
  async encapsulate(publicKey) {
    demand(isReduced(publicKey))
    const { sharedKey, ciphertext } = await subtle().encapsulateBits(NAME, await importPublic(publicKey))
    return { secret: new Uint8Array(sharedKey), enc: new Uint8Array(ciphertext) }
  },
  async decapsulate(seed, enc) {
    const key = await importSeed(seed, false)
    return new Uint8Array(await subtle().decapsulateBits(NAME, key, enc as Bytes))
  },
}

/**
 * The modulus check of FIPS 203 on the ML-KEM half of a public key: 1 216 bytes, every 12-bit coefficient
 * below 3 329 (KB-2). Done here because not every platform does it.
 */
export function isReduced(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 1216) return false
  for (let i = 0; i < 1152; i += 3) {
    const [a, b, c] = publicKey.subarray(i, i + 3) as unknown as [number, number, number]
    if (a + 256 * (b % 16) >= 3329 || (b >> 4) + 16 * c >= 3329) return false
  }
  return true
}

let native: Promise<boolean> | undefined

/** True if the platform's X-Wing survives a real round trip. Tried once per page. */
export function isNative(): Promise<boolean> {
  native ??= roundTrip().catch(() => false)
  return native
}

async function roundTrip(): Promise<boolean> {
  const seed = randomBytes(32)
  const { secret, enc } = await nativeXWing.encapsulate(await nativeXWing.publicKeyOf(seed))
  return enc.length === 1120 && equal(secret, await nativeXWing.decapsulate(seed, enc))
}

async function chosen(): Promise<XWing> {
  return (await isNative()) ? nativeXWing : (await import('./xwing-fallback.ts')).fallbackXWing
}

/** X-Wing by the platform where that works, otherwise by the fallback that is loaded only then. */
export const xwing: XWing = {
  publicKeyOf: async (seed) => refusing('malformed', (await chosen()).publicKeyOf(seed)),
  encapsulate: async (publicKey) => refusing('malformed', (await chosen()).encapsulate(publicKey)),
  async decapsulate(seed, enc) {
    if (enc.length !== 1120) throw new Refused('malformed')
    return refusing('not-authentic', (await chosen()).decapsulate(seed, enc))
  },
}
