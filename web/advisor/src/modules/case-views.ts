import { daysBetween } from '@klankbord/staff/days'
import type { CaseFile } from './case-list.ts'
import type { CaseView } from './cases-api.ts'

export const viewNames = ['new', 'mine', 'reporter', 'snoozed', 'escalations', 'closed', 'all'] as const
export type ViewName = (typeof viewNames)[number]

/** The term that runs now, and whether it has passed. */
export type Due = { day: string; kind: 'receipt' | 'answer'; overdue: boolean }
export type Reason = 'new' | 'answer' | 'message' | 'code'

/** Where a case stands by itself; what lies snoozed is decided by its marks, what was escalated by its messages. */
export function inView(view: CaseView, name: Exclude<ViewName, 'snoozed' | 'escalations'>): boolean {
  switch (name) {
    case 'new':
      return view.status === 'RECEIVED'
    case 'mine':
      return view.status !== 'CLOSED' && view.waitsFor === 'advisor'
    case 'reporter':
      return view.status !== 'CLOSED' && view.waitsFor === 'reporter'
    case 'closed':
      return view.status === 'CLOSED'
    case 'all':
      return true
  }
}

export function dueOf(view: CaseView, today: string): Due | null {
  const due = (day: string | null, kind: Due['kind']): Due | null =>
    day === null ? null : { day, kind, overdue: daysBetween(day, today) > 0 }
  if (view.status === 'RECEIVED') return due(view.ackDue, 'receipt')
  if (view.status === 'ACKNOWLEDGED') return due(view.answerDue, 'answer')
  return null
}

/** Why a case stands in today's list. */
export function reasonOf(view: CaseView): Reason | null {
  // Closed because nothing was heard: it counts only once somebody coded it.
  if (view.status === 'CLOSED') return view.coded ? null : 'code'
  if (view.waitsFor !== 'advisor') return null
  if (view.status === 'RECEIVED') return 'new'
  return view.status === 'ACKNOWLEDGED' ? 'answer' : 'message'
}

/** What waits for the advisor, the earliest term first; what has no term comes last, the oldest first. */
export function waiting(files: readonly CaseFile[], today: string): CaseFile[] {
  const key = ({ view }: CaseFile) =>
    `${dueOf(view, today)?.day ?? '9999'} ${view.lastReporterOn ?? view.receivedOn}`
  return files.filter(({ view }) => reasonOf(view) !== null).sort((a, b) => key(a).localeCompare(key(b)))
}
