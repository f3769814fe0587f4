import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import { filesApi } from '@klankbord/staff/files-api'
import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

export const caseStatuses = [
  ...(['RECEIVED', 'ACKNOWLEDGED', 'INTAKE', 'EXPLORING'] as const),
  ...(['ACCOMPANYING', 'AFTERCARE', 'DORMANT', 'CLOSED'] as const),
] as const
export type CaseStatus = (typeof caseStatuses)[number]
export const holdReasons = ['COURT_CASE', 'INVESTIGATION', 'COMPLAINT_PROCEDURE', 'REPORTER_ASKED'] as const
export type HoldReason = (typeof holdReasons)[number]
/** The terms of the law: possible where advisors receive reports by law, with days while the clock runs. */
export type LegalClock = { possible: boolean; ackDue: string | null; feedbackDue: string | null }
export type EndDays = {
  silentUntil: string | null
  closed: string | null
  reopenUntil: string | null
  purgeDue: string | null
  heldUntil: string | null
}
export type CaseView = {
  id: string
  channel: string
  organisation: string
  status: CaseStatus
  receivedOn: string
  ackDue: string | null
  answerDue: string | null
  r2a: number
  a2r: number
  waitsFor: 'advisor' | 'reporter'
  lastReporterOn: string | null
  acknowledgedOn: string | null
  answeredOn: string | null
  legal: LegalClock
  end: EndDays
  coded: boolean
  holdReason: HoldReason | null
  /** A colleague can open it too. */
  shared: boolean
}
export type ConversationHead = {
  mailbox: string
  mailboxKey: Uint8Array
  channel: string
  grants: Uint8Array[]
  r2a: number
  a2r: number
  r2aPrev: string
  a2rPrev: string
}
export type StoredMessage = {
  direction: 1 | 2
  seq: number
  epoch: number
  postedOn: string
  wire: Uint8Array
}
export type CasesApi = ReturnType<typeof casesApi>

const day = orNull(text)
const status = oneOf(...caseStatuses)
const bytes = (value: unknown) => unbase64url(text(value))

function readCase(value: unknown): CaseView {
  const view = record(value)
  return {
    id: text(view.id),
    channel: text(view.channel),
    organisation: text(view.organisation),
    status: status(view.status),
    receivedOn: text(view.receivedOn),
    ackDue: day(view.ackDue),
    answerDue: day(view.answerDue),
    r2a: whole(view.r2a),
    a2r: whole(view.a2r),
    waitsFor: oneOf('advisor', 'reporter')(view.waitsFor),
    lastReporterOn: day(view.lastReporterOn),
    acknowledgedOn: day(view.acknowledgedOn),
    answeredOn: day(view.answeredOn),
    legal: readLegal(view.legal),
    end: readEnd(view.end),
    coded: flag(view.coded),
    holdReason: orNull(oneOf(...holdReasons))(view.holdReason),
    shared: flag(view.shared),
  }
}

function readLegal(value: unknown): LegalClock {
  const legal = record(value)
  return { possible: flag(legal.possible), ackDue: day(legal.ackDue), feedbackDue: day(legal.feedbackDue) }
}

function readEnd(value: unknown): EndDays {
  const end = record(value)
  return {
    silentUntil: day(end.silentUntil),
    closed: day(end.closed),
    reopenUntil: day(end.reopenUntil),
    purgeDue: day(end.purgeDue),
    heldUntil: day(end.heldUntil),
  }
}

function readMessage(value: unknown): StoredMessage {
  const message = record(value)
  return {
    direction: message.direction === 1 ? 1 : 2,
    seq: whole(message.seq),
    epoch: whole(message.epoch),
    postedOn: text(message.postedOn),
    wire: bytes(message.wire),
  }
}

/** One function per endpoint of cases and their sealed conversations. */
export function casesApi(http: Http) {
  const of = (id: string) => `/v1/advisor/conversations/${id}`
  return {
    async cases(cursor: string | null): Promise<{ cases: CaseView[]; next: string | null }> {
      const query = cursor === null ? 'limit=100' : `limit=100&cursor=${encodeURIComponent(cursor)}`
      const answer = record((await http.json('GET', `/v1/advisor/cases?${query}`)).body)
      return { cases: list(readCase)(answer.cases), next: orNull(text)(answer.next) }
    },

    async oneCase(id: string): Promise<CaseView> {
      return readCase((await http.json('GET', `/v1/advisor/cases/${id}`)).body)
    },

    async acknowledge(id: string, receiptSeq: number): Promise<void> {
      await http.json('POST', `/v1/advisor/cases/${id}/acknowledgements`, { receiptSeq })
    },

    async conversation(id: string): Promise<ConversationHead> {
      const head = record((await http.json('GET', of(id))).body)
      return {
        mailbox: text(head.mailbox),
        mailboxKey: bytes(head.mailboxKey),
        channel: text(head.channel),
        grants: list(bytes)(head.grants),
        r2a: whole(head.r2a),
        a2r: whole(head.a2r),
        r2aPrev: text(head.r2aPrev),
        a2rPrev: text(head.a2rPrev),
      }
    },

    async messages(
      id: string,
      r2a: number,
      a2r: number,
    ): Promise<{ messages: StoredMessage[]; more: boolean }> {
      const query = `r2a=${r2a}&a2r=${a2r}&limit=100`
      const answer = record((await http.json('GET', `${of(id)}/messages?${query}`)).body)
      return { messages: list(readMessage)(answer.messages), more: flag(answer.more) }
    },

    async post(id: string, message: Uint8Array, attachments: string[]): Promise<void> {
      await http.json('POST', `${of(id)}/messages`, { message: base64url(message), attachments })
    },

    async haveRead(id: string, r2a: number): Promise<void> {
      await http.json('POST', `${of(id)}/readings`, { r2a })
    },

    ...filesApi(http, of),
  }
}
