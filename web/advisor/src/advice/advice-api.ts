import {
  type AdviceList,
  type AdviceText,
  readAdviceList,
  type SignalText,
} from '@klankbord/staff/advice/advice'
import type { Http } from '@klankbord/staff/http'
import { list, record, text } from '@klankbord/staff/shapes'

export type Served = { organisation: string; name: string }
/** Which one, as it was seen: two people cannot pass each other. */
export type Seen = { id: string; version: number }
export type What = 'advice' | 'signals'
export type AdviceApi = ReturnType<typeof adviceApi>

/** Advice and signals of the organisations that the advisor serves. */
export function adviceApi(http: Http) {
  const of = (what: What, organisation: string, id: string) => `/v1/advisor/${what}/${organisation}/${id}`
  return {
    async served(): Promise<Served[]> {
      const { body } = await http.json('GET', '/v1/advisor/advice')
      return list((value) => {
        const { organisation, name } = record(value)
        return { organisation: text(organisation), name: text(name) }
      })(record(body).organisations)
    },

    async register(organisation: string): Promise<AdviceList> {
      return readAdviceList((await http.json('GET', `/v1/advisor/advice/${organisation}`)).body)
    },

    /** Under a name that was drawn here: the same once more changes nothing. */
    async write(organisation: string, what: What, id: string, words: AdviceText | SignalText): Promise<void> {
      await http.json('POST', of(what, organisation, id), words)
    },

    async rewrite(
      organisation: string,
      what: What,
      { id, version }: Seen,
      words: AdviceText | SignalText,
    ): Promise<void> {
      await http.json('PUT', `${of(what, organisation, id)}?version=${version}`, words)
    },

    async drop(organisation: string, what: What, { id, version }: Seen): Promise<void> {
      await http.json('DELETE', `${of(what, organisation, id)}?version=${version}`)
    },

    /** `noTrace`: for each of the ten questions whether the answer is no. */
    async take(
      organisation: string,
      what: What,
      { id, version }: Seen,
      step: string,
      noTrace: readonly boolean[] = [],
    ): Promise<void> {
      await http.json('POST', `${of(what, organisation, id)}/steps`, { step, version, noTrace })
    },
  }
}
