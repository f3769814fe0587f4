import { checkBundle } from '@klankbord/protocol/bundle'
import { base64url, equal, unbase64url } from '@klankbord/protocol/bytes'
import type { ReadMessage } from '@klankbord/protocol/conversation'
import { verify } from '@klankbord/protocol/ed25519'
import {
  type CheckedEscalation,
  checkEscalation,
  docHash,
  type EscalationContext,
  escalationStatement,
  officersHash,
  readConsent,
  readDocument,
} from '@klankbord/protocol/statements'
import type { Channel } from '@klankbord/staff/channels'
import { daysBetween } from '@klankbord/staff/days'
import { list, record, text } from '@klankbord/staff/shapes'
import type { ThreadEntry } from './thread-keys.ts'

/** Why a report is not shown as genuine (KB-60). Each has words of its own. */
export type Refusal =
  /** The signed list of people is older than before, has two histories, or cannot be read. */
  | 'list'
  /** The sender is no advisor of the list. */
  | 'advisor'
  /** No key in it opens with the own key. */
  | 'key'
  /** The first message is missing or cannot be read. */
  | 'message'
  /** It was made for another organisation. */
  | 'organisation'
  /** The reporter did not agree to this reader. */
  | 'recipient'
  | 'recipients'
  | 'text'
  | 'consent'
  /** The same consent came with another report. */
  | 'replayed'
  /** The advisor vouched for another thread. */
  | 'thread'
  | 'statement'

export type Verdict =
  | {
      genuine: true
      /** What each of its reporters agreed to; mostly there is one (ESC-16). */
      parts: Agreed
      /** Everybody whom the reporter agreed to. */
      officers: readonly string[]
      /** Kid of the advisor who signed it, also when a colleague went on with it. */
      sender: string
      /** Days between the consent and the day it arrived, when that is longer than a month. */
      late: number | null
    }
  | { genuine: false; why: Refusal }

/** One part for every reporter. */
export type Agreed = readonly [CheckedEscalation, ...CheckedEscalation[]]

const LATE_DAYS = 30

type Parts = {
  thread: string
  self: string
  receivedOn: string
  /** Kid of the sender, as the server calls it; what was granted decides as soon as it is known. */
  author: string
  channel: Channel | undefined
  entry: ThreadEntry | undefined
  /** The other reports of this vault. */
  others: readonly ThreadEntry[]
  first: ReadMessage<3 | 4> | undefined
}

const refused = (why: Refusal): Verdict => ({ genuine: false, why })

/** Judges a report before a word of it is shown. What was accepted once stays so when the advisor has left. */
export async function judge({ channel, entry, first, ...parts }: Parts): Promise<Verdict> {
  if (!channel || channel.alarm !== null || channel.newest === null) return refused('list')
  const sender = entry?.advisor ?? parts.author
  const advisor = channel.people.find(({ kid, role }) => kid === sender && role !== 'officer')
  if (!advisor || (advisor.status === 'ended' && !entry?.escPk)) return refused('advisor')
  if (!entry || Object.keys(entry.keys).length === 0) return refused('key')
  if (first?.state !== 'ok' || first.direction !== 3 || first.content?.t !== 'escalation') {
    return refused('message')
  }
  // The list that the advisor used is one of this organisation's own.
  if (entry.escPk === null && !channel.hashes.has(first.content.dh)) return refused('organisation')
  const context = {
    thread: parts.thread,
    self: parts.self,
    advisorKey: advisor.pk,
    grantSigner: entry.advisor,
  }
  let agreed: Agreed
  try {
    agreed = await checkBundle(first.content.body, context)
  } catch {
    return refused(await whyBundleRefused(first.content.body, context))
  }
  const keys = keysOf(agreed)
  const used = parts.others.some(
    (other) => other.id !== parts.thread && heldKeys(other).some((key) => keys.includes(key)),
  )
  if (used || (entry.escPk !== null && heldKeys(entry).join() !== keys.join())) return refused('replayed')
  // The oldest consent is the one that may be too old.
  const oldest = agreed.map(({ document: { day } }) => day).sort()[0] ?? ''
  const age = daysBetween(oldest, parts.receivedOn)
  return {
    genuine: true,
    parts: agreed,
    officers: list(text)(first.content.body.officers),
    sender,
    late: age > LATE_DAYS ? age : null,
  }
}

/** The reporters' one-off keys, part by part. */
export const keysOf = (parts: Agreed): string[] => parts.map(({ escPk }) => base64url(escPk))
const heldKeys = ({ escPk, more }: ThreadEntry): string[] => (escPk === null ? [] : [escPk, ...more])

/** What is wrong with the first part that does not hold; where each does, one of them came twice. */
async function whyBundleRefused(value: unknown, context: EscalationContext): Promise<Refusal> {
  try {
    const body = record(value)
    const others = body.others === undefined ? [] : list(record)(body.others)
    for (const part of [body, ...others.map((other) => ({ ...other, officers: body.officers }))]) {
      const holds = await checkEscalation(part, context).then(
        () => true,
        () => false,
      )
      if (!holds) return whyRefused(part, context)
    }
    return 'replayed'
  } catch {
    return 'message'
  }
}

type Context = { thread: string; self: string; advisorKey: Uint8Array }

/** Which of the conditions does not hold, so that a person can be told; nothing depends on it. */
async function whyRefused(value: unknown, { thread, self }: Context): Promise<Refusal> {
  try {
    const body = record(value)
    const document = unbase64url(text(body.doc))
    const escPk = unbase64url(text(body.escPk), 32)
    const signed = unbase64url(text(body.consent), 117)
    const officers = list(text)(body.officers)
    const consent = readConsent(signed)
    const hash = await docHash(document)
    if (!officers.includes(self)) return 'recipient'
    if (!(await verify(escPk, 'consent', signed, unbase64url(text(body.consentSig))))) return 'consent'
    if (consent.officersHash !== (await officersHash(officers))) return 'recipients'
    if (consent.docHash !== hash) return 'text'
    if (consent.decision !== 'consent' || consent.day !== readDocument(document).day) return 'consent'
    const expected = escalationStatement(thread, hash, consent.escNonce, escPk)
    return equal(expected, unbase64url(text(body.statement))) ? 'statement' : 'thread'
  } catch {
    return 'message'
  }
}
