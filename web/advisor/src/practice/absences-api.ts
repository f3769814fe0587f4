import type { Http } from '@klankbord/staff/http'
import { list, record } from '@klankbord/staff/shapes'
import { type AbsencePlan, type AbsenceView, readAbsence } from '../modules/cover-api.ts'

const path = '/v1/practice/absences'

/** Who of the practice is away, as far as it is not over. */
export function absencesApi(http: Http) {
  return {
    async absences(): Promise<AbsenceView[]> {
      return list(readAbsence)(record((await http.json('GET', path)).body).absences)
    },
    /** The advisor hears of it at once, and held keys wait two working days. */
    async enterAbsence(person: string, plan: AbsencePlan): Promise<void> {
      await http.json('POST', path, { person, plan })
    },
    /** Takes back what the practice entered. */
    async endAbsence(id: string): Promise<void> {
      await http.json('POST', `${path}/${id}/endings`)
    },
  }
}
