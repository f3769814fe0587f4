import { type Bytes, concat, equal, hex, readU32, u8, u32, unbase64url, unhex, utf8 } from './bytes.ts'
import { dateOf, dayOf, isDate } from './days.ts'
import { digest, digestHex, isPlain, nameOf } from './digest.ts'
import { verify } from './ed25519.ts'
import { demand } from './refused.ts'
import { array, hexString, integer, isObject, members, readJson, string } from './strict-json.ts'

/** What a reporter agrees to, or withdraws (tag `consent`, 117 bytes). Ids and hashes are hex. */
export interface Consent {
  readonly escNonce: string
  readonly docHash: string
  readonly officersHash: string
  readonly authCommit: string
  readonly decision: 'consent' | 'withdrawal'
  /** The day of the document, never the day of signing. */
  readonly day: string
}

/** The statement of a consent. */
export function consentStatement(consent: Consent): Bytes {
  return concat(
    unhex(consent.escNonce, 16),
    unhex(consent.docHash, 32),
    unhex(consent.officersHash, 32),
    unhex(consent.authCommit, 32),
    u8(consent.decision === 'consent' ? 1 : 2),
    u32(dayOf(consent.day)),
  )
}

/** Reads the 117 bytes of a consent. */
export function readConsent(statement: Uint8Array): Consent {
  demand(statement.length === 117 && (statement[112] === 1 || statement[112] === 2))
  return {
    escNonce: hex(statement.subarray(0, 16)),
    docHash: hex(statement.subarray(16, 48)),
    officersHash: hex(statement.subarray(48, 80)),
    authCommit: hex(statement.subarray(80, 112)),
    decision: statement[112] === 1 ? 'consent' : 'withdrawal',
    day: dateOf(readU32(statement, 113)),
  }
}

/** The statement of an answer (tag `answer`, 96 bytes). */
export function answerStatement(escNonce: string, qId: string, qTextHash: string, textHash: string): Bytes {
  return concat(unhex(escNonce, 16), unhex(qId, 16), unhex(qTextHash, 32), unhex(textHash, 32))
}

/** The statement of a proof of authorship (tag `authorship`) for a verifier's name and 32-byte nonce (KB-62). */
export function authorshipStatement(
  verifier: string,
  nonce: string,
  escNonce: string,
  docHash: string,
): Bytes {
  const name = utf8(verifier)
  demand(isPlain(verifier) && name.length >= 1 && name.length <= 255)
  return concat(u8(name.length), name, unhex(nonce, 32), unhex(escNonce, 16), unhex(docHash, 32))
}

/** The advisor's statement that opens a thread (tag `escalation`, 96 bytes). */
export function escalationStatement(
  thread: string,
  docHash: string,
  escNonce: string,
  escPk: Uint8Array,
): Bytes {
  demand(escPk.length === 32)
  return concat(unhex(thread, 16), unhex(docHash, 32), unhex(escNonce, 16), escPk)
}

/** The statement of an officer's question or feedback (tags `question` and `feedback`, 64 bytes). */
export function textStatement(thread: string, id: string, textHash: string): Bytes {
  return concat(unhex(thread, 16), unhex(id, 16), unhex(textHash, 32))
}

/** The statement of an officer's receipt (tag `receipt`, 52 bytes). */
export function receiptStatement(thread: string, docHash: string, day: string): Bytes {
  return concat(unhex(thread, 16), unhex(docHash, 32), u32(dayOf(day)))
}

/** `H("doc", bytes)` of the exact document, hex. */
export function docHash(document: Uint8Array): Promise<string> {
  return digestHex('doc', document)
}

/** Hash of a list of 1 to 16 officers whatever its order, hex; a kid that occurs twice counts once. */
export async function officersHash(kids: readonly string[]): Promise<string> {
  const sorted = [...new Set(kids)].sort()
  demand(sorted.length >= 1 && sorted.length <= 16)
  return digestHex('officers', ...sorted.map((kid) => unhex(kid, 16)))
}

