/**
 * Why something was refused. For tests and for choosing between "cannot be read" and "ask again"; a person
 * always sees the same sentence and the other side sees nothing (KB-7).
 *
 * - `malformed`: the bytes are not in the format (KB-5, KB-17, KB-72)
 * - `not-authentic`: a signature, commitment, tag or name does not fit
 * - `chain-broken`: directories do not lead to each other (KB-30, KB-32)
 * - `not-now`: a date lies outside its term (KB-26, KB-29)
 * - `too-large`: more than a limit allows (KB-37, KB-54)
 * - `forgotten`: the keys were wiped
 */
export type RefusedCode =
  | 'malformed'
  | 'not-authentic'
  | 'chain-broken'
  | 'not-now'
  | 'too-large'
  | 'forgotten'

/** The one error of this library: an input was not accepted. Carries a fixed code, never any input (KB-7). */
export class Refused extends Error {
  readonly code: RefusedCode

  constructor(code: RefusedCode) {
    super(code)
    this.name = 'Refused'
    this.code = code
  }
}

/** Throws {@link Refused} unless the condition holds. */
export function demand(condition: boolean, code: RefusedCode = 'malformed'): asserts condition {
  if (!condition) throw new Refused(code)
}

/** Awaits the work and turns every error of the platform into one {@link Refused}. */
export async function refusing<T>(code: RefusedCode, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(code)
  }
}
