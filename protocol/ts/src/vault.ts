import { argon2idAsync } from '@noble/hashes/argon2.js'
import {
  type Bytes,
  concat,
  equal,
  hex,
  randomBytes,
  readU64,
  u8,
  u64,
  unbase64url,
  unhex,
  utf8,
} from './bytes.ts'
import { derive, deriveSealKey, digest, digestHex, importRoot, nameOf } from './digest.ts'
import { crockford } from './directory.ts'
import { signerOf } from './ed25519.ts'
import { padVault, unpadVault } from './padding.ts'
import { demand, Refused } from './refused.ts'
import { importSealKey, open, seal } from './seal.ts'
import { array, integer, isObject, type JsonObject, readJson, string } from './strict-json.ts'

/** An identity of a staff member, or a practice root. Only while unlocked, only in memory (KB-47). */
export interface Identity {
  /** Ed25519 seed, 32 bytes. */
  readonly seed: Bytes
  /** Public key, 32 bytes. */
  readonly pk: Bytes
  /** Name of the key, hex. */
  readonly kid: string
}

/** What a vault holds; members that are not named here are kept (section 7.9). */
export interface VaultJson extends JsonObject {
  v: 1
  /** Set by {@link sealVault}. */
  version: number
  /** Identity seed, base64url. */
  id: string
  /** Prekey seeds (base64url) with the days of their week. */
  prekeys: { nb: number; na: number; seed: string; [member: string]: unknown }[]
  /** Case keys (base64url) by epoch, per mailbox (hex). */
  cases: { mbx: string; keys: Record<string, string>; [member: string]: unknown }[]
  threads: JsonObject[]
  /** Newest directory seen per channel (hex). */
  dirs: Record<string, { seq: number; hash: string; root: string; [member: string]: unknown }>
}

/** 1 passphrase, 2 passkey, 3 recovery kit. */
export type WrapMethod = 1 | 2 | 3

/** What the outside of a wrap says. */
export interface WrapHeader {
  /** Kid of the owner, hex. */
  readonly owner: string
  readonly method: WrapMethod
  /** Hex. */
  readonly wrapId: string
  /** Argon2 salt, SHA-256 of the credential id, or zeros: 32 bytes. */
  readonly param: Bytes
}

const VAULT_MAGIC = concat(utf8('KB01'), u8(0x30))
const VAULT_HEADER = 29
const WRAP_MAGIC = concat(utf8('KB01'), u8(0x31))
const WRAP_HEADER = 70
const WRAP = 174

/** The identity of a 32-byte seed. */
export async function identityOf(seed: Uint8Array): Promise<Identity> {
  const { publicKey } = await signerOf(seed)
  return { seed: Uint8Array.from(seed), pk: publicKey, kid: await nameOf('kid', publicKey) }
}

/** A new identity with a random seed. */
export function newIdentity(): Promise<Identity> {
  return identityOf(randomBytes(32))
}

async function vaultKey(vk: Uint8Array, kid: string): Promise<CryptoKey> {
  demand(vk.length === 32)
  return deriveSealKey(await importRoot(vk), 'vault-blob', unhex(kid, 16))
}

/** Seals JSON text as a vault. `salt` is given by tests only. */
export async function sealVaultText(
  vk: Uint8Array,
  kid: string,
  version: number,
  json: string,
  salt?: Bytes,
): Promise<Bytes> {
  const header = concat(VAULT_MAGIC, unhex(kid, 16), u64(version))
  return seal(await vaultKey(vk, kid), header, padVault(utf8(json)), salt)
}

/** Seals a vault under the 32-byte vault key; the version goes into header and JSON alike (KB-41). */
export function sealVault(vk: Uint8Array, kid: string, version: number, json: VaultJson): Promise<Bytes> {
  const text = JSON.stringify({ ...json, version })
  checkVault(readJson(utf8(text)), version)
  return sealVaultText(vk, kid, version, text)
}

/** Owner and version of a sealed vault. */
export function readVaultHeader(wire: Uint8Array): { owner: string; version: number } {
  demand(wire.length > VAULT_HEADER && equal(wire.subarray(0, 5), VAULT_MAGIC))
  return { owner: hex(wire.subarray(5, 21)), version: readU64(wire, 21) }
}

