import type { Http } from '@klankbord/staff/http'
import { oneOf, orNull, record, text } from '@klankbord/staff/shapes'

/** `escalations`: a running one has to be passed on first. `listed`: a signed list still names the person. `only-reader`: an open case can be read on by nobody else. */
export type Obstacle = 'escalations' | 'listed' | 'only-reader'
export type Standing = {
  since: string | null
  obstacle: Obstacle | null
  /** The last day of the announced time, while somebody waits for it. */
  until: string | null
}
export type DeparturesApi = ReturnType<typeof departuresApi>

/** People who leave (CAS-28). */
export function departuresApi(http: Http) {
  const path = (person: string) => `/v1/practice/departures/${person}`
  return {
    async departure(person: string): Promise<Standing> {
      const standing = record((await http.json('GET', path(person))).body)
      return {
        since: orNull(text)(standing.since),
        obstacle: orNull(oneOf<Obstacle>('escalations', 'listed', 'only-reader'))(standing.obstacle),
        until: orNull(text)(standing.until),
      }
    },
    async announceDeparture(person: string): Promise<void> {
      await http.json('PUT', path(person))
    },
    async removePerson(person: string): Promise<void> {
      await http.json('POST', `${path(person)}/removals`)
    },
  }
}
