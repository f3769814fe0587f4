import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import type { Http } from '@klankbord/staff/http'
import { list, orNull, record, text } from '@klankbord/staff/shapes'

export type StoredRecords = { set: string | null; records: Uint8Array[] }
export type RecordsApi = ReturnType<typeof recordsApi>

const wires = list((value) => unbase64url(text(value)))

/** One function per endpoint of sealed records. None of them knows a conversation or a reporter. */
export function recordsApi(http: Http) {
  return {
    async ofCase(id: string): Promise<StoredRecords> {
      const answer = record((await http.json('GET', `/v1/advisor/cases/${id}/records`)).body)
      return { set: orNull(text)(answer.set), records: wires(answer.records) }
    },

    async nameSet(id: string, set: string): Promise<void> {
      await http.json('PUT', `/v1/advisor/cases/${id}/record-set`, { set })
    },

    async save(wire: Uint8Array): Promise<void> {
      await http.json('PUT', '/v1/advisor/records', { record: base64url(wire) })
    },

    async remove(set: string, id: string): Promise<void> {
      await http.json('DELETE', `/v1/advisor/records/${set}/${id}`)
    },
  }
}
