import type { Directory, Person } from '@klankbord/protocol/directory'
import type { Prekey } from '@klankbord/protocol/prekey'
import type { Card, Profile } from './api.ts'

/** Somebody who can read a report, with what the public profile says about them. */
export type Reader = {
  kid: string
  /** From the signed directory, never from the profile. */
  name: string
  role: 'advisor' | 'backup'
  card: Card | null
  /** The last day of an absence, when it is known. */
  absentUntil: string | null
  absent: boolean
  prekey: Prekey | null
}

export function readersOf(
  directory: Directory,
  profile: Profile,
  prekeys: ReadonlyMap<string, Prekey>,
  today: string,
): Reader[] {
  return directory.people.flatMap((person: Person) => {
    if (person.role === 'officer' || person.status === 'ended') return []
    const card = profile.cards.find(({ kid }) => kid === person.kid) ?? null
    const until = person.status === 'absent' ? (person.until ?? card?.absentUntil ?? null) : card?.absentUntil
    const absentUntil = until !== undefined && until !== null && until >= today ? until : null
    return [
      {
        kid: person.kid,
        name: person.name,
        role: person.role,
        card,
        absentUntil,
        absent: person.status === 'absent' || absentUntil !== null,
        prekey: prekeys.get(person.kid) ?? null,
      },
    ]
  })
}

const reachable = (reader: Reader) => reader.prekey !== null

/**
 * Among whom the reporter chooses. A back-up is offered, by name, only when no advisor is there to read
 * (protocol: never silently).
 */
export function choicesAmong(readers: readonly Reader[]): Reader[] {
  const advisors = readers.filter(({ role }) => role === 'advisor')
  const choices = advisors.filter(reachable)
  if (choices.some(({ absent }) => !absent)) return choices
  return [...choices, ...readers.filter((one) => one.role === 'backup' && reachable(one) && !one.absent)]
}

/** One advisor who is there needs no question; anything else does. */
export const mustChoose = (choices: readonly Reader[]): boolean =>
  choices.length > 1 || choices.some(({ role }) => role === 'backup')

/** "No preference" takes the first who is there. */
export function chosenReader(choices: readonly Reader[], wanted: string | null): Reader | null {
  const byName = choices.find(({ kid }) => kid === wanted)
  return byName ?? choices.find(({ absent }) => !absent) ?? choices[0] ?? null
}

/** Who is held in reserve under the policy "upfront"; nobody under "consent". */
export function heldBackup(
  directory: Directory,
  readers: readonly Reader[],
  primary: Reader | null,
): Reader | null {
  if (directory.policy.backup !== 'upfront') return null
  return readers.find((one) => one.role === 'backup' && one.kid !== primary?.kid && reachable(one)) ?? null
}

/** Who gets a key when it is sent: who reads, and the back-up in reserve unless the reporter does not want it. */
export function recipientsOf(
  {
    choices,
    directory,
    readers,
  }: { choices: readonly Reader[]; directory: Directory; readers: readonly Reader[] },
  { advisor, withBackup }: { advisor: string | null; withBackup: boolean },
): Reader[] {
  const primary = chosenReader(choices, advisor)
  if (!primary) return []
  const backup = withBackup ? heldBackup(directory, readers, primary) : null
  return backup ? [primary, backup] : [primary]
}

/** Who would be asked about, by name, when the primary is away under the policy "consent". */
export const backupByName = (readers: readonly Reader[], primary: Reader | null): Reader | null =>
  readers.find((one) => one.role === 'backup' && one.kid !== primary?.kid) ?? null
