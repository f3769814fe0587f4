import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import type { CaseRecords } from './records.ts'

/** What is being written: an answer to the reporter, a note, minutes. */
export type DraftKind = 'reply' | 'note' | 'minutes'
export type Note = { caseId: string; kind: 'note' | 'minutes'; text: string }
/** An answer that was sent and can still be lost with the page: the id of its message, and its words. */
export type Leaving = { id: string; text: string }
/** What is typed and not finished, by case and kind. Sealed and on the server within two seconds (A3-2). */
export type Drafts = {
  texts: Observable<ReadonlyMap<string, string>>
  write(caseId: string, kind: DraftKind, text: string, leaving?: readonly Leaving[]): void
  /** Takes up what the records hold; what was typed here since stays. Gives what came back. */
  restore(caseId: string): { kind: DraftKind; text: string; leaving: readonly Leaving[] }[]
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
  const leavings = new Map<string, readonly Leaving[]>()
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
    const leaving = leavings.get(key) ?? []
    saving.set(key, (saving.get(key) ?? 0) + 1)
    try {
      // Until the records are open nobody knows whether there is a draft to replace.
      if (records.all(caseId).get() === null) throw new Error('not open')
      const before = kept(caseId, kind)
      const nothing = text === '' && leaving.length === 0
      if (nothing && before) await records.remove(caseId, before.id)
      else if (!nothing && !(before?.body.text === text && same(readLeaving(before.body), leaving))) {
        const body = { kind, text, ...(leaving.length > 0 ? { leaving } : {}) }
        await records.save(caseId, { ...(before ? { id: before.id } : {}), t: 'draft', body })
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
    write(caseId, kind, text, leaving = []) {
      const key = draftKey(caseId, kind)
      const known = (texts.get().get(key) ?? '') === text && same(leavings.get(key) ?? [], leaving)
      if (closed || known) return
      leavings.set(key, leaving)
      texts.set(new Map(texts.get()).set(key, text))
      saveSoon(caseId, kind, saveAfter)
    },
    restore(caseId) {
      return kinds.flatMap((kind) => {
        const key = draftKey(caseId, kind)
        const { text, ...rest } = kept(caseId, kind)?.body ?? {}
        if (typeof text !== 'string' || texts.get().has(key)) return []
        const leaving = readLeaving(rest)
        leavings.set(key, leaving)
        texts.set(new Map(texts.get()).set(key, text))
        return [{ kind, text, leaving }]
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
      leavings.clear()
      texts.set(new Map())
    },
  }
}

const same = (one: readonly Leaving[], other: readonly Leaving[]) =>
  one.length === other.length &&
  one.every(({ id, text }, at) => id === other[at]?.id && text === other[at]?.text)

function readLeaving({ leaving }: Record<string, unknown>): readonly Leaving[] {
  // Own words, sealed by this app.
  return Array.isArray(leaving) ? (leaving as Leaving[]) : []
}
