import { checkConsent, consentBody, type EscalationDraft } from '@klankbord/protocol/escalation'
import { NO_PREVIOUS } from '@klankbord/protocol/message'
import type { EscalationKeys } from '@klankbord/protocol/reporter-keys'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import type { Step, ThreadMessage, ThreadView } from '../modules/escalations-api.ts'

export const CHANNEL = 'c0'.repeat(16)

export type Part = { keys: EscalationKeys; draft: EscalationDraft }
export type Thread = Part & {
  view: ThreadView
  key: Uint8Array
  /** Parts of further reporters. */
  others: Part[]
  messages: ThreadMessage[]
  attachments: string[][]
}

/** A part with the consent of its reporter. */
export async function agreed({ keys, draft }: Part) {
  return { draft, consent: await checkConsent(await consentBody(keys, draft), draft) }
}

/** A thread that arrived today. */
export function freshView(thread: string, author: string, officers: string[], grant: Uint8Array): ThreadView {
  return {
    ...{ thread, channel: CHANNEL, author, officers, nature: 'LN.MIS', topic: 'IN', state: 'SUBMITTED' },
    ...{ receivedOn: TODAY, ackDueOn: '2026-12-03', ackShownOn: '2026-12-03' },
    ...{ feedbackDueOn: '2027-03-03', feedbackShownOn: '2027-03-03', nextOn: null },
    ...{ acknowledgedOn: null, feedbackOn: null, closedOn: null, destroyOn: null, heldUntilOn: null },
    ...{ overdue: [], assessment: null, measures: [], officersClosed: false, advisorClosed: false },
    ...{ steps: ['ACKNOWLEDGE', 'REFER'], a2o: -1, o2a: -1, o2aPrev: NO_PREVIOUS, epoch: 0, grants: [grant] },
  }
}

/** What a step of an officer changes. */
export function afterStep({ step, ...facts }: Step): Partial<ThreadView> {
  const to: Partial<Record<Step['step'], Partial<ThreadView>>> = {
    ACKNOWLEDGE: { state: 'ACKNOWLEDGED', acknowledgedOn: TODAY, steps: ['ASSESS'] },
    ASSESS: { state: 'ASSESSMENT', steps: ['INVESTIGATE', 'REFUSE', 'ASK', 'GIVE_FEEDBACK'] },
    INVESTIGATE: { state: 'INVESTIGATION', steps: ['ASK', 'GIVE_FEEDBACK'] },
    ASK: { state: 'QUESTION_TO_REPORTER', steps: ['ASK', 'GIVE_FEEDBACK'] },
    GIVE_FEEDBACK: {
      ...{ state: 'FEEDBACK_GIVEN', feedbackOn: TODAY, steps: ['GO_ON', 'CLOSE'] },
      ...{ assessment: facts.assessment ?? null, measures: [...(facts.measures ?? [])] },
      nextOn: facts.nextOn ?? null,
    },
    CLOSE: { officersClosed: true, steps: [] },
  }
  return to[step] ?? {}
}
