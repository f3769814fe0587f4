import { type Bytes, concat, equal, hex, randomBytes, readU32, u8, u32, unhex, utf8 } from './bytes.ts'
import { type ReadConversation, readBoth, type StoredMessage } from './conversation.ts'
import { deriveSealKey, digestHex, importRoot, nameOf } from './digest.ts'
import { signerOf, verify } from './ed25519.ts'
import { type Content, writeEnvelope } from './envelope.ts'
import { type GrantEntry, packEntries, unpackEntries } from './grant.ts'
import { hpkeOpen, hpkeSeal } from './hpke.ts'
import { type MessageHeader, messageHash, messageHeader, openEnvelope, sealEnvelope } from './message.ts'
import type { Prekey } from './prekey.ts'
import { demand } from './refused.ts'
import type { XWing } from './xwing.ts'

/** The root of one epoch of a thread between an advisor and officers. */
export interface ThreadKey {
  readonly epoch: number
  /** The SEAL key of a direction: 3 advisor to officers, 4 officers to advisor. */
  forDirection(direction: 3 | 4): Promise<CryptoKey>
}

/** What the outside of a thread grant says. */
export interface ThreadGrantHeader {
  /** Thread id, hex. */
  readonly thread: string
  readonly epoch: number
  /** Hash of the officer's prekey, hex. */
  readonly prekey: string
  /** Kid of the advisor who signed, hex. */
  readonly advisor: string
}

/** What a thread grant held. */
export interface OpenedThreadGrant extends ThreadGrantHeader {
  readonly keys: Map<number, ThreadKey>
  /** The 32 bytes of each key by epoch; to be kept in the vault only. */
  readonly raw: Map<number, Bytes>
}

const MAGIC = concat(utf8('KB01'), u8(0x11))
const HEADER = 74
const SIGNATURE = 64
const FIXED = 1275
const ENTRY = 36

/** Makes a thread key from its 32 bytes. The bytes are copied. */
export function threadKeyOf(epoch: number, raw: Uint8Array): ThreadKey {
  demand(raw.length === 32)
  const root = importRoot(raw)
  return { epoch, forDirection: async (direction) => deriveSealKey(await root, 'dir', u8(direction)) }
}

/** A new thread: random id and key of epoch 0, neither derived from anything (KB-60). */
export function newThread(): { thread: string; key: Bytes } {
  return { thread: hex(randomBytes(16)), key: randomBytes(32) }
}

/** Reads the outside of a thread grant (kind 11); the signature is not checked. */
export function readThreadGrant(wire: Uint8Array): ThreadGrantHeader {
  const entries = (wire.length - FIXED) / ENTRY
  demand(Number.isInteger(entries) && entries >= 1 && entries <= 255)
  demand(equal(wire.subarray(0, 5), MAGIC) && wire[57] === 0)
  return {
    thread: hex(wire.subarray(5, 21)),
    epoch: readU32(wire, 21),
    prekey: hex(wire.subarray(25, 57)),
    advisor: hex(wire.subarray(58, HEADER)),
  }
}

/** What a thread grant is made of. */
export interface ThreadGrantParts {
  /** Thread id, hex. */
  readonly thread: string
  readonly epoch: number
  /** Checked prekey of a consented officer (KB-25). */
  readonly prekey: Prekey
  readonly entries: GrantEntry[]
}

/** Hands thread keys to an officer, signed by the advisor's identity. `wing` is given by tests only. */
export async function makeThreadGrant(
  parts: ThreadGrantParts,
  advisor: { seed: Uint8Array; kid: string },
  wing?: XWing,
): Promise<Bytes> {
  demand(parts.prekey.role === 2, 'not-authentic')
  demand(parts.entries[parts.entries.length - 1]?.epoch === parts.epoch)
  const header = concat(
    MAGIC,
    unhex(parts.thread, 16),
    u32(parts.epoch),
    unhex(await digestHex('prekey', parts.prekey.body), 32),
    u8(0),
    unhex(advisor.kid, 16),
  )
  const plaintext = packEntries(parts.entries)
  const sealed = concat(header, await hpkeSeal(parts.prekey.pk, 'thread-grant', header, plaintext, wing))
  plaintext.fill(0)
  return concat(sealed, await (await signerOf(advisor.seed)).sign('thread-grant', sealed))
}

/** Opens a thread grant after checking that the advisor with this identity key signed it (KB-25). */
export async function openThreadGrant(
  wire: Uint8Array,
  prekeySeeds: ReadonlyMap<string, Uint8Array>,
  advisorKey: Uint8Array,
): Promise<OpenedThreadGrant> {
  const header = readThreadGrant(wire)
  const end = wire.length - SIGNATURE
  const sealed = wire.subarray(0, end)
  demand(header.advisor === (await nameOf('kid', advisorKey)), 'not-authentic')
  demand(await verify(advisorKey, 'thread-grant', sealed, wire.subarray(end)), 'not-authentic')
  const seed = prekeySeeds.get(header.prekey)
  demand(seed !== undefined, 'not-authentic')
  const plaintext = await hpkeOpen(seed, 'thread-grant', wire.subarray(0, HEADER), sealed.subarray(HEADER))
  const raw = unpackEntries(plaintext, header.epoch)
  return { ...header, raw, keys: new Map([...raw].map(([epoch, key]) => [epoch, threadKeyOf(epoch, key)])) }
}

/** A thread message to be sealed. */
export interface NewThreadMessage {
  readonly key: ThreadKey
  /** Thread id, hex. */
  readonly thread: string
  readonly direction: 3 | 4
  readonly seq: number
  /** Hash of the message before in this direction, hex; zeros for the first. */
  readonly prev: string
  readonly msgId?: string
  readonly content: Content
}

/** A thread message that opened. */
export interface OpenedThreadMessage extends MessageHeader {
  readonly hash: string
  readonly content: Content
}

/** Seals a thread message (kind 02), padded and chained like a case message. */
export async function sealThreadMessage(message: NewThreadMessage): Promise<Bytes> {
  const { key, thread, direction, seq, prev, content } = message
  const { msgId = hex(randomBytes(16)) } = message
  const json = writeEnvelope(content, direction, seq)
  const header = { kind: 2, direction, container: thread, epoch: key.epoch, seq, prev, msgId } as const
  return sealEnvelope(await key.forDirection(direction), header, json)
}

/** Opens a thread message with the key of its epoch. */
export async function openThreadMessage(wire: Uint8Array, key: ThreadKey): Promise<OpenedThreadMessage> {
  const header = messageHeader(wire)
  const { direction } = header
  demand((direction === 3 || direction === 4) && header.epoch === key.epoch, 'not-authentic')
  const content = await openEnvelope(await key.forDirection(direction), wire)
  return { ...header, hash: await messageHash(wire), content }
}

/**
 * Reads a whole thread: all messages of directions 3 and 4 from number 0 on, in any order. What cannot be
 * opened, belongs to another thread or stands behind a break is marked, never left out (KB-18).
 */
export function readThread(
  items: readonly StoredMessage<3 | 4>[],
  keys: ReadonlyMap<number, ThreadKey>,
  thread: string,
): Promise<ReadConversation<3 | 4>> {
  const open = async (wire: Uint8Array, epoch: number) => {
    const key = keys.get(epoch)
    return key ? openThreadMessage(wire, key) : null
  }
  return readBoth<3 | 4>(items, [3, 4], open, thread)
}
