import type { Http } from './http.ts'
import { flag, list, oneOf, orNull, record, text } from './shapes.ts'

export const libraryKinds = ['ARTICLE', 'VIDEO', 'WHITEPAPER', 'PODCAST', 'MODEL_TEXT', 'FIGURE'] as const
export type LibraryKind = (typeof libraryKinds)[number]
export type LibraryWords = { title: string; text: string }
/** What an item says; written for everybody. */
export type LibraryContent = {
  kind: LibraryKind
  nl: LibraryWords
  en: LibraryWords
  /** Null if the words are all there is. */
  link: string | null
  /** Of a figure and of nothing else. */
  figure: { value: string; source: string } | null
  checkedOn: string
}
export type LibraryItem = { id: string; stale: boolean; content: LibraryContent }

export const libraryKind = oneOf(...libraryKinds)

function words(value: unknown): LibraryWords {
  const said = record(value)
  return { title: text(said.title), text: text(said.text) }
}

function figure(value: unknown) {
  const number = record(value)
  return { value: text(number.value), source: text(number.source) }
}

export function libraryContent(value: unknown): LibraryContent {
  const content = record(value)
  return {
    kind: libraryKind(content.kind),
    nl: words(content.nl),
    en: words(content.en),
    link: orNull(text)(content.link),
    figure: orNull(figure)(content.figure),
    checkedOn: text(content.checkedOn),
  }
}

function item(value: unknown): LibraryItem {
  const found = record(value)
  return { id: text(found.id), stale: flag(found.stale), content: libraryContent(found.content) }
}

/** What the practice hands to organisations, whole: nobody learns who reads what. `path`: of the audience. */
export async function readLibrary(http: Http, path: string): Promise<LibraryItem[]> {
  return list(item)(record((await http.json('GET', `${path}/library`)).body).items)
}
