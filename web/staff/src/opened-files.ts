import { type Held, hold } from '@klankbord/kit/observable'
import { safeName } from '@klankbord/kit/safe-name'
import type { AttachmentRef } from '@klankbord/protocol/message'
import type { FilesApi } from './files-api.ts'
import { download, type FilePlace, pictureType } from './transfers.ts'

export type OpenedFile =
  | { at: 'loading'; percent: number }
  | { at: 'picture'; url: string }
  | { at: 'saved' }
  | { at: 'failed' }
export type Shelf = {
  files: Held<ReadonlyMap<string, OpenedFile>>
  /** Fetches and opens on request only (KB-40): pictures to look at, everything else to save. */
  open(at: string, fileId: string): Promise<void>
  save(at: string, fileId: string): void
  /** Hands out something that was made here. */
  hand(blob: Blob, name: string): void
  close(): void
}
/** What of the browser is needed to hand out a file. */
export type Desktop = {
  urlOf(blob: Blob): string
  revoke(url: string): void
  save(url: string, name: string): void
}

const saveLasts = 60_000

/** The files of one conversation or thread, and what opens them. */
export type HeldFiles = FilePlace & { attachments: ReadonlyMap<string, AttachmentRef> }

/** The sender's own name stands on screen, as text; what is saved says only which file of the conversation it is. */
function nameFor({ attachments }: HeldFiles, { id, mime }: AttachmentRef): string {
  return safeName(mime, [...attachments.keys()].indexOf(id) + 1)
}

export function openShelf(
  api: FilesApi,
  held: (at: string) => HeldFiles | null,
  desktop: Desktop,
  later: (milliseconds: number, run: () => void) => () => void,
): Shelf {
  const files = hold<ReadonlyMap<string, OpenedFile>>(new Map())
  const stop = new AbortController()
  const urls = new Set<string>()

  function put(fileId: string, file: OpenedFile): void {
    if (!stop.signal.aborted) files.set(new Map(files.get()).set(fileId, file))
  }
  function urlFor(blob: Blob): string {
    const url = desktop.urlOf(blob)
    urls.add(url)
    return url
  }

  return {
    files,
    async open(at, fileId) {
      const place = held(at)
      const file = place?.attachments.get(fileId)
      if (!place || !file || files.get().get(fileId)?.at === 'loading') return
      put(fileId, { at: 'loading', percent: 0 })
      try {
        const show = (done: number, all: number) =>
          put(fileId, { at: 'loading', percent: all === 0 ? 0 : Math.round((100 * done) / all) })
        const plain = await download(api, place, file, show, stop.signal)
        if (stop.signal.aborted) return
        const type = pictureType(file.mime)
        if (type) return put(fileId, { at: 'picture', url: urlFor(plain.slice(0, plain.size, type)) })
        const url = urlFor(plain.slice(0, plain.size, 'application/octet-stream'))
        desktop.save(url, nameFor(place, file))
        later(saveLasts, () => desktop.revoke(url))
        put(fileId, { at: 'saved' })
      } catch {
        put(fileId, { at: 'failed' })
      }
    },
    save(at, fileId) {
      const opened = files.get().get(fileId)
      const place = held(at)
      const file = place?.attachments.get(fileId)
      if (opened?.at === 'picture' && place && file) desktop.save(opened.url, nameFor(place, file))
    },
    hand(blob, name) {
      const url = urlFor(blob)
      desktop.save(url, name)
      later(saveLasts, () => desktop.revoke(url))
    },
    close() {
      stop.abort()
      for (const url of urls) desktop.revoke(url)
      urls.clear()
      files.set(new Map())
    },
  }
}
