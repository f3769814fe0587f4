import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text } from '@klankbord/staff/shapes'

export type AbsenceState = 'PLANNED' | 'STARTED' | 'ENDED'
export type AbsenceView = {
  id: string
  person: string
  name: string
  backup: string | null
  backupName: string | null
  from: string
  until: string
  chain: boolean
  state: AbsenceState
  /** Held keys may be released for it from this day on. */
  releasesFrom: string
  byColleague: boolean
  /** Cases in which this person stays reachable. */
  exceptions: readonly string[]
}
export type Colleague = { person: string; name: string }
export type Calendar = {
  mine: readonly AbsenceView[]
  /** Absences of colleagues in which this person can be asked. */
  covering: readonly AbsenceView[]
  colleagues: readonly Colleague[]
}
export type AbsencePlan = {
  from: string
  until: string
  backup: string | null
  chain: boolean
  /** Cases in which the person stays reachable. */
  exceptions?: readonly string[]
}
export type LogLine = { on: string; actor: string | null; action: string }
export type CoverApi = ReturnType<typeof coverApi>

export function readAbsence(value: unknown): AbsenceView {
  const view = record(value)
  return {
    id: text(view.id),
    person: text(view.person),
    name: text(view.name),
    backup: orNull(text)(view.backup),
    backupName: orNull(text)(view.backupName),
    from: text(view.from),
    until: text(view.until),
    chain: flag(view.chain),
    state: oneOf('PLANNED', 'STARTED', 'ENDED')(view.state),
    releasesFrom: text(view.releasesFrom),
    byColleague: flag(view.byColleague),
    exceptions: list(text)(view.exceptions),
  }
}

const colleague = (value: unknown): Colleague => {
  const { person, name } = record(value)
  return { person: text(person), name: text(name) }
}

const logLine = (value: unknown): LogLine => {
  const { on, actor, action } = record(value)
  return { on: text(on), actor: orNull(text)(actor), action: text(action) }
}

/** One function per endpoint of being away, stepping aside and what staff did. */
export function coverApi(http: Http) {
  return {
    async calendar(): Promise<Calendar> {
      const answer = record((await http.json('GET', '/v1/advisor/absences')).body)
      return {
        mine: list(readAbsence)(answer.mine),
        covering: list(readAbsence)(answer.covering),
        colleagues: list(colleague)(answer.colleagues),
      }
    },

    async plan(plan: AbsencePlan): Promise<void> {
      await http.json('POST', '/v1/advisor/absences', plan)
    },

    async end(id: string): Promise<void> {
      await http.json('POST', `/v1/advisor/absences/${id}/endings`)
    },

    async recuse(caseId: string): Promise<void> {
      await http.json('POST', `/v1/advisor/cases/${caseId}/recusals`)
    },

    async log(caseId: string): Promise<LogLine[]> {
      const answer = record((await http.json('GET', `/v1/advisor/cases/${caseId}/log`)).body)
      return list(logLine)(answer.lines)
    },
  }
}
