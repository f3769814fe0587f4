import { base64url, equal, hex, unbase64url, unhex, utf8 } from './bytes.ts'
import { verify } from './ed25519.ts'
import { demand, Refused } from './refused.ts'
import type { EscalationKeys } from './reporter-keys.ts'
import {
  authorshipCommit,
  authorshipStatement,
  type Consent,
  docHash,
  type EscalationDocument,
  officersHash,
  readConsent,
  readDocument,
} from './statements.ts'
import { array, hexString, isObject, members, readJson, string } from './strict-json.ts'

/**
 * - `report`: the report is not in the format, or nobody agreed to it
 * - `proof`: the proof is not in the format
 * - `other-report`: the proof is about another report
 * - `other-verifier`: the proof was made for another name or another number
 * - `signature`: whoever made the proof has not the key of the report
 */
export type AuthorshipDoubt = 'report' | 'proof' | 'other-report' | 'other-verifier' | 'signature'

/** How the author proved it: by signing for one verifier, or by showing the secret behind the consent. */
export type AuthorshipWay = 'signature' | 'secret'

/** What a verifier learns, and nothing else. */
export type AuthorshipFinding =
  | { readonly proven: false; readonly why: AuthorshipDoubt }
  | {
      readonly proven: true
      readonly way: AuthorshipWay
      readonly docHash: string
      readonly document: EscalationDocument
    }

/** The verifier, as it names itself: 1 to 255 bytes, and a number of 32 bytes (hex) that it drew for this proof. */
export interface Verifier {
  readonly name: string
  readonly nonce: string
}

/** The number that a verifier gives out, as people type it: spaces and capitals do not count. Null for another. */
export function readNonce(typed: string): string | null {
  const nonce = typed.replace(/\s/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(nonce) ? nonce : null
}

/** A name as people type it, in the form that is signed; null if it cannot be. */
export function readVerifierName(typed: string): string | null {
  const name = typed.trim().normalize('NFC')
  const isName = name !== '' && !/\p{Cc}|\p{Surrogate}/u.test(name) && utf8(name).length <= 255
  return isName ? name : null
}

/** Signs for one verifier and nobody else that the owner of these keys wrote the report (KB-62). One line of text. */
export async function proveAuthorship(
  keys: EscalationKeys,
  { name, nonce }: Verifier,
  report: { readonly escNonce: string; readonly docHash: string },
): Promise<string> {
  const statement = authorshipStatement(name, nonce, report.escNonce, report.docHash)
  const sig = base64url(await keys.sign('authorship', statement))
  return JSON.stringify({ v: 1, docHash: report.docHash, verifier: name, nonce, sig })
}

/**
 * Shows the secret behind the consent, which proves authorship even when signatures have been broken (KB-62).
 *
 * Does not protect against: whoever reads it. They can show it to anybody else as theirs, so it serves once.
 */
export async function revealAuthorship(keys: EscalationKeys, hash: string): Promise<string> {
  return JSON.stringify({ v: 1, docHash: hash, secret: hex(await keys.exposeAuthorship()) })
}

interface Report {
  readonly key: Uint8Array
  readonly consent: Consent
  readonly document: EscalationDocument
}

type Proof =
  | { readonly docHash: string; readonly secret: Uint8Array }
  | { readonly docHash: string; readonly verifier: Verifier; readonly signature: Uint8Array }

async function readReport(bytes: Uint8Array): Promise<Report> {
  const needed = ['doc', 'officers', 'escPk', 'consent', 'consentSig']
  const json = members(readJson(bytes), needed, ['statement', 'sig'])
  const doc = unbase64url(string(json.doc))
  const officers = array(json.officers, 16).map((kid) => hexString(kid, 16))
  const key = unbase64url(string(json.escPk), 32)
  const statement = unbase64url(string(json.consent), 117)
  const consent = readConsent(statement)
  const document = readDocument(doc)
  demand(consent.decision === 'consent' && consent.day === document.day)
  demand(consent.docHash === (await docHash(doc)) && consent.officersHash === (await officersHash(officers)))
  demand(await verify(key, 'consent', statement, unbase64url(string(json.consentSig))))
  return { key, consent, document }
}

function readProof(bytes: Uint8Array): Proof {
  const json = readJson(bytes)
  const isSecret = isObject(json) && 'secret' in json
  const proof = members(
    json,
    isSecret ? ['v', 'docHash', 'secret'] : ['v', 'docHash', 'verifier', 'nonce', 'sig'],
  )
  demand(proof.v === 1)
  const hash = hexString(proof.docHash, 32)
  if (isSecret) return { docHash: hash, secret: unhex(string(proof.secret), 32) }
  const verifier = { name: string(proof.verifier), nonce: hexString(proof.nonce, 32) }
  return { docHash: hash, verifier, signature: unbase64url(string(proof.sig), 64) }
}

async function doubts<T>(why: AuthorshipDoubt, work: () => T | Promise<T>): Promise<T | AuthorshipDoubt> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return why
    throw error
  }
}

/**
 * What a verifier may believe: that whoever made the proof holds the key under which exactly this report was agreed to.
 * The statement is built from the verifier's own name and number, never from the proof. The proof may stand between
 * spaces and empty lines.
 *
 * Does not protect against: a report that came from the person who proves. Anybody can make a key and agree to a text;
 * the report has to come from the organisation that received it.
 */
export async function examineAuthorship(
  report: Uint8Array,
  proof: string,
  verifier: Verifier,
): Promise<AuthorshipFinding> {
  const read = await doubts('report', () => readReport(report))
  if (typeof read === 'string') return { proven: false, why: read }
  const shown = await doubts('proof', () => readProof(utf8(proof.trim())))
  if (typeof shown === 'string') return { proven: false, why: shown }
  const { key, consent, document } = read
  if (shown.docHash !== consent.docHash) return { proven: false, why: 'other-report' }
  const proven = { proven: true, docHash: consent.docHash, document } as const
  if ('secret' in shown) {
    const fits = equal(await authorshipCommit(shown.secret), unhex(consent.authCommit, 32))
    return fits ? { ...proven, way: 'secret' } : { proven: false, why: 'signature' }
  }
  const { name, nonce } = shown.verifier
  if (name !== verifier.name || nonce !== verifier.nonce) return { proven: false, why: 'other-verifier' }
  const statement = await doubts('other-verifier', () =>
    authorshipStatement(verifier.name, verifier.nonce, consent.escNonce, consent.docHash),
  )
  if (typeof statement === 'string') return { proven: false, why: statement }
  const signed = await verify(key, 'authorship', statement, shown.signature)
  return signed ? { ...proven, way: 'signature' } : { proven: false, why: 'signature' }
}
