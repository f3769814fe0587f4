import type { Settings } from '@klankbord/staff/vault-json'
import type { CaseFile } from './case-list.ts'
import { type AllMarks, type CaseMarks, isSnoozed, noMarks } from './case-marks.ts'
import { search } from './case-search.ts'
import { dueOf, inView, type ViewName } from './case-views.ts'

/** One condition; conditions of one kind widen each other, kinds narrow each other. */
export type Filter = { by: 'organisation' | 'status' | 'label' | 'unread'; value: string }
export const sorts = ['newest', 'due', 'oldest', 'unread'] as const
export type Sort = (typeof sorts)[number]
export type Looking = { view: ViewName; words: string; filters: readonly Filter[]; sort: Sort }

export const firstLook: Looking = { view: 'all', words: '', filters: [], sort: 'newest' }

const kinds: readonly Filter['by'][] = ['organisation', 'status', 'label', 'unread']
const mostFilters = 12

/** Snoozed cases lie in their own list, in that of escalations and in that of all; nowhere else. */
export function standsIn(file: CaseFile, marks: CaseMarks, name: ViewName, today: string): boolean {
  if (name === 'all') return true
  if (name === 'escalations') return file.messages.some(({ type }) => type === 'esc-draft')
  const snoozed = isSnoozed(marks, file.view, today)
  return name === 'snoozed' ? snoozed : !snoozed && inView(file.view, name)
}

export function isUnread(file: CaseFile, marks: CaseMarks): boolean {
  return file.unread > 0 || marks.unread
}

/** The cases of a list, in order. */
export function lookAt(
  files: readonly CaseFile[],
  all: AllMarks,
  looking: Looking,
  today: string,
): readonly CaseFile[] {
  const marks = (file: CaseFile) => all.get(file.view.id) ?? noMarks
  const chosen = kinds.flatMap((by) => {
    const values = looking.filters.filter((filter) => filter.by === by).map(({ value }) => value)
    return values.length === 0 ? [] : [{ by, values }]
  })
  const standing = files.filter(
    (file) =>
      standsIn(file, marks(file), looking.view, today) &&
      chosen.every(({ by, values }) =>
        valuesOf(file, marks(file), by).some((value) => values.includes(value)),
      ),
  )
  return sorted(search(standing, looking.words), marks, looking.sort, today)
}

function valuesOf(file: CaseFile, marks: CaseMarks, by: Filter['by']): readonly string[] {
  switch (by) {
    case 'organisation':
      return [file.organisation]
    case 'status':
      return [file.view.status]
    case 'label':
      return marks.labels
    case 'unread':
      return [isUnread(file, marks) ? 'yes' : 'no']
  }
}

function sorted(
  files: readonly CaseFile[],
  marks: (file: CaseFile) => CaseMarks,
  sort: Sort,
  today: string,
): readonly CaseFile[] {
  // The list comes with the newest first.
  if (sort === 'newest') return files
  if (sort === 'oldest') return [...files].reverse()
  const key = (file: CaseFile) =>
    sort === 'unread' ? (isUnread(file, marks(file)) ? 0 : 1) : (dueOf(file.view, today)?.day ?? '9999')
  return files
    .map((file) => ({ file, key: key(file) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ file }) => file)
}

/** What can be chosen, from the cases at hand. */
export function choices(files: readonly CaseFile[], all: AllMarks): Filter[] {
  const found = new Map<string, Filter>()
  const add = (filter: Filter) => found.set(`${filter.by} ${filter.value}`, filter)
  for (const file of files) {
    add({ by: 'organisation', value: file.organisation })
    add({ by: 'status', value: file.view.status })
    for (const label of all.get(file.view.id)?.labels ?? []) add({ by: 'label', value: label })
  }
  add({ by: 'unread', value: 'yes' })
  return [...found.values()].sort(
    (a, b) => kinds.indexOf(a.by) - kinds.indexOf(b.by) || a.value.localeCompare(b.value),
  )
}

/** What of a look is kept for the next day: never the words that were looked for. */
export function keptLook({ filters, sort }: Looking): NonNullable<Settings['look']> {
  return { filters: filters.map(({ by, value }) => [by, value]), sort }
}

export function lookFrom(kept: Settings['look']): Looking {
  const filters = (kept?.filters ?? []).slice(0, mostFilters).flatMap(([by, value]) => {
    const kind = kinds.find((known) => known === by)
    return kind === undefined || value === undefined ? [] : [{ by: kind, value }]
  })
  return { ...firstLook, filters, sort: sorts.find((known) => known === kept?.sort) ?? 'newest' }
}
