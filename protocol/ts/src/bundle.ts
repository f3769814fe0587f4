import { base64url, unbase64url } from './bytes.ts'
import type { Signer } from './ed25519.ts'
import {
  type CheckedConsent,
  type CheckedReceipt,
  checkReceipt,
  type EscalationDraft,
  escalationBody,
  type OfficerKey,
  receiptBody,
  type SigningOfficer,
} from './escalation.ts'
import { demand } from './refused.ts'
import { type CheckedEscalation, checkEscalation, type EscalationContext } from './statements.ts'
import { array, hexString, isObject, type JsonObject, string } from './strict-json.ts'

// Several reporters in one escalation (ESC-16): each agreed to an own part with an own one-off key, for exactly
// the same officers. Nothing that goes to one reporter tells of the others.

/** Most parts of one escalation. */
export const MOST_PARTS = 16

/** What one reporter agreed to. */
export interface AgreedPart {
  readonly draft: EscalationDraft
  readonly consent: CheckedConsent
}

const sameOfficers = (a: EscalationDraft, b: EscalationDraft): boolean =>
  [...a.officers].sort().join() === [...b.officers].sort().join()

/** The body of `escalation` with one part for each reporter; with one it is {@link escalationBody}. */
export async function bundleBody(
  thread: string,
  parts: readonly [AgreedPart, ...AgreedPart[]],
  advisor: Signer,
): Promise<JsonObject> {
  demand(parts.length <= MOST_PARTS, 'too-large')
  const [{ draft: first }] = parts
  demand(
    parts.every(({ draft }) => sameOfficers(draft, first)),
    'not-authentic',
  )
  const [own, ...others] = await Promise.all(
    parts.map(({ draft, consent }) => escalationBody(thread, draft, consent, advisor)),
  )
  if (others.length === 0) return { ...own }
  return { ...own, others: others.map(({ officers: _, ...part }) => part) }
}

/**
 * Checks the body of an `escalation` and every part in it as {@link checkEscalation} does, each over the same
 * officers (KB-60). One part that does not hold refuses them all: what stands beside it was not agreed to either
 * as it came. No two parts share a key or a draft.
 */
export async function checkBundle(
  body: unknown,
  context: EscalationContext,
): Promise<readonly [CheckedEscalation, ...CheckedEscalation[]]> {
  demand(isObject(body))
  const others = body.others === undefined ? [] : array(body.others, MOST_PARTS - 1)
  demand(body.others === undefined || others.length > 0)
  const bodies = others.map((other) => {
    demand(isObject(other) && other.officers === undefined)
    return { ...other, officers: body.officers }
  })
  const first = await checkEscalation(body, context)
  const rest = await Promise.all(bodies.map((other) => checkEscalation(other, context)))
  const all = [first, ...rest] as const
  demand(new Set(all.map(({ escPk }) => base64url(escPk))).size === all.length, 'not-authentic')
  demand(new Set(all.map(({ escNonce }) => escNonce)).size === all.length, 'not-authentic')
  return all
}

/** The body of `receipt` for every part: an own signature for each, so that each reporter gets only the own one. */
export async function receiptsBody(
  officer: SigningOfficer,
  thread: string,
  documents: readonly [string, ...string[]],
  day: string,
): Promise<JsonObject> {
  const [first, ...rest] = await Promise.all(
    [...new Set(documents)].map((hash) => receiptBody(officer, thread, hash, day)),
  )
  if (rest.length === 0) return { ...first }
  return { ...first, others: rest.map(({ docHash, sig }) => ({ docHash, sig })) }
}

/** The receipt of one document as it is relayed: nothing in it tells that there are others. */
export function receiptOf(value: unknown, document: string): JsonObject {
  demand(isObject(value))
  const { threadId, day, officer } = value
  const others = value.others === undefined ? [] : array(value.others, MOST_PARTS - 1)
  for (const one of [value, ...others]) {
    demand(isObject(one))
    const docHash = hexString(one.docHash, 32)
    if (docHash !== document) continue
    const sig = string(one.sig)
    unbase64url(sig, 64)
    return { threadId, docHash, day, officer, sig } as JsonObject
  }
  demand(false, 'not-authentic')
}

/** Checks the body of `receipt` for every document of an escalation (KB-75). */
export async function checkReceipts(
  value: unknown,
  documents: readonly [string, ...string[]],
  keyOf: OfficerKey,
): Promise<CheckedReceipt> {
  const [first] = await Promise.all(
    documents.map((document) => checkReceipt(receiptOf(value, document), document, keyOf)),
  )
  demand(first !== undefined)
  return first
}
