import type { Workspace } from '../modules/desk-types.ts'
import type { ThreadView } from '../modules/escalations-api.ts'

/** The name that the signed list of the organisation gives this key, or null. */
export function nameOf(work: Workspace, { channel }: ThreadView, kid: string): string | null {
  const people = work.channels.get().get(channel)?.people ?? []
  return people.find((person) => person.kid === kid)?.name ?? null
}
