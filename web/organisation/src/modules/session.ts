import type { Me } from '@klankbord/staff/account-api'
import type { Audience } from '@klankbord/staff/audience'
import type { Outline, Session, SessionControl as StaffSessionControl } from '@klankbord/staff/session'
import type { Workspace } from './desk-types.ts'
import type { ThreadView } from './escalations-api.ts'
import { dueOf, waitsForUs } from './report-views.ts'

export const officers: Audience = { path: '/v1/organisation', gate: 'o0', keys: 'o9' }

/** Whoever is no officer: board and works council read what is final, and nothing sealed; all others nothing. */
export type Outside = 'reader' | 'role'
export type SessionControl = StaffSessionControl<Workspace, Outside>
export type OutsideState = Extract<Session<Workspace, Outside>, { at: 'outside' }>

export function outsideOf({ roles }: Me): Outside | null {
  if (roles.includes('officer')) return null
  return roles.includes('board') || roles.includes('works-council') ? 'reader' : 'role'
}

export function outlineOf(views: readonly ThreadView[]): Outline {
  const ours = views.filter(waitsForUs)
  const days = ours.flatMap((view) => dueOf(view)?.day ?? [])
  return { waiting: ours.length, firstDue: days.sort()[0] ?? null }
}
