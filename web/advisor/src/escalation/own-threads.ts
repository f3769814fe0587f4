import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import { newThread, type ThreadKey, threadKeyOf } from '@klankbord/protocol/thread'
import { Problem } from '@klankbord/staff/http'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'

/** A thread of one's own. That it belongs to a case stands here, in the vault, and nowhere else (KB-67). */
export type OwnThread = { id: string; key: string; mbx: string; nonce: string }

function entryFrom(value: Record<string, unknown>): OwnThread | null {
  const { id, keys, mbx, nonce } = value
  const key = typeof keys === 'object' && keys !== null ? (keys as Record<string, unknown>)['0'] : null
  const whole = [id, key, mbx, nonce].every((part) => typeof part === 'string')
  return whole ? ({ id, key, mbx, nonce } as OwnThread) : null
}

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

export const keyOfThread = ({ key }: OwnThread): ThreadKey => threadKeyOf(0, unbase64url(key))