/** Opens a vault with its 32-byte key. Unknown members come back as they are. */
export async function openVault(vk: Uint8Array, wire: Uint8Array): Promise<VaultJson> {
  const { owner, version } = readVaultHeader(wire)
  const json = readJson(unpadVault(await open(await vaultKey(vk, owner), wire, VAULT_HEADER)))
  return checkVault(json, version)
}

function checkVault(value: unknown, version: number): VaultJson {
  demand(isObject(value) && value.v === 1 && value.version === version && isObject(value.dirs))
  unbase64url(string(value.id), 32)
  for (const prekey of array(value.prekeys)) {
    demand(isObject(prekey))
    demand(integer(prekey.na) === integer(prekey.nb) + 6)
    unbase64url(string(prekey.seed), 32)
  }
  for (const each of array(value.cases)) {
    demand(isObject(each) && isObject(each.keys))
    unhex(string(each.mbx), 16)
    for (const key of Object.values(each.keys)) unbase64url(string(key), 32)
  }
  demand(array(value.threads).every(isObject) && Object.values(value.dirs).every(isObject))
  return value as VaultJson
}

/**
 * True if a vault is older than one its owner had when uploading a prekey: the server gave back a former
 * state, and the vault must not be used (KB-28).
 */
export function isRolledBack(version: number, prekeys: readonly { vaultVersion: number }[]): boolean {
  return prekeys.some((prekey) => prekey.vaultVersion > version)
}

/** Reads the outside of a wrap (kind 31, 174 bytes). */
export function readWrap(wire: Uint8Array): WrapHeader {
  demand(wire.length === WRAP && equal(wire.subarray(0, 5), WRAP_MAGIC))
  const method = wire[21]
  demand(method === 1 || method === 2 || method === 3)
  const param = wire.slice(38, WRAP_HEADER) as Bytes
  demand(method !== 3 || param.every((byte) => byte === 0))
  return { owner: hex(wire.subarray(5, 21)), method, wrapId: hex(wire.subarray(22, 38)), param }
}

/** Seals the vault key under the header of a wrap. `salt` is given by tests only. */
export async function sealWrap(
  kek: Uint8Array,
  { owner, method, wrapId, param }: WrapHeader,
  vk: Uint8Array,
  salt?: Bytes,
): Promise<Bytes> {
  demand(vk.length === 32 && param.length === 32)
  const header = concat(WRAP_MAGIC, unhex(owner, 16), u8(method), unhex(wrapId, 16), param)
  const wire = await seal(await importSealKey(kek), header, vk, salt)
  readWrap(wire)
  return wire
}

/** Wraps the vault key for one method: 174 bytes. `param` is 32 bytes, all zero for a recovery kit. */
export function wrapVaultKey(
  kek: Uint8Array,
  kid: string,
  method: WrapMethod,
  wrapId: string,
  param: Uint8Array,
  vk: Uint8Array,
): Promise<Bytes> {
  return sealWrap(kek, { owner: kid, method, wrapId, param: param as Bytes }, vk)
}

/** The vault key in a wrap, 32 bytes. A wrong passphrase, passkey or kit is refused as `not-authentic`. */
export async function unwrapVaultKey(kek: Uint8Array, wire: Uint8Array): Promise<Bytes> {
  readWrap(wire)
  return open(await importSealKey(kek), wire, WRAP_HEADER)
}

async function kek(method: 'pass' | 'prf' | 'recovery', secret: Uint8Array, wrapId: string): Promise<Bytes> {
  demand(secret.length === 32)
  return derive(await importRoot(secret), `vault/kek-${method}`, unhex(wrapId, 16))
}

/** The bytes of a passphrase: UTF-8 of NFKC, trimmed, white space inside as single spaces (KB-44). */
export function passphraseBytes(phrase: string): Bytes {
  return utf8(
    phrase
      .normalize('NFKC')
      .replace(/\p{White_Space}+/gu, ' ')
      .replace(/^ | $/g, ''),
  )
}

