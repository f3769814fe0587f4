import type { State, ThreadView } from './escalations-api.ts'

/** The day by which this side must do something next, and what it is. */
export type Due = { what: 'ack' | 'feedback' | 'next'; day: string; overdue: boolean }

export function dueOf(view: ThreadView): Due | null {
  if (isOver(view)) return null
  if (view.acknowledgedOn === null && view.ackShownOn !== null) {
    return { what: 'ack', day: view.ackShownOn, overdue: view.overdue.includes('ACK') }
  }
  if (view.feedbackOn === null) {
    return { what: 'feedback', day: view.feedbackShownOn, overdue: view.overdue.includes('FEEDBACK') }
  }
  return view.nextOn === null ? null : { what: 'next', day: view.nextOn, overdue: false }
}

export function isOver({ state, officersClosed }: ThreadView): boolean {
  return state === 'CLOSED' || officersClosed
}

/** Who acts next. */
export type Actor = 'officers' | 'advisor' | 'nobody'

const withAdvisor: readonly State[] = ['QUESTION_TO_REPORTER']

export function actorOf(view: ThreadView): Actor {
  if (view.state === 'CLOSED') return 'nobody'
  if (view.officersClosed || withAdvisor.includes(view.state)) return 'advisor'
  return 'officers'
}

export function waitsForUs(view: ThreadView): boolean {
  return actorOf(view) === 'officers'
}

export type Filter = 'all' | 'open' | 'overdue' | 'closed'
export const filters: readonly Filter[] = ['all', 'open', 'overdue', 'closed']

/** By the nearest term; what has none left comes last, the newest of those first. */
export function inOrder<T extends { view: ThreadView }>(reports: readonly T[], filter: Filter): T[] {
  const last = '9999-12-31'
  return reports
    .filter(({ view }) => {
      if (filter === 'open') return !isOver(view)
      if (filter === 'closed') return isOver(view)
      return filter === 'all' || view.overdue.length > 0
    })
    .sort((a, b) => {
      const [dueA, dueB] = [dueOf(a.view)?.day ?? last, dueOf(b.view)?.day ?? last]
      if (dueA !== dueB) return dueA < dueB ? -1 : 1
      return a.view.receivedOn < b.view.receivedOn ? 1 : -1
    })
}
