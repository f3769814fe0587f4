/** Minutes without input after which the cases close. Hidden pages get longer: the advisor works elsewhere. */
export const VISIBLE_MINUTES = 10
export const HIDDEN_MINUTES = 15
export const WARNING_MINUTES = 2

const minute = 60_000

export type IdleClock = {
  now(): number
  every(milliseconds: number, run: () => void): () => void
}

export type IdleWatch = {
  /** Somebody typed, pressed or moved. */
  input(): void
  visibility(visible: boolean): void
  stop(): void
}

/**
 * Looks at the clock instead of trusting one long timer: browsers slow timers of hidden pages down,
 * and a laptop that slept must not wake up unlocked.
 */
export function watchIdle(clock: IdleClock, on: { lock(): void; warn(warned: boolean): void }): IdleWatch {
  let lastInput = clock.now()
  let visible = true
  let warned = false
  let over = false

  const stopTicking = clock.every(1_000, look)

  function look(): void {
    if (over) return
    const idle = clock.now() - lastInput
    if (idle >= (visible ? VISIBLE_MINUTES : HIDDEN_MINUTES) * minute) {
      stop()
      on.lock()
      return
    }
    warn(visible && idle >= (VISIBLE_MINUTES - WARNING_MINUTES) * minute)
  }

  function warn(next: boolean): void {
    if (next === warned) return
    warned = next
    on.warn(next)
  }

  function stop(): void {
    over = true
    stopTicking()
  }

  return {
    input() {
      look()
      if (over) return
      lastInput = clock.now()
      warn(false)
    },
    visibility(next) {
      // Judged with the old limit first: whoever comes back too late finds the cases closed.
      look()
      if (over) return
      if (next && !visible) lastInput = clock.now()
      visible = next
      warn(false)
    },
    stop,
  }
}
