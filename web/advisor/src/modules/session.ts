import type { Me } from '@klankbord/staff/account-api'
import type { Audience } from '@klankbord/staff/audience'
import type { Outline, Session, SessionControl as StaffSessionControl } from '@klankbord/staff/session'
import { dueOf } from './case-views.ts'
import type { CaseView } from './cases-api.ts'
import type { Workspace } from './desk-types.ts'

export const advisors: Audience = { path: '/v1/advisor', gate: 'a0', keys: 'a14' }

/** Practice managers see the practice and contact persons a link to hand over; none of them a case. */
export type Outside = 'practice' | 'contact' | 'role'
export type SessionControl = StaffSessionControl<Workspace, Outside>

export type OutsideState = Extract<Session<Workspace, Outside>, { at: 'outside' }>

export function outsideOf({ roles }: Me): Outside | null {
  if (roles.includes('advisor')) return null
  if (roles.includes('practice-manager')) return 'practice'
  return roles.includes('contact-person') ? 'contact' : 'role'
}

export function outlineOf(cases: readonly CaseView[], today: string): Outline {
  const mine = cases.filter(({ status, waitsFor }) => status !== 'CLOSED' && waitsFor === 'advisor')
  const days = mine.flatMap((view) => dueOf(view, today)?.day ?? [])
  return { waiting: mine.length, firstDue: days.sort()[0] ?? null }
}
