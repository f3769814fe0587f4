import { useEffect, useState } from 'preact/hooks'
import type { Observable } from './observable.ts'

/** Renders the component again whenever one of the observed values changes. The list itself must not change. */
export function useObservables(...sources: readonly Observable<unknown>[]): void {
  const [, again] = useState(0)
  useEffect(() => {
    const ends = sources.map((source) => source.subscribe(() => again((n) => n + 1)))
    // What changed between the first drawing and this moment.
    again((n) => n + 1)
    return () => {
      for (const end of ends) end()
    }
  }, [])
}

/** Renders the component again whenever the observed value changes. */
export function useObservable<T>(source: Observable<T>): T {
  useObservables(source)
  return source.get()
}
