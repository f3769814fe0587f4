import { type Held, hold } from '@klankbord/kit/observable'
import { base64url, hex, randomBytes } from '@klankbord/protocol/bytes'
import type { ReadMessage } from '@klankbord/protocol/conversation'
import { NO_PREVIOUS, sealMessage } from '@klankbord/protocol/message'
import * as api from './api.ts'
import { cardsIn } from './conversation.ts'
import { textToSend } from './draft.ts'
import { nextEpoch } from './epochs.ts'
import { type Chosen, choiceOf, type Files, refsOf } from './files.ts'
import { backupToAskAbout } from './handover.ts'
import type { Conversation, Mailbox } from './mailbox.ts'
import { sendMessage } from './mailbox-api.ts'
import { conversationMoved, type Session } from './session.ts'
import type { Uploading } from './uploading.ts'

export type What =
  | { t: 'chat'; text: string }
  | { t: 'status'; state: 'withdrawn' | 'no-contact' }
  | { t: 'handover'; to: string; accepted: boolean; history: boolean; together?: boolean }
  | { t: Typed; [member: string]: unknown }
/** Answers that have a form of their own; the part that shows them knows what is in them. */
type Typed = Answer | 'appointment' | 'name' | 'esc-change' | 'esc-consent' | 'esc-decline' | 'withdrawal'
type Answer =
  | 'mode-answer'
  | 'plan-choice'
  | 'minutes-answer'
  | 'consent-answer'
  | 'answer'
  | 'checkin-answer'

export type ReplyState =
  | { at: 'idle' }
  | { at: 'sending' }
  /** `former`: what arrived are earlier words; those in the box now are not sent. */
  | { at: 'sent'; what: What; former: boolean }
  | { at: 'failed'; what: What; trouble: api.Trouble }
  /** Nobody holds the key any more; the reporter has to accept somebody by name first (KB-57). */
  | { at: 'nobody' }

/** A message on its way. The same bytes go again until the server answered (KB-16). */
type Pending = { what: What; msgId: string; body: string | null; files: readonly Chosen[] }

type Needs = {
  mailbox: Mailbox
  files: Files
  uploading: Uploading
  typed: Held<string>
  today: () => string
}

/** A key that is handed over takes along what the successor must know to count the case once. */
function bodyOf({ t, ...rest }: What, messages: readonly ReadMessage[]): Record<string, unknown> {
  return t === 'handover' && 'accepted' in rest && rest.accepted === true
    ? { ...rest, cards: cardsIn(messages) }
    : rest
}

/** Who reads on no longer; nobody when two go on together. */
const handsOver = (what: What, conversation: Conversation): string | null =>
  'together' in what && what.together === true ? null : (backupToAskAbout(conversation)?.from ?? null)

