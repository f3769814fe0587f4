import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import { filesApi } from '@klankbord/staff/files-api'
import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

export const threadStates = [
  ...(['WAITING', 'SUBMITTED', 'ACKNOWLEDGED', 'ASSESSMENT', 'INVESTIGATION'] as const),
  ...(['QUESTION_TO_REPORTER', 'NOT_ADMISSIBLE', 'FEEDBACK_GIVEN', 'REFERRED_EXTERNAL', 'CLOSED'] as const),
] as const
export type ThreadState = (typeof threadStates)[number]
/** How a thread stands at the organisation. `WAITING`: nobody there can see it yet. */
export type ThreadView = {
  thread: string
  channel: string
  state: ThreadState
  officers: string[]
  releaseOn: string | null
  receivedOn: string | null
  ackShownOn: string | null
  feedbackShownOn: string | null
  acknowledgedOn: string | null
  feedbackOn: string | null
  overdue: string[]
  reaction: string | null
  advisorClosed: boolean
  steps: string[]
  a2o: number
  o2a: number
  a2oPrev: string
  epoch: number
  /** Kid of the advisor whose it is. */
  author: string
  /** Its keys by epoch, as a colleague who had it before sealed them to this person. */
  shares: readonly Uint8Array[]
}
export type ThreadMessage = {
  direction: 3 | 4
  seq: number
  epoch: number
  /** Null while it waits for the release. */
  postedOn: string | null
  wire: Uint8Array
}
export type NewThread = {
  thread: string
  channel: string
  grants: readonly Uint8Array[]
  message: Uint8Array
  attachments: readonly string[]
  releaseOn: string
  nature: string
  topic: string
  excluded: readonly string[]
  reportedOn: string | null
  receiptOn: string | null
}
export type Step = { step: string; from: ThreadState; reaction?: string }
/** `fallback`: stands in when nobody else may get it. `excluded`: the practice knows of a conflict. */
export type OfficerKeys = { kid: string; fallback: boolean; excluded: boolean; prekeys: Uint8Array[] }
export type EscalationsApi = ReturnType<typeof escalationsApi>

const bytes = (value: unknown) => unbase64url(text(value))
const day = orNull(text)

function readView(value: unknown): ThreadView {
  const view = record(value)
  return {
    thread: text(view.thread),
    channel: text(view.channel),
    state: oneOf(...threadStates)(view.state),
    officers: list(text)(view.officers),
    releaseOn: day(view.releaseOn),
    receivedOn: day(view.receivedOn),
    ackShownOn: day(view.ackShownOn),
    feedbackShownOn: day(view.feedbackShownOn),
    acknowledgedOn: day(view.acknowledgedOn),
    feedbackOn: day(view.feedbackOn),
    overdue: list(text)(view.overdue),
    reaction: day(view.reaction),
    advisorClosed: flag(view.advisorClosed),
    steps: list(text)(view.steps),
    a2o: whole(view.a2o),
    o2a: whole(view.o2a),
    a2oPrev: text(view.a2oPrev),
    epoch: whole(view.epoch),
    author: text(view.author),
    shares: list(bytes)(view.shares),
  }
}

function readMessage(value: unknown): ThreadMessage {
  const message = record(value)
  return {
    direction: message.direction === 3 ? 3 : 4,
    seq: whole(message.seq),
    epoch: whole(message.epoch),
    postedOn: day(message.postedOn),
    wire: bytes(message.wire),
  }
}

function readOfficer(value: unknown): OfficerKeys {
  const officer = record(value)
  return {
    kid: text(officer.kid),
    fallback: flag(officer.fallback),
    excluded: flag(officer.excluded),
    prekeys: list(bytes)(officer.prekeys),
  }
}

/** One function per endpoint of threads. Nothing said here names a case or a mailbox. */
export function escalationsApi(http: Http) {
  const of = (thread: string) => `/v1/advisor/escalations/${thread}`
  return {
    files: filesApi(http, of),

    async officers(channel: string): Promise<OfficerKeys[]> {
      const { body } = await http.json('GET', `/v1/advisor/channels/${channel}/officers`)
      return list(readOfficer)(record(body).officers)
    },

    async submit({ grants, message, ...rest }: NewThread): Promise<void> {
      await http.json('POST', '/v1/advisor/escalations', {
        ...rest,
        grants: grants.map(base64url),
        message: base64url(message),
      })
    },

    async one(thread: string): Promise<ThreadView> {
      return readView((await http.json('GET', of(thread))).body)
    },

    async destroy(thread: string): Promise<void> {
      await http.json('DELETE', of(thread))
    },

    async messages(thread: string, a2o: number, o2a: number): Promise<ThreadMessage[]> {
      const { body } = await http.json('GET', `${of(thread)}/messages?a2o=${a2o}&o2a=${o2a}&limit=50`)
      return list(readMessage)(record(body).messages)
    },

    async post(
      thread: string,
      message: Uint8Array,
      attachments: readonly string[],
      step: Step | null,
      grants: readonly Uint8Array[],
    ): Promise<void> {
      const body = { message: base64url(message), attachments, grants: grants.map(base64url), step }
      await http.json('POST', `${of(thread)}/messages`, body)
    },

    async handOver(thread: string, to: string, shares: readonly Uint8Array[]): Promise<void> {
      await http.json('POST', `${of(thread)}/successor`, { to, shares: shares.map(base64url) })
    },

    async exclude(thread: string, officer: string): Promise<void> {
      await http.json('POST', `${of(thread)}/exclusions`, { officer })
    },
  }
}
