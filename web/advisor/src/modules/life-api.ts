import type { Http } from '@klankbord/staff/http'
import { flag, list, orNull, record, text, whole } from '@klankbord/staff/shapes'
import type { CaseStatus, HoldReason } from './cases-api.ts'
import type { YearEnd } from './year-end.ts'

/** What an advisor can ask of the graph that case-service keeps. */
export type CaseStep =
  | ('CONFIRM_MODE' | 'CHOOSE_STEP' | 'TALK_WAS_ENOUGH' | 'STEP_DONE')
  | ('CLOSE' | 'OUT_OF_SCOPE' | 'WITHDRAW' | 'SET_ASIDE')
export type DeadlineRule = {
  key: string
  /** One number, or several where a term comes back. */
  values: number[]
  unit: string
  statutory: boolean
  source: string
}
export type Rulebook = { rules: DeadlineRule[]; yearEnd: YearEnd | null }
export type LifeApi = ReturnType<typeof lifeApi>

function readRule(value: unknown): DeadlineRule {
  const rule = record(value)
  return {
    key: text(rule.key),
    values: list(whole)(rule.values),
    unit: text(rule.unit),
    statutory: flag(rule.statutory),
    source: text(rule.source),
  }
}

function readYearEnd(value: unknown): YearEnd {
  const end = record(value)
  return { year: whole(end.year), freezesOn: text(end.freezesOn) }
}

/** One function per endpoint of the life of a case. Nothing said here names content. */
export function lifeApi(http: Http) {
  const of = (id: string) => `/v1/advisor/cases/${id}`
  return {
    /** Takes a step; `from` is how far the case was when the advisor decided. */
    async take(id: string, step: CaseStep, from: CaseStatus): Promise<void> {
      await http.json('POST', `${of(id)}/steps`, { step, from })
    },

    /** Says that the case was coded; how, only the card says, which names no case. */
    async code(id: string): Promise<void> {
      await http.json('POST', `${of(id)}/codings`)
    },

    async putCard(card: string, channel: string, year: number, codes: object): Promise<void> {
      await http.json('PUT', `/v1/advisor/statistics-cards/${card}`, { channel, year, codes })
    },

    async setLegalClock(id: string, runs: boolean): Promise<void> {
      await http.json('PUT', `${of(id)}/legal-clock`, { runs })
    },

    async hold(id: string, reason: HoldReason, until: string): Promise<void> {
      await http.json('PUT', `${of(id)}/legal-hold`, { reason, until })
    },

    async endHold(id: string): Promise<void> {
      await http.json('DELETE', `${of(id)}/legal-hold`)
    },

    /** The rules, and the year whose figures still take cards of cases that were open when it ended. */
    async rulebook(): Promise<Rulebook> {
      const answer = record((await http.json('GET', '/v1/advisor/deadline-rules')).body)
      return { rules: list(readRule)(answer.rules), yearEnd: orNull(readYearEnd)(answer.yearEnd ?? null) }
    },
  }
}
