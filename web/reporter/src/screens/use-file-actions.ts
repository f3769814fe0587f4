import { useState } from 'preact/hooks'
import type { Files } from '../modules/files.ts'
import type { FileActions } from './QuestionPage.tsx'

/** The callbacks of a list of files, and whether the last choice was more than fits. */
export function useFileActions(files: Files, remove: (id: string) => void) {
  const [tooMany, setTooMany] = useState(false)
  const fileActions: FileActions = {
    onPick: async (picked) => setTooMany((await files.add(picked)) > 0),
    onKeep: (id) => void files.keep(id),
    onKeepName: files.keepName,
    onRemove: (id) => {
      setTooMany(false)
      remove(id)
    },
  }
  return { tooMany, fileActions }
}
