import { unbase64url } from '@klankbord/protocol/bytes'
import { openRecord, type RecordContent } from '@klankbord/protocol/record'
import { list, orNull, record, text } from '../shapes.ts'

/** A request for general advice as the server has it: who asked whom on which day, and sealed records. */
export type RequestEntry = {
  set: string
  askedOn: string
  deleteOn: string
  /** The key of the set, sealed to the reader; whoever asked has it in the own vault. */
  share: Uint8Array | null
  records: Uint8Array[]
}
export type Word = { id: string; author: string; name: string; mine: boolean; at: string; text: string }
export type OpenedRequest = {
  set: string
  askedOn: string
  deleteOn: string
  subject: string
  words: readonly Word[]
}

/** What fits the second size of a record with room to spare. */
export const longestWord = 5_000

const bytes = (value: unknown) => unbase64url(text(value))

export function readRequest(value: unknown): RequestEntry {
  const it = record(value)
  return {
    set: text(it.set),
    askedOn: text(it.askedOn),
    deleteOn: text(it.deleteOn),
    share: orNull(bytes)(it.share),
    records: list(bytes)(it.records),
  }
}

/** The content of one more record; `n` is its place, because a day alone gives no order. */
export function wordContent(at: string, n: number, words: string, subject?: string): RecordContent {
  return { t: 'note', at, body: { kind: 'request', n, text: words, ...(subject ? { subject } : {}) } }
}

/** Opens what can be opened; what another version wrote is left out. Null when the question itself does not open. */
export async function openRequest(
  entry: RequestEntry,
  key: Uint8Array,
  me: string,
  nameOf: (kid: string) => string,
): Promise<(OpenedRequest & { next: number }) | null> {
  const opened = await Promise.all(entry.records.map((wire) => openRecord(key, wire).catch(() => null)))
  const said = opened.flatMap((one) => {
    if (one === null || one.set !== entry.set || one.content.body.kind !== 'request') return []
    const { n, text: words, subject } = one.content.body
    if (typeof n !== 'number' || typeof words !== 'string') return []
    const word: Word = {
      ...{ id: one.record, author: one.author, name: nameOf(one.author), mine: one.author === me },
      ...{ at: one.content.at, text: words },
    }
    return [{ n, word, subject: typeof subject === 'string' ? subject : '' }]
  })
  said.sort((a, b) => a.n - b.n || (a.word.id < b.word.id ? -1 : 1))
  const [first] = said
  if (first?.n !== 0) return null
  return {
    ...{ set: entry.set, askedOn: entry.askedOn, deleteOn: entry.deleteOn },
    ...{ subject: first.subject, words: said.map(({ word }) => word) },
    next: Math.max(...said.map(({ n }) => n)) + 1,
  }
}
