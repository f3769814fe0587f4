import { hold } from '@klankbord/kit/observable'
import { safeName } from '@klankbord/kit/safe-name'
import { openAttachment, PART, wireLength } from '@klankbord/protocol/attachment'
import type { AttachmentRef } from '@klankbord/protocol/message'
import type { Mailbox } from './mailbox.ts'

export type OpenedFile =
  | { at: 'fetching' }
  | { at: 'failed' }
  | { at: 'saved' }
  | { at: 'image'; url: string }

// The only kinds that the page itself shows. HTML, SVG and PDF are never rendered here (KB-40).
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
export const isPicture = ({ mime }: AttachmentRef): boolean => pictures.includes(mime)

type Links = { make: (data: Blob) => string; drop: (url: string) => void }

/** Fetches and opens files of the conversation, only when somebody asks for one. */
export function createFileOpening(
  mailbox: Pick<Mailbox, 'session' | 'fetchFile'>,
  links: Links,
  save: (name: string, data: Blob) => void,
  /** What a saved file is called. */
  word: () => string,
) {
  const state = hold<ReadonlyMap<string, OpenedFile>>(new Map())
  const put = (id: string, file: OpenedFile) => state.set(new Map(state.get()).set(id, file))

  return {
    state,
    async open(file: AttachmentRef): Promise<void> {
      const session = mailbox.session()
      if (!session || state.get().get(file.id)?.at === 'fetching') return
      put(file.id, { at: 'fetching' })
      try {
        const wire = await mailbox.fetchFile(file.id, Math.ceil(wireLength(file.size) / PART))
        const data = await openAttachment(wire, file, session.keys.mailbox)
        if (mailbox.session() !== session) return
        if (isPicture(file)) {
          put(file.id, { at: 'image', url: links.make(new Blob([data], { type: file.mime })) })
          return
        }
        const place = [...state.get().keys()].indexOf(file.id) + 1
        save(safeName(file.mime, place, word()), new Blob([data], { type: 'application/octet-stream' }))
        put(file.id, { at: 'saved' })
      } catch {
        if (mailbox.session() === session) put(file.id, { at: 'failed' })
      }
    },
    forget(): void {
      for (const file of state.get().values()) if (file.at === 'image') links.drop(file.url)
      state.set(new Map())
    },
  }
}
