import type { Http } from './http.ts'
import { list, record, whole } from './shapes.ts'

export type FilesApi = ReturnType<typeof filesApi>

/** Sealed files of a conversation or thread, whose address `of` gives; they come and go in parts (KB-37). */
export function filesApi(http: Http, of: (id: string) => string) {
  return {
    async reserve(id: string, attachment: string, length: number): Promise<void> {
      await http.json('POST', `${of(id)}/attachments`, { attachment, length })
    },

    async sendPart(
      id: string,
      attachment: string,
      part: number,
      bytes: Blob,
      signal?: AbortSignal,
    ): Promise<void> {
      await http.putBytes(`${of(id)}/attachments/${attachment}/parts/${part}`, bytes, { signal })
    },

    async attachment(id: string, attachment: string): Promise<{ parts: number[]; length: number }> {
      const { body } = await http.json('GET', `${of(id)}/attachments/${attachment}/parts`)
      const answer = record(body)
      return { parts: list(whole)(answer.parts), length: whole(answer.length) }
    },

    async part(id: string, attachment: string, part: number, signal?: AbortSignal): Promise<Blob> {
      return http.getBytes(`${of(id)}/attachments/${attachment}/parts/${part}`, { signal })
    },
  }
}
