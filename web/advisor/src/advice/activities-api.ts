import type { Http } from '@klankbord/staff/http'
import { list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'
import type { Seen } from './advice-api.ts'

export const sizes = ['UP_TO_10', 'UP_TO_25', 'UP_TO_50', 'UP_TO_100', 'OVER_100'] as const
export type Size = (typeof sizes)[number]
export const partners = [
  'BOARD',
  'WORKS_COUNCIL',
  'HR',
  'HEALTH_SERVICE',
  'PHYSICIAN',
  'SOCIAL_WORK',
] as const
export type Partner = (typeof partners)[number]
export const occasions = ['PRESENTATION', 'MID_TERM', 'YEAR_END'] as const
export type Occasion = (typeof occasions)[number]
export const activityStates = ['PLANNED', 'ANNOUNCED', 'HELD', 'COUNTED'] as const
export type ActivityState = (typeof activityStates)[number]

/** What is known of a session, a batch of material or a meeting. `score` in tenths. */
export type ActivityFacts = {
  kind: string
  on: string
  size: Size | null
  partner: Partner | null
  occasion: Occasion | null
  score: number | null
}
export type Activity = ActivityFacts & {
  id: string
  state: ActivityState
  steps: readonly string[]
  version: number
}
export type ActivitiesApi = ReturnType<typeof activitiesApi>

function readActivity(value: unknown): Activity {
  const it = record(value)
  return {
    id: text(it.id),
    state: oneOf(...activityStates)(it.state),
    kind: text(it.kind),
    on: text(it.on),
    size: orNull(oneOf(...sizes))(it.size),
    partner: orNull(oneOf(...partners))(it.partner),
    occasion: orNull(oneOf(...occasions))(it.occasion),
    score: orNull(whole)(it.score),
    steps: list(text)(it.steps),
    version: whole(it.version),
  }
}

/** Sessions, material and meetings for an organisation. */
export function activitiesApi(http: Http) {
  const all = (organisation: string) => `/v1/advisor/activities/${organisation}`
  return {
    async activities(organisation: string, year: number): Promise<Activity[]> {
      const { body } = await http.json('GET', `${all(organisation)}?year=${year}`)
      return list(readActivity)(record(body).activities)
    },

    async plan(organisation: string, id: string, facts: ActivityFacts): Promise<void> {
      await http.json('POST', `${all(organisation)}/${id}`, facts)
    },

    async change(organisation: string, { id, version }: Seen, facts: ActivityFacts): Promise<void> {
      await http.json('PUT', `${all(organisation)}/${id}?version=${version}`, facts)
    },

    async cancel(organisation: string, { id, version }: Seen): Promise<void> {
      await http.json('DELETE', `${all(organisation)}/${id}?version=${version}`)
    },

    async take(organisation: string, { id, version }: Seen, step: string): Promise<void> {
      await http.json('POST', `${all(organisation)}/${id}/steps`, { step, version })
    },
  }
}
