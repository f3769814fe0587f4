import * as api from '../api.ts'
import { createChannel } from '../channel.ts'
import { createDraft } from '../draft.ts'
import { createFiles } from '../files.ts'
import { createPickup } from '../pickup.ts'
import { payFor } from '../proof.ts'
import { createSending } from '../sending.ts'
import { createUploading } from '../uploading.ts'
import { type FakeIntake, today } from './fake-intake.ts'

/** A reporter who is about to send, without a page. */
export async function desk(intake: FakeIntake, story = 'Kanarie 7731', day = () => today) {
  const channel = createChannel(intake.link, day)
  await channel.load()
  const draft = createDraft()
  draft.change({ story })
  const pickup = createPickup()
  const files = createFiles(
    async () => (await pickup.get()).keys.mailbox,
    () => 'bestand',
  )
  const uploading = createUploading(files, async (attachment, length, signal) => {
    const { mailbox } = (await pickup.get()).keys
    const proof = await payFor(mailbox, 'a'.repeat(32), signal)
    return api.reserveAttachment({ mailbox, attachment, length, ...proof }, undefined, signal)
  })
  const sending = createSending({
    ...{ channel, files, uploading, pickup },
    draft: draft.state,
    today: day,
    origin: 'https://plek.example',
    language: () => 'nl',
  })
  return { channel, draft, pickup, files, uploading, sending }
}
