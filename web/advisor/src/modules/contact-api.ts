import type { SignedBytes } from '@klankbord/staff/account-api'
import type { Http } from '@klankbord/staff/http'
import { list, record, text, whole } from '@klankbord/staff/shapes'

export type ContactFacts = {
  organisation: string
  /** The newest list of each channel that takes reports. */
  directories: SignedBytes[]
  reporterApp: string
  months: { month: string; contacts: number }[]
}
export type ContactApi = ReturnType<typeof contactApi>

/** What a contact person has: the own organisation's public lists, and numbers by month. */
export function contactApi(http: Http) {
  return {
    async desk(): Promise<ContactFacts> {
      const desk = record((await http.json('GET', '/v1/advisor/contact-desk')).body)
      return {
        organisation: text(desk.organisation),
        directories: list((value) => ({ dir: text(record(value).dir), sig: text(record(value).sig) }))(
          desk.directories,
        ),
        reporterApp: text(desk.reporterApp),
        months: list((value) => ({
          month: text(record(value).month),
          contacts: whole(record(value).contacts),
        }))(desk.months),
      }
    },
    async count(month: string, contacts: number): Promise<void> {
      await http.json('PUT', `/v1/advisor/contact-desk/months/${month}`, { contacts })
    },
  }
}
