import { LARGEST_FILE, sealFile as sealBytes } from '@klankbord/protocol/attachment'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { cleanImage } from '@klankbord/protocol/clean-image'
import type { AttachmentRef } from '@klankbord/protocol/message'
import type { FilePlace } from './transfers.ts'

export const MOST_FILES = 10

/** `refused`: too large, or a kind that cannot be cleaned here. `warning`: a name may be hidden inside. */
export type PickedState = 'cleaning' | 'ready' | 'warning' | 'refused'
export type PickedFile = {
  id: string
  originalName: string
  /** What the reader will see. */
  name: string
  keepName: boolean
  size: number
  state: PickedState
  reason: 'too-large' | 'heic' | 'unreadable' | null
}
/** A file that is ready to go: sealed bytes and what opens them. */
export type SealedFile = { ref: AttachmentRef; wire: Blob; length: number }

const endings: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

export function pick(file: File, place: number): PickedFile {
  return {
    id: hex(randomBytes(8)),
    originalName: file.name,
    name: neutralName(file, place),
    keepName: false,
    size: file.size,
    state: 'cleaning',
    reason: null,
  }
}

/** `bestand-1.jpg`: says what kind of file it is and nothing else. */
export function neutralName(file: { name: string; type: string }, place: number): string {
  const known = endings[file.type]
  const typed = /\.([A-Za-z0-9]{1,5})$/.exec(file.name)?.[1]?.toLowerCase()
  return `bestand-${place}.${known ?? typed ?? 'bin'}`
}

/** Cuts what pictures say about their maker and seals the rest, before anything leaves (KB-38). */
export async function sealFile(
  file: File,
  picked: PickedFile,
  { container, thread }: Pick<FilePlace, 'container' | 'thread'>,
): Promise<{ picked: PickedFile; sealed: SealedFile | null }> {
  const refused = (reason: PickedFile['reason']) => ({
    picked: { ...picked, state: 'refused' as const, reason },
    sealed: null,
  })
  if (file.size > LARGEST_FILE) return refused('too-large')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { kind, cleaned } = cleanImage(bytes)
    if (kind === 'heic') return refused('heic')
    const parts = { id: hex(randomBytes(16)), key: randomBytes(32), thread }
    const { id, key, wire, length, hash, size } = await sealBytes(cleaned ?? bytes, container, parts)
    const ref: AttachmentRef = {
      id,
      key,
      name: picked.name,
      mime: file.type || 'application/octet-stream',
      size,
      hash,
    }
    return {
      picked: { ...picked, size, state: cleaned ? 'ready' : 'warning' },
      sealed: { ref, wire, length },
    }
  } catch {
    return refused('unreadable')
  }
}
