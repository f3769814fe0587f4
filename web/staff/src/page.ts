import { type Held, hold } from '@klankbord/kit/observable'
import { type IdleWatch, watchIdle } from './idle-lock.ts'
import type { SessionControl } from './session.ts'

type Open = { hasUnsent(): boolean; retry(): void }
type Parts<Work extends Open, Outside extends string> = {
  session: SessionControl<Work, Outside>
  /** Something was opened: the page may follow what this person likes. */
  onOpen(work: Work): void
  /** The vault closed; what was on screen must not stay in memory. */
  onClosed(): void
}
export type PageWatch = {
  online: Held<boolean>
  /** True while the page says that it will lock soon. */
  idleWarning: Held<boolean>
  stay(): void
}

export const now = () => Date.now()
export const later = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
const every = (milliseconds: number, run: () => void) => {
  const timer = setInterval(run, milliseconds)
  return () => clearInterval(timer)
}

/** What a page with an open vault owes its person: it locks by itself, whatever screen is open. */
export function watchPage<Work extends Open, Outside extends string>({
  session,
  onOpen,
  onClosed,
}: Parts<Work, Outside>): PageWatch {
  const online = hold(navigator.onLine)
  const idleWarning = hold(false)
  const openWork = () => {
    const state = session.state.get()
    return state.at === 'open' ? state.work : null
  }
  let idle: IdleWatch | null = null
  session.state.subscribe(() => {
    const work = openWork()
    if (work) {
      onOpen(work)
      idle ??= watchIdle(
        { now, every },
        { lock: () => session.lock(true), warn: (warned) => idleWarning.set(warned) },
      )
      return
    }
    if (!idle) return
    idle.stop()
    idle = null
    idleWarning.set(false)
    onClosed()
  })
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
    document.addEventListener(kind, () => idle?.input(), { passive: true, capture: true })
  }
  document.addEventListener('visibilitychange', () =>
    idle?.visibility(document.visibilityState === 'visible'),
  )
  addEventListener('online', () => {
    online.set(true)
    openWork()?.retry()
  })
  addEventListener('offline', () => online.set(false))
  addEventListener('beforeunload', (event) => {
    const state = session.state.get()
    const waits = state.at === 'signed-out' && state.unsent
    if (waits || openWork()?.hasUnsent()) event.preventDefault()
  })
  // A page that comes back from the browser's memory of earlier pages must not come back open.
  addEventListener('pagehide', () => session.lock(false))
  return { online, idleWarning, stay: () => idle?.input() }
}

/** The engine remembers the last text a pattern was tried on; this makes it another. */
export function forgetPatterns(): void {
  ;/-/.test('-')
}

export function saveFile(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
