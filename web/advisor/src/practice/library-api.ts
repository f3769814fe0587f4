import type { Http } from '@klankbord/staff/http'
import {
  type LibraryContent,
  type LibraryKind,
  libraryContent,
  libraryKind,
} from '@klankbord/staff/library-api'
import { flag, list, orNull, record, text, whole } from '@klankbord/staff/shapes'

type InBoth = { nl: string; en: string }
export type KeptContent = LibraryContent & { retired: boolean }
export type KeptEdition = { edition: number; madeOn: string; content: KeptContent }
/** An item with everything that it ever said, the newest first. */
export type KeptItem = { id: string; stale: boolean; editions: readonly KeptEdition[]; now: KeptEdition }
/** Something that nobody has looked up yet, so nobody else is shown it. */
export type Suggestion = {
  id: string
  kind: LibraryKind
  title: InBoth
  text: InBoth | null
  /** What to look up. */
  note: InBoth
  link: string | null
  figure: string | null
  source: string | null
}
export type PracticeLibrary = { items: readonly KeptItem[]; suggestions: readonly Suggestion[] }
export type LibraryApi = ReturnType<typeof libraryApi>

function inBoth(value: unknown): InBoth {
  const { nl, en } = record(value)
  return { nl: text(nl), en: text(en) }
}

function edition(value: unknown): KeptEdition {
  const kept = record(value)
  const content = record(kept.content)
  return {
    edition: whole(kept.edition),
    madeOn: text(kept.madeOn),
    content: { ...libraryContent(content), retired: flag(content.retired) },
  }
}

function item(value: unknown): KeptItem {
  const found = record(value)
  const editions = list(edition)(found.editions)
  const [now] = editions
  if (!now) throw new Error('An item without an edition')
  return { id: text(found.id), stale: flag(found.stale), editions, now }
}

function suggestion(value: unknown): Suggestion {
  const found = record(value)
  return {
    id: text(found.id),
    kind: libraryKind(found.kind),
    title: inBoth(found.title),
    text: orNull(inBoth)(found.text),
    note: inBoth(found.note),
    link: orNull(text)(found.link),
    figure: orNull(text)(found.figure),
    source: orNull(text)(found.source),
  }
}

/** What the practice hands to organisations. */
export function libraryApi(http: Http) {
  return {
    async read(): Promise<PracticeLibrary> {
      const found = record((await http.json('GET', '/v1/practice/library')).body)
      return { items: list(item)(found.items), suggestions: list(suggestion)(found.suggestions) }
    },
    /** Keeps the next edition; the first makes the item. */
    async keep(id: string, edition: number, content: KeptContent): Promise<void> {
      await http.json('PUT', `/v1/practice/library/${id}/${edition}`, content)
    },
  }
}
