import { base64url, unbase64url, utf8 } from './bytes.ts'
import { isDate } from './days.ts'
import { demand } from './refused.ts'
import {
  array,
  hexString,
  integer,
  isObject,
  type JsonObject,
  members,
  readJson,
  string,
} from './strict-json.ts'

/** 1 reporter to advisor, 2 advisor to reporter, 3 advisor to officers, 4 officers to advisor. */
export type Direction = 1 | 2 | 3 | 4

/** A file that a message names. */
export interface AttachmentRef {
  /** Attachment id, hex. */
  readonly id: string
  /** Its 32-byte key, base64url. */
  readonly key: string
  /** Name to show; neutral unless the sender chose otherwise. */
  readonly name: string
  readonly mime: string
  /** Plaintext bytes. */
  readonly size: number
  /** `H("file", data)`, hex. */
  readonly hash: string
}

/** What is inside a message (section 7.2), without its version number. */
export interface Content {
  /** Type, such as `report` or `chat`. */
  readonly t: string
  /** `YYYY-MM-DD` in Amsterdam; in direction 2 also `YYYY-MM-DDThh:mmZ`. */
  readonly at: string
  /** Hash of the directory the sender used, hex. */
  readonly dh: string
  /** Highest number of the other direction the sender has opened; −1: none. */
  readonly seen: number
  /** Kid of the sender; absent from a reporter's message, required otherwise. A claim, not a proof. */
  readonly from?: string
  readonly body: JsonObject
  /** At most 10 files. */
  readonly att: readonly AttachmentRef[]
}

const LARGEST_FILE = 52_428_800
const TYPE = /^[a-z][a-z-]{0,31}$/
const MINUTES = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\dZ$/

function isMoment(at: unknown, direction: Direction): at is string {
  if (isDate(at)) return true
  // Minutes of a reporter or of a thread would be a trace.
  return direction === 2 && isDate(MINUTES.exec(String(at))?.[1])
}

// `report` and `escalation` open a direction and occur nowhere else.
function isInPlace(t: string, direction: Direction, seq: number): boolean {
  const opens = direction === 1 ? 'report' : direction === 3 ? 'escalation' : ''
  return seq === 0 && opens ? t === opens : t !== 'report' && t !== 'escalation'
}

function readAttachment(value: unknown): AttachmentRef {
  const file = members(value, ['id', 'key', 'name', 'mime', 'size', 'hash'])
  return {
    id: hexString(file.id, 16),
    key: base64url(unbase64url(string(file.key), 32)),
    name: string(file.name),
    mime: string(file.mime),
    size: integer(file.size, 0, LARGEST_FILE),
    hash: hexString(file.hash, 32),
  }
}

/**
 * Reads the JSON envelope of a message strictly (KB-5). Members inside `body` are the reader's business;
 * everything else must be exactly as section 7.2 says for this direction and number.
 */
export function readEnvelope(bytes: Uint8Array, direction: Direction, seq: number): Content {
  const from = direction === 1 ? [] : ['from']
  const json = members(readJson(bytes), ['v', 't', 'at', 'dh', 'seen', 'body', 'att', ...from])
  const t = string(json.t)
  const { v, at, body } = json
  demand(v === 1 && TYPE.test(t) && isInPlace(t, direction, seq))
  demand(isMoment(at, direction) && isObject(body))
  return {
    t,
    at,
    dh: hexString(json.dh, 32),
    seen: integer(json.seen, -1),
    ...(direction === 1 ? {} : { from: hexString(json.from, 16) }),
    body,
    att: array(json.att, 10).map(readAttachment),
  }
}

/** Writes the JSON envelope of a message. What a reader would refuse is not written. */
export function writeEnvelope(content: Content, direction: Direction, seq: number): Uint8Array {
  const { t, at, dh, seen, from, body, att } = content
  const bytes = utf8(JSON.stringify({ v: 1, t, at, dh, seen, from, body, att }))
  readEnvelope(bytes, direction, seq)
  return bytes
}
