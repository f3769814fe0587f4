import { Problem, Unreachable } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'

export type Work = {
  busy: boolean
  failure: TextKey | null
  /** Does it once at a time, and says how it went. */
  run(work: () => Promise<void>, done: TextKey): Promise<boolean>
}

/** Something an advisor does that may fail: busy, done, or why not in words. */
export function useWork(): Work {
  const { t } = useTexts()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<TextKey | null>(null)
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
        setFailure(wordsOf(failed))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}

function wordsOf(failed: unknown): TextKey {
  if (failed instanceof Unreachable) return 'work.failed.network'
  if (!(failed instanceof Problem)) return 'work.failed'
  if (failed.slug === 'too-few-cases') return 'work.failed.cases'
  return failed.status === 409 || failed.status === 404 ? 'work.failed.moved' : 'work.failed'
}
