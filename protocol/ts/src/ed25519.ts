import { type Bytes, concat, equal, u8, unbase64url, utf8 } from './bytes.ts'
import { demand, Refused } from './refused.ts'

/** A signing key whose seed stays inside. */
export interface Signer {
  /** The public key, 32 bytes. */
  readonly publicKey: Bytes
  /** `Sign(sk, tag, m)`: 64 bytes over the tag and the message. */
  sign(tag: string, message: Uint8Array): Promise<Bytes>
}

// WebCrypto takes no bare seed: this is PKCS#8 (RFC 8410) up to the 32 bytes of the seed.
const PKCS8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]

function tagged(tag: string, message: Uint8Array): Bytes {
  const name = utf8(`kb1/sig/${tag}`)
  return concat(u8(name.length), name, message)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotSupportedError'
}

/** Makes a signer from a 32-byte seed. The seed is copied; the caller wipes its own. */
export async function signerOf(seed: Uint8Array): Promise<Signer> {
  demand(seed.length === 32)
  const pkcs8 = concat(Uint8Array.from(PKCS8), seed)
  try {
    // Not every browser can ask a private key for its public half, so it is exported once.
    const readable = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign'])
    const { x } = await crypto.subtle.exportKey('jwk', readable)
    return {
      publicKey: unbase64url(x ?? '', 32),
      sign: async (tag, message) =>
        new Uint8Array(await crypto.subtle.sign('Ed25519', key, tagged(tag, message))),
    }
  } catch (error) {
    if (!isMissing(error)) throw new Refused('malformed')
    const own = seed.slice()
    const fallback = await import('./ed25519-fallback.ts')
    return {
      publicKey: fallback.publicKeyOf(own),
      sign: async (tag, message) => fallback.sign(own, tagged(tag, message)),
    }
  } finally {
    pkcs8.fill(0)
  }
}

// A y coordinate of p or more has a second encoding; RFC 8032 refuses it, not every platform does.
function isCanonical(publicKey: Uint8Array): boolean {
  const high = publicKey.slice(1)
  high[30] = (high[30] as number) | 128
  return !equal(high, new Uint8Array(31).fill(255)) || (publicKey[0] as number) < 237
}

/** True if the signature over tag and message verifies strictly (RFC 8032, exactly 64 bytes). Never throws. */
export async function verify(
  publicKey: Uint8Array,
  tag: string,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  return verifyBytes(publicKey, tagged(tag, message), signature)
}

/** As {@link verify}, over bytes without a tag. */
export async function verifyBytes(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64 || !isCanonical(publicKey)) return false
  try {
    const key = await crypto.subtle.importKey('raw', publicKey as Bytes, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature as Bytes, message as Bytes)
  } catch (error) {
    if (!isMissing(error)) return false
    return (await import('./ed25519-fallback.ts')).verify(publicKey, message, signature)
  }
}
