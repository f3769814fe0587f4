import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, type KEM, type Key } from 'hpke'
import { type Bytes, concat, utf8 } from './bytes.ts'
import { demand, Refused, refusing } from './refused.ts'
import { type XWing, xwing } from './xwing.ts'

/** Length of an encapsulation. */
export const ENC = 1120

/** A key as the package wants it: bytes with a face. */
export interface XWingKey extends Key {
  readonly bytes: Uint8Array
}

function keyOf(type: 'public' | 'private', bytes: Uint8Array): XWingKey {
  return { algorithm: { name: 'X-Wing' }, extractable: true, type, bytes }
}

// KB-1: libraries disagree on what this gives, and we always have a seed.
async function never(): Promise<never> {
  throw new Refused('malformed')
}

/** X-Wing as a KEM (`0x647A`) for the package; `DeriveKeyPair` always fails (KB-1). */
export function xwingKem(wing: XWing): KEM<XWingKey> {
  return {
    id: 0x647a,
    type: 'KEM',
    name: 'X-Wing',
    Nsecret: 32,
    Nenc: ENC,
    Npk: 1216,
    Nsk: 32,
    DeriveKeyPair: never,
    GenerateKeyPair: never,
    SerializePublicKey: async (key) => key.bytes,
    DeserializePublicKey: async (bytes) => keyOf('public', bytes),
    SerializePrivateKey: async (key) => key.bytes,
    DeserializePrivateKey: async (bytes) => keyOf('private', bytes),
    async Encap(key) {
      const { secret, enc } = await wing.encapsulate(key.bytes)
      return { shared_secret: secret, enc }
    },
    Decap: (enc, key) => wing.decapsulate(key.bytes, enc),
  }
}

function suiteOf(wing: XWing) {
  return new CipherSuite(() => xwingKem(wing), KDF_HKDF_SHA256, AEAD_AES_256_GCM)
}

function info(name: string): Bytes {
  return utf8(`kb1/hpke/${name}`)
}

/** `hpke(pk, name, header, plaintext)`: `enc ‖ ct`, 1 136 bytes more than the plaintext. */
export async function hpkeSeal(
  publicKey: Uint8Array,
  name: string,
  header: Uint8Array,
  plaintext: Uint8Array,
  wing = xwing,
): Promise<Bytes> {
  const suite = suiteOf(wing)
  const key = keyOf('public', publicKey)
  const options = { info: info(name), aad: header }
  const sealed = await refusing('malformed', suite.Seal(key, plaintext, options))
  return concat(sealed.encapsulatedSecret, sealed.ciphertext)
}

/** Opens `enc ‖ ct` with the 32-byte seed it was sealed for. Everything wrong is refused alike (KB-7). */
export async function hpkeOpen(
  seed: Uint8Array,
  name: string,
  header: Uint8Array,
  sealed: Uint8Array,
): Promise<Bytes> {
  demand(seed.length === 32 && sealed.length >= ENC + 16)
  const opened = suiteOf(xwing).Open(keyOf('private', seed), sealed.subarray(0, ENC), sealed.subarray(ENC), {
    info: info(name),
    aad: header,
  })
  return (await refusing('not-authentic', opened)) as Bytes
}
