import type { Paragraph } from '@klankbord/protocol/presentation'
import type { Http } from '@klankbord/staff/http'
import { list, record, text, whole } from '@klankbord/staff/shapes'

export type EditionText = { nl: Paragraph; en: Paragraph }
/** The practice's own paragraph as it was once; a change is the next edition. */
export type Edition = EditionText & { edition: number; version: string; madeOn: string }

function readParagraph(value: unknown): Paragraph {
  const words = record(value)
  return { title: text(words.title), text: text(words.text) }
}

export function readEdition(value: unknown): Edition {
  const entry = record(value)
  const both = record(entry.text)
  return {
    edition: whole(entry.edition),
    version: text(entry.version),
    madeOn: text(entry.madeOn),
    nl: readParagraph(both.nl),
    en: readParagraph(both.en),
  }
}

/** What the practice tells beside the standard information. */
export function informationApi(http: Http) {
  const path = '/v1/practice/information-editions'
  return {
    /** The newest first. */
    async editions(): Promise<Edition[]> {
      return list(readEdition)(record((await http.json('GET', path)).body).editions)
    },
    async keepEdition(edition: number, words: EditionText): Promise<void> {
      await http.json('PUT', `${path}/${edition}`, words)
    },
  }
}
