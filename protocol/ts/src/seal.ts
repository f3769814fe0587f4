import { type Bytes, concat, equal, randomBytes, u8, utf8 } from './bytes.ts'
import { demand, refusing } from './refused.ts'

/** Plaintext bytes per chunk; the last chunk is always shorter. */
export const CHUNK = 16_384

const TAG = 16
const SEALED_CHUNK = CHUNK + TAG
const SALT = 24
const PREFIX = 56
// Chunks handed to the platform at once: enough to keep it busy, little enough to hold in memory.
const BATCH = 64

interface StreamKeys {
  key: CryptoKey
  nonce: Bytes
  commitment: Bytes
}

/** Imports 32 secret bytes as a key for SEAL that cannot be read back. */
export function importSealKey(secret: Uint8Array): Promise<CryptoKey> {
  demand(secret.length === 32)
  return crypto.subtle.importKey('raw', secret as Bytes, { name: 'HMAC', hash: 'SHA-512' }, false, ['sign'])
}

/** Length of a box around so many plaintext bytes. */
export function boxLength(plaintext: number): number {
  return PREFIX + plaintext + TAG * (Math.floor(plaintext / CHUNK) + 1)
}

/** The context of a SEAL: `"kb1/seal" ‖ 00 ‖ header`, so that every header bit changes key and nonce. */
function contextOf(header: Uint8Array): Bytes {
  return concat(utf8('kb1/seal\0'), header)
}

// HKDF-Expand with the key itself as PRK; WebCrypto's HKDF would always extract first.
async function streamKeys(key: CryptoKey, salt: Uint8Array, context: Uint8Array): Promise<StreamKeys> {
  const suite = utf8('c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0')
  const info = concat(suite, salt, context)
  const usages: KeyUsage[] = ['encrypt', 'decrypt']
  const first = new Uint8Array(await crypto.subtle.sign('HMAC', key, concat(info, u8(1))))
  const second = new Uint8Array(await crypto.subtle.sign('HMAC', key, concat(first, info, u8(2))))
  return {
    key: await crypto.subtle.importKey('raw', first.subarray(0, 32), 'AES-GCM', false, usages),
    nonce: first.slice(32, 44),
    commitment: concat(first.subarray(44), second.subarray(0, 12)),
  }
}

function chunkParameters(keys: StreamKeys, index: number): AesGcmParams {
  const iv = keys.nonce.slice()
  for (let place = 11, rest = index; rest > 0; place--, rest = Math.floor(rest / 256)) {
    iv[place] = (iv[place] as number) ^ (rest % 256)
  }
  return { name: 'AES-GCM', iv }
}

/** Cobblestone-256 encryption under any context, in pieces of at most about 1 MiB. */
export async function sealBox(
  key: CryptoKey,
  context: Uint8Array,
  plaintext: Uint8Array,
  salt: Uint8Array,
): Promise<Bytes[]> {
  demand(salt.length === SALT)
  const keys = await streamKeys(key, salt, context)
  const pieces = [concat(salt, keys.commitment)]
  const count = Math.floor(plaintext.length / CHUNK) + 1
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => {
      const at = (from + i) * CHUNK
      const chunk = plaintext.subarray(at, at + CHUNK) as Bytes
      return crypto.subtle.encrypt(chunkParameters(keys, from + i), keys.key, chunk)
    })
    pieces.push(concat(...(await Promise.all(batch)).map((sealed) => new Uint8Array(sealed))))
  }
  return pieces
}

/**
 * `header ‖ SEAL(key, header, plaintext)` in pieces, for a Blob. A salt is given by tests only; otherwise it
 * is fresh each time (KB-16).
 */
export async function sealInPieces(
  key: CryptoKey,
  header: Bytes,
  plaintext: Uint8Array,
  salt: Uint8Array = randomBytes(SALT),
): Promise<Bytes[]> {
  return [header, ...(await sealBox(key, contextOf(header), plaintext, salt))]
}

/** `header ‖ SEAL(key, header, plaintext)` (section 6). */
export async function seal(
  key: CryptoKey,
  header: Bytes,
  plaintext: Uint8Array,
  salt?: Uint8Array,
): Promise<Bytes> {
  return concat(...(await sealInPieces(key, header, plaintext, salt)))
}

/** Bytes that can be read in pieces. */
export type Source = Uint8Array | Blob

/** A piece of a source as bytes. */
export async function piece(source: Source, from: number, to: number): Promise<Bytes> {
  if (source instanceof Uint8Array) return source.subarray(from, to) as Bytes
  return new Uint8Array(await source.slice(from, to).arrayBuffer())
}

/** Number of plaintext bytes in a box of this length; a length no box can have is refused (KB-15). */
export function plaintextLength(box: number): number {
  const sealed = box - PREFIX
  const last = sealed % SEALED_CHUNK
  demand(sealed >= TAG && last >= TAG)
  return sealed - TAG * Math.ceil(sealed / SEALED_CHUNK)
}

/**
 * Opens `header ‖ box` into `target` from `offset` on. The commitment is compared before anything is
 * decrypted; nothing in the target may be used unless the promise is kept (KB-15). With `context`, a box of
 * another use of Cobblestone-256 is opened.
 */
export async function openInto(
  target: Uint8Array,
  offset: number,
  key: CryptoKey,
  source: Source,
  headerLength: number,
  context?: Uint8Array,
): Promise<void> {
  const size = source instanceof Uint8Array ? source.length : source.size
  const length = plaintextLength(size - headerLength)
  const start = headerLength + PREFIX
  const head = await piece(source, 0, start)
  const salt = head.subarray(headerLength, headerLength + SALT)
  const keys = await streamKeys(key, salt, context ?? contextOf(head.subarray(0, headerLength)))
  demand(equal(keys.commitment, head.subarray(headerLength + SALT)), 'not-authentic')
  const count = Math.floor(length / CHUNK) + 1
  for (let from = 0; from < count; from += BATCH) {
    const sealed = await piece(source, start + from * SEALED_CHUNK, start + (from + BATCH) * SEALED_CHUNK)
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, async (_, i) => {
      const chunk = sealed.subarray(i * SEALED_CHUNK, (i + 1) * SEALED_CHUNK)
      const opened = await crypto.subtle.decrypt(chunkParameters(keys, from + i), keys.key, chunk)
      target.set(new Uint8Array(opened), offset + (from + i) * CHUNK)
    })
    await refusing('not-authentic', Promise.all(batch))
  }
}

/** `OPEN(key, header, box)` of `header ‖ box`: the plaintext, or refused as a whole (KB-15). */
export async function open(key: CryptoKey, wire: Uint8Array, headerLength: number): Promise<Bytes> {
  const plaintext = new Uint8Array(plaintextLength(wire.length - headerLength))
  await openInto(plaintext, 0, key, wire, headerLength)
  return plaintext
}
