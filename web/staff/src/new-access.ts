import { hex, randomBytes } from '@klankbord/protocol/bytes'
import {
  kekFromKit,
  kekFromPassphrase,
  kekFromPrf,
  prfSalt,
  type WrapMethod,
  wrapVaultKey,
} from '@klankbord/protocol/vault'
import { createPasskey } from './passkey.ts'

/** A passkey that was made and waits to be given the vault key. */
export type ReadyPasskey = { wrapId: string; param: Uint8Array; output: Uint8Array }

type Lock = { owner: string; vaultKey: Uint8Array }

async function wrapped(
  { owner, vaultKey }: Lock,
  method: WrapMethod,
  { wrapId, param }: { wrapId: string; param: Uint8Array },
  kek: Uint8Array,
): Promise<Uint8Array> {
  const wire = await wrapVaultKey(kek, owner, method, wrapId, param, vaultKey)
  kek.fill(0)
  return wire
}

export async function phraseWrap(lock: Lock, phrase: string): Promise<Uint8Array> {
  const place = { wrapId: hex(randomBytes(16)), param: randomBytes(32) }
  return wrapped(lock, 1, place, await kekFromPassphrase(phrase, place.param, place.wrapId))
}

export async function kitWrap(lock: Lock, secret: Uint8Array): Promise<Uint8Array> {
  const place = { wrapId: hex(randomBytes(16)), param: new Uint8Array(32) }
  return wrapped(lock, 3, place, await kekFromKit(secret, place.wrapId))
}

export async function readyPasskey(kid: string, name: string): Promise<ReadyPasskey> {
  const wrapId = hex(randomBytes(16))
  return { wrapId, ...(await createPasskey(kid, name, await prfSalt(kid, wrapId))) }
}

export async function passkeyWrap(lock: Lock, passkey: ReadyPasskey): Promise<Uint8Array> {
  return wrapped(lock, 2, passkey, await kekFromPrf(passkey.output, passkey.wrapId))
}

/** A new key for the vault with the two ways that always exist: phrase and kit (KB-42). */
export async function newLock(owner: string, phrase: string, kit: Uint8Array, passkey: ReadyPasskey | null) {
  const vaultKey = randomBytes(32)
  const lock = { owner, vaultKey }
  const wraps = [await phraseWrap(lock, phrase), await kitWrap(lock, kit)]
  if (passkey) wraps.push(await passkeyWrap(lock, passkey))
  return { vaultKey, wraps }
}

/** A new key for a vault that one kit opens and nothing else: that of a practice root (KB-46). */
export async function newKitLock(owner: string, kit: Uint8Array) {
  const vaultKey = randomBytes(32)
  return { vaultKey, wrap: await kitWrap({ owner, vaultKey }, kit) }
}
