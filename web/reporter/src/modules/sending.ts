import { hold } from '@klankbord/kit/observable'
import { base64url } from '@klankbord/protocol/bytes'
import { NO_PREVIOUS, sealMessage } from '@klankbord/protocol/message'
import * as api from './api.ts'
import type { Channel, OpenChannel } from './channel.ts'
import { answersOf, type Draft, textToSend } from './draft.ts'
import { type Chosen, type Files, refsOf } from './files.ts'
import type { Pickup, PickupHolder } from './pickup.ts'
import { payFor } from './proof.ts'
import { chosenReader, heldBackup } from './recipients.ts'
import { mailboxExists } from './session.ts'
import type { Uploading } from './uploading.ts'

export type Sending =
  | { at: 'idle' }
  | { at: 'working'; doing: 'preparing' | 'files' | 'sealing' | 'posting' }
  | { at: 'failed'; trouble: api.Trouble }
  | { at: 'sent'; digits: string; advisor: string; answersFrom: string | null }

/** Ciphertext that may already have arrived. It is sent again as it is until the server confirmed it (RG-14). */
type Sealed = {
  draft: Draft
  files: readonly string[]
  channel: string
  grants: string[]
  message: string
  /** The whole request, once the work for it was paid. */
  body: string | null
  posted: boolean
}

type Needs = {
  channel: Channel
  draft: { get(): Draft }
  files: Files
  uploading: Uploading
  pickup: PickupHolder
  today: () => string
  origin: string
  language: () => string
}

const sameFiles = (a: readonly string[], b: readonly string[]) => a.join() === b.join()
const idsOf = (files: readonly Chosen[]) => files.flatMap(({ sealed }) => (sealed ? [sealed.id] : []))

export function createSending(needs: Needs) {
  const state = hold<Sending>({ at: 'idle' })
  let sealed: Sealed | null = null

  async function seal(open: OpenChannel, draft: Draft, { keys }: Pickup): Promise<Sealed> {
    const primary = chosenReader(open.choices, draft.advisor)
    if (!primary?.prekey) throw new api.Failed({ kind: 'refused', status: 404, slug: 'no-key' })
    const backup = draft.withBackup ? heldBackup(open.directory, open.readers, primary) : null
    const grants = [await keys.makeGrant({ epoch: 0, prekey: primary.prekey, held: false })]
    if (backup?.prekey) grants.push(await keys.makeGrant({ epoch: 0, prekey: backup.prekey, held: true }))
    const files = needs.files.state.get()
    const hidden = files.flatMap((file) =>
      file.sealed ? [{ id: file.sealed.id, cleaned: file.cleaned }] : [],
    )
    const answers = {
      ...answersOf(draft),
      ...(hidden.length > 0 ? { files: hidden } : {}),
    }
    const message = await sealMessage({
      key: await keys.caseKey(0),
      mailbox: keys.mailbox,
      direction: 1,
      seq: 0,
      prev: NO_PREVIOUS,
      content: {
        t: 'report',
        at: needs.today(),
        dh: open.directory.hash,
        seen: -1,
        body: { lang: needs.language(), text: textToSend(draft.story), answers },
        att: refsOf(files),
      },
    })
    return {
      draft,
      files: idsOf(files),
      channel: open.channel,
      grants: grants.map(base64url),
      message: base64url(message),
      body: null,
      posted: false,
    }
  }

  async function pay(ready: Sealed, { keys }: Pickup): Promise<string> {
    const proof = await payFor(keys.mailbox, ready.channel)
    const { channel, grants, message, files } = ready
    const mailboxKey = base64url(keys.mailboxKey)
    return JSON.stringify({ channel, mailboxKey, ...proof, grants, message, attachments: files })
  }

  async function post(ready: Sealed, pickup: Pickup): Promise<void> {
    ready.body ??= await pay(ready, pickup)
    ready.posted = true
    try {
      await api.sendReport(ready.body)
    } catch (failure) {
      const { kind, ...rest } = api.troubleIn(failure)
      if (kind !== 'refused' || !('slug' in rest)) throw failure
      if (rest.slug !== 'work-refused') {
        // Nothing was stored, and the same bytes would be refused again.
        sealed = null
        throw failure
      }
      // The work ran out, so nothing was stored; the same ciphertext goes with new work.
      ready.body = await pay(ready, pickup)
      await api.sendReport(ready.body)
    }
  }

  function finish({ digits }: Pickup, open: OpenChannel): void {
    const primary = chosenReader(open.choices, needs.draft.get().advisor)
    sealed = null
    state.set({
      at: 'sent',
      digits,
      advisor: primary?.name ?? '',
      answersFrom: primary?.absentUntil ?? null,
    })
  }

  async function run(): Promise<void> {
    const pickup = await needs.pickup.get()
    const open = await needs.channel.refresh()
    const draft = needs.draft.get()
    const changed =
      sealed !== null && (sealed.draft !== draft || !sameFiles(sealed.files, idsOf(needs.files.state.get())))
    if (sealed && changed) {
      // The former version may have arrived although its answer was lost; two reports must never exist.
      if (sealed.posted && (await mailboxExists(pickup.keys, needs.origin))) return finish(pickup, open)
      sealed = null
    }
    if (!sealed) {
      state.set({ at: 'working', doing: 'files' })
      await needs.uploading.all()
      state.set({ at: 'working', doing: 'sealing' })
      sealed = await seal(open, draft, pickup)
    }
    state.set({ at: 'working', doing: 'posting' })
    await post(sealed, pickup)
    finish(pickup, open)
  }

  return {
    state,
    /** Sends, or tries again. While it is at work another press does nothing (R5-2). */
    async send(): Promise<void> {
      const { at } = state.get()
      if (at === 'working' || at === 'sent') return
      state.set({ at: 'working', doing: 'preparing' })
      try {
        await run()
      } catch (failure) {
        const trouble = api.troubleIn(failure)
        if (trouble.kind === 'refused') await needs.channel.refresh(true).catch(() => {})
        state.set({ at: 'failed', trouble })
      }
    },
    forget(): void {
      sealed = null
      state.set({ at: 'idle' })
    },
  }
}
