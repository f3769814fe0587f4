import { type Bytes, base64url, equal, hex, randomBytes, unbase64url, utf8 } from './bytes.ts'
import { textHash } from './digest.ts'
import { type Signer, verify } from './ed25519.ts'
import { demand } from './refused.ts'
import type { EscalationKeys } from './reporter-keys.ts'
import {
  answerStatement,
  type Consent,
  consentStatement,
  docHash,
  type EscalationDocument,
  escalationStatement,
  officersHash,
  readConsent,
  readDocument,
  receiptStatement,
  textStatement,
} from './statements.ts'
import { array, hexString, isObject, type JsonObject, string } from './strict-json.ts'

// The bodies of messages around an escalation (section 7.2), made and checked; members that are not named
// there are left alone (KB-5).

/** A text that an advisor proposes to send in a reporter's name: exactly these bytes to exactly these people. */
export interface EscalationDraft {
  /** Name of the draft, hex; one name for one document (KB-36). */
  readonly escNonce: string
  /** The exact bytes of the document. */
  readonly doc: Bytes
  readonly docHash: string
  readonly document: EscalationDocument
  /** Kids of the addressees, hex. */
  readonly officers: readonly string[]
}

function bodyOf(value: unknown): JsonObject {
  demand(isObject(value))
  return value
}

/** Largest document in bytes: as base64url it fits a message together with the consent. */
export const LARGEST_DOCUMENT = 45_000

/** The bytes of a document. What a reader would refuse, or no message could hold, is not written. */
export function writeDocument({ org, title, text, files, day }: EscalationDocument): Bytes {
  const named = files.map(({ name, mime, size, hash }) => ({ name, mime, size, hash }))
  const bytes = utf8(JSON.stringify({ v: 1, org, title, text, files: named, day }))
  readDocument(bytes)
  demand(bytes.length <= LARGEST_DOCUMENT, 'too-large')
  return bytes
}

/** A new draft of a document with a nonce of its own. */
export async function newDraft(
  document: EscalationDocument,
  officers: readonly string[],
): Promise<EscalationDraft> {
  return draftFrom(hex(randomBytes(16)), writeDocument(document), officers)
}

async function draftFrom(escNonce: string, doc: Bytes, officers: readonly string[]) {
  const kids = [...new Set(officers)].sort()
  demand(kids.length >= 1 && kids.length <= 16)
  return { escNonce, doc, docHash: await docHash(doc), document: readDocument(doc), officers: kids }
}

/** The body of `esc-draft`. */
export function draftBody({ escNonce, doc, officers }: EscalationDraft): JsonObject {
  return { escNonce, doc: base64url(doc), officers }
}

/** Reads the body of `esc-draft`. That the officers are the organisation's own is for the caller to check. */
export async function readDraft(value: unknown): Promise<EscalationDraft> {
  const body = bodyOf(value)
  const officers = array(body.officers, 16).map((kid) => hexString(kid, 16))
  return draftFrom(hexString(body.escNonce, 16), unbase64url(string(body.doc)), officers)
}

/** The body of `esc-change`: the document as the reporter wants it instead of a draft's. */
export function changeBody(draft: EscalationDraft, document: EscalationDocument): JsonObject {
  return { escNonce: draft.escNonce, doc: base64url(writeDocument(document)) }
}

/** Reads the body of `esc-change`. */
export function readChange(value: unknown): { escNonce: string; document: EscalationDocument } {
  const body = bodyOf(value)
  return { escNonce: hexString(body.escNonce, 16), document: readDocument(unbase64url(string(body.doc))) }
}

async function signDecision(keys: EscalationKeys, draft: EscalationDraft, decision: Consent['decision']) {
  const statement = consentStatement({
    escNonce: draft.escNonce,
    docHash: draft.docHash,
    officersHash: await officersHash(draft.officers),
    authCommit: hex(keys.authCommit),
    decision,
    day: draft.document.day,
  })
  return { consent: base64url(statement), sig: base64url(await keys.sign('consent', statement)) }
}

