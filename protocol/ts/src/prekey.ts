import { type Bytes, concat, hex, randomBytes, readU32, readU64, u8, u32, u64, unhex, utf8 } from './bytes.ts'
import { dateOf, dayOf } from './days.ts'
import { digestHex, nameOf } from './digest.ts'
import type { Directory, Person } from './directory.ts'
import { type Signer, signerOf, verify } from './ed25519.ts'
import { demand } from './refused.ts'
import { isReduced, xwing } from './xwing.ts'

/** A weekly encryption key of one person (kind 20). */
export interface Prekey {
  /** Kid of the owner, hex. */
  readonly owner: string
  /** 1 advisor side, 2 officer. */
  readonly role: 1 | 2
  /** Monday of its week. */
  readonly notBefore: string
  /** Sunday of its week. */
  readonly notAfter: string
  /** Version of the owner's vault when it was uploaded (KB-28). */
  readonly vaultVersion: number
  /** X-Wing public key, 1 216 bytes. */
  readonly pk: Bytes
  /** The 1 254 signed bytes. */
  readonly body: Bytes
  /** Signature of the owner's identity, 64 bytes. */
  readonly signature: Bytes
}

/** A new prekey with the seed that the vault must keep. */
export interface NewPrekey {
  /** 1 318 bytes to upload. */
  readonly wire: Bytes
  /** 32-byte private key. */
  readonly seed: Bytes
  /** Hash that grants name it by, hex. */
  readonly hash: string
  readonly notBefore: string
  readonly notAfter: string
}

/** The owner of a prekey: an identity seed and its kid. */
export interface PrekeyOwner {
  readonly seed: Uint8Array
  readonly kid: string
}

const MAGIC = concat(utf8('KB01'), u8(0x20))
const BODY = 1254
const WIRE = 1318

// 1970-01-01 was a Thursday.
function isMonday(day: number): boolean {
  return day % 7 === 4
}

/** Reads a prekey of 1 318 bytes; length, kind, role and week are checked, the signature is not (KB-26). */
export function readPrekey(wire: Uint8Array): Prekey {
  demand(wire.length === WIRE && hex(wire.subarray(0, 5)) === hex(MAGIC))
  const role = wire[21]
  const notBefore = readU32(wire, 22)
  const notAfter = readU32(wire, 26)
  demand(role === 1 || role === 2)
  demand(isMonday(notBefore) && notAfter === notBefore + 6)
  return {
    owner: hex(wire.subarray(5, 21)),
    role,
    notBefore: dateOf(notBefore),
    notAfter: dateOf(notAfter),
    vaultVersion: readU64(wire, 30),
    pk: wire.slice(38, BODY),
    body: wire.slice(0, BODY),
    signature: wire.slice(BODY),
  }
}

/** `H("prekey", body)` as hex: the name by which a grant points to a prekey. */
export function prekeyHash(prekey: Prekey): Promise<string> {
  return digestHex('prekey', prekey.body)
}

/** Who a prekey must belong to, and when it must be valid. */
export interface PrekeyDemands {
  /** Identity key of the owner, 32 bytes. */
  readonly identityKey: Uint8Array
  readonly role: 1 | 2
  /** Today by the own clock, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * Reads and checks a prekey: owner, role, signature, week with one day of tolerance at either end, and the
 * modulus check of its key (KB-26, KB-27, KB-2).
 */
export async function checkPrekey(wire: Uint8Array, demands: PrekeyDemands): Promise<Prekey> {
  const prekey = readPrekey(wire)
  const today = dayOf(demands.today)
  demand(prekey.role === demands.role, 'not-authentic')
  demand(prekey.owner === (await nameOf('kid', demands.identityKey)), 'not-authentic')
  demand(await verify(demands.identityKey, 'prekey', prekey.body, prekey.signature), 'not-authentic')
  demand(isReduced(prekey.pk))
  demand(today >= dayOf(prekey.notBefore) - 1 && today <= dayOf(prekey.notAfter) + 1, 'not-now')
  return prekey
}

/**
 * The newest usable prekey of a person among what the server gave, or null. The person must stand in the
 * directory as active or absent; without a usable prekey nothing can be sent to them (KB-26, KB-27).
 */
export async function usablePrekey(
  wires: readonly Uint8Array[],
  person: Pick<Person, 'kid'>,
  directory: Directory,
  today: string,
): Promise<Prekey | null> {
  const listed = directory.people.find((other) => other.kid === person.kid)
  if (!listed || listed.status === 'ended') return null
  const demands: PrekeyDemands = {
    identityKey: listed.pk,
    role: listed.role === 'officer' ? 2 : 1,
    today,
  }
  const checked = await Promise.all(wires.map((wire) => checkPrekey(wire, demands).catch(() => null)))
  return checked.reduce(
    (best, next) => (next && (!best || next.notBefore > best.notBefore) ? next : best),
    null,
  )
}

/** What a prekey is made of. */
export interface PrekeyParts {
  readonly role: 1 | 2
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string
  readonly vaultVersion: number
  /** X-Wing seed, 32 bytes. */
  readonly seed: Uint8Array
}

/** Signs the public key of a seed as the prekey of a week: 1 318 bytes. */
export async function signPrekey(signer: Signer, kid: string, parts: PrekeyParts): Promise<Bytes> {
  const notBefore = dayOf(parts.week)
  demand(isMonday(notBefore))
  const body = concat(
    MAGIC,
    unhex(kid, 16),
    u8(parts.role),
    u32(notBefore),
    u32(notBefore + 6),
    u64(parts.vaultVersion),
    await xwing.publicKeyOf(parts.seed),
  )
  return concat(body, await signer.sign('prekey', body))
}

/** Makes the prekey of the week that begins on a Monday (`YYYY-MM-DD`) with a fresh seed (KB-28). */
export async function makePrekey(
  identity: PrekeyOwner,
  week: string,
  vaultVersion: number,
  role: 1 | 2 = 1,
): Promise<NewPrekey> {
  const seed = randomBytes(32)
  const signer = await signerOf(identity.seed)
  const wire = await signPrekey(signer, identity.kid, { role, week, vaultVersion, seed })
  const prekey = readPrekey(wire)
  const { notBefore, notAfter } = prekey
  return { wire, seed, hash: await prekeyHash(prekey), notBefore, notAfter }
}
