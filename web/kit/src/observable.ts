/** A value that others may look at and listen to. State modules hand this out, components bind to it. */
export type Observable<T> = {
  get(): T
  subscribe(listener: () => void): () => void
}

/** The same, for the one module that may change the value. */
export type Held<T> = Observable<T> & { set(next: T): void }

export function hold<T>(first: T): Held<T> {
  let current = first
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(next) {
      current = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
