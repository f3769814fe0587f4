import { Problem, Unreachable } from '@klankbord/staff/http'
import { useWorkWith, type Work as WorkOf } from '@klankbord/staff/use-work'
import { type TextKey, useTexts } from '../texts/text.ts'

export type Work = WorkOf<TextKey>

/** Something an advisor does that may fail. */
export const useWork = (): Work => useWorkWith<TextKey>(useTexts().t, wordsOf)

function wordsOf(failed: unknown): TextKey {
  if (failed instanceof Unreachable) return 'work.failed.network'
  if (!(failed instanceof Problem)) return 'work.failed'
  if (failed.slug === 'too-few-cases') return 'work.failed.cases'
  return failed.status === 409 || failed.status === 404 ? 'work.failed.moved' : 'work.failed'
}
