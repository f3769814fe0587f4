import { findNonce } from '@klankbord/protocol/proof-of-work'
import * as api from './api.ts'

export type Proof = { challenge: string; nonce: number }

/** Pays the price that keeps floods away without asking who somebody is (KB-54). */
export async function payFor(mailbox: string, channel: string, signal?: AbortSignal): Promise<Proof> {
  const { challenge, difficulty } = await api.drawChallenge('work', channel)
  const nonce = await findNonce(challenge, mailbox, difficulty, signal ? { signal } : {})
  return { challenge, nonce }
}
