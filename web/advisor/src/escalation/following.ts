import { receiptOf } from '@klankbord/protocol/bundle'
import type { ReadMessage } from '@klankbord/protocol/conversation'
import { checkFeedback, checkQuestion, checkReceipt, type OfficerKey } from '@klankbord/protocol/escalation'
import type { Course } from '@klankbord/protocol/escalation-course'
import type { JsonObject } from '@klankbord/protocol/strict-json'
import { makeThreadGrant, readThread, sealThreadMessage } from '@klankbord/protocol/thread'
import { Problem } from '@klankbord/staff/http'
import { type EscalationDesk, officerIn } from './desk.ts'
import type { ThreadMessage, ThreadView } from './escalations-api.ts'
import { entryOf, keyOfThread, keysOfThread, nextEpoch, type OwnThread, threadOf } from './own-threads.ts'

/** A thread as it stands, opened and checked here. */
export type Followed = {
  view: ThreadView
  messages: readonly ReadMessage<3 | 4>[]
  broken: boolean
  /** Ids of messages whose signature by an addressee holds here. */
  genuine: ReadonlySet<string>
}

async function check(t: string, body: JsonObject, docHash: string, keyOf: OfficerKey): Promise<unknown> {
  if (t === 'receipt') return checkReceipt(receiptOf(body, docHash), docHash, keyOf)
  if (t === 'question') return checkQuestion(body, keyOf)
  if (t === 'feedback') return checkFeedback(body, keyOf)
  throw new Problem('refused', 400)
}

/** What an addressee of this escalation signed; every other name counts for nothing (KB-61). */
async function genuineIn(
  desk: EscalationDesk,
  channel: string,
  { draft }: Course,
  messages: Followed['messages'],
) {
  const chain = await desk.directoryOf(channel)
  const keyOf = (kid: string) => (draft.officers.includes(kid) ? officerIn(chain, kid)?.pk : null)
  const good = await Promise.all(
    messages.map(async ({ content, direction, state, msgId }) => {
      if (direction !== 4 || state !== 'ok' || !content) return null
      return check(content.t, content.body, draft.docHash, keyOf).then(
        () => msgId,
        () => null,
      )
    }),
  )
  return new Set(good.flatMap((id) => (id === null ? [] : [id])))
}

export async function follow(desk: EscalationDesk, course: Course): Promise<Followed | null> {
  const { api, vault } = desk
  const thread = threadOf(vault, course.draft.escNonce)
  if (!thread) return null
  const view = await api.one(thread.id)
  const stored: ThreadMessage[] = []
  const last = (direction: 3 | 4) =>
    stored.reduce((top, one) => (one.direction === direction ? Math.max(top, one.seq) : top), -1)
  for (let more = true; more; ) {
    const page = await api.messages(thread.id, last(3), last(4))
    stored.push(...page)
    more = page.length > 0 && (last(3) < view.a2o || last(4) < view.o2a)
  }
  // What waits for the release has no day yet; it stands last.
  const items = stored.map((one) => ({ ...one, postedOn: one.postedOn ?? '9999-12-31' }))
  const read = await readThread(items, keysOfThread(thread), thread.id)
  return { view, ...read, genuine: await genuineIn(desk, view.channel, course, read.messages) }
}

export type Saying = { t: string; body: JsonObject; step?: string | undefined; reaction?: string | undefined }

/** A later word to the officers, with the step it is if that can be taken; they see it at the next release. */
export async function say(desk: EscalationDesk, nonce: string, saying: Saying): Promise<void> {
  const { api, vault, channels, today } = desk
  const thread = threadOf(vault, nonce)
  if (!thread) throw new Problem('not-found', 404)
  const view = await api.one(thread.id)
  const { t, body, step, reaction } = saying
  const { epoch, grants } = await epochOf(desk, view, thread)
  const wire = await sealThreadMessage({
    key: keyOfThread(thread, epoch),
    thread: thread.id,
    direction: 3,
    seq: view.a2o + 1,
    prev: view.a2oPrev,
    content: {
      t,
      at: today(),
      dh: channels().get(view.channel)?.newest ?? '',
      seen: view.o2a,
      from: vault.kid,
      body,
      att: [],
    },
  })
  const taken =
    step !== undefined && view.steps.includes(step)
      ? { step, from: view.state, ...(reaction ? { reaction } : {}) }
      : null
  await api.post(thread.id, wire, [], taken, grants)
}

/**
 * The epoch in which the next word goes. After an exclusion it is a new one, whose key only those get who are
 * left (KB-60); a try whose answer was lost finds the same key in the vault.
 */
async function epochOf(desk: EscalationDesk, { channel, epoch, officers }: ThreadView, thread: OwnThread) {
  const { vault } = desk
  if (!(epoch + 1 in thread.keys)) return { epoch, grants: [] }
  const entries = [entryOf(thread, epoch + 1)]
  const left = (await desk.officersOf(channel)).filter(({ officer }) => officers.includes(officer.kid))
  const sealed = await Promise.all(
    left.flatMap(({ prekey }) => {
      if (!prekey) return []
      const grant = { thread: thread.id, epoch: epoch + 1, prekey, entries }
      return [makeThreadGrant(grant, { seed: vault.identity().seed, kid: vault.kid })]
    }),
  )
  if (sealed.length === 0) throw new Problem('no-key', 409)
  return { epoch: epoch + 1, grants: sealed }
}

/** An officer turned out to be involved: loses the thread at once, and gets no key of what is written next (ESC-13). */
export async function exclude(
  desk: EscalationDesk,
  nonce: string,
  officer: string,
  words: string,
): Promise<void> {
  const { api, vault } = desk
  const thread = threadOf(vault, nonce)
  if (!thread) throw new Problem('not-found', 404)
  const { epoch } = await api.one(thread.id)
  // The new key first: whatever is written after the exclusion, in however many tries, uses it.
  await nextEpoch(vault, nonce, epoch)
  await api.exclude(thread.id, officer)
  await say(desk, nonce, { t: 'chat', body: { text: words } })
}
