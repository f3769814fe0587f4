import { sha256 } from '@noble/hashes/sha2.js'
import { concat, unhex } from './bytes.ts'
import { label } from './digest.ts'
import { demand } from './refused.ts'

/** How a search for a nonce can be watched and stopped. */
export interface SearchOptions {
  /** Ends the search; the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal
  /** Hears now and then how likely it was to be done by now: 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Highest difficulty a client accepts; more would stop a telephone (KB-54). */
export const HARDEST = 20

// Long enough to work, short enough that the page still answers.
const SLICE_MILLISECONDS = 24
const TRIES = 128

/** True if the hash starts with at least so many zero bits. */
export function startsWithZeros(hash: Uint8Array, bits: number): boolean {
  const whole = bits >> 3
  return (
    hash.subarray(0, whole).every((byte) => byte === 0) && (hash[whole] as number) >> (8 - (bits & 7)) === 0
  )
}

/**
 * Finds the lowest nonce for which `H("pow", challenge ‖ mailbox ‖ nonce)` starts with `difficulty` zero
 * bits (KB-54). Works in small slices on the page itself: no worker, no WebAssembly. A difficulty above 20
 * is refused.
 */
export async function findNonce(
  challengeHex: string,
  mailboxHex: string,
  difficulty: number,
  { signal, onProgress }: SearchOptions = {},
): Promise<number> {
  demand(Number.isInteger(difficulty) && difficulty >= 0)
  demand(difficulty <= HARDEST, 'too-large')
  const input = concat(label('pow'), unhex(challengeHex, 32), unhex(mailboxHex, 16), new Uint8Array(8))
  const view = new DataView(input.buffer)
  for (let nonce = 0, until = Date.now() + SLICE_MILLISECONDS; ; ) {
    for (let i = 0; i < TRIES; i++, nonce++) {
      view.setUint32(input.length - 4, nonce)
      view.setUint32(input.length - 8, nonce / 2 ** 32)
      if (startsWithZeros(sha256(input), difficulty)) return nonce
    }
    if (Date.now() < until) continue
    onProgress?.(1 - Math.exp(-nonce / 2 ** difficulty))
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted) throw signal.reason ?? new DOMException('Stopped', 'AbortError')
    until = Date.now() + SLICE_MILLISECONDS
  }
}
