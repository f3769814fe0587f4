import { base64url, randomBytes, unbase64url } from '@klankbord/protocol/bytes'
import { newThread, type ThreadKey, threadKeyOf } from '@klankbord/protocol/thread'
import { Problem } from '@klankbord/staff/http'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'

/** A thread of one's own. That it belongs to a case stands here, in the vault, and nowhere else (KB-67). */
export type OwnThread = {
  id: string
  /** Keys by epoch, base64url. */
  keys: Readonly<Record<string, string>>
  mbx: string
  nonce: string
}

function entryFrom(value: Record<string, unknown>): OwnThread | null {
  const { id, keys, mbx, nonce } = value
  if (typeof keys !== 'object' || keys === null || !('0' in keys)) return null
  const all: unknown[] = [id, mbx, nonce, ...Object.values(keys)]
  return all.every((part) => typeof part === 'string') ? ({ id, keys, mbx, nonce } as OwnThread) : null
}

/** How many reporters have a part in this thread. */
export const partsOf = (vault: VaultKeeper, thread: string): number =>
  vault.read().threads.filter(({ id }) => id === thread).length

/** The thread of a draft, by the draft's nonce. */
export function threadOf(vault: VaultKeeper, nonce: string): OwnThread | null {
  const all = vault.read().threads.map(entryFrom)
  return all.find((entry) => entry?.nonce === nonce) ?? null
}

/** The key is safe in the vault before a server hears of the thread (KB-47); a second try finds the same one. */
export async function ownThread(vault: VaultKeeper, nonce: string, mailbox: string): Promise<OwnThread> {
  const made = newThread()
  await vault.save((now) => {
    if (now.threads.some((entry) => entry.nonce === nonce)) return null
    const entry = { id: made.thread, keys: { 0: base64url(made.key) }, mbx: mailbox, nonce }
    return { ...now, threads: [...now.threads, entry] }
  })
  const kept = threadOf(vault, nonce)
  if (!kept) throw new Problem('not-found', 404)
  return kept
}

/** Other mailboxes whose reporters agreed to a part of the same escalation (ESC-16); safe before a server hears of it. */
export async function shareThread(
  vault: VaultKeeper,
  { id, keys }: OwnThread,
  parts: readonly { nonce: string; mailbox: string }[],
): Promise<void> {
  await vault.save((now) => {
    const fresh = parts.filter(({ nonce }) => !now.threads.some((entry) => entry.nonce === nonce))
    if (fresh.length === 0) return null
    const made = fresh.map(({ nonce, mailbox }) => ({ id, keys, mbx: mailbox, nonce }))
    return { ...now, threads: [...now.threads, ...made] }
  })
}

/** Keys that a colleague passed on. */
export async function adoptThread(
  vault: VaultKeeper,
  thread: Omit<OwnThread, 'keys'>,
  keys: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  await vault.save((now) => {
    if (now.threads.some((entry) => entry.nonce === thread.nonce)) return null
    const texts = Object.fromEntries(Object.entries(keys).map(([epoch, key]) => [epoch, base64url(key)]))
    return { ...now, threads: [...now.threads, { ...thread, keys: texts }] }
  })
}

/** Another advisor has it now, or it is destroyed: no key of it stays. */
export async function forgetThread(vault: VaultKeeper, id: string): Promise<void> {
  await vault.save((now) => ({ ...now, threads: now.threads.filter((entry) => entry.id !== id) }))
}

/** A key of the epoch after this one lies in the vault from now on; drawn once, however often it is asked for. */
export async function nextEpoch(vault: VaultKeeper, nonce: string, epoch: number): Promise<void> {
  const key = base64url(randomBytes(32))
  await vault.save((now) => {
    const own = now.threads.map(entryFrom).find((entry) => entry?.nonce === nonce)
    if (!own || String(epoch + 1) in own.keys) return null
    const keys = { ...own.keys, [epoch + 1]: key }
    return { ...now, threads: now.threads.map((entry) => (entry.id === own.id ? { ...entry, keys } : entry)) }
  })
}

const rawKey = ({ keys }: OwnThread, epoch: number): Uint8Array => {
  const key = keys[epoch]
  if (key === undefined) throw new Problem('not-found', 404)
  return unbase64url(key)
}

/** What a grant of this epoch hands over. */
export const entryOf = (thread: OwnThread, epoch: number) => ({ epoch, key: rawKey(thread, epoch) })

export const keyOfThread = (thread: OwnThread, epoch: number): ThreadKey =>
  threadKeyOf(epoch, rawKey(thread, epoch))

/** All keys of the thread, by epoch. */
export const keysOfThread = (thread: OwnThread): Map<number, ThreadKey> =>
  new Map(Object.keys(thread.keys).map((epoch) => [Number(epoch), keyOfThread(thread, Number(epoch))]))