/** What an organisation receives: exactly what the reporter saw and agreed to. */
export interface EscalationDocument {
  readonly org: string
  readonly title: string
  readonly text: string
  readonly files: readonly { name: string; mime: string; size: number; hash: string }[]
  readonly day: string
}

function plain(value: unknown): string {
  const words = string(value)
  demand(isPlain(words))
  return words
}

/** Reads the bytes of a document strictly; nothing may stand in it that a screen does not show. */
export function readDocument(bytes: Uint8Array): EscalationDocument {
  const json = members(readJson(bytes), ['v', 'org', 'title', 'text', 'files', 'day'])
  demand(json.v === 1 && isDate(json.day))
  const files = array(json.files).map((value) => {
    const file = members(value, ['name', 'mime', 'size', 'hash'])
    const { name, mime, size, hash } = file
    return { name: plain(name), mime: plain(mime), size: integer(size), hash: hexString(hash, 32) }
  })
  return { org: plain(json.org), title: plain(json.title), text: plain(json.text), files, day: json.day }
}

/** What an officer's client already knows when an escalation comes in. */
export interface EscalationContext {
  /** Thread id, hex. */
  readonly thread: string
  /** Own kid, hex. */
  readonly self: string
  /** Identity key of the advisor, 32 bytes, active in the directory. */
  readonly advisorKey: Uint8Array
  /** Kid that signed the thread grant, hex. */
  readonly grantSigner: string
}

/** An escalation that its reporter agreed to. */
export interface CheckedEscalation {
  /** The reporter's key in this thread, 32 bytes; no other thread may carry it. */
  readonly escPk: Bytes
  readonly escNonce: string
  readonly authCommit: string
  readonly docHash: string
  readonly document: EscalationDocument
  /** The report as it was received and agreed to, for whoever checks later who wrote it (KB-62). JSON. */
  readonly received: string
}

/**
 * Checks the body of an `escalation` (KB-60, step 4): the own kid is among the officers, document and
 * officers are the consented ones, the consent verifies and is for the day of the document, and the advisor
 * who signed the grant vouches for this thread, document and key. That no other thread carries the same key
 * and that the advisor is active is for the caller to check.
 */
export async function checkEscalation(body: unknown, context: EscalationContext): Promise<CheckedEscalation> {
  const names = ['doc', 'officers', 'escPk', 'consent', 'consentSig', 'statement', 'sig']
  demand(isObject(body))
  const known = Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)))
  const json = members(known, names)
  const document = unbase64url(string(json.doc))
  const escPk = unbase64url(string(json.escPk), 32)
  const officers = array(json.officers, 16).map((kid) => hexString(kid, 16))
  const statement = unbase64url(string(json.consent), 117)
  const consent = readConsent(statement)
  const read = readDocument(document)

  demand(officers.includes(context.self), 'not-authentic')
  demand(consent.decision === 'consent' && consent.day === read.day, 'not-authentic')
  demand(consent.officersHash === (await officersHash(officers)), 'not-authentic')
  demand(consent.docHash === (await docHash(document)), 'not-authentic')
  demand(await verify(escPk, 'consent', statement, unbase64url(string(json.consentSig))), 'not-authentic')

  const expected = escalationStatement(context.thread, consent.docHash, consent.escNonce, escPk)
  demand(equal(expected, unbase64url(string(json.statement))), 'not-authentic')
  const signature = unbase64url(string(json.sig))
  demand(await verify(context.advisorKey, 'escalation', expected, signature), 'not-authentic')
  demand(context.grantSigner === (await nameOf('kid', context.advisorKey)), 'not-authentic')
  const { escNonce, authCommit } = consent
  const received = JSON.stringify(Object.fromEntries(names.slice(0, 5).map((name) => [name, json[name]])))
  return { escPk, escNonce, authCommit, docHash: consent.docHash, document: read, received }
}

/** Commitment to a proof of authorship: `H("authorship-commit", value)`. */
export function authorshipCommit(value: Uint8Array): Promise<Bytes> {
  return digest('authorship-commit', value)
}
