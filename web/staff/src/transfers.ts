import { openAttachment, PART } from '@klankbord/protocol/attachment'
import type { AttachmentRef } from '@klankbord/protocol/message'
import type { FilesApi } from './files-api.ts'
import { Problem } from './http.ts'
import type { SealedFile } from './picked-files.ts'

/** What a page shows of a file; its key stays in modules. */
export type FileEntry = { id: string; name: string; mime: string; size: number }
/** Where a file lies: how calls name the place, and the mailbox or thread it is sealed for. */
export type FilePlace = { at: string; container: string; thread: boolean }
export type Progress = (done: number, all: number) => void

/** Sends the parts the server does not have yet; called again after a drop, it goes on where it stopped (KB-37). */
export async function upload(
  api: FilesApi,
  at: string,
  file: SealedFile,
  onProgress: Progress,
): Promise<void> {
  const { id } = file.ref
  await api.reserve(at, id, file.length)
  const held = new Set((await api.attachment(at, id)).parts)
  const all = Math.ceil(file.length / PART)
  let done = held.size
  onProgress(done, all)
  for (let part = 0; part < all; part++) {
    if (held.has(part)) continue
    await api.sendPart(at, id, part, file.wire.slice(part * PART, (part + 1) * PART))
    done += 1
    onProgress(done, all)
  }
}

/** Fetches all parts and opens them; size and hash are compared with what the message said (KB-38). */
export async function download(
  api: FilesApi,
  { at, container, thread }: FilePlace,
  file: AttachmentRef,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Blob> {
  const { parts, length } = await api.attachment(at, file.id)
  const all = Math.ceil(length / PART)
  if (parts.length !== all) throw new Problem('not-found', 404)
  const pieces: Blob[] = []
  onProgress(0, all)
  for (let part = 0; part < all; part++) {
    pieces.push(await api.part(at, file.id, part, signal))
    onProgress(part + 1, all)
  }
  return openAttachment(new Blob(pieces), file, container, thread)
}

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** Only pictures are shown in the page; everything else, SVG and HTML first, is saved as bytes (KB-40). */
export function pictureType(mime: string): string | null {
  return pictures.find((type) => type === mime.toLowerCase()) ?? null
}
