import { hold } from '@klankbord/kit/observable'

export type Clock = {
  now(): number
  after(milliseconds: number, then: () => void): () => void
}
export type Limits = { idle: number; hidden: number; warn: number }

export const mailboxLimits: Limits = { idle: 10 * 60_000, hidden: 5 * 60_000, warn: 2 * 60_000 }

/** What happens after a while without input: nothing yet, a warning, or the lock (RG-8). */
export type Idle = 'off' | 'busy' | 'warned'

/**
 * Watches for a person who went away. A mailbox locks; while somebody writes or keeps a code only the
 * warning comes, because losing the text or the code would be worse.
 */
export function createIdleWatch(clock: Clock, lock: () => void, limits: Limits = mailboxLimits) {
  const state = hold<Idle>('off')
  let locks = false
  let lastInput = 0
  let hiddenSince: number | null = null
  let cancel = () => {}

  function plan(): void {
    cancel()
    if (state.get() === 'off') return
    const now = clock.now()
    const idleEnd = lastInput + limits.idle
    const hiddenEnd = hiddenSince === null ? Number.POSITIVE_INFINITY : hiddenSince + limits.hidden
    if (locks && now >= Math.min(idleEnd, hiddenEnd)) {
      stop()
      lock()
      return
    }
    const warnAt = idleEnd - limits.warn
    if (now >= warnAt && state.get() !== 'warned') state.set('warned')
    const next = Math.min(now < warnAt ? warnAt : idleEnd, hiddenEnd)
    if (locks || now < warnAt) cancel = clock.after(Math.max(next - now, 0) + 1, plan)
  }

  function stop(): void {
    cancel()
    state.set('off')
  }

  return {
    state,
    start(locking: boolean): void {
      locks = locking
      lastInput = clock.now()
      hiddenSince = null
      state.set('busy')
      plan()
    },
    stop,
    locks: () => locks,
    /** Any key, tap or scroll. A warning is answered by its own button, not by chance. */
    input(): void {
      if (state.get() !== 'busy') return
      lastInput = clock.now()
      plan()
    },
    stay(): void {
      if (state.get() === 'off') return
      lastInput = clock.now()
      state.set('busy')
      plan()
    },
    visible(is: boolean): void {
      // First the verdict over the time away, then the new state.
      plan()
      hiddenSince = is ? null : clock.now()
      plan()
    },
  }
}
