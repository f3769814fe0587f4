import { unbase64url } from '@klankbord/protocol/bytes'
import type { Http } from '@klankbord/staff/http'
import { flag, list, orNull, record, text } from '@klankbord/staff/shapes'
import type { Invited } from './people-api.ts'

export type Standing = { fallback: boolean; excluded: boolean }
/** Somebody who receives escalations for an organisation. */
export type Officer = Standing & {
  person: string
  name: string
  identityKey: Uint8Array<ArrayBuffer> | null
  kid: string | null
  spokenKid: string | null
  prekeysUntil: string | null
  listed: boolean
}
/** `usable`: two who can be written to, and a fallback (P1-1). */
export type Officers = { officers: Officer[]; usable: boolean }
export type OfficerInvitation = { firstName: string; lastName: string; email: string }

const bytes = (value: unknown) => unbase64url(text(value))

function readOfficer(value: unknown): Officer {
  const officer = record(value)
  return {
    person: text(officer.person),
    name: text(officer.name),
    identityKey: orNull(bytes)(officer.identityKey),
    kid: orNull(text)(officer.kid),
    spokenKid: orNull(text)(officer.spokenKid),
    prekeysUntil: orNull(text)(officer.prekeysUntil),
    listed: flag(officer.listed),
    fallback: flag(officer.fallback),
    excluded: flag(officer.excluded),
  }
}

/** The officers of an organisation: invited and appointed here, enrolled in the portal of their organisation. */
export function officersApi(http: Http) {
  const at = (organisation: string) => `/v1/practice/organisations/${organisation}/officers`
  return {
    async officers(organisation: string): Promise<Officers> {
      const answer = record((await http.json('GET', at(organisation))).body)
      return { officers: list(readOfficer)(answer.officers), usable: flag(answer.usable) }
    },

    async inviteOfficer(organisation: string, invitation: OfficerInvitation): Promise<Invited> {
      const answer = record((await http.json('POST', at(organisation), invitation)).body)
      return { username: text(answer.username), firstPassword: text(answer.firstPassword) }
    },

    async appoint(organisation: string, officer: string, standing: Standing): Promise<void> {
      await http.json('PUT', `${at(organisation)}/${officer}`, standing)
    },

    async removeOfficer(organisation: string, officer: string): Promise<void> {
      await http.json('DELETE', `${at(organisation)}/${officer}`)
    },
  }
}
