import { hold } from '@klankbord/kit/observable'
import { base64url } from '@klankbord/protocol/bytes'
import { NO_PREVIOUS, sealMessage } from '@klankbord/protocol/message'
import * as api from './api.ts'
import type { Channel, OpenChannel } from './channel.ts'
import { answersOf, type Draft, textToSend } from './draft.ts'
import { type Chosen, choiceOf, type Files, refsOf } from './files.ts'
import type { Pickup, PickupHolder } from './pickup.ts'
import { payFor } from './proof.ts'
import { type Reader, recipientsOf } from './recipients.ts'
import { mailboxExists } from './session.ts'
import type { Uploading } from './uploading.ts'

export type Sending =
  | { at: 'idle' }
  | { at: 'working'; doing: 'preparing' | 'files' | 'sealing' | 'posting' }
  | { at: 'failed'; trouble: api.Trouble }
  /** Stopped before anything was sent: other people would read it than those who were shown. */
  | { at: 'others' }
  | { at: 'sent'; digits: string; advisor: string; answersFrom: string | null; former: Former | null }

/** An earlier version had arrived although its answer was lost: who reads it, and the words that came too late. */
export type Former = { readers: readonly string[]; unsent: string }

/** Ciphertext that may already have arrived. It is sent again as it is until the server confirmed it (RG-14). */
type Sealed = {
  draft: Draft
  readers: readonly Reader[]
  files: readonly Chosen[]
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

const kidsOf = (readers: readonly Reader[]) => readers.map(({ kid }) => kid).join()

export function createSending(needs: Needs) {
  const state = hold<Sending>({ at: 'idle' })
  let sealed: Sealed | null = null

  async function seal(open: OpenChannel, draft: Draft, { keys }: Pickup): Promise<Sealed> {
    const readers = recipientsOf(open, draft)
    const [primary, backup] = readers
    if (!primary?.prekey) throw new api.Failed({ kind: 'refused', status: 404, slug: 'no-key' })
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
      ...{ draft, readers, files },
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
    const attachments = refsOf(files).map(({ id }) => id)
    return JSON.stringify({ channel, mailboxKey, ...proof, grants, message, attachments })
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

  function finish(ready: Sealed, { digits }: Pickup, asItWas: boolean): void {
    const [primary] = ready.readers
    const { story } = needs.draft.get()
    sealed = null
    state.set({
      at: 'sent',
      digits,
      advisor: primary?.name ?? '',
      answersFrom: primary?.absentUntil ?? null,
      former: asItWas
        ? null
        : {
            readers: ready.readers.map(({ name }) => name),
            unsent: story === ready.draft.story ? '' : textToSend(story),
          },
    })
  }

  /** Who would read it if it were sent now. */
  function whoReads(): string {
    const now = needs.channel.state.get()
    return now.state === 'open' ? kidsOf(recipientsOf(now.open, needs.draft.get())) : ''
  }

  const isAsItWas = (ready: Sealed): boolean =>
    ready.draft === needs.draft.get() &&
    choiceOf(ready.files) === choiceOf(needs.files.state.get()) &&
    kidsOf(ready.readers) === whoReads()

  async function run(shown: string): Promise<void> {
    const pickup = await needs.pickup.get()
    // What may have arrived comes before the question whether anybody can be written to now (R6-4).
    if (!sealed?.posted) await needs.channel.refresh()
    if (sealed && !isAsItWas(sealed)) {
      // The former version may have arrived although its answer was lost; two reports must never exist.
      if (sealed.posted && (await mailboxExists(pickup.keys, needs.origin)))
        return finish(sealed, pickup, false)
      sealed = null
      await needs.channel.refresh()
    }
    if (!sealed) {
      const draft = needs.draft.get()
      // Nobody gets a key whose name was not on the page when the button was pressed (protocol 9: never silently).
      if (whoReads() !== shown) return state.set({ at: 'others' })
      state.set({ at: 'working', doing: 'files' })
      await needs.uploading.all()
      state.set({ at: 'working', doing: 'sealing' })
      const open = await needs.channel.refresh()
      if (whoReads() !== shown) return state.set({ at: 'others' })
      sealed = await seal(open, draft, pickup)
    }
    state.set({ at: 'working', doing: 'posting' })
    const ready = sealed
    await post(ready, pickup)
    finish(ready, pickup, true)
  }

  return {
    state,
    /** Sends, or tries again. While it is at work another press does nothing (R5-2). */
    async send(): Promise<void> {
      const { at } = state.get()
      if (at === 'working' || at === 'sent') return
      state.set({ at: 'working', doing: 'preparing' })
      const shown = whoReads()
      try {
        await run(shown)
      } catch (failure) {
        let trouble = api.troubleIn(failure)
        if (trouble.kind === 'refused') {
          if (trouble.slug === 'report-refused') needs.uploading.again()
          await needs.channel.refresh(true).catch((closed) => {
            trouble = api.troubleIn(closed)
          })
        }
        const others = sealed === null && whoReads() !== '' && whoReads() !== shown
        state.set(others ? { at: 'others' } : { at: 'failed', trouble })
      }
    },
    forget(): void {
      sealed = null
      state.set({ at: 'idle' })
    },
  }
}
