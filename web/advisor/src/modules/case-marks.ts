import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import { type CaseEntry, entryOf, type VaultJson, withEntry } from '@klankbord/staff/vault-json'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { CaseView } from './cases-api.ts'

/** Put aside until a day, or until the reporter writes again. */
export type Snooze = { until: string; r2a: number }
/** What an advisor sticks on the outside of a case. It lies in the own vault and nowhere else. */
export type CaseMarks = { labels: readonly string[]; snooze: Snooze | null; unread: boolean }
export type AllMarks = ReadonlyMap<string, CaseMarks>

export const noMarks: CaseMarks = { labels: [], snooze: null, unread: false }
const longestLabel = 40
const mostLabels = 8

export type Marks = {
  all: Observable<AllMarks>
  /** Reads them anew from the vault. */
  read(): void
  change(caseId: string, change: Partial<CaseMarks>): Promise<void>
}

export function openMarks(vault: VaultKeeper, mailboxOf: (caseId: string) => string | undefined): Marks {
  // Shown at once; each stays on top of what is read until the vault holds it.
  const waiting: { caseId: string; change: Partial<CaseMarks> }[] = []
  const all: Held<AllMarks> = hold<AllMarks>(marksOf(vault.read()))
  const read = () =>
    all.set(
      waiting.reduce((marks, { caseId, change }) => changed(marks, caseId, change), marksOf(vault.read())),
    )
  return {
    all,
    read,
    async change(caseId, change) {
      const mailbox = mailboxOf(caseId) ?? entryOf(vault.read(), caseId)?.mbx
      if (mailbox === undefined) return
      const mine = { caseId, change }
      waiting.push(mine)
      all.set(changed(all.get(), caseId, change))
      try {
        await vault.save((now) =>
          withEntry(now, caseId, mailbox, (entry) =>
            written(entry, { ...(readMarks(entry.marks) ?? noMarks), ...change }),
          ),
        )
      } finally {
        waiting.splice(waiting.indexOf(mine), 1)
        read()
      }
    },
  }
}

function changed(marks: AllMarks, caseId: string, change: Partial<CaseMarks>): AllMarks {
  return new Map(marks).set(caseId, { ...(marks.get(caseId) ?? noMarks), ...change })
}

/** Labels as somebody types them, between commas. */
export function labelsFrom(typed: string): string[] {
  const labels = typed
    .split(',')
    .map((label) => label.replace(/\s+/g, ' ').trim().slice(0, longestLabel))
    .filter((label) => label !== '')
  return [...new Set(labels)].slice(0, mostLabels)
}

export function isSnoozed({ snooze }: CaseMarks, view: Pick<CaseView, 'r2a'>, today: string): boolean {
  return snooze !== null && snooze.until > today && view.r2a <= snooze.r2a
}

/** Whether a case was put aside and is back; looking at it ends that. */
export function hasReturned(marks: CaseMarks, view: Pick<CaseView, 'r2a'>, today: string): boolean {
  return marks.snooze !== null && !isSnoozed(marks, view, today)
}

function marksOf(vault: VaultJson): AllMarks {
  const marks = new Map<string, CaseMarks>()
  for (const entry of vault.cases) {
    const own = readMarks(entry.marks)
    if (entry.case !== undefined && own !== null) marks.set(entry.case, own)
  }
  return marks
}

function readMarks(stored: CaseEntry['marks']): CaseMarks | null {
  if (stored === undefined) return null
  const { labels, until, r2a, unread } = stored
  return {
    labels: labels ?? [],
    snooze: until === undefined ? null : { until, r2a: r2a ?? -1 },
    unread: unread === true,
  }
}

/** Nothing is written for a case without marks. */
function written(entry: CaseEntry, { labels, snooze, unread }: CaseMarks): CaseEntry {
  const { marks: _, ...rest } = entry
  if (labels.length === 0 && snooze === null && !unread) return rest as CaseEntry
  return {
    ...rest,
    mbx: entry.mbx,
    keys: entry.keys,
    marks: {
      ...(labels.length > 0 ? { labels: [...labels] } : {}),
      ...(snooze === null ? {} : snooze),
      ...(unread ? { unread } : {}),
    },
  }
}