/** Writes messages into the open conversation. */
export function createReply({ mailbox, files, uploading, typed, today }: Needs) {
  const state = hold<ReplyState>({ at: 'idle' })
  let pending: Pending | null = null
  let onItsWay: Promise<void> = Promise.resolve()

  function open(): { conversation: Conversation; session: Session } {
    const now = mailbox.state.get()
    const session = mailbox.session()
    if (now.at !== 'open' || !session) throw new TypeError('closed')
    return { conversation: now.conversation, session }
  }

  /** As `open`; refuses where the keys do not follow from those the reporter knew (KB-32). */
  function writable(): { conversation: Conversation; session: Session } {
    const there = open()
    if (there.conversation.trusted) return there
    throw new api.Failed({ kind: 'refused', status: 409, slug: 'keys-changed' })
  }

  // Files belong to the words they were chosen for.
  const filesFor = (what: What) => (what.t === 'chat' ? files.state.get() : [])

  async function seal({ what, msgId, files: chosen }: Pending): Promise<string | null> {
    const { conversation, session } = writable()
    const { keys } = session
    const accepted =
      what.t === 'handover' && what.accepted
        ? { kid: what.to, history: what.history, from: handsOver(what, conversation) }
        : undefined
    const next = nextEpoch({ ...conversation, accepted })
    if (next.kind === 'nobody') return null
    const grants: Uint8Array[] = []
    if (next.kind === 'new') {
      for (const { kid, held } of next.entitled) {
        const prekey = conversation.prekeys.get(kid)
        const joins = kid === accepted?.kid && next.history
        const history = joins ? Array.from({ length: next.epoch }, (_, epoch) => epoch) : []
        if (prekey) grants.push(await keys.makeGrant({ epoch: next.epoch, history, prekey, held }))
      }
    }
    const own = conversation.messages.filter(({ direction }) => direction === 1)
    const last = own[own.length - 1]
    const opened = conversation.messages.filter(({ direction, content }) => direction === 2 && content)
    const att = refsOf(chosen)
    const message = await sealMessage({
      key: await keys.caseKey(next.epoch),
      mailbox: keys.mailbox,
      direction: 1,
      seq: last ? last.seq + 1 : 0,
      prev: last?.hash ?? NO_PREVIOUS,
      msgId,
      content: {
        t: what.t,
        at: today(),
        dh: conversation.directory.hash,
        seen: Math.max(-1, ...opened.map(({ seq }) => seq)),
        body: bodyOf(what, conversation.messages),
        att,
      },
    })
    return JSON.stringify({
      mailbox: keys.mailbox,
      message: base64url(message),
      grants: grants.map(base64url),
      attachments: att.map(({ id }) => id),
    })
  }

  const arrived = (msgId: string) => open().conversation.messages.some((message) => message.msgId === msgId)

  async function deliver(message: Pending): Promise<boolean> {
    writable()
    if (message.what.t === 'chat') await uploading.all()
    for (let turn = 0; ; turn++) {
      if (message.body === null) {
        message.files = filesFor(message.what)
        message.body = await seal(message)
      }
      const { body } = message
      if (body === null) return false
      try {
        await writable().session.with((token) => sendMessage(body, token))
        return true
      } catch (failure) {
        if (!conversationMoved(failure) || turn === 3) throw failure
        await mailbox.reload()
        if (arrived(message.msgId)) return true
        // Another place in the chain: new header, same message id, sealed again.
        message.body = null
      }
    }
  }

  /** A message of words waits for its box; an answer of one press follows whatever is on its way. */
  async function send(what: What): Promise<void> {
    if (state.get().at === 'sending' && what.t === 'chat') return
    while (state.get().at === 'sending') await onItsWay
    onItsWay = sendNow(what)
    await onItsWay
  }

  /** It is there: what it took along leaves the box; what was typed or chosen meanwhile stays. */
  function leaveBox({ what, files: gone }: Pending): void {
    if (what.t !== 'chat') return
    if (textToSend(typed.get()) === what.text) typed.set('')
    for (const { id } of gone) files.remove(id)
    if (files.state.get().length > 0) return
    files.forget()
    uploading.forget()
  }

  /** True when an earlier message, of which no answer came, had arrived and is not to be doubled by this one. */
  async function hadArrived(former: Pending, what: What): Promise<boolean> {
    const same =
      JSON.stringify(former.what) === JSON.stringify(what) &&
      choiceOf(former.files) === choiceOf(filesFor(what))
    if (same && former.body !== null) return false
    // What was never sealed never left; anything else may have arrived.
    if (former.body !== null) await mailbox.reload()
    pending = null
    if (former.body === null || !arrived(former.msgId)) return false
    leaveBox(former)
    // The same words are not said twice. Another answer counts beside the former one, so it follows.
    return former.what.t === 'chat' && what.t === 'chat'
  }

  async function sendNow(what: What): Promise<void> {
    state.set({ at: 'sending' })
    try {
      const former = pending
      if (former && (await hadArrived(former, what))) {
        return state.set({ at: 'sent', what: former.what, former: true })
      }
      pending ??= { what, msgId: hex(randomBytes(16)), body: null, files: [] }
      const message = pending
      const delivered = await deliver(message)
      pending = null
      if (!delivered) return state.set({ at: 'nobody' })
      // The message is there; that the page could not look again at once is no failure of sending.
      await mailbox.reload().catch(() => {})
      leaveBox(message)
      state.set({ at: 'sent', what, former: false })
    } catch (failure) {
      const trouble = api.troubleIn(failure)
      if (trouble.kind === 'refused' && trouble.slug === 'message-refused') uploading.again()
      state.set({ at: 'failed', what, trouble })
    }
  }

  return {
    state,
    send,
    /** The same message once more. */
    retry: () => (pending ? send(pending.what) : Promise.resolve()),
    quiet: () => state.set({ at: 'idle' }),
    forget(): void {
      pending = null
      state.set({ at: 'idle' })
    },
  }
}
