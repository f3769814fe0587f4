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
  let closed = false

  const find = (caseId: string) => list.get().files.find(({ view }) => view.id === caseId)
  function set(next: CaseList): void {
    if (!closed) list.set(next)
  }
  function fileOf(view: CaseView): CaseFile {
    return { ...(find(view.id) ?? { ...blank, ...namesOf(view) }), view }
  }

  return {
    list,
    find,
    put(view, change) {
      const { complete, files } = list.get()
      const rest = files.filter((other) => other.view.id !== view.id)
      set({ complete, files: newestFirst([...rest, { ...fileOf(view), ...change }]) })
    },
    putAll: (views) => set({ complete: true, files: newestFirst(views.map(fileOf)) }),
    remove(caseId) {
      const { complete, files } = list.get()
      set({ complete, files: files.filter((file) => file.view.id !== caseId) })
    },
    close() {
      list.set({ complete: false, files: [] })
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

function newestFirst(files: CaseFile[]): CaseFile[] {
  return files.sort(
    (a, b) => b.view.receivedOn.localeCompare(a.view.receivedOn) || a.view.id.localeCompare(b.view.id),
  )
}