/** Argon2id with the fixed parameters of this suite: 64 MiB, 3 passes, 32 bytes (KB-43). */
export async function stretchPassphrase(
  phrase: string,
  param: Uint8Array,
  onProgress: (share: number) => void = () => {},
): Promise<Bytes> {
  demand(param.length === 32)
  const settings = { m: 65_536, t: 3, p: 1, dkLen: 32, version: 0x13, onProgress }
  return (await argon2idAsync(passphraseBytes(phrase), param, settings)) as Bytes
}

/** The KEK of a passphrase; seconds of work in small slices, `onProgress` hears 0 to 1. */
export async function kekFromPassphrase(
  phrase: string,
  param: Uint8Array,
  wrapId: string,
  onProgress?: (share: number) => void,
): Promise<Bytes> {
  return kek('pass', await stretchPassphrase(phrase, param, onProgress), wrapId)
}

/** The KEK of a passkey from the 32 bytes its PRF extension gave for {@link prfSalt}. */
export function kekFromPrf(prfOutput: Uint8Array, wrapId: string): Promise<Bytes> {
  return kek('prf', prfOutput, wrapId)
}

/** The KEK of a recovery kit from its 32-byte secret. */
export function kekFromKit(secret: Uint8Array, wrapId: string): Promise<Bytes> {
  return kek('recovery', secret, wrapId)
}

/** What a passkey's PRF extension is asked with: 32 bytes. */
export function prfSalt(kid: string, wrapId: string): Promise<Bytes> {
  return digest('prf-salt', unhex(kid, 16), unhex(wrapId, 16))
}

async function kitCheck(secret: Uint8Array): Promise<Bytes> {
  return (await digest('recovery-check', secret)).slice(0, 3)
}

/** The printed form of a kit secret: 14 groups of 4 (KB-45). */
export async function kitText(secret: Uint8Array): Promise<string> {
  demand(secret.length === 32)
  return crockford(concat(secret, await kitCheck(secret)), '-')
}

/** A new recovery kit: the secret and the text to print, which is never stored (KB-45). */
export async function newKit(): Promise<{ secret: Bytes; text: string }> {
  const secret = randomBytes(32)
  return { secret, text: await kitText(secret) }
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The secret of a kit that was typed in; small letters, O, I, L, spaces and dashes are understood (KB-45). */
export async function readKit(text: string): Promise<Bytes> {
  const plain = text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  const values = [...plain.replace(/[\s\-\u2010-\u2015\u2212]/g, '')].map((digit) => DIGITS.indexOf(digit))
  demand(values.length === 56 && !values.includes(-1))
  const bits = values.map((value) => (value + 32).toString(2).slice(1)).join('')
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
  const secret = bytes.slice(0, 32)
  if (!equal(await kitCheck(secret), bytes.subarray(32))) throw new Refused('not-authentic')
  return secret
}

/** The statement of a save (tag `vault-save`, 56 bytes): owner, version and `H("vault", wire)`. */
export function vaultSaveStatement(kid: string, version: number, hash: Uint8Array): Bytes {
  demand(hash.length === 32)
  return concat(unhex(kid, 16), u64(version), hash)
}

const inOrder = (wires: readonly Uint8Array[]): Bytes => {
  const idOf = (wire: Uint8Array) => readWrap(wire).wrapId
  return concat(...[...wires].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)))
}

/** `H("vault", wires in order of wrap id)` as hex: names a whole set of wraps. */
export function wrapsHash(wires: readonly Uint8Array[]): Promise<string> {
  return digestHex('vault', inOrder(wires))
}

async function signSave(identity: Identity, version: number, wire: Uint8Array): Promise<Bytes> {
  const statement = vaultSaveStatement(identity.kid, version, await digest('vault', wire))
  return (await signerOf(identity.seed)).sign('vault-save', statement)
}

/** Signs the saving of a vault: 64 bytes (KB-78). */
export function signVaultSave(identity: Identity, version: number, wire: Uint8Array): Promise<Bytes> {
  return signSave(identity, version, wire)
}

/** Signs the saving of a whole set of wraps, taken in order of their ids: 64 bytes (KB-78). */
export function signWrapsSave(
  identity: Identity,
  version: number,
  wires: readonly Uint8Array[],
): Promise<Bytes> {
  return signSave(identity, version, inOrder(wires))
}
