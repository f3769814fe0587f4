import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import type { CaseRecords } from './records.ts'

/** What is being written: an answer to the reporter, a note, minutes. */
export type DraftKind = 'reply' | 'note' | 'minutes'
export type Note = { caseId: string; kind: 'note' | 'minutes'; text: string }
/** What is typed and not finished, by case and kind. Sealed and on the server within two seconds (A3-2). */
export type Drafts = {
  texts: Observable<ReadonlyMap<string, string>>
  write(caseId: string, kind: DraftKind, text: string): void
  /** Takes up what the records hold; what was typed here since stays. Gives what came back. */
  restore(caseId: string): { kind: DraftKind; text: string }[]
  /** Something typed is not on the server yet. */
  hasUnsaved(): boolean
  /** Notes and minutes that are not on the server yet; answers wait with what else was not sent. */
  unsaved(): Note[]
  close(): void
}
type Later = (milliseconds: number, run: () => void) => () => void

const saveAfter = 1_000
const againAfter = 5_000
const kinds: readonly DraftKind[] = ['reply', 'note', 'minutes']

export const draftKey = (caseId: string, kind: DraftKind): string => `${caseId} ${kind}`

export function openDrafts(records: CaseRecords, later: Later): Drafts {
  const texts: Held<ReadonlyMap<string, string>> = hold<ReadonlyMap<string, string>>(new Map())
  const waiting = new Map<string, () => void>()
  const failing = new Set<string>()
  const saving = new Map<string, number>()
  let closed = false

  const kept = (caseId: string, kind: DraftKind) =>
    records
      .all(caseId)
      .get()
      ?.find(({ t, body }) => t === 'draft' && body.kind === kind)

  function saveSoon(caseId: string, kind: DraftKind, milliseconds: number): void {
    const key = draftKey(caseId, kind)
    if (closed || waiting.has(key)) return
    waiting.set(
      key,
      later(milliseconds, () => {
        waiting.delete(key)
        void save(caseId, kind)
      }),
    )
  }

  async function save(caseId: string, kind: DraftKind): Promise<void> {
    const key = draftKey(caseId, kind)
    const text = texts.get().get(key) ?? ''
    saving.set(key, (saving.get(key) ?? 0) + 1)
    try {
      // Until the records are open nobody knows whether there is a draft to replace.
      if (records.all(caseId).get() === null) throw new Error('not open')
      const before = kept(caseId, kind)
      if (text === '' && before) await records.remove(caseId, before.id)
      else if (text !== '' && before?.body.text !== text) {
        await records.save(caseId, { ...(before ? { id: before.id } : {}), t: 'draft', body: { kind, text } })
      }
      failing.delete(key)
    } catch {
      failing.add(key)
      saveSoon(caseId, kind, againAfter)
    }
    const left = (saving.get(key) ?? 1) - 1
    if (left > 0) saving.set(key, left)
    else saving.delete(key)
  }

  return {
    texts,
    write(caseId, kind, text) {
      const key = draftKey(caseId, kind)
      if (closed || (texts.get().get(key) ?? '') === text) return
      texts.set(new Map(texts.get()).set(key, text))
      saveSoon(caseId, kind, saveAfter)
    },
    restore(caseId) {
      return kinds.flatMap((kind) => {
        const key = draftKey(caseId, kind)
        const text = kept(caseId, kind)?.body.text
        if (typeof text !== 'string' || texts.get().has(key)) return []
        texts.set(new Map(texts.get()).set(key, text))
        return [{ kind, text }]
      })
    },
    hasUnsaved: () => waiting.size + failing.size + saving.size > 0,
    unsaved() {
      const keys = new Set([...waiting.keys(), ...failing, ...saving.keys()])
      return [...keys].flatMap((key) => {
        const [caseId = '', kind] = key.split(' ')
        const text = texts.get().get(key) ?? ''
        return text !== '' && (kind === 'note' || kind === 'minutes') ? [{ caseId, kind, text }] : []
      })
    },
    close() {
      closed = true
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
      texts.set(new Map())
    },
  }
}