/** The body of `esc-consent`: the reporter agrees to exactly this document for exactly these officers (KB-35). */
export async function consentBody(keys: EscalationKeys, draft: EscalationDraft): Promise<JsonObject> {
  const signed = await signDecision(keys, draft, 'consent')
  return { escNonce: draft.escNonce, escPk: base64url(keys.publicKey), ...signed }
}

/** The body of `withdrawal`: the reporter takes the consent back. */
export function withdrawalBody(keys: EscalationKeys, draft: EscalationDraft): Promise<JsonObject> {
  return signDecision(keys, draft, 'withdrawal')
}

/** A consent that verifies over exactly a draft. */
export interface CheckedConsent extends Consent {
  /** One-off key that signed, 32 bytes. */
  readonly escPk: Bytes
  /** The 117 signed bytes. */
  readonly statement: Bytes
  readonly signature: Bytes
}

async function checkDecision(
  body: JsonObject,
  escPk: Bytes,
  draft: EscalationDraft,
): Promise<CheckedConsent> {
  const statement = unbase64url(string(body.consent), 117)
  const signature = unbase64url(string(body.sig), 64)
  const consent = readConsent(statement)
  demand(consent.escNonce === draft.escNonce && consent.docHash === draft.docHash, 'not-authentic')
  demand(consent.officersHash === (await officersHash(draft.officers)), 'not-authentic')
  demand(consent.day === draft.document.day, 'not-authentic')
  demand(await verify(escPk, 'consent', statement, signature), 'not-authentic')
  return { ...consent, escPk, statement, signature }
}

/** Checks the body of `esc-consent` against a draft; whatever differs in a single bit is refused (KB-60). */
export async function checkConsent(value: unknown, draft: EscalationDraft): Promise<CheckedConsent> {
  const body = bodyOf(value)
  demand(body.escNonce === draft.escNonce, 'not-authentic')
  const checked = await checkDecision(body, unbase64url(string(body.escPk), 32), draft)
  demand(checked.decision === 'consent', 'not-authentic')
  return checked
}

/** Checks the body of `withdrawal` under the key of the consent that it takes back. */
export async function checkWithdrawal(
  value: unknown,
  escPk: Bytes,
  draft: EscalationDraft,
): Promise<CheckedConsent> {
  const checked = await checkDecision(bodyOf(value), escPk, draft)
  demand(checked.decision === 'withdrawal', 'not-authentic')
  return checked
}

/** The body of `escalation`, with which the advisor opens a thread (KB-60, step 3). */
export async function escalationBody(
  thread: string,
  draft: EscalationDraft,
  consent: CheckedConsent,
  advisor: Signer,
): Promise<JsonObject> {
  const statement = escalationStatement(thread, draft.docHash, draft.escNonce, consent.escPk)
  return {
    doc: base64url(draft.doc),
    officers: draft.officers,
    escPk: base64url(consent.escPk),
    consent: base64url(consent.statement),
    consentSig: base64url(consent.signature),
    statement: base64url(statement),
    sig: base64url(await advisor.sign('escalation', statement)),
  }
}

/** An officer who signs: kid in hex and the signer of the identity. */
export interface SigningOfficer {
  readonly kid: string
  readonly signer: Signer
}

async function signText(
  tag: 'question' | 'feedback',
  officer: SigningOfficer,
  thread: string,
  id: string,
  words: string,
) {
  const statement = textStatement(thread, id, await textHash(words))
  return { officer: officer.kid, sig: base64url(await officer.signer.sign(tag, statement)) }
}

/** The body of `question` in a thread, with an id of its own. */
export async function questionBody(officer: SigningOfficer, thread: string, words: string) {
  const qId = hex(randomBytes(16))
  return { threadId: thread, qId, text: words, ...(await signText('question', officer, thread, qId, words)) }
}

