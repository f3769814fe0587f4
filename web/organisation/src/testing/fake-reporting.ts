import { bundleBody } from '@klankbord/protocol/bundle'
import { randomBytes } from '@klankbord/protocol/bytes'
import { signerOf } from '@klankbord/protocol/ed25519'
import { answerBody, newDraft } from '@klankbord/protocol/escalation'
import type { Content } from '@klankbord/protocol/message'
import { messageHash, NO_PREVIOUS } from '@klankbord/protocol/message'
import { checkPrekey } from '@klankbord/protocol/prekey'
import { reporterKeysOf } from '@klankbord/protocol/reporter-keys'
import { makeThreadGrant, newThread, sealThreadMessage, threadKeyOf } from '@klankbord/protocol/thread'
import { type Identity, newIdentity } from '@klankbord/protocol/vault'
import { Problem } from '@klankbord/staff/http'
import { officerPrekeys, refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, hashOf, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import type {
  Appointment,
  EscalationsApi,
  RegisterRow,
  Step,
  ThreadMessage,
  ThreadView,
} from '../modules/escalations-api.ts'
import { afterStep, agreed, CHANNEL, freshView, type Part, type Thread } from './fake-thread.ts'

export { CHANNEL }

type Body = Record<string, unknown>
/** What an attacker who owns the server changes before anybody sees it. */
export type Tampering = {
  /** The body of the first message, after everything was signed. */
  body?(body: Body): Body
  /** Who signs the thread grant and the statement. */
  advisor?: Identity
  /** The directory that the advisor says to have used. */
  dh?: string
  /** A consent of another report, used again. */
  like?: Thread
  text?: string
  /** Texts of further reporters who have parts in it. */
  others?: string[]
}

/** An organisation with one advisor and two officers, in memory: what reporting-service keeps, without a server. */
export class FakeReporting implements EscalationsApi {
  readonly practice: FakePractice
  readonly advisor: Identity
  readonly colleague: Identity
  readonly threads = new Map<string, Thread>()
  readonly log: string[] = []
  dh = ''
  rows: RegisterRow[] = []
  readonly uploaded: string[] = []
  /** Runs before the next call of that name, once. */
  private readonly before = new Map<string, () => void | Promise<void>>()

  private constructor(practice: FakePractice, advisor: Identity, colleague: Identity) {
    this.practice = practice
    this.advisor = advisor
    this.colleague = colleague
  }

  static async open(): Promise<FakeReporting> {
    const fake = new FakeReporting(await FakePractice.open(), await newIdentity(), await newIdentity())
    const signed = await fake.practice.directory(CHANNEL, {
      people: [fake.advisor, fake.practice.identity, fake.colleague],
      roles: ['advisor', 'officer', 'officer'],
    })
    fake.practice.entries = [channelEntry(CHANNEL, [signed])]
    fake.dh = await hashOf(signed)
    await refreshPrekeys(
      fake.practice,
      keepVault(fake.practice, await fake.practice.opened()),
      TODAY,
      officerPrekeys,
    )
    return fake
  }

  /** One more advisor in the next signed list. */
  async list(advisor: Identity): Promise<void> {
    const people = [this.advisor, this.practice.identity, this.colleague, advisor]
    const roles = ['advisor', 'officer', 'officer', 'backup'] as const
    const [entry] = this.practice.entries
    const former = entry?.directories.at(-1)
    if (!entry || !former) throw new Error('no list')
    const next = await this.practice.directory(CHANNEL, { former, people, roles: [...roles] })
    this.practice.entries = [{ ...entry, directories: [...entry.directories, next] }]
  }

  /** A grant of the next epoch by somebody. */
  async regrant(id: string, by: Identity): Promise<void> {
    const [wire = new Uint8Array()] = this.practice.published
    const prekey = await checkPrekey(wire, {
      identityKey: this.practice.identity.pk,
      role: 2,
      today: TODAY,
    })
    const entries = [{ epoch: 1, key: randomBytes(32) }]
    const grant = await makeThreadGrant({ thread: id, epoch: 1, prekey, entries }, by)
    this.change(id, { epoch: 1, grants: [...this.thread(id).view.grants, grant] })
  }

  once(call: string, run: () => void | Promise<void>): void {
    this.before.set(call, run)
  }

  private async called(call: string): Promise<void> {
    const run = this.before.get(call)
    this.before.delete(call)
    await run?.()
    this.log.push(call)
  }

  thread(id: string): Thread {
    const found = this.threads.get(id)
    if (!found) throw new Problem('not-found', 404)
    return found
  }

  /** What a reporter was asked to agree to, with a key of their own. */
  private async draft(text: string): Promise<Part> {
    const document = { org: 'Zorggroep Veldzicht', title: 'Rekeningen', text, files: [], day: '2026-11-25' }
    const draft = await newDraft(document, [this.practice.identity.kid, this.colleague.kid])
    return { draft, keys: await (await reporterKeysOf(randomBytes(32))).escalation(draft.escNonce) }
  }

  /** A report that arrived today, with the consent of a reporter of its own. */
  async report(tampering: Tampering = {}): Promise<string> {
    const officer = this.practice.identity
    const advisor = tampering.advisor ?? this.advisor
    const first = tampering.like ?? (await this.draft(tampering.text ?? 'Er klopt iets niet.'))
    const others = await Promise.all((tampering.others ?? []).map((text) => this.draft(text)))
    const { thread, key } = newThread()
    const signer = await signerOf(advisor.seed)
    const honest = await bundleBody(
      thread,
      [await agreed(first), ...(await Promise.all(others.map(agreed)))],
      signer,
    )
    const body = tampering.body?.(honest) ?? honest
    const [wire] = this.practice.published
    const prekey = await checkPrekey(wire ?? new Uint8Array(), {
      identityKey: officer.pk,
      role: 2,
      today: TODAY,
    })
    const grant = await makeThreadGrant({ thread, epoch: 0, prekey, entries: [{ epoch: 0, key }] }, advisor)
    const view = freshView(thread, advisor.kid, [officer.kid, this.colleague.kid], grant)
    const { keys, draft } = first
    this.threads.set(thread, { view, key, keys, draft, others, messages: [], attachments: [] })
    await this.say(thread, 3, 'escalation', body, { dh: tampering.dh ?? this.dh })
    return thread
  }

  /** A message at the end of one direction, as the advisor or a colleague writes it. */
  async say(id: string, direction: 3 | 4, t: string, body: Body, more: Partial<Content> = {}): Promise<void> {
    const { view, key, messages } = this.thread(id)
    const own = messages.filter((message) => message.direction === direction)
    const last = own[own.length - 1]
    const seen = direction === 3 ? view.o2a : view.a2o
    const from = direction === 3 ? this.advisor.kid : this.colleague.kid
    const wire = await sealThreadMessage({
      key: threadKeyOf(0, key),
      thread: id,
      direction,
      seq: own.length,
      prev: last ? await messageHash(last.wire) : NO_PREVIOUS,
      content: { t, at: TODAY, dh: this.dh, seen, from, body, att: [], ...more },
    })
    await this.put(id, direction, wire)
  }

  private async put(id: string, direction: 3 | 4, wire: Uint8Array): Promise<void> {
    const thread = this.thread(id)
    const seq = thread.messages.filter((message) => message.direction === direction).length
    thread.messages.push({ direction, seq, epoch: 0, postedOn: TODAY, wire })
    if (direction === 3) this.change(id, { a2o: seq })
    else this.change(id, { o2a: seq, o2aPrev: await messageHash(wire) })
  }

  change(id: string, change: Partial<ThreadView>): void {
    const thread = this.thread(id)
    thread.view = { ...thread.view, ...change }
  }

  /** What the reporter answers, relayed by the advisor. */
  async answer(
    id: string,
    to: { id: string; text: string },
    words: string,
    more: Body = {},
    part: Part = this.thread(id),
  ): Promise<void> {
    const { keys, draft } = part
    await this.say(id, 3, 'answer', { ...(await answerBody(keys, draft.escNonce, to, words)), ...more })
  }

  /** An officer who signs, as bodies need it. */
  async signing(identity: Identity) {
    return { kid: identity.kid, signer: await signerOf(identity.seed) }
  }

  async escalations(): Promise<ThreadView[]> {
    await this.called('escalations')
    return [...this.threads.values()].map(({ view }) => ({ ...view, grants: [] }))
  }

  async escalation(id: string): Promise<ThreadView> {
    await this.called('escalation')
    return this.thread(id).view
  }

  async messages(id: string, a2o: number, o2a: number): Promise<ThreadMessage[]> {
    await this.called('messages')
    return this.thread(id).messages.filter(({ direction, seq }) => seq > (direction === 3 ? a2o : o2a))
  }

  async post(id: string, wire: Uint8Array, attachments: readonly string[], step: Step | null): Promise<void> {
    await this.called('post')
    const thread = this.thread(id)
    if (step && step.from !== thread.view.state) throw new Problem('conflict', 409)
    const seq = new DataView(wire.buffer, wire.byteOffset).getUint32(26)
    if (seq !== thread.view.o2a + 1) throw new Problem('conversation-moved', 409)
    await this.put(id, 4, wire)
    thread.attachments.push([...attachments])
    if (step) this.step(id, step)
  }

  async take(id: string, step: Step): Promise<void> {
    await this.called('take')
    if (step.from !== this.thread(id).view.state) throw new Problem('conflict', 409)
    this.step(id, step)
  }

  private step(id: string, step: Step): void {
    this.log.push(step.step)
    this.change(id, afterStep(step))
  }

  async keysKept(id: string, epoch: number): Promise<void> {
    this.log.push(`kept ${id} ${epoch}`)
  }

  async register(): Promise<RegisterRow[]> {
    return this.rows
  }
  async appointments(): Promise<Appointment[]> {
    return [{ kid: this.colleague.kid, fallback: true, excluded: false }]
  }
  async reserve(_: string, attachment: string): Promise<void> {
    this.uploaded.push(attachment)
  }
  async sendPart(): Promise<void> {}
  async attachment(): Promise<{ parts: number[]; length: number }> {
    return { parts: [], length: 0 }
  }
  async part(): Promise<Blob> {
    return new Blob()
  }
}
