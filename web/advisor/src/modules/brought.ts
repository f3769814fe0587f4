/** Brings something when it is first asked for, and again after a failure. */
export function broughtOnce<T>(bring: () => Promise<T>): { get(): Promise<T>; known(): Promise<T> | null } {
  let known: Promise<T> | null = null
  return {
    get() {
      known ??= bring()
      known.catch(() => {
        known = null
      })
      return known
    },
    known: () => known,
  }
}
