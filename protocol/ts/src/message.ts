import { type Bytes, concat, hex, randomBytes, readU32, u8, u32, unhex, utf8 } from './bytes.ts'
import { digestHex } from './digest.ts'
import { type Content, type Direction, readEnvelope, writeEnvelope } from './envelope.ts'
import type { CaseKey } from './grant.ts'
import { pad, unpad } from './padding.ts'
import { demand } from './refused.ts'
import { open, seal } from './seal.ts'

export type { AttachmentRef, Content } from './envelope.ts'

/** What the outside of a message says; the 78 bytes before the box. */
export interface MessageHeader {
  /** 1 case message, 2 thread message. */
  readonly kind: 1 | 2
  readonly direction: Direction
  /** Mailbox id or thread id, hex. */
  readonly container: string
  readonly epoch: number
  /** From 0 per container and direction. */
  readonly seq: number
  /** Hash of the message before in this direction, hex; zeros for the first. */
  readonly prev: string
  readonly msgId: string
}

/** A case message to be sealed. */
export interface NewMessage {
  readonly key: CaseKey
  /** Mailbox id, hex. */
  readonly mailbox: string
  readonly direction: 1 | 2
  readonly seq: number
  /** Hash of the own direction's message before, hex; {@link NO_PREVIOUS} for the first. */
  readonly prev: string
  /** Id, hex; kept when a message is sealed again at a new place, otherwise drawn (KB-16). */
  readonly msgId?: string
  readonly content: Content
}

/** A case message that opened. */
export interface OpenedMessage extends MessageHeader {
  readonly direction: 1 | 2
  readonly hash: string
  readonly content: Content
}

/** `prev` of the first message of a direction. */
export const NO_PREVIOUS = '0'.repeat(64)

const MAGIC = utf8('KB01')
const HEADER = 78
const SIZES = [4246, 16_550, 65_750]

/** Reads the header of a message (kind 01 or 02). Another length, kind or direction is refused (KB-72). */
export function messageHeader(wire: Uint8Array): MessageHeader {
  demand(SIZES.includes(wire.length) && hex(wire.subarray(0, 4)) === hex(MAGIC))
  const kind = wire[4]
  const direction = wire[5]
  demand(kind === 1 || kind === 2)
  demand(kind === 1 ? direction === 1 || direction === 2 : direction === 3 || direction === 4)
  const seq = readU32(wire, 26)
  const prev = hex(wire.subarray(30, 62))
  demand(seq > 0 || prev === NO_PREVIOUS)
  return {
    kind,
    direction: direction as Direction,
    container: hex(wire.subarray(6, 22)),
    epoch: readU32(wire, 22),
    seq,
    prev,
    msgId: hex(wire.subarray(62, HEADER)),
  }
}

/** `H("msg", wire)`, hex: what the next message of the direction names as `prev`. */
export function messageHash(wire: Uint8Array): Promise<string> {
  return digestHex('msg', wire)
}

/** Seals JSON bytes under a header. `salt` is given by tests only. */
export async function sealEnvelope(
  key: CryptoKey,
  header: MessageHeader,
  json: Uint8Array,
  salt?: Uint8Array,
): Promise<Bytes> {
  const { kind, direction, container, epoch, seq, prev, msgId } = header
  const bytes = concat(
    MAGIC,
    u8(kind),
    u8(direction),
    unhex(container, 16),
    u32(epoch),
    u32(seq),
    unhex(prev, 32),
    unhex(msgId, 16),
  )
  return seal(key, bytes, pad(json), salt)
}

/** Opens a message of either kind with the key of its direction; the content is read strictly (KB-5, KB-17). */
export async function openEnvelope(key: CryptoKey, wire: Uint8Array): Promise<Content> {
  const { direction, seq } = messageHeader(wire)
  return readEnvelope(unpad(await open(key, wire, HEADER)), direction, seq)
}

/**
 * Seals a case message: 4 246, 16 550 or 65 750 bytes. Each call draws a fresh salt, so a repeat after a
 * lost answer must send the same bytes again instead of sealing anew (KB-16). Content that a reader would
 * refuse, or more than 65 532 bytes of it, is refused.
 */
export async function sealMessage(message: NewMessage): Promise<Bytes> {
  const { key, mailbox, direction, seq, prev, content } = message
  const { msgId = hex(randomBytes(16)) } = message
  const json = writeEnvelope(content, direction, seq)
  const header: MessageHeader = { kind: 1, direction, container: mailbox, epoch: key.epoch, seq, prev, msgId }
  return sealEnvelope(await key.forDirection(direction), header, json)
}

/** Opens a case message with the key of its epoch. Every failure is {@link Refused} alike (KB-7). */
export async function openMessage(wire: Uint8Array, key: CaseKey): Promise<OpenedMessage> {
  const header = messageHeader(wire)
  const { direction } = header
  demand((direction === 1 || direction === 2) && header.epoch === key.epoch, 'not-authentic')
  const content = await openEnvelope(await key.forDirection(direction), wire)
  return { ...header, direction, hash: await messageHash(wire), content }
}
