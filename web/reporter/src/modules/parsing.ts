import { unbase64url } from '@klankbord/protocol/bytes'
import type { Card, Challenge, ChannelAnswer, Profile, SignedDirectory } from './api.ts'

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
export const orNull = <T>(value: unknown, each: (item: unknown) => T): T | null =>
  value === null || value === undefined ? null : each(value)
export const wire = (value: unknown): Uint8Array => unbase64url(text(value))
export const day = (value: unknown): string =>
  /^\d{4}-\d\d-\d\d$/.test(text(value)) ? text(value) : refuse()

export function oneOf<const T extends readonly (string | number)[]>(value: unknown, allowed: T): T[number] {
  return allowed.find((word) => word === value) ?? refuse()
}

const signedDirectory = (value: unknown): SignedDirectory => {
  const { dir, sig } = record(value)
  return { dir: text(dir), sig: text(sig) }
}

const presentation = (value: unknown) => {
  const { doc, sig } = record(value)
  return { doc: text(doc), sig: text(sig) }
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
    workingDays: list(fields.workingDays, integer),
    more: isRecord(fields.details) ? fields.details : undefined,
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
    presentation: orNull(fields.presentation, presentation),
    leaving: fields.leaving,
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
