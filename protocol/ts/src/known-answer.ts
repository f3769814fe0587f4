import { type Bytes, hex, unhex } from './bytes.ts'
import type { GrantEntry } from './grant.ts'
import { Refused } from './refused.ts'
import type { XWing } from './xwing.ts'
import { encapsulateWith, fallbackXWing } from './xwing-fallback.ts'

/** An operation with its input, and what must come out of it. For tests only. */
export interface KnownAnswer {
  readonly id: string
  readonly op: string
  readonly expect: 'accept' | 'refuse'
  readonly why: string
  readonly in: Record<string, unknown>
  readonly out?: Record<string, unknown>
}

/** Reads the input of a known answer by type. */
export class Input {
  readonly values: Record<string, unknown>
  constructor(values: Record<string, unknown>) {
    this.values = values
  }
  string = (name: string) => String(this.values[name])
  number = (name: string) => Number(this.values[name])
  bytes = (name: string) => unhex(this.string(name))
  inner = (name: string) => new Input(this.values[name] as Record<string, unknown>)
  list = (name: string) => this.values[name] as Record<string, unknown>[]
  has = (name: string) => this.values[name] !== undefined
  /** Byte k of a pattern is (start + 7 k) mod 256. */
  pattern(): Bytes {
    if (this.has('data')) return this.bytes('data')
    const { len = 0, start = 0 } = this.values.pattern as { len: number; start: number }
    return Uint8Array.from({ length: len }, (_, k) => (start + 7 * k) % 256)
  }
  entries(): GrantEntry[] {
    return this.list('entries').map((entry) => ({
      epoch: Number(entry.epoch),
      key: unhex(String(entry.key)),
    }))
  }
  wing(): XWing {
    return { ...fallbackXWing, encapsulate: (pk) => encapsulateWith(pk, this.bytes('eseed')) }
  }
}

/** Operations by name: each gives its output, or refuses. */
export type Operations = Record<string, (input: Input) => unknown>

// Long values are written down as length, hash and first 128 bytes.
async function shortened(value: unknown, expected: unknown): Promise<unknown> {
  if (typeof value !== 'string' || typeof expected !== 'object') return value
  const bytes = unhex(value)
  const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  return { len: bytes.length, sha256, head: hex(bytes.subarray(0, 128)) }
}

/** Runs a known answer: what came out of it in the same form as what is expected. */
export async function run(answer: KnownAnswer, operations: Operations): Promise<unknown> {
  const operate = operations[answer.op]
  if (!operate) throw new Error(`unknown operation ${answer.op}`)
  let found: Record<string, unknown>
  try {
    found = (await operate(new Input(answer.in))) as Record<string, unknown>
  } catch (error) {
    if (error instanceof Refused) return 'refuse'
    throw error
  }
  if (answer.expect === 'refuse') return 'accept'
  const expected = Object.entries(answer.out ?? {})
  const values = expected.map(async ([name, value]) => [name, await shortened(found[name], value)] as const)
  return Object.fromEntries(await Promise.all(values))
}

/** What {@link run} must give. */
export function wanted(answer: KnownAnswer): unknown {
  return answer.expect === 'refuse' ? 'refuse' : (answer.out ?? {})
}
