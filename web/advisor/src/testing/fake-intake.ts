import { hex, randomBytes } from '@klankbord/protocol/bytes'
import {
  type Content,
  messageHash,
  messageHeader,
  NO_PREVIOUS,
  sealMessage,
} from '@klankbord/protocol/message'
import { readPrekey } from '@klankbord/protocol/prekey'
import { type ReporterKeys, reporterKeysOf } from '@klankbord/protocol/reporter-keys'
import { Problem } from '@klankbord/staff/http'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import type { CaseStatus, CasesApi, CaseView, StoredMessage } from '../modules/cases-api.ts'

type Upload = { length: number; parts: Map<number, Blob> }

/** One reporter's mailbox and the case of it. */
export class FakeCase {
  readonly id = `${hex(randomBytes(4))}-0000-4000-8000-000000000000`
  readonly grants: Uint8Array[] = []
  readonly messages: StoredMessage[] = []
  readonly uploads = new Map<string, Upload>()
  readonly keys: ReporterKeys
  readonly channel: string
  status: CaseStatus = 'RECEIVED'
  readUpTo = -1
  receipt: number | null = null

  private constructor(keys: ReporterKeys, channel: string) {
    this.keys = keys
    this.channel = channel
  }

  static async by(channel: string): Promise<FakeCase> {
    return new FakeCase(await reporterKeysOf(randomBytes(32)), channel)
  }

  async grant(epoch: number, prekey: Uint8Array): Promise<void> {
    this.grants.push(await this.keys.makeGrant({ epoch, prekey: readPrekey(prekey), held: false }))
  }

  last(direction: 1 | 2): StoredMessage | undefined {
    return this.messages.filter((message) => message.direction === direction).at(-1)
  }

  async prev(direction: 1 | 2): Promise<string> {
    const last = this.last(direction)
    return last ? messageHash(last.wire) : NO_PREVIOUS
  }

  async write(direction: 1 | 2, content: Partial<Content>, epoch = 0): Promise<void> {
    const seq = (this.last(direction)?.seq ?? -1) + 1
    const wire = await sealMessage({
      key: await this.keys.caseKey(epoch),
      mailbox: this.keys.mailbox,
      direction,
      seq,
      prev: await this.prev(direction),
      content: {
        t: 'chat',
        at: TODAY,
        dh: '0'.repeat(64),
        seen: -1,
        body: { text: '' },
        att: [],
        ...content,
      },
    })
    this.messages.push({ direction, seq, epoch, postedOn: TODAY, wire })
  }

  report(dh: string, text: string, att: Content['att'] = []): Promise<void> {
    return this.write(1, { t: 'report', dh, body: { lang: 'nl', text, answers: { safe: 'no' } }, att })
  }

  view(): CaseView {
    const lastOf = (direction: 1 | 2) => this.last(direction)?.seq ?? -1
    return {
      id: this.id,
      channel: this.channel,
      organisation: 'as the server calls it',
      status: this.status,
      receivedOn: TODAY,
      ackDue: '2026-11-27',
      answerDue: '2026-11-30',
      r2a: lastOf(1),
      a2r: lastOf(2),
      waitsFor: this.messages.at(-1)?.direction === 2 ? 'reporter' : 'advisor',
      lastReporterOn: TODAY,
      acknowledgedOn: null,
      answeredOn: null,
      legal: { possible: false, ackDue: null, feedbackDue: null },
      end: { silentUntil: null, closed: null, reopenUntil: null, purgeDue: null, heldUntil: null },
      coded: false,
      holdReason: null,
      shared: false,
    }
  }
}

/** What passes between the advisor's browser and the conversations, in memory. */
export class FakeIntake implements CasesApi {
  readonly all = new Map<string, FakeCase>()
  readonly log: string[] = []
  /** Wires as they were posted, refused ones too. */
  readonly posted: Uint8Array[] = []
  private readonly before = new Map<string, (() => void | Promise<void>)[]>()

  add(added: FakeCase): FakeCase {
    this.all.set(added.id, added)
    return added
  }

  /** Runs before the next call of that name; several are used one by one. */
  once(call: string, run: () => void | Promise<void>): void {
    this.before.set(call, [...(this.before.get(call) ?? []), run])
  }

  private async called(call: string, id?: string): Promise<FakeCase> {
    await this.before.get(call)?.shift()?.()
    this.log.push(call)
    const found = id === undefined ? undefined : this.all.get(id)
    if (id !== undefined && !found) throw new Problem('not-found', 404)
    return found as FakeCase
  }

  async cases() {
    await this.called('cases')
    return { cases: [...this.all.values()].map((each) => each.view()), next: null }
  }

  async oneCase(id: string) {
    return (await this.called('oneCase', id)).view()
  }

  async acknowledge(id: string, receiptSeq: number) {
    const found = await this.called('acknowledge', id)
    found.receipt = receiptSeq
    found.status = 'ACKNOWLEDGED'
  }

  async conversation(id: string) {
    const found = await this.called('conversation', id)
    const { keys, grants, channel } = found
    const { r2a, a2r } = found.view()
    const { mailbox, mailboxKey } = keys
    return {
      ...{ mailbox, mailboxKey, channel, grants, r2a, a2r },
      r2aPrev: await found.prev(1),
      a2rPrev: await found.prev(2),
    }
  }

  async messages(id: string, r2a: number, a2r: number) {
    const found = await this.called('messages', id)
    const wanted = found.messages.filter(({ direction, seq }) => seq > (direction === 1 ? r2a : a2r))
    return { messages: wanted.slice(0, 2), more: wanted.length > 2 }
  }

  async post(id: string, wire: Uint8Array) {
    this.posted.push(wire)
    const found = await this.called('post', id)
    if (found.messages.some((message) => hex(message.wire) === hex(wire))) return
    const { seq, prev, epoch } = messageHeader(wire)
    const fits = seq === found.view().a2r + 1 && prev === (await found.prev(2))
    if (!fits) throw new Problem('conversation-moved', 409)
    found.messages.push({ direction: 2, seq, epoch, postedOn: TODAY, wire })
  }

  async haveRead(id: string, r2a: number) {
    ;(await this.called('haveRead', id)).readUpTo = r2a
  }

  async reserve(id: string, attachment: string, length: number) {
    const { uploads } = await this.called('reserve', id)
    if (!uploads.has(attachment)) uploads.set(attachment, { length, parts: new Map() })
  }

  async sendPart(id: string, attachment: string, part: number, bytes: Blob) {
    ;(await this.called('sendPart', id)).uploads.get(attachment)?.parts.set(part, bytes)
  }

  async attachment(id: string, attachment: string) {
    const upload = (await this.called('attachment', id)).uploads.get(attachment)
    if (!upload) throw new Problem('not-found', 404)
    return { parts: [...upload.parts.keys()], length: upload.length }
  }

  async part(id: string, attachment: string, part: number) {
    const bytes = (await this.called('part', id)).uploads.get(attachment)?.parts.get(part)
    if (!bytes) throw new Problem('not-found', 404)
    return bytes
  }
}
