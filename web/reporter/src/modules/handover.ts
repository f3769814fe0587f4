import type { Conversation } from './mailbox.ts'
import type { Reader } from './recipients.ts'

/**
 * Somebody else could go on reading; only the reporter can hand over the key (KB-59).
 *
 * `offered`: an advisor asked. `together`: the same, to go on with two. `renewed`: who held the key has another one now, under the same name (KB-57). `alone`:
 * nobody holds the key any more. `away`: the one who reads is not there.
 */
export type BackupAsk = {
  why: 'offered' | 'together' | 'renewed' | 'alone' | 'away'
  from: string | null
  backup: Reader
}

/**
 * Whom to ask about, by name, or null. The server may say falsely that somebody is away; that leads to this
 * question at most.
 */
export function backupToAskAbout(conversation: Conversation): BackupAsk | null {
  const { trusted, status, readers, grants, epoch, advisor, offer, directory, away, recused } = conversation
  if (!trusted || status.state === 'closed') return null
  const current = grants.filter((grant) => grant.epoch === epoch)
  const holders = current.map(({ owner }) => owner)
  const free = readers.filter(({ kid, prekey }) => prekey !== null && !holders.includes(kid))
  const offered = offer && free.find(({ kid }) => kid === offer.kid)
  if (offered) return { why: offer.together ? 'together' : 'offered', from: offer.by, backup: offered }
  const renewed = renewedAmong(conversation, holders, free)
  if (renewed) return renewed
  const there = free.filter(({ absent }) => !absent)
  const named = away.find(({ kid }) => kid === advisor?.kid)?.backup
  const backup = there.find(({ kid }) => kid === named) ?? there.find(({ role }) => role === 'backup')
  if (!readers.some(({ kid }) => holders.includes(kid))) {
    const other = backup ?? there[0]
    const left = holders.find((kid) => kid !== null && recused.includes(kid)) ?? holders[0] ?? null
    return other ? { why: 'alone', from: left, backup: other } : null
  }
  const held = directory.policy.backup === 'upfront' && current.some((grant) => grant.held)
  if (!advisor?.absent || held || !backup) return null
  return { why: 'away', from: advisor.kid, backup }
}

/** A new key of a known advisor is a new person: only the reporter can say that it is the same one. */
function renewedAmong(
  { directory, recused }: Conversation,
  holders: readonly (string | null)[],
  free: readonly Reader[],
): BackupAsk | null {
  for (const { kid, name, status } of directory.people) {
    if (status !== 'ended' || !holders.includes(kid) || recused.includes(kid)) continue
    const backup = free.find((reader) => reader.name === name)
    if (backup) return { why: 'renewed', from: kid, backup }
  }
  return null
}
