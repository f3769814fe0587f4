import { Problem, Unreachable } from '@klankbord/staff/http'
import { useWorkWith, type Work } from '@klankbord/staff/use-work'
import { FileRefused } from '../modules/reply.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

/** Something a person of the organisation does that may fail. */
export const useAction = (): Work<TextKey> => useWorkWith<TextKey>(useTexts().t, wordsOf)

function wordsOf(failed: unknown): TextKey {
  if (failed instanceof FileRefused) return `file.refused.${failed.reason}`
  if (failed instanceof Unreachable) return 'failed.network'
  const moved = failed instanceof Problem && (failed.status === 409 || failed.slug === 'not-found')
  return moved ? 'failed.moved' : 'failed.other'
}
