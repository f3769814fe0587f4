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
// Slower than this, and the platform's own hash wins despite its detour: the browser interprets our code.
const SLOW_MILLISECONDS = 0.05

/**
 * The first 32 bits of SHA-256 of 16 words (64 bytes) that may change between calls: WebCrypto answers later,
 * which is far too slow for thousands of tries. Holds no secret, so its time may depend on its input.
 */
export function sha256Start(words: Uint32Array): () => number {
  const primes = [...Array(312).keys()].filter(
    (n) => n > 1 && ![...Array(n).keys()].some((d) => d > 1 && n % d === 0),
  )
  // FIPS 180-4: the fractions of the cube and square roots of the first primes.
  const fraction = (root: number) => (root % 1) * 2 ** 32
  const k = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
  const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  const padding = Uint32Array.of(2 ** 31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 512)
  const w = new Uint32Array(64)
  const state = new Uint32Array(8)
  return () => {
    state.set(start)
    compress(state, words, w, k)
    compress(state, padding, w, k)
    return state[0] as number
  }
}

// The lists below have fixed lengths, which the compiler cannot see.
function compress(state: Uint32Array, block: Uint32Array, w: Uint32Array, k: Uint32Array): void {
  const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n))
  const at = (i: number) => w[i] as number
  w.set(block)
  for (let i = 16; i < 64; i++) {
    const x = at(i - 15)
    const y = at(i - 2)
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[i] = at(i - 16) + s0 + at(i - 7) + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (k[i] as number) + at(i)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i] as number) + value
  })
}

// The lowest nonce that pays among TRIES from a number on, or −1.
type Search = (from: number) => number | Promise<number>

function ownSearch(input: DataView<ArrayBuffer>, limit: number): Search {
  const words = Uint32Array.from({ length: 16 }, (_, i) => input.getUint32(4 * i))
  const start = sha256Start(words)
  return (from) => {
    for (let nonce = from; nonce < from + TRIES; nonce++) {
      words[14] = nonce / 2 ** 32
      words[15] = nonce
      if (start() < limit) return nonce
    }
    return -1
  }
}

function platformSearch(input: DataView<ArrayBuffer>, limit: number): Search {
  return async (from) => {
    const hashes = Array.from({ length: TRIES }, (_, i) => {
      const bytes = new DataView(input.buffer.slice(0))
      bytes.setUint32(56, (from + i) / 2 ** 32)
      bytes.setUint32(60, from + i)
      return crypto.subtle.digest('SHA-256', bytes)
    })
    const paying = (await Promise.all(hashes)).findIndex((hash) => new DataView(hash).getUint32(0) < limit)
    return paying < 0 ? -1 : from + paying
  }
}

/**
 * Finds the lowest nonce for which `H("pow", challenge ‖ mailbox ‖ nonce)` starts with `difficulty` zero
 * bits (KB-54). Works in small slices on the page itself: no worker, no WebAssembly; without JIT compiler it
 * hands the hashing to the platform. A difficulty above 20 is refused.
 */
export async function findNonce(
  challengeHex: string,
  mailboxHex: string,
  difficulty: number,
  { signal, onProgress }: SearchOptions = {},
): Promise<number> {
  demand(Number.isInteger(difficulty) && difficulty >= 0)
  demand(difficulty <= HARDEST, 'too-large')
  // Label 8, challenge 32, mailbox 16, nonce 8: exactly one block.
  const parts = concat(label('pow'), unhex(challengeHex, 32), unhex(mailboxHex, 16), new Uint8Array(8))
  const input = new DataView(parts.buffer)
  const limit = 2 ** (32 - difficulty)
  let search = ownSearch(input, limit)
  for (let nonce = 0; ; ) {
    const began = Date.now()
    const first = nonce
    while (Date.now() < began + SLICE_MILLISECONDS) {
      const found = await search(nonce)
      if (found >= 0) return found
      nonce += TRIES
    }
    if ((Date.now() - began) / (nonce - first) > SLOW_MILLISECONDS) search = platformSearch(input, limit)
    onProgress?.(1 - Math.exp(-nonce / 2 ** difficulty))
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted) throw signal.reason ?? new DOMException('Stopped', 'AbortError')
  }
}
