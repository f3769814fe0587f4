import {
  type Bytes,
  base64url,
  concat,
  equal,
  hex,
  randomBytes,
  readU64,
  u8,
  u64,
  unbase64url,
  unhex,
  utf8,
} from './bytes.ts'
import { label } from './digest.ts'
import type { AttachmentRef } from './envelope.ts'
import { demand } from './refused.ts'
import { boxLength, importSealKey, openInto, piece, type Source, sealInPieces } from './seal.ts'

/** Bytes of an uploaded part; the last one is shorter or equal (KB-37). */
export const PART = 1_048_576

/** Largest file in bytes (KB-37). */
export const LARGEST_FILE = 52_428_800

/** A sealed file: what the message says about it, and the wire to upload. */
export interface SealedAttachment extends Pick<AttachmentRef, 'id' | 'key' | 'size' | 'hash'> {
  /** The wire; slice it in parts of {@link PART} bytes. */
  readonly wire: Blob
  /** Length of the wire in bytes. */
  readonly length: number
}

const MAGIC = concat(utf8('KB01'), u8(3))
const HEADER = 37
const LEAST = 262_144
const PREFIX = label('file')
// The length goes before the data, where the label of the hash also ends: one buffer serves both.
const PADDED = PREFIX.length - 8

/** Padmé: the size that n bytes are padded to, at most 12 % more (section 7.8). */
export function padme(n: number): number {
  const exponent = 31 - Math.clz32(n)
  const mantissa = 32 - Math.clz32(exponent)
  const mask = 2 ** (exponent - mantissa) - 1
  return (n + mask) & ~mask
}

/** Padded size of a file: Padmé in a conversation, a power of two in a thread; at least 256 KiB. */
export function paddedSize(size: number, thread = false): number {
  demand(Number.isInteger(size) && size >= 0 && size <= LARGEST_FILE, 'too-large')
  const least = Math.max(size + 8, LEAST)
  return thread ? 2 ** Math.ceil(Math.log2(least)) : padme(least)
}

/** Length of the wire of a file in a conversation; at least 262 509 bytes. */
export function wireLength(size: number): number {
  return HEADER + boxLength(paddedSize(size))
}

async function fileHash(data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data))
}

/** Seals a file of at most 50 MiB for a mailbox with a key and id of its own. Metadata is cut before (KB-38). */
export function sealAttachment(data: Source, mailbox: string): Promise<SealedAttachment> {
  return sealFile(data, mailbox, { id: hex(randomBytes(16)), key: randomBytes(32) })
}

/** What {@link sealFile} needs; `salt` is given by tests only. */
export interface FileParts {
  /** Attachment id, hex. */
  readonly id: string
  readonly key: Uint8Array
  readonly thread?: boolean
  readonly salt?: Bytes
}

/** Seals a file for a mailbox or thread under a given id and key. A key is used once (KB-4, KB-39). */
export async function sealFile(data: Source, container: string, parts: FileParts): Promise<SealedAttachment> {
  const size = data instanceof Uint8Array ? data.length : data.size
  const buffer = new Uint8Array(PADDED + paddedSize(size, parts.thread))
  buffer.set(PREFIX)
  buffer.set(await piece(data, 0, size), PREFIX.length)
  const hash = await fileHash(buffer.subarray(0, PREFIX.length + size))
  buffer.set(u64(size), PADDED)

  const header = concat(MAGIC, unhex(container, 16), unhex(parts.id, 16))
  const key = await importSealKey(parts.key)
  const pieces = await sealInPieces(key, header, buffer.subarray(PADDED), parts.salt)
  const wire = new Blob(pieces)
  return { id: parts.id, key: base64url(parts.key), wire, length: wire.size, hash: hex(hash), size }
}

/**
 * Opens a file and compares size and hash with what the message says (KB-38). Nothing is given out before
 * the last byte has verified (KB-15).
 */
export async function openAttachment(
  wire: Source,
  attachment: Pick<AttachmentRef, 'id' | 'key' | 'size' | 'hash'>,
  container: string,
  thread = false,
): Promise<Blob> {
  const { id, size, hash } = attachment
  const length = wire instanceof Uint8Array ? wire.length : wire.size
  const padded = paddedSize(size, thread)
  demand(length === HEADER + boxLength(padded))
  const header = concat(MAGIC, unhex(container, 16), unhex(id, 16))
  demand(equal(header, await piece(wire, 0, HEADER)), 'not-authentic')

  const buffer = new Uint8Array(PADDED + padded)
  await openInto(buffer, PADDED, await importSealKey(unbase64url(attachment.key, 32)), wire, HEADER)
  demand(readU64(buffer, PADDED) === size, 'not-authentic')
  const end = PREFIX.length + size
  demand(buffer.subarray(end).every((byte) => byte === 0))
  buffer.set(PREFIX)
  demand(equal(await fileHash(buffer.subarray(0, end)), unhex(hash, 32)), 'not-authentic')
  return new Blob([buffer.subarray(PREFIX.length, end)])
}
