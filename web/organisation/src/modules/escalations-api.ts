import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import type { StoredMessage } from '@klankbord/protocol/conversation'
import { filesApi } from '@klankbord/staff/files-api'
import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

export const states = [
  'SUBMITTED',
  'ACKNOWLEDGED',
  'ASSESSMENT',
  'INVESTIGATION',
  'QUESTION_TO_REPORTER',
  'NOT_ADMISSIBLE',
  'FEEDBACK_GIVEN',
  'REFERRED_EXTERNAL',
  'CLOSED',
] as const
export type State = (typeof states)[number]
export const stepNames = [
  'ACKNOWLEDGE',
  'ASSESS',
  'INVESTIGATE',
  'REFUSE',
  'ASK',
  'GIVE_FEEDBACK',
  'GO_ON',
  'CLOSE',
  'REFER',
] as const
export type StepName = (typeof stepNames)[number]
/** What moves a report on. `from` is where it was seen, so that two officers cannot pass each other. */
export type Step = {
  step: StepName
  from: State
  assessment?: string
  measures?: readonly string[]
  nextOn?: string
  authority?: string
}
/** What lies on the outside of a report; its words are sealed. */
export type ThreadView = {
  thread: string
  channel: string
  /** Kid of the advisor who sent it. */
  author: string
  officers: string[]
  nature: string
  topic: string
  state: State
  receivedOn: string
  /** Null where the advisor confirmed receipt before, as a designated receiver does. */
  ackDueOn: string | null
  ackShownOn: string | null
  feedbackDueOn: string
  feedbackShownOn: string
  nextOn: string | null
  acknowledgedOn: string | null
  feedbackOn: string | null
  closedOn: string | null
  destroyOn: string | null
  heldUntilOn: string | null
  overdue: ('ACK' | 'FEEDBACK')[]
  assessment: string | null
  measures: string[]
  /** This side has said that it is done. */
  officersClosed: boolean
  advisorClosed: boolean
  steps: StepName[]
  a2o: number
  o2a: number
  o2aPrev: string
  /** The newest that was granted to this officer. */
  epoch: number
  grants: Uint8Array[]
}
export type ThreadMessage = StoredMessage<3 | 4>
export type RegisterRow = {
  receivedOn: string
  /** The name of the organisation in the list of the channel. */
  channelName: string
  nature: string
  topic: string
  state: State
  acknowledgedOn: string | null
  feedbackOn: string | null
  result: string | null
  measures: string[]
  closedOn: string | null
  destroyOn: string | null
}

/** As what the practice appointed an officer; `kid` is null before the first time. */
export type Appointment = { kid: string | null; fallback: boolean; excluded: boolean }

export type EscalationsApi = ReturnType<typeof escalationsApi>

const bytes = (value: unknown) => unbase64url(text(value))
const day = orNull(text)
const state = oneOf(...states)

function readView(value: unknown): ThreadView {
  const view = record(value)
  return {
    thread: text(view.thread),
    channel: text(view.channel),
    author: text(view.author),
    officers: list(text)(view.officers),
    nature: text(view.nature),
    topic: text(view.topic),
    state: state(view.state),
    receivedOn: text(view.receivedOn),
    ackDueOn: day(view.ackDueOn),
    ackShownOn: day(view.ackShownOn),
    feedbackDueOn: text(view.feedbackDueOn),
    feedbackShownOn: text(view.feedbackShownOn),
    nextOn: day(view.nextOn),
    acknowledgedOn: day(view.acknowledgedOn),
    feedbackOn: day(view.feedbackOn),
    closedOn: day(view.closedOn),
    destroyOn: day(view.destroyOn),
    heldUntilOn: day(view.heldUntilOn),
    overdue: list(oneOf('ACK', 'FEEDBACK'))(view.overdue),
    assessment: orNull(text)(view.assessment),
    measures: list(text)(view.measures),
    officersClosed: flag(view.officersClosed),
    advisorClosed: flag(view.advisorClosed),
    steps: list(text)(view.steps).flatMap((name) => stepNames.find((known) => known === name) ?? []),
    a2o: whole(view.a2o),
    o2a: whole(view.o2a),
    o2aPrev: text(view.o2aPrev),
    epoch: whole(view.epoch),
    grants: list(bytes)(view.grants ?? []),
  }
}

function readMessage(value: unknown): ThreadMessage {
  const message = record(value)
  return {
    direction: message.direction === 3 ? 3 : 4,
    seq: whole(message.seq),
    epoch: whole(message.epoch),
    postedOn: text(message.postedOn),
    wire: bytes(message.wire),
  }
}

function readRow(value: unknown): RegisterRow {
  const row = record(value)
  return {
    receivedOn: text(row.receivedOn),
    channelName: text(row.channelName),
    nature: text(row.nature),
    topic: text(row.topic),
    state: state(row.state),
    acknowledgedOn: day(row.acknowledgedOn),
    feedbackOn: day(row.feedbackOn),
    result: orNull(text)(row.result),
    measures: list(text)(row.measures ?? []),
    closedOn: day(row.closedOn),
    destroyOn: day(row.destroyOn),
  }
}

/** One function per endpoint of the reports that reached this officer. */
export function escalationsApi(http: Http, path: string) {
  const of = (thread: string) => `${path}/escalations/${thread}`
  return {
    ...filesApi(http, of),

    async escalations(): Promise<ThreadView[]> {
      return list(readView)(record((await http.json('GET', `${path}/escalations`)).body).escalations)
    },

    async escalation(thread: string): Promise<ThreadView> {
      return readView((await http.json('GET', of(thread))).body)
    },

    /** Those after the given numbers, as many as fit. */
    async messages(thread: string, a2o: number, o2a: number): Promise<ThreadMessage[]> {
      const query = `a2o=${a2o}&o2a=${o2a}&limit=50`
      const { body } = await http.json('GET', `${of(thread)}/messages?${query}`)
      return list(readMessage)(record(body).messages)
    },

    async post(
      thread: string,
      message: Uint8Array,
      attachments: readonly string[],
      step: Step | null,
    ): Promise<void> {
      const body = { message: base64url(message), attachments, step }
      await http.json('POST', `${of(thread)}/messages`, body)
    },

    async take(thread: string, step: Step): Promise<void> {
      await http.json('POST', `${of(thread)}/steps`, step)
    },

    /** The keys up to this epoch lie in the confirmed vault. */
    async keysKept(thread: string, epoch: number): Promise<void> {
      await http.json('PUT', `${of(thread)}/keys`, { epoch })
    },

    async appointments(): Promise<Appointment[]> {
      const { body } = await http.json('GET', `${path}/officers`)
      return list((value) => {
        const { kid, fallback, excluded } = record(value)
        return { kid: orNull(text)(kid), fallback: flag(fallback), excluded: flag(excluded) }
      })(record(body).officers)
    },

    async register(): Promise<RegisterRow[]> {
      return list(readRow)(record((await http.json('GET', `${path}/register`)).body).rows)
    },
  }
}
