import { unhex } from '@klankbord/protocol/bytes'
import type { Directory, Person } from '@klankbord/protocol/directory'
import { spoken } from '@klankbord/protocol/directory'
import type { DirectoryContent } from '@klankbord/protocol/directory-signer'

type Role = Person['role']
/** One thing that the next directory says otherwise than the former one (KB-77). */
export type Difference =
  | { kind: 'new-key'; kid: string; name: string; role: Role; spoken: string }
  | { kind: 'back'; kid: string; name: string; role: Role }
  | { kind: 'left'; kid: string; name: string; role: Role }
  | { kind: 'role'; kid: string; name: string; from: Role; to: Role }
  | { kind: 'name'; kid: string; from: string; to: string }
  | { kind: 'organisation'; from: string; to: string }
  | { kind: 'policy'; what: 'backup' | 'backupAfterDays' | 'retentionDays'; from: string; to: string }

/** What a manager must look at before signing: names, roles, new keys and removals, never the whole list alone. */
export function differences(former: Directory | null, next: DirectoryContent): Difference[] {
  const before = new Map((former?.people ?? []).map((person) => [person.kid, person]))
  const found = next.people.flatMap((person) => changesOf(before.get(person.kid), person))
  const kept = new Set(next.people.map(({ kid }) => kid))
  for (const { kid, name, role } of before.values()) {
    if (!kept.has(kid)) found.push({ kind: 'left', kid, name, role })
  }
  if (!former) return found
  if (former.org.name !== next.org.name) {
    found.push({ kind: 'organisation', from: former.org.name, to: next.org.name })
  }
  for (const what of ['backup', 'backupAfterDays', 'retentionDays'] as const) {
    const [from, to] = [String(former.policy[what]), String(next.policy[what])]
    if (from !== to) found.push({ kind: 'policy', what, from, to })
  }
  return found
}

function changesOf(before: Person | undefined, { kid, name, role, status }: Person): Difference[] {
  if (!before) return [{ kind: 'new-key', kid, name, role, spoken: spoken(unhex(kid, 16)) }]
  const found: Difference[] = []
  if (before.status !== 'ended' && status === 'ended') found.push({ kind: 'left', kid, name, role })
  if (before.status === 'ended' && status !== 'ended') found.push({ kind: 'back', kid, name, role })
  if (before.name !== name) found.push({ kind: 'name', kid, from: before.name, to: name })
  if (before.role !== role) found.push({ kind: 'role', kid, name, from: before.role, to: role })
  return found
}

/** A key in the history of a channel: when it came, and when it went. */
export type KeyChange = { issued: string; kid: string; name: string; change: 'joined' | 'left' | 'back' }

/** Who joined and left, directory by directory, the newest first. */
export function keyHistory(chain: readonly Directory[]): KeyChange[] {
  return chain
    .flatMap((directory, at) =>
      differences(chain[at - 1] ?? null, directory).flatMap((difference): KeyChange[] => {
        const { issued } = directory
        switch (difference.kind) {
          case 'new-key':
            return [{ issued, kid: difference.kid, name: difference.name, change: 'joined' }]
          case 'left':
          case 'back':
            return [{ issued, kid: difference.kid, name: difference.name, change: difference.kind }]
          default:
            return []
        }
      }),
    )
    .reverse()
}
