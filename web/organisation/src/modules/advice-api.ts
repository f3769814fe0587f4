import { type AdviceList, type Response, readAdviceList } from '@klankbord/staff/advice/advice'
import type { Http } from '@klankbord/staff/http'

/** What an organisation says to an advice; who does something says who and until when. */
export type Answer = { response: Response; reason: string; owner: string | null; due: string | null }
export type AdviceApi = ReturnType<typeof adviceApi>

/** Advice that the organisation was given, and its answers. No key is needed: it is meant for the organisation. */
export function adviceApi(http: Http, path: string) {
  const of = (advice: string) => `${path}/advice/${advice}`
  return {
    async advice(): Promise<AdviceList> {
      return readAdviceList((await http.json('GET', `${path}/advice`)).body)
    },

    async answer(advice: string, version: number, answer: Answer): Promise<void> {
      await http.json('POST', `${of(advice)}/answer`, { ...answer, version })
    },

    async done(advice: string, version: number): Promise<void> {
      await http.json('POST', `${of(advice)}/done`, { version })
    },
  }
}
