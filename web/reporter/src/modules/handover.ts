import type { Conversation } from './mailbox.ts'
import type { Reader } from './recipients.ts'

/** Somebody else could go on reading; only the reporter can hand over the key (KB-59). */
export type BackupAsk = { advisor: Reader | null; backup: Reader; leaves: boolean }

/**
 * Whom to ask about, by name, or null. The server may say falsely that somebody is away; that leads to this
 * question at most.
 */
export function backupToAskAbout(conversation: Conversation): BackupAsk | null {
  const { trusted, status, readers, grants, epoch, advisor, offer, directory } = conversation
  if (!trusted || status.state === 'closed') return null
  const holders = grants.filter((grant) => grant.epoch === epoch).map(({ owner }) => owner)
  const free = readers.filter(({ kid, prekey }) => prekey !== null && !holders.includes(kid))
  const offered = offer && free.find(({ kid }) => kid === offer.kid)
  if (offered) return { advisor, backup: offered, leaves: true }
  const held = directory.policy.backup === 'upfront' && grants.some((grant) => grant.held)
  const nobody = !readers.some(({ kid }) => holders.includes(kid))
  const backup = free.find(({ role, absent }) => role === 'backup' && !absent)
  if (nobody) {
    const other = backup ?? free.find(({ absent }) => !absent)
    return other ? { advisor: null, backup: other, leaves: true } : null
  }
  if (!advisor?.absent || held || !backup) return null
  return { advisor, backup, leaves: false }
}
