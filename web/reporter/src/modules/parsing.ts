import { unbase64url } from '@klankbord/protocol/bytes'
import type {
  Card,
  CaseState,
  Challenge,
  ChannelAnswer,
  MailboxAnswer,
  Poll,
  Profile,
  SignedDirectory,
  StoredMessage,
} from './api.ts'

// Answers of the server are unknown until they went through here. What does not fit is refused as a whole.

type Fields = Record<string, unknown>

const refuse = (): never => {
  throw new TypeError('unexpected answer')
}

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const record = (value: unknown): Fields => (isRecord(value) ? value : refuse())
export const text = (value: unknown): string => (typeof value === 'string' ? value : refuse())
export const flag = (value: unknown): boolean => (typeof value === 'boolean' ? value : refuse())
export const integer = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse()
export const count = (value: unknown): number => (integer(value) >= 0 ? integer(value) : refuse())
export const list = <T>(value: unknown, each: (item: unknown) => T): T[] =>
  Array.isArray(value) ? value.map(each) : refuse()
const orNull = <T>(value: unknown, each: (item: unknown) => T): T | null =>
  value === null || value === undefined ? null : each(value)
const wire = (value: unknown): Uint8Array => unbase64url(text(value))
const day = (value: unknown): string => (/^\d{4}-\d\d-\d\d$/.test(text(value)) ? text(value) : refuse())

function oneOf<const T extends readonly string[]>(value: unknown, allowed: T): T[number] {
  return allowed.find((word) => word === value) ?? refuse()
}

const signedDirectory = (value: unknown): SignedDirectory => {
  const { dir, sig } = record(value)
  return { dir: text(dir), sig: text(sig) }
}

const card = (value: unknown): Card => {
  const fields = record(value)
  return {
    kid: text(fields.kid),
    internal: flag(fields.internal),
    certificate: orNull(fields.certificate, text),
    languages: list(fields.languages, text),
    phone: orNull(fields.phone, text),
    absentUntil: orNull(fields.absentUntil, day),
  }
}

const profile = (value: unknown): Profile => {
  const fields = record(value)
  return {
    practice: text(fields.practice),
    privacyContact: text(fields.privacyContact),
    complaintRoute: text(fields.complaintRoute),
    phone: orNull(fields.phone, text),
    answerWorkingDays: count(fields.answerWorkingDays),
    advisorRole: oneOf(fields.advisorRole, ['ADVISOR_IN_CONFIDENCE', 'DESIGNATED_RECEIVER']),
    secrecyExceptions: list(fields.secrecyExceptions, text),
    languages: list(fields.languages, text),
    outOfScope: list(fields.outOfScope, text),
    cards: list(fields.cards, card),
  }
}

export const channelAnswer = (value: unknown): ChannelAnswer => {
  const fields = record(value)
  return {
    directories: list(fields.directories, signedDirectory),
    prekeys: list(fields.prekeys, wire),
    profile: profile(fields.profile),
  }
}

export const challenge = (value: unknown): Challenge => {
  const fields = record(value)
  return {
    challenge: text(fields.challenge),
    difficulty: fields.difficulty === undefined ? 0 : count(fields.difficulty),
  }
}

const caseState = (value: unknown): CaseState =>
  oneOf(value, ['received', 'acknowledged', 'answered', 'closed'])

export const mailboxAnswer = (value: unknown): MailboxAnswer => {
  const fields = record(value)
  const status = record(fields.status)
  return {
    ...channelAnswer(value),
    channel: text(fields.channel),
    grants: list(fields.grants, wire),
    status: {
      state: caseState(status.state),
      receivedOn: day(status.receivedOn),
      ackDue: orNull(status.ackDue, day),
      answerDue: orNull(status.answerDue, day),
    },
    r2a: integer(fields.r2a),
    a2r: integer(fields.a2r),
    readOn: orNull(fields.readOn, day),
  }
}

export const storedMessage = (value: unknown): StoredMessage => {
  const fields = record(value)
  return {
    direction: fields.direction === 1 ? 1 : fields.direction === 2 ? 2 : refuse(),
    seq: count(fields.seq),
    epoch: count(fields.epoch),
    postedOn: day(fields.postedOn),
    wire: wire(fields.wire),
  }
}

export const poll = (value: unknown): Poll => {
  const fields = record(value)
  return {
    r2a: integer(fields.r2a),
    a2r: integer(fields.a2r),
    state: caseState(fields.state),
    next: orNull(fields.next, wire),
  }
}
