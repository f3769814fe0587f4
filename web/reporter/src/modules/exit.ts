/** The part of the browser that the exit needs; tests bring their own. */
export type Surroundings = {
  empty(): void
  replace(address: string): void
  reload(): void
  online(): boolean
  whenOnline(then: () => void): void
}

export type Exit = ReturnType<typeof createExit>

/**
 * Leaving: forget first, then blank, then go (RG-6, RG-7).
 *
 * Does not protect against: the row of this address in the history of the browser, and against
 * software that watched before.
 */
export function createExit(page: Surroundings, target: string) {
  const forgetters: (() => void)[] = []
  const wipe = () => {
    for (const forget of forgetters) {
      try {
        forget()
      } catch {
        // Whatever else holds something must still forget it.
      }
    }
    page.empty()
  }
  return {
    /** Registers what has to be forgotten; everything that holds a key or a text does. */
    onForget: (forget: () => void) => {
      forgetters.push(forget)
    },
    leave() {
      wipe()
      // Without a network the browser would put its own error page here; blank says less.
      if (page.online()) page.replace(target)
      else page.whenOnline(() => page.replace(target))
    },
    /** The page goes away by whatever means; a copy in the back/forward cache must hold nothing. */
    hidden: wipe,
    /** The browser brings such a copy back: start anew. */
    shown(fromCache: boolean) {
      if (fromCache) page.reload()
    },
  }
}
