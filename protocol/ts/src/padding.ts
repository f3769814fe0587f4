import { type Bytes, concat, readU32, u32 } from './bytes.ts'
import { demand } from './refused.ts'

const BUCKETS = [4096, 16_384, 65_536]

function padTo(json: Uint8Array, size: number): Bytes {
  return concat(u32(json.length), json, new Uint8Array(size - 4 - json.length))
}

function bucketOf(length: number): number {
  return BUCKETS.find((size) => length + 4 <= size) ?? 0
}

function unpadFrom(padded: Uint8Array, sizeOf: (length: number) => number): Bytes {
  demand(padded.length >= 4)
  const length = readU32(padded, 0)
  demand(padded.length === sizeOf(length))
  demand(padded.subarray(4 + length).every((byte) => byte === 0))
  return padded.slice(4, 4 + length)
}

/** `PAD(json)`: to 4 096, 16 384 or 65 536 bytes; more than 65 532 bytes is refused. */
export function pad(json: Uint8Array): Bytes {
  const size = bucketOf(json.length)
  demand(size > 0, 'too-large')
  return padTo(json, size)
}

/** Takes `PAD` off again; another size than the rule gives, or padding that is not zero, is refused (KB-17). */
export function unpad(padded: Uint8Array): Bytes {
  return unpadFrom(padded, bucketOf)
}

/** `PADV(json)`: to the next multiple of 65 536 bytes. */
export function padVault(json: Uint8Array): Bytes {
  return padTo(json, vaultSize(json.length))
}

/** Takes `PADV` off again, as strictly as {@link unpad} (KB-17). */
export function unpadVault(padded: Uint8Array): Bytes {
  return unpadFrom(padded, vaultSize)
}

function vaultSize(length: number): number {
  return Math.ceil((length + 4) / 65_536) * 65_536
}
