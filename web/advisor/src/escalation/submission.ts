import { sealFile as sealBytes } from '@klankbord/protocol/attachment'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { signerOf } from '@klankbord/protocol/ed25519'
import { type EscalationDraft, escalationBody } from '@klankbord/protocol/escalation'
import type { Course } from '@klankbord/protocol/escalation-course'
import { NO_PREVIOUS } from '@klankbord/protocol/message'
import type { EscalationDocument } from '@klankbord/protocol/statements'
import { makeThreadGrant, sealThreadMessage } from '@klankbord/protocol/thread'
import { plusDays } from '@klankbord/staff/days'
import { Problem } from '@klankbord/staff/http'
import type { SealedFile } from '@klankbord/staff/picked-files'
import { download, upload } from '@klankbord/staff/transfers'
import type { CaseFile } from '../modules/case-list.ts'
import type { EscalationDesk, Reachable } from './desk.ts'
import { entryOf, keyOfThread, type OwnThread, ownThread } from './own-threads.ts'
import type { Plan } from './plan.ts'

/** Opened, and sealed anew with another key and name for another place: no ciphertext serves twice (KB-39). */
async function copies(
  desk: EscalationDesk,
  caseId: string,
  { files }: EscalationDocument,
  thread: string,
): Promise<SealedFile[]> {
  const { mailbox, attachments } = desk.secretsOf(caseId)
  const place = { at: caseId, container: mailbox, thread: false }
  const stop = new AbortController().signal
  const made: SealedFile[] = []
  for (const file of files) {
    const ref = [...attachments.values()].find(({ hash, size }) => hash === file.hash && size === file.size)
    if (!ref) throw new Problem('not-found', 404)
    const data = await download(desk.cases, place, ref, () => {}, stop)
    const named = { id: hex(randomBytes(16)), key: randomBytes(32), thread: true }
    const { id, key, wire, length, hash, size } = await sealBytes(data, thread, named)
    const copy = { ref: { id, key, name: file.name, mime: file.mime, size, hash }, wire, length }
    await upload(desk.api.files, thread, copy, () => {})
    made.push(copy)
  }
  return made
}

async function firstMessage(
  { vault, channels }: EscalationDesk,
  channel: string,
  { draft, consent }: Course,
  thread: OwnThread,
  files: readonly SealedFile[],
) {
  if (!consent) throw new Problem('not-allowed', 403)
  const signer = await signerOf(vault.identity().seed)
  return sealThreadMessage({
    key: keyOfThread(thread, 0),
    thread: thread.id,
    direction: 3,
    seq: 0,
    prev: NO_PREVIOUS,
    content: {
      t: 'escalation',
      // The day that was agreed, never the day on which somebody pressed a button.
      at: draft.document.day,
      dh: channels().get(channel)?.newest ?? '',
      seen: -1,
      from: vault.kid,
      body: await escalationBody(thread.id, draft, consent, signer),
      att: files.map(({ ref }) => ref),
    },
  })
}

/** For exactly the officers of the consent (KB-25); without a key for each of them nothing is sent. */
function grants(
  { vault }: EscalationDesk,
  { officers }: EscalationDraft,
  reachable: readonly Reachable[],
  thread: OwnThread,
) {
  return Promise.all(
    officers.map((kid) => {
      const prekey = reachable.find(({ officer }) => officer.kid === kid)?.prekey
      if (!prekey) throw new Problem('no-key', 409)
      return makeThreadGrant(
        { thread: thread.id, epoch: 0, prekey, entries: [entryOf(thread, 0)] },
        { seed: vault.identity().seed, kid: vault.kid },
      )
    }),
  )
}

/** Opens the thread, once: a second try after a lost answer finds it there. */
export async function submit(
  desk: EscalationDesk,
  file: CaseFile,
  course: Course,
  plan: Plan,
): Promise<void> {
  const { draft, state } = course
  // Impossible without a consent over exactly these bytes (A10-1); what was withdrawn is no consent.
  if (state !== 'CONSENTED' || !course.consent) throw new Problem('not-allowed', 403)
  const { id: caseId, channel, legal, receivedOn, acknowledgedOn } = file.view
  const reachable = await desk.officersOf(channel)
  const thread = await ownThread(desk.vault, draft.escNonce, desk.secretsOf(caseId).mailbox)
  const { api } = desk
  const there = await api.one(thread.id).then(
    () => true,
    () => false,
  )
  if (!there) {
    const sealed = await grants(desk, draft, reachable, thread)
    const files = await copies(desk, caseId, draft.document, thread.id)
    const { day } = draft.document
    await api.submit({
      thread: thread.id,
      channel,
      grants: sealed,
      message: await firstMessage(desk, channel, course, thread, files),
      attachments: files.map(({ ref }) => ref.id),
      releaseOn: day > desk.today() ? day : desk.today(),
      nature: plan.nature,
      topic: plan.topic,
      excluded: plan.excluded,
      reportedOn: legal.possible ? receivedOn : null,
      receiptOn: legal.possible ? acknowledgedOn : null,
    })
  }
  await tellReporter(desk, caseId, draft, thread.id)
}

/** That it left, and on which days the mailbox asks whether it did harm (ESC-10). */
async function tellReporter(
  { replies, life }: EscalationDesk,
  caseId: string,
  { escNonce, document }: EscalationDraft,
  threadId: string,
): Promise<void> {
  replies.sendTyped(caseId, 'status', { state: 'esc-submitted', escNonce, threadId })
  const { rules } = await life.rulebook().catch(() => ({ rules: [] }))
  const after = rules.find(({ key }) => key === 'detriment.check')?.values ?? []
  const days = after.map((count) => plusDays(document.day, count))
  if (days.length > 0) replies.sendTyped(caseId, 'checkins', { days, text: '' })
}
