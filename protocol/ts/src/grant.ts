import { type Bytes, concat, hex, readU32, u8, u32, unhex, utf8 } from './bytes.ts'
import { deriveSealKey, digestHex, importRoot, nameOf } from './digest.ts'
import { type Signer, verify } from './ed25519.ts'
import { hpkeOpen, hpkeSeal } from './hpke.ts'
import type { Prekey } from './prekey.ts'
import { demand } from './refused.ts'
import type { XWing } from './xwing.ts'

/** The root of one epoch of one mailbox. Opaque: only message keys come out of it. */
export interface CaseKey {
  /** Number of the epoch, from 0. */
  readonly epoch: number
  /** The SEAL key of a direction: 1 reporter to advisor, 2 advisor to reporter. */
  forDirection(direction: 1 | 2): Promise<CryptoKey>
}

/** What the outside of a grant says. */
export interface GrantHeader {
  /** Mailbox id, hex. */
  readonly mailbox: string
  /** Epoch of the newest key inside. */
  readonly epoch: number
  /** Hash of the prekey it was sealed to, hex. */
  readonly prekey: string
  /** True if the server keeps it back for a back-up. */
  readonly held: boolean
  /** Number of keys inside. */
  readonly entries: number
}

/** One key in a grant. */
export interface GrantEntry {
  readonly epoch: number
  readonly key: Uint8Array
}

/** What a grant held: the same keys twice, ready for use and raw for the vault. */
export interface OpenedGrant extends GrantHeader {
  /** Keys by epoch. */
  readonly keys: Map<number, CaseKey>
  /** The 32 bytes of each key by epoch; to be kept in the vault only. */
  readonly raw: Map<number, Bytes>
}

const MAGIC = concat(utf8('KB01'), u8(0x10))
const HEADER = 58
const FIXED = 1259
const ENTRY = 36
const SIGNATURE = 64

/** Makes a case key from its 32 bytes. The bytes are copied. */
export function caseKeyOf(epoch: number, raw: Uint8Array): CaseKey {
  demand(raw.length === 32)
  const root = importRoot(raw)
  const known = new Map<number, Promise<CryptoKey>>()
  return {
    epoch,
    async forDirection(direction) {
      const key = known.get(direction) ?? deriveSealKey(await root, 'dir', u8(direction))
      known.set(direction, key)
      return key
    },
  }
}

/** Reads the outside of a grant (kind 10); the signature is not checked. Another length or kind is refused. */
export function readGrant(wire: Uint8Array): GrantHeader {
  const entries = (wire.length - FIXED) / ENTRY
  demand(Number.isInteger(entries) && entries >= 1 && entries <= 255)
  demand(hex(wire.subarray(0, 5)) === hex(MAGIC))
  const hold = wire[57]
  demand(hold === 0 || hold === 1)
  return {
    mailbox: hex(wire.subarray(5, 21)),
    epoch: readU32(wire, 21),
    prekey: hex(wire.subarray(25, 57)),
    held: hold === 1,
    entries,
  }
}

/** Reads a grant and checks that this mailbox key signed it and that the mailbox is its own (KB-23). */
export async function verifyGrant(wire: Uint8Array, mailboxKey: Uint8Array): Promise<GrantHeader> {
  const header = readGrant(wire)
  demand(header.mailbox === (await nameOf('mailbox-id', mailboxKey)), 'not-authentic')
  const end = wire.length - SIGNATURE
  demand(await verify(mailboxKey, 'grant', wire.subarray(0, end), wire.subarray(end)), 'not-authentic')
  return header
}

/** The inside of a grant: `m ‖ m × (epoch ‖ key)`, epochs ascending, 1 to 255 of them (KB-22). */
export function packEntries(entries: GrantEntry[]): Bytes {
  demand(entries.length >= 1 && entries.length <= 255)
  demand(entries.every((entry, i) => entry.key.length === 32 && entry.epoch > (entries[i - 1]?.epoch ?? -1)))
  return concat(u8(entries.length), ...entries.flatMap(({ epoch, key }) => [u32(epoch), key]))
}

/** Reads the inside of a grant; the last epoch must be the one in the header (KB-22). */
export function unpackEntries(plaintext: Uint8Array, epoch: number): Map<number, Bytes> {
  const count = plaintext[0] ?? 0
  demand(count >= 1 && plaintext.length === 1 + ENTRY * count)
  const keys = new Map<number, Bytes>()
  let last = -1
  for (let at = 1; at < plaintext.length; at += ENTRY) {
    const next = readU32(plaintext, at)
    demand(next > last)
    keys.set(next, plaintext.slice(at + 4, at + ENTRY))
    last = next
  }
  demand(last === epoch)
  return keys
}

/** What a grant is made of. */
export interface GrantParts {
  /** Mailbox id, hex. */
  readonly mailbox: string
  readonly epoch: number
  readonly prekey: Prekey
  readonly held: boolean
  readonly entries: GrantEntry[]
}

/** Seals case keys to a prekey and signs the grant with the mailbox key. `wing` is given by tests only. */
export async function sealGrant(parts: GrantParts, signer: Signer, wing?: XWing): Promise<Bytes> {
  demand(parts.entries[parts.entries.length - 1]?.epoch === parts.epoch)
  const header = concat(
    MAGIC,
    unhex(parts.mailbox, 16),
    u32(parts.epoch),
    unhex(await digestHex('prekey', parts.prekey.body), 32),
    u8(parts.held ? 1 : 0),
  )
  const plaintext = packEntries(parts.entries)
  const sealed = concat(header, await hpkeSeal(parts.prekey.pk, 'grant', header, plaintext, wing))
  plaintext.fill(0)
  return concat(sealed, await signer.sign('grant', sealed))
}

/**
 * Opens a grant with the seed of the prekey it names, after checking the mailbox's signature (KB-22, KB-23).
 * `prekeySeeds` maps prekey hashes (hex) to 32-byte seeds. A prekey that is not among them is refused.
 */
export async function openGrant(
  wire: Uint8Array,
  prekeySeeds: ReadonlyMap<string, Uint8Array>,
  mailboxKey: Uint8Array,
): Promise<OpenedGrant> {
  const header = await verifyGrant(wire, mailboxKey)
  const seed = prekeySeeds.get(header.prekey)
  demand(seed !== undefined, 'not-authentic')
  const sealed = wire.subarray(HEADER, wire.length - SIGNATURE)
  const plaintext = await hpkeOpen(seed, 'grant', wire.subarray(0, HEADER), sealed)
  const raw = unpackEntries(plaintext, header.epoch)
  const keys = new Map([...raw].map(([epoch, key]) => [epoch, caseKeyOf(epoch, key)]))
  return { ...header, keys, raw }
}
