import { type Held, hold } from '@klankbord/kit/observable'
import type { CaseView } from './cases-api.ts'
import type { ShownMessage } from './conversation.ts'

/**
 * `opening`: still on its way. `no-key`: no grant opens here. `unreachable`: the network or the server
 * failed. `refused`: what the server gave does not fit together.
 */
export type CaseState = 'opening' | 'open' | 'no-key' | 'unreachable' | 'refused'
export type CaseFile = {
  view: CaseView
  state: CaseState
  organisation: string
  label: string | null
  messages: readonly ShownMessage[]
  broken: boolean
  unread: number
  /** Highest message of the reporter that was on screen. */
  readUpTo: number
  seenByReporter: number
}
export type CaseList = { complete: boolean; files: readonly CaseFile[] }

/** What the screens see of all cases, the newest first. */
export type CaseShelf = {
  list: Held<CaseList>
  find(caseId: string): CaseFile | undefined
  /** Puts a case in its place; what is not named stays. */
  put(view: CaseView, change: Partial<CaseFile>): void
  /** These are all there are. */
  putAll(views: readonly CaseView[]): void
  remove(caseId: string): void
  close(): void
}

export function openCaseShelf(
  namesOf: (view: CaseView) => Pick<CaseFile, 'organisation' | 'label'>,
): CaseShelf {
  const list = hold<CaseList>({ complete: false, files: [] })
  // Thousands of cases arrive one by one: each is found by its id, and put into its place without sorting all again.
  const byId = new Map<string, CaseFile>()
  let closed = false

  const find = (caseId: string) => byId.get(caseId)
  function set(next: CaseList): void {
    if (!closed) list.set(next)
  }
  function fileOf(view: CaseView): CaseFile {
    const file = { ...(find(view.id) ?? { ...blank, ...namesOf(view) }), view }
    byId.set(view.id, file)
    return file
  }

  return {
    list,
    find,
    put(view, change) {
      const { complete, files } = list.get()
      const before = find(view.id)
      const next = { ...fileOf(view), ...change }
      byId.set(view.id, next)
      const moved = before !== undefined && before.view.receivedOn !== view.receivedOn
      const rest = moved ? files.filter((other) => other.view.id !== view.id) : [...files]
      const at = placeOf(rest, view)
      rest.splice(at, rest[at]?.view.id === view.id ? 1 : 0, next)
      set({ complete, files: rest })
    },
    putAll(views) {
      const files = newestFirst(views.map(fileOf))
      byId.clear()
      for (const file of files) byId.set(file.view.id, file)
      set({ complete: true, files })
    },
    remove(caseId) {
      byId.delete(caseId)
      const { complete, files } = list.get()
      set({ complete, files: files.filter((file) => file.view.id !== caseId) })
    },
    close() {
      list.set({ complete: false, files: [] })
      byId.clear()
      closed = true
    },
  }
}

const blank = {
  state: 'opening',
  messages: [],
  broken: false,
  unread: 0,
  readUpTo: -1,
  seenByReporter: -1,
} as const

function order(a: CaseView, b: CaseView): number {
  if (a.receivedOn !== b.receivedOn) return a.receivedOn < b.receivedOn ? 1 : -1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function newestFirst(files: CaseFile[]): CaseFile[] {
  return files.sort((a, b) => order(a.view, b.view))
}

/** Where a case stands, or belongs. */
function placeOf(files: readonly CaseFile[], view: CaseView): number {
  let [from, until] = [0, files.length]
  while (from < until) {
    const middle = (from + until) >> 1
    const there = files[middle]
    if (there && order(there.view, view) < 0) from = middle + 1
    else until = middle
  }
  return from
}
