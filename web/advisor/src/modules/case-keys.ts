import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import { type CaseKey, caseKeyOf, openGrant, readGrant } from '@klankbord/protocol/grant'
import { seedsOf } from '@klankbord/staff/prekeys'
import { entryOf, type VaultJson, withEntry } from '@klankbord/staff/vault-json'
import type { ConversationHead } from './cases-api.ts'

/** Raw case keys of one case by epoch, on their way from a grant into the vault. */
export type FreshKeys = { caseId: string; mailbox: string; keys: Map<number, Uint8Array> }

/** Opens every grant that holds an epoch not yet in the vault. A grant that cannot be opened is skipped. */
export async function openGrants(
  vault: VaultJson,
  caseId: string,
  head: ConversationHead,
): Promise<FreshKeys> {
  const held = entryOf(vault, caseId, head.mailbox)?.keys ?? {}
  const keys = new Map<number, Uint8Array>()
  for (const grant of head.grants) {
    const epoch = epochOf(grant)
    if (epoch === null || epoch in held) continue
    for (const [each, key] of await open(vault, grant, head.mailboxKey)) {
      if (!(String(each) in held)) keys.set(each, key)
    }
  }
  return { caseId, mailbox: head.mailbox, keys }
}

async function open(
  vault: VaultJson,
  grant: Uint8Array,
  mailboxKey: Uint8Array,
): Promise<Map<number, Uint8Array>> {
  const { named, nameless } = seedsOf(vault)
  const { prekey } = readGrant(grant)
  const own = named.get(prekey)
  for (const seed of own === undefined ? nameless : [own]) {
    try {
      return (await openGrant(grant, new Map([[prekey, unbase64url(seed)]]), mailboxKey)).raw
    } catch {
      // Sealed to another week, or not for this person.
    }
  }
  return new Map()
}

function epochOf(grant: Uint8Array): string | null {
  try {
    return String(readGrant(grant).epoch)
  } catch {
    return null
  }
}

export function withKeys(vault: VaultJson, fresh: readonly FreshKeys[]): VaultJson | null {
  const news = fresh.filter(({ keys }) => keys.size > 0)
  if (news.length === 0) return null
  return news.reduce(
    (now, { caseId, mailbox, keys }) =>
      withEntry(now, caseId, mailbox, (entry) => ({
        ...entry,
        keys: {
          ...Object.fromEntries([...keys].map(([epoch, key]) => [epoch, base64url(key)])),
          ...entry.keys,
        },
      })),
    vault,
  )
}

/** Keys of a case ready for use, by epoch. */
export async function keysOf(
  vault: VaultJson,
  caseId: string,
  mailbox: string,
): Promise<Map<number, CaseKey>> {
  const keys = new Map<number, CaseKey>()
  for (const [epoch, key] of Object.entries(entryOf(vault, caseId, mailbox)?.keys ?? {})) {
    keys.set(Number(epoch), caseKeyOf(Number(epoch), unbase64url(key)))
  }
  return keys
}
