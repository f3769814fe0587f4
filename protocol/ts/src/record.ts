import { type Bytes, concat, equal, hex, readU32, u8, u32, unhex, utf8 } from './bytes.ts'
import { isDate } from './days.ts'
import { deriveSealKey, digestHex, importRoot, nameOf } from './digest.ts'
import { signerOf, verify } from './ed25519.ts'
import { hpkeOpen, hpkeSeal } from './hpke.ts'
import { pad, unpad } from './padding.ts'
import type { Prekey } from './prekey.ts'
import { demand } from './refused.ts'
import { open, seal } from './seal.ts'
import { isObject, type JsonObject, members, readJson } from './strict-json.ts'
import type { XWing } from './xwing.ts'

/** What the outside of a record says. */
export interface RecordHeader {
  /** Set id, hex. */
  readonly set: string
  /** Record id, hex. */
  readonly record: string
  readonly version: number
  /** Kid of the author, hex. */
  readonly author: string
}

/** What is inside a record (section 7.10), without its version number. */
export interface RecordContent {
  readonly t: 'note' | 'plan' | 'card' | 'draft' | 'time' | 'log'
  /** `YYYY-MM-DD`. */
  readonly at: string
  readonly body: JsonObject
}

const MAGIC = concat(utf8('KB01'), u8(0x33))
const HEADER = 57
const SIZES = [4225, 16_529, 65_729]
const TYPES = ['note', 'plan', 'card', 'draft', 'time', 'log']

const SHARE_MAGIC = concat(utf8('KB01'), u8(0x12))
const SHARE_HEADER = 69
const SHARE = 1301

async function recordKey(setKey: Uint8Array): Promise<CryptoKey> {
  demand(setKey.length === 32)
  return deriveSealKey(await importRoot(setKey), 'records')
}

/** Reads the header of a record (kind 33). */
export function readRecordHeader(wire: Uint8Array): RecordHeader {
  demand(SIZES.includes(wire.length) && equal(wire.subarray(0, 5), MAGIC))
  return {
    set: hex(wire.subarray(5, 21)),
    record: hex(wire.subarray(21, 37)),
    version: readU32(wire, 37),
    author: hex(wire.subarray(41, HEADER)),
  }
}

/** Seals JSON bytes as a record. `salt` is given by tests only. */
export async function sealRecordJson(
  setKey: Uint8Array,
  { set, record, version, author }: RecordHeader,
  json: Uint8Array,
  salt?: Bytes,
): Promise<Bytes> {
  const header = concat(MAGIC, unhex(set, 16), unhex(record, 16), u32(version), unhex(author, 16))
  return seal(await recordKey(setKey), header, pad(json), salt)
}

/** Seals a record under the 32-byte key of its set, never under a case key (KB-48). */
export function sealRecord(
  setKey: Uint8Array,
  header: RecordHeader,
  { t, at, body }: RecordContent,
): Promise<Bytes> {
  const json = utf8(JSON.stringify({ v: 1, t, at, body }))
  readRecord(json)
  return sealRecordJson(setKey, header, json)
}

function readRecord(json: Uint8Array): RecordContent {
  const { v, t, at, body } = members(readJson(json), ['v', 't', 'at', 'body'])
  demand(v === 1 && TYPES.includes(String(t)) && isDate(at) && isObject(body))
  return { t: t as RecordContent['t'], at, body }
}

/** Opens a record with the key of its set. */
export async function openRecord(
  setKey: Uint8Array,
  wire: Uint8Array,
): Promise<RecordHeader & { content: RecordContent }> {
  const header = readRecordHeader(wire)
  const json = unpad(await open(await recordKey(setKey), wire, HEADER))
  return { ...header, content: readRecord(json) }
}

/** What the outside of a share says. */
export interface ShareHeader {
  /** Set id, hex. */
  readonly set: string
  /** Kid of the sender, hex. */
  readonly sender: string
  /** Hash of the receiver's prekey, hex. */
  readonly prekey: string
}

/** Reads the outside of a share (kind 12, 1 301 bytes); the signature is not checked. */
export function readShare(wire: Uint8Array): ShareHeader {
  demand(wire.length === SHARE && equal(wire.subarray(0, 5), SHARE_MAGIC))
  return {
    set: hex(wire.subarray(5, 21)),
    sender: hex(wire.subarray(21, 37)),
    prekey: hex(wire.subarray(37, SHARE_HEADER)),
  }
}

/** What a share is made of. */
export interface ShareParts {
  /** Set id, hex. */
  readonly set: string
  readonly setKey: Uint8Array
  /** Checked prekey of a colleague on the advisor side (KB-25). */
  readonly prekey: Prekey
}

/** Shares a record set with a colleague, signed by the sender's identity. `wing` is given by tests only. */
export async function makeShare(
  { set, setKey, prekey }: ShareParts,
  sender: { seed: Uint8Array; kid: string },
  wing?: XWing,
): Promise<Bytes> {
  demand(prekey.role === 1, 'not-authentic')
  demand(setKey.length === 32)
  const hash = unhex(await digestHex('prekey', prekey.body), 32)
  const header = concat(SHARE_MAGIC, unhex(set, 16), unhex(sender.kid, 16), hash)
  const sealed = concat(header, await hpkeSeal(prekey.pk, 'share', header, setKey, wing))
  return concat(sealed, await (await signerOf(sender.seed)).sign('share', sealed))
}

/** Opens a share after checking that the colleague with this identity key signed it. Gives the set key. */
export async function openShare(
  wire: Uint8Array,
  prekeySeeds: ReadonlyMap<string, Uint8Array>,
  senderKey: Uint8Array,
): Promise<ShareHeader & { setKey: Bytes }> {
  const header = readShare(wire)
  const sealed = wire.subarray(0, SHARE - 64)
  demand(header.sender === (await nameOf('kid', senderKey)), 'not-authentic')
  demand(await verify(senderKey, 'share', sealed, wire.subarray(SHARE - 64)), 'not-authentic')
  const seed = prekeySeeds.get(header.prekey)
  demand(seed !== undefined, 'not-authentic')
  const setKey = await hpkeOpen(seed, 'share', wire.subarray(0, SHARE_HEADER), sealed.subarray(SHARE_HEADER))
  return { ...header, setKey }
}
