import { useState } from 'preact/hooks'
import { say } from './page-status.ts'

export type Work<Key extends string> = {
  busy: boolean
  failure: Key | null
  /** Does it once at a time, and says how it went. */
  run(work: () => Promise<void>, done: Key): Promise<boolean>
}

/** Something a person does that may fail: busy, done, or why not in words. */
export function useWorkWith<Key extends string>(
  t: (key: Key) => string,
  wordsOf: (failed: unknown) => Key,
): Work<Key> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Key | null>(null)
  return {
    busy,
    failure,
    async run(work, done) {
      if (busy) return false
      setBusy(true)
      setFailure(null)
      try {
        await work()
        say(t(done))
        return true
      } catch (failed) {
        setFailure(() => wordsOf(failed))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
