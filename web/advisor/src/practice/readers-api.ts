import type { Http } from '@klankbord/staff/http'
import { list, record, text } from '@klankbord/staff/shapes'
import type { Invited } from './people-api.ts'

export const readerRoles = ['board', 'works-council'] as const
export type ReaderRole = (typeof readerRoles)[number]
/** Somebody who reads the final yearly reports of an organisation, and receives no escalation. */
export type Reader = { person: string; name: string; role: ReaderRole }
export type ReaderInvitation = { firstName: string; lastName: string; email: string; role: ReaderRole }

function readReader(value: unknown): Reader {
  const reader = record(value)
  const role = text(reader.role)
  return {
    person: text(reader.person),
    name: text(reader.name),
    role: role === 'board' ? 'board' : 'works-council',
  }
}

/** Board and works council of an organisation, as its practice invites them. */
export function readersApi(http: Http) {
  const at = (organisation: string) => `/v1/practice/organisations/${organisation}/readers`
  return {
    async readers(organisation: string): Promise<Reader[]> {
      return list(readReader)(record((await http.json('GET', at(organisation))).body).readers)
    },

    async inviteReader(organisation: string, invitation: ReaderInvitation): Promise<Invited> {
      const answer = record((await http.json('POST', at(organisation), invitation)).body)
      return { username: text(answer.username), firstPassword: text(answer.firstPassword) }
    },

    async removeReader(organisation: string, reader: string): Promise<void> {
      await http.json('DELETE', `${at(organisation)}/${reader}`)
    },
  }
}
