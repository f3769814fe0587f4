import { Problem, Unreachable } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { FileRefused } from '../modules/reply.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

export type Action = {
  busy: boolean
  failure: TextKey | null
  /** Does it once at a time, and says how it went. */
  run(work: () => Promise<void>, done: TextKey): Promise<boolean>
}

/** Something a person does that may fail: busy, done or why not, in words. */
export function useAction(): Action {
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
  if (failed instanceof FileRefused) return `file.refused.${failed.reason}`
  if (failed instanceof Unreachable) return 'failed.network'
  const moved = failed instanceof Problem && (failed.status === 409 || failed.slug === 'not-found')
  return moved ? 'failed.moved' : 'failed.other'
}
