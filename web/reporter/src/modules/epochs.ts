import type { ReadMessage } from '@klankbord/protocol/conversation'
import type { Directory } from '@klankbord/protocol/directory'
import type { GrantHeader } from '@klankbord/protocol/grant'
import { type Prekey, prekeyHash, readPrekey } from '@klankbord/protocol/prekey'
import type { ReporterKeys } from '@klankbord/protocol/reporter-keys'

/** An own grant together with the person it went to; null when that cannot be told. */
export type OwnGrant = { epoch: number; held: boolean; owner: string | null; notBefore: string | null }

/** The own grants, each with its owner. What the mailbox key did not sign does not count (KB-24). */
export async function ownGrants(
  keys: ReporterKeys,
  grants: readonly Uint8Array[],
  prekeys: readonly Uint8Array[],
): Promise<OwnGrant[]> {
  const named = new Map<string, Prekey>()
  for (const wire of prekeys) {
    try {
      const prekey = readPrekey(wire)
      named.set(await prekeyHash(prekey), prekey)
    } catch {
      // A key that cannot be read belongs to nobody.
    }
  }
  const headers = await Promise.all(grants.map((wire) => keys.ownsGrant(wire)))
  return headers
    .filter((header): header is GrantHeader => header !== null && header.mailbox === keys.mailbox)
    .map(({ epoch, held, prekey }) => {
      const found = named.get(prekey)
      return { epoch, held, owner: found?.owner ?? null, notBefore: found?.notBefore ?? null }
    })
}

/** The highest epoch among own grants and own messages that open (KB-24). */
export function currentEpoch(grants: readonly OwnGrant[], messages: readonly ReadMessage[]): number {
  const own = messages.filter(({ direction, content }) => direction === 1 && content !== undefined)
  return Math.max(0, ...grants.map(({ epoch }) => epoch), ...own.map(({ epoch }) => epoch))
}

export type Entitled = { kid: string; held: boolean }
/** What the next message needs: the same epoch, a new one with grants, or a person accepted by name first. */
export type NextEpoch =
  | { kind: 'same'; epoch: number }
  | { kind: 'new'; epoch: number; entitled: Entitled[]; history: boolean }
  | { kind: 'nobody' }

type Situation = {
  grants: readonly OwnGrant[]
  epoch: number
  directory: Directory
  /** Usable keys of this week, by owner. */
  prekeys: ReadonlyMap<string, Prekey>
  /** Who declared a conflict. */
  recused?: readonly string[]
  /** Somebody the reporter accepts with this very message, and who hands over to them. */
  accepted?: { kid: string; history: boolean; from?: string | null } | undefined
}

/** The rule before each message (KB-57): a changed circle or a newer key of the primary starts an epoch. */
export function nextEpoch(situation: Situation): NextEpoch {
  const { grants, epoch, directory, prekeys, accepted, recused = [] } = situation
  const inDirectory = (kid: string) =>
    !recused.includes(kid) &&
    directory.people.some((one) => one.kid === kid && one.role !== 'officer' && one.status !== 'ended')
  const current = grants.filter((grant) => grant.epoch === epoch)
  const staying = current.flatMap(({ owner, held }) =>
    owner !== null && inDirectory(owner) ? [{ kid: owner, held }] : [],
  )
  const joining = accepted !== undefined && inDirectory(accepted.kid)
  const entitled = joining
    ? [
        ...staying.filter(({ kid }) => kid !== accepted.kid && kid !== accepted.from),
        { kid: accepted.kid, held: false },
      ]
    : staying
  if (entitled.length === 0) return { kind: 'nobody' }

  const primary = current.find(({ held, owner }) => !held && owner !== null)
  const fresh = primary?.owner ? prekeys.get(primary.owner) : undefined
  const newer = fresh !== undefined && primary?.notBefore != null && fresh.notBefore > primary.notBefore
  const changed = joining || staying.length !== current.length
  if (!changed && !newer) return { kind: 'same', epoch }

  // Nobody can be handed a key without one of their own; whoever has none keeps the former epochs.
  const reachable = entitled.filter(({ kid }) => prekeys.has(kid))
  if (reachable.every(({ held }) => held)) return changed ? { kind: 'nobody' } : { kind: 'same', epoch }
  return {
    kind: 'new',
    epoch: epoch + 1,
    entitled: reachable,
    history: joining && accepted.history,
  }
}
