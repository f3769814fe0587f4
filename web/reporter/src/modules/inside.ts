import { hold } from '@klankbord/kit/observable'
import type { ReporterKeys } from '@klankbord/protocol/reporter-keys'
import * as api from './api.ts'
import { createFileOpening } from './file-opening.ts'
import { createFiles } from './files.ts'
import type { Clock } from './idle.ts'
import { createMailbox } from './mailbox.ts'
import { createPolling } from './polling.ts'
import { createReply } from './reply.ts'
import { createReturning } from './returning.ts'
import { createUploading } from './uploading.ts'

/** What the inside of a conversation needs from the visit. */
export type InsideNeeds = {
  origin: string
  today: () => string
  clock: Clock
  random: () => number
  visible: () => boolean
  neutralName: () => string
  save: (name: string, data: Blob) => void
  link: { make: (data: Blob) => string; drop: (url: string) => void }
}

/** All that happens behind the code: opening, reading, answering, files, deleting. */
export function createInside(needs: InsideNeeds) {
  const { origin, today, clock } = needs
  const mailbox = createMailbox(origin, today)
  const returning = createReturning(mailbox, clock)
  const files = createFiles(async () => mailbox.session()?.keys.mailbox ?? '', needs.neutralName)
  const uploading = createUploading(files, async (attachment, length, signal) => {
    const session = mailbox.session()
    if (!session) throw new TypeError('closed')
    return session.with((token, own) =>
      api.reserveAttachment({ mailbox: own, attachment, length }, token, signal),
    )
  })
  const opening = createFileOpening(mailbox, needs.link, needs.save, needs.neutralName)
  const polling = createPolling({ ...needs, look: () => mailbox.poll() })
  /** The reporter rather waits for the own advisor. */
  const waiting = hold(false)
  /** The message that is being written; it survives a look at another part of the page. */
  const typed = hold('')
  const reply = createReply({ mailbox, files, uploading, typed, today })

  function close(): void {
    polling.stop()
    waiting.set(false)
    typed.set('')
    opening.forget()
    reply.forget()
    uploading.forget()
    files.forget()
    mailbox.close()
  }

  return {
    ...{ mailbox, returning, files, uploading, reply, opening, waiting, typed, close },
    watch: polling.start,
    isOpen: () => mailbox.state.get().at === 'open',
    openWith: (keys: ReporterKeys, firstGroup: string) => mailbox.open(keys, firstGroup),
    /** Deletes the conversation when the first group of its code was typed. */
    async remove(firstGroup: string): Promise<'deleted' | 'wrong' | 'failed'> {
      if (!mailbox.beginsWith(firstGroup)) return 'wrong'
      try {
        await mailbox.remove()
      } catch {
        return 'failed'
      }
      close()
      return 'deleted'
    },
  }
}

export type Inside = ReturnType<typeof createInside>
