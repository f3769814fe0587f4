import { concat as joined, KDF_HKDF_SHA256, LabeledExpand, LabeledExtract } from 'hpke'
import { type Bytes, concat, u8, utf8 } from './bytes.ts'
import { demand, refusing } from './refused.ts'
import { type XWing, xwing } from './xwing.ts'

/** Length of an encapsulation. */
export const ENC = 1120

/** Key and nonce of the one message that an HPKE context of ours ever seals. */
export interface HpkeContext {
  /** 32 bytes. */
  readonly key: Bytes
  /** 12 bytes. */
  readonly nonce: Bytes
}

/**
 * The key schedule of RFC 9180 in base mode for HKDF-SHA256 and keys of 32 bytes. `suite` holds the numbers of
 * KEM, KDF and AEAD, two bytes each; ours are `647a 0001 0002`.
 */
export async function keySchedule(suite: Bytes, secret: Uint8Array, info: Uint8Array): Promise<HpkeContext> {
  const kdf = KDF_HKDF_SHA256()
  const id = concat(utf8('HPKE'), suite)
  const none = new Uint8Array()
  const pskHash = await LabeledExtract(kdf, id, none, utf8('psk_id_hash'), none)
  const infoHash = await LabeledExtract(kdf, id, none, utf8('info_hash'), info)
  const context = joined(u8(0), pskHash, infoHash)
  const root = await LabeledExtract(kdf, id, secret, utf8('secret'), none)
  const expand = (label: string, length: number) => LabeledExpand(kdf, id, root, utf8(label), context, length)
  return { key: (await expand('key', 32)) as Bytes, nonce: (await expand('base_nonce', 12)) as Bytes }
}

const SUITE = Uint8Array.of(0x64, 0x7a, 0, 1, 0, 2)

async function contextOf(secret: Uint8Array, name: string, header: Uint8Array) {
  const { key, nonce } = await keySchedule(SUITE, secret, utf8(`kb1/hpke/${name}`))
  const usages: KeyUsage[] = ['encrypt', 'decrypt']
  return {
    key: await crypto.subtle.importKey('raw', key, 'AES-GCM', false, usages),
    algorithm: { name: 'AES-GCM', iv: nonce, additionalData: header as Bytes },
  }
}

/**
 * `hpke(pk, name, header, plaintext)`, base mode and single shot: `enc ‖ ct`, 1 136 bytes more than the
 * plaintext. `wing` is given by tests only.
 */
export async function hpkeSeal(
  publicKey: Uint8Array,
  name: string,
  header: Uint8Array,
  plaintext: Uint8Array,
  wing: XWing = xwing,
): Promise<Bytes> {
  const { secret, enc } = await refusing('malformed', wing.encapsulate(publicKey))
  const { key, algorithm } = await contextOf(secret, name, header)
  const sealed = await crypto.subtle.encrypt(algorithm, key, plaintext as Bytes)
  return concat(enc, new Uint8Array(sealed))
}

/** Opens `enc ‖ ct` with the 32-byte seed it was sealed for. Everything wrong is refused alike (KB-7). */
export async function hpkeOpen(
  seed: Uint8Array,
  name: string,
  header: Uint8Array,
  sealed: Uint8Array,
): Promise<Bytes> {
  demand(seed.length === 32 && sealed.length >= ENC + 16)
  const secret = await refusing('not-authentic', xwing.decapsulate(seed, sealed.subarray(0, ENC)))
  const { key, algorithm } = await contextOf(secret, name, header)
  const opened = crypto.subtle.decrypt(algorithm, key, sealed.subarray(ENC) as Bytes)
  return new Uint8Array(await refusing('not-authentic', opened))
}
