const presses = 3
const within = 5000

/**
 * Shift three times within five seconds leaves the page (RG-5). Only Shift pressed alone counts, so that
 * typing capitals never does. Each call says how many presses are left, or null when nothing changed.
 */
export function createShiftExit() {
  let alone = false
  let times: number[] = []
  return {
    down(key: string, repeated: boolean): void {
      if (repeated) return
      alone = key === 'Shift'
      if (!alone) times = []
    },
    up(key: string, at: number): number | null {
      if (key !== 'Shift' || !alone) return null
      alone = false
      times = [...times.filter((time) => at - time < within), at]
      const left = presses - times.length
      if (left <= 0) times = []
      return Math.max(left, 0)
    },
    /** A click or tap in between means that somebody is doing something else. */
    interrupt(): void {
      alone = false
      times = []
    },
  }
}
