import { hold, type Observable } from '@klankbord/kit/observable'
import { Problem } from '@klankbord/staff/http'
import type { CaseBook } from './case-book.ts'
import type { AbsencePlan, Calendar, CoverApi, LogLine } from './cover-api.ts'

/** `absent`: the back-up is away then. `covering`: you replace somebody then. `overlap`: you are away then already. */
export type Blocked = 'absent' | 'covering' | 'overlap' | 'days' | 'failed'

/** Being away, stepping aside, and what was done in a case. */
export type Cover = {
  calendar: Observable<Calendar | null>
  refresh(): Promise<void>
  /** Gives the reason when it cannot be. */
  plan(plan: AbsencePlan): Promise<Blocked | null>
  end(id: string): Promise<void>
  /** The case is gone for this person, for good. */
  recuse(caseId: string): Promise<void>
  log(caseId: string): Promise<LogLine[]>
}

export function openCover(api: CoverApi, book: CaseBook): Cover {
  const calendar = hold<Calendar | null>(null)

  async function refresh(): Promise<void> {
    calendar.set(await api.calendar())
  }

  return {
    calendar,
    refresh,
    async plan(plan) {
      try {
        await api.plan(plan)
      } catch (failure) {
        return reasonIn(failure)
      }
      await refresh()
      return null
    },
    async end(id) {
      await api.end(id)
      await refresh()
    },
    async recuse(caseId) {
      try {
        await api.recuse(caseId)
      } catch (failure) {
        // Gone already: an earlier answer was lost on its way.
        if (!(failure instanceof Problem) || failure.status !== 404) throw failure
      }
      await book.forget(caseId)
    },
    log: (caseId) => api.log(caseId),
  }
}

/** Why a plan cannot be. */
export function reasonIn(failure: unknown): Blocked {
  if (!(failure instanceof Problem)) return 'failed'
  if (failure.code === 'absent' || failure.code === 'covering' || failure.code === 'overlap')
    return failure.code
  return failure.status === 400 ? 'days' : 'failed'
}
