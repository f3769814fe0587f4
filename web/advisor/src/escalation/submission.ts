import { sealFile as sealBytes } from '@klankbord/protocol/attachment'
import { type AgreedPart, bundleBody } from '@klankbord/protocol/bundle'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { signerOf } from '@klankbord/protocol/ed25519'
import type { EscalationDraft } from '@klankbord/protocol/escalation'
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
import { entryOf, keyOfThread, type OwnThread, ownThread, shareThread } from './own-threads.ts'
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

/** One reporter's part: the case it comes from, and what was agreed there. */
export type Part = { file: CaseFile; course: Course }

/** The day of the escalation: the latest that any of its reporters agreed to, never that on which somebody pressed. */
const dayOf = (parts: readonly Part[]): string =>
  parts.map(({ course }) => course.draft.document.day).reduce((last, day) => (day > last ? day : last))

function agreedIn({ course: { draft, consent, state } }: Part): AgreedPart {
  // Impossible without a consent over exactly these bytes (A10-1); what was withdrawn is no consent.
  if (state !== 'CONSENTED' || !consent) throw new Problem('not-allowed', 403)
  return { draft, consent }
}

async function firstMessage(
  { vault, channels }: EscalationDesk,
  parts: readonly [Part, ...Part[]],
  thread: OwnThread,
  files: readonly SealedFile[],
) {
  const [first, ...others] = parts
  const signer = await signerOf(vault.identity().seed)
  const agreed = [agreedIn(first), ...others.map(agreedIn)] as const
  return sealThreadMessage({
    key: keyOfThread(thread, 0),
    thread: thread.id,
    direction: 3,
    seq: 0,
    prev: NO_PREVIOUS,
    content: {
      t: 'escalation',
      at: dayOf(parts),
      dh: channels().get(first.file.view.channel)?.newest ?? '',
      seen: -1,
      from: vault.kid,
      body: await bundleBody(thread.id, agreed, signer),
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

/**
 * Opens the thread, once: a second try after a lost answer finds it there. Several reporters' parts make one
 * escalation (ESC-16); each of them is told of the own part only.
 */
export async function submit(
  desk: EscalationDesk,
  parts: readonly [Part, ...Part[]],
  plan: Plan,
): Promise<void> {
  const [{ file, course }, ...others] = parts
  parts.forEach(agreedIn)
  const { channel } = file.view
  if (others.some((other) => other.file.view.channel !== channel)) throw new Problem('not-allowed', 403)
  const { vault, api } = desk
  const mailboxOf = (part: Part) => desk.secretsOf(part.file.view.id).mailbox
  const reachable = await desk.officersOf(channel)
  const thread = await ownThread(vault, course.draft.escNonce, mailboxOf(parts[0]))
  const named = others.map((part) => ({ nonce: part.course.draft.escNonce, mailbox: mailboxOf(part) }))
  await shareThread(vault, thread, named)
  const there = await api.one(thread.id).then(
    () => true,
    () => false,
  )
  if (!there) {
    const sealed = await grants(desk, course.draft, reachable, thread)
    const files: SealedFile[] = []
    for (const part of parts) {
      files.push(...(await copies(desk, part.file.view.id, part.course.draft.document, thread.id)))
    }
    const day = dayOf(parts)
    await api.submit({
      thread: thread.id,
      channel,
      grants: sealed,
      message: await firstMessage(desk, parts, thread, files),
      attachments: files.map(({ ref }) => ref.id),
      releaseOn: day > desk.today() ? day : desk.today(),
      nature: plan.nature,
      topic: plan.topic,
      excluded: plan.excluded,
      ...clockOf(parts),
    })
  }
  for (const part of parts) await tellReporter(desk, part.file.view.id, part.course.draft, thread.id)
}

/** Where the report itself starts the clock of the law, the first of them does (ESC-4). */
function clockOf(parts: readonly Part[]) {
  const [first] = parts
    .map(({ file: { view } }) => view)
    .filter(({ legal }) => legal.possible)
    .sort((one, other) => (one.receivedOn < other.receivedOn ? -1 : 1))
  return { reportedOn: first?.receivedOn ?? null, receiptOn: first?.acknowledgedOn ?? null }
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
  if (days.length > 0) replies.sendTyped(caseId, 'checkins', { days, about: 'detriment', text: '' })
}
