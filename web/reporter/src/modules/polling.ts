import type { Clock } from './idle.ts'

type Needs = {
  clock: Clock
  /** Uniform between 0 and 1. */
  random: () => number
  visible: () => boolean
  look: () => Promise<void>
}

const usual = 10_000
const longest = 60_000

/**
 * Looks for news every ten seconds, give or take three, only while the page is seen (RG-18). Trouble makes
 * the pauses longer, up to a minute.
 */
export function createPolling({ clock, random, visible, look }: Needs) {
  let cancel = () => {}
  let running = false
  let pause = usual

  function plan(): void {
    cancel()
    if (running) cancel = clock.after(pause * (0.7 + 0.6 * random()), turn)
  }

  function turn(): void {
    if (!running) return
    if (!visible()) {
      plan()
      return
    }
    look()
      .then(
        () => {
          pause = usual
        },
        () => {
          pause = Math.min(pause * 2, longest)
        },
      )
      .then(plan, plan)
  }

  return {
    start(): void {
      if (running) return
      running = true
      pause = usual
      plan()
    },
    stop(): void {
      running = false
      cancel()
    },
  }
}