/** The body of `feedback` in a thread, with an id of its own. */
export async function feedbackBody(officer: SigningOfficer, thread: string, words: string) {
  const fbId = hex(randomBytes(16))
  return {
    threadId: thread,
    fbId,
    text: words,
    ...(await signText('feedback', officer, thread, fbId, words)),
  }
}

/** The body of `receipt` in a thread. */
export async function receiptBody(officer: SigningOfficer, thread: string, hash: string, day: string) {
  const sig = base64url(await officer.signer.sign('receipt', receiptStatement(thread, hash, day)))
  return { threadId: thread, docHash: hash, day, officer: officer.kid, sig }
}

/** Gives the identity key of an officer whom the reader accepts as one of this escalation, or nothing. */
export type OfficerKey = (kid: string) => Uint8Array | null | undefined

/** Words that an officer signed. */
export interface OfficersWords {
  /** Thread id, hex. */
  readonly thread: string
  /** Id of the question or feedback, hex. */
  readonly id: string
  readonly text: string
  /** Kid, hex. */
  readonly officer: string
}

async function checkWords(
  tag: 'question' | 'feedback',
  value: unknown,
  keyOf: OfficerKey,
): Promise<OfficersWords> {
  const body = bodyOf(value)
  const thread = hexString(body.threadId, 16)
  const id = hexString(tag === 'question' ? body.qId : body.fbId, 16)
  const officer = hexString(body.officer, 16)
  const words = string(body.text)
  const key = keyOf(officer)
  demand(!!key, 'not-authentic')
  const statement = textStatement(thread, id, await textHash(words))
  demand(await verify(key, tag, statement, unbase64url(string(body.sig), 64)), 'not-authentic')
  return { thread, id, text: words, officer }
}

/** Checks the body of `question`, relayed or not (KB-61). */
export const checkQuestion = (value: unknown, keyOf: OfficerKey) => checkWords('question', value, keyOf)

/** Checks the body of `feedback`, relayed or not. */
export const checkFeedback = (value: unknown, keyOf: OfficerKey) => checkWords('feedback', value, keyOf)

/** A receipt that an officer signed. */
export type CheckedReceipt = Readonly<Record<'thread' | 'docHash' | 'day' | 'officer', string>>

/** Checks the body of `receipt`: an officer confirms exactly this document (KB-75). */
export async function checkReceipt(
  value: unknown,
  document: string,
  keyOf: OfficerKey,
): Promise<CheckedReceipt> {
  const body = bodyOf(value)
  const thread = hexString(body.threadId, 16)
  const officer = hexString(body.officer, 16)
  const day = string(body.day)
  const key = keyOf(officer)
  demand(!!key && body.docHash === document, 'not-authentic')
  const statement = receiptStatement(thread, document, day)
  demand(await verify(key, 'receipt', statement, unbase64url(string(body.sig), 64)), 'not-authentic')
  return { thread, docHash: document, day, officer }
}

/** What an answer goes with: a question or feedback, by its id and exact words. */
export interface Answered {
  readonly id: string
  readonly text: string
}

/** The body of `answer`. An empty text says that there will be none. */
export async function answerBody(keys: EscalationKeys, escNonce: string, to: Answered, words: string) {
  const statement = answerStatement(escNonce, to.id, await textHash(to.text), await textHash(words))
  const sig = base64url(await keys.sign('answer', statement))
  return { qId: to.id, text: words, statement: base64url(statement), sig }
}

/** Checks the body of `answer` under the one-off key of its escalation, and gives its words (KB-61). */
export async function checkAnswer(
  value: unknown,
  escPk: Uint8Array,
  escNonce: string,
  to: Answered,
): Promise<string> {
  const body = bodyOf(value)
  const words = string(body.text)
  demand(body.qId === to.id, 'not-authentic')
  const statement = answerStatement(escNonce, to.id, await textHash(to.text), await textHash(words))
  demand(equal(statement, unbase64url(string(body.statement))), 'not-authentic')
  demand(await verify(escPk, 'answer', statement, unbase64url(string(body.sig), 64)), 'not-authentic')
  return words
}
