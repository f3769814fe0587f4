import { TODAY } from '@klankbord/staff/testing/fake-practice'
import type { CaseFile } from '../modules/case-list.ts'
import type { CaseView } from '../modules/cases-api.ts'
import type { ShownMessage } from '../modules/conversation.ts'

/** A case as the list gives it. */
export function aView(change: Partial<CaseView> = {}): CaseView {
  return {
    id: 'a',
    channel: 'c',
    organisation: 'O',
    status: 'RECEIVED',
    receivedOn: TODAY,
    ackDue: '2026-11-27',
    answerDue: '2026-11-30',
    r2a: 0,
    a2r: -1,
    waitsFor: 'advisor',
    lastReporterOn: TODAY,
    acknowledgedOn: null,
    answeredOn: null,
    legal: { possible: false, ackDue: null, feedbackDue: null },
    end: { silentUntil: null, closed: null, reopenUntil: null, purgeDue: null, heldUntil: null },
    coded: false,
    holdReason: null,
    shared: false,
    ...change,
  }
}

/** A case whose reporter wrote these texts. */
export function aFile(texts: string[], view: Partial<CaseView> = {}, label: string | null = null): CaseFile {
  const messages = texts.map(
    (text, seq): ShownMessage => ({
      id: `${seq}`,
      direction: 1,
      seq,
      from: 'reporter',
      fromKid: null,
      day: TODAY,
      state: 'ok',
      type: 'chat',
      body: { text },
      text,
      status: null,
      report: null,
      files: [],
    }),
  )
  return {
    view: aView(view),
    state: 'open',
    organisation: 'Zorggroep Veldzicht',
    label,
    messages,
    broken: false,
    unread: 0,
    readUpTo: -1,
    seenByReporter: -1,
  }
}
