import { hold } from '@klankbord/kit/observable'
import { NO_PREVIOUS } from '@klankbord/protocol/message'
import type { Channel } from '@klankbord/staff/channels'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import type { Workspace } from '../modules/desk-types.ts'
import type { Appointment, RegisterRow, ThreadView } from '../modules/escalations-api.ts'
import type { OpenedReport, Report, Reports } from '../modules/thread-book.ts'
import type { Content, Entry } from '../modules/thread-content.ts'
import { keepTypedWords } from '../modules/typed-words.ts'

export const ME = 'aa'.repeat(16)
export const COLLEAGUE = 'bb'.repeat(16)
export const ADVISOR = 'dd'.repeat(16)
export const CHANNEL = 'c0'.repeat(16)
export const THREAD = 'e0'.repeat(16)

export function aView(change: Partial<ThreadView> = {}): ThreadView {
  return {
    ...{ thread: THREAD, channel: CHANNEL, author: ADVISOR, officers: [ME, COLLEAGUE] },
    ...{ nature: 'LN.MIS', topic: 'IN', state: 'SUBMITTED', receivedOn: TODAY },
    ...{ ackDueOn: '2026-12-03', ackShownOn: '2026-12-03' },
    ...{ feedbackDueOn: '2027-03-03', feedbackShownOn: '2027-03-03', nextOn: null },
    ...{ acknowledgedOn: null, feedbackOn: null, closedOn: null, destroyOn: null, heldUntilOn: null },
    ...{ overdue: [], assessment: null, measures: [], officersClosed: false, advisorClosed: false },
    ...{ steps: ['ACKNOWLEDGE', 'REFER'], a2o: 0, o2a: -1, o2aPrev: NO_PREVIOUS, epoch: 0, grants: [] },
    ...change,
  }
}

const first: Entry = {
  ...{ id: 'm0', kind: 'escalation', state: 'ok', side: 'advisor', day: TODAY },
  ...{ officer: null, text: '', files: [], part: null },
}

/** A report whose signatures were found right. */
export function genuine(content: Partial<Content> = {}): OpenedReport {
  const escalation = {
    ...{ escPk: new Uint8Array(32), escNonce: '', authCommit: '', docHash: '', received: '{}' },
    document: {
      ...{ org: 'Zorggroep Veldzicht', title: 'Rekeningen', text: 'Er klopt iets niet.' },
      ...{ files: [], day: TODAY },
    },
  }
  return {
    verdict: { genuine: true, parts: [escalation], officers: [ME, COLLEAGUE], sender: ADVISOR, late: null },
    broken: false,
    content: {
      ...{
        entries: [first],
        questions: [],
        feedback: [],
        parts: [{ withdrawn: false, files: [] }],
        successors: [],
      },
      attachments: new Map(),
      ...content,
    },
  }
}

const person = (kid: string, role: 'advisor' | 'officer', name: string) =>
  ({ kid, role, name, pk: new Uint8Array(32), status: 'active', since: TODAY, until: null }) as const

const channel: Channel = {
  ...{
    id: CHANNEL,
    organisation: 'Zorggroep Veldzicht',
    paused: false,
    alarm: null,
    newest: '00',
    directory: null,
  },
  hashes: new Set(['00']),
  people: [
    person(ADVISOR, 'advisor', 'Noor'),
    person(ME, 'officer', 'Hassan'),
    person(COLLEAGUE, 'officer', 'Ineke'),
  ],
  ...{ newcomers: [], departed: [], history: [] },
}

/** An open portal that writes down what is done, for tests of what is on screen. */
export class FakeWork implements Workspace {
  readonly done: unknown[][] = []
  readonly me = {
    person: 'p',
    name: '',
    roles: ['officer' as const],
    kid: ME,
    vault: true,
    language: 'nl' as const,
  }
  readonly kid = ME
  readonly spokenKid = 'ABCD EFGH JKMN PQRS'
  readonly readiness = hold<'ready'>('ready')
  readonly reports = hold<Reports>({ reports: [], complete: true })
  readonly channels = hold<ReadonlyMap<string, Channel>>(new Map([[CHANNEL, channel]]))
  readonly prekeysUntil = hold<string | null>('2027-05-30')
  readonly live = hold<'live'>('live')
  readonly language = hold<'nl' | 'en' | null>(null)
  readonly ways = hold({ passkeys: 0 })
  readonly typed = keepTypedWords()
  readonly shelf: Workspace['shelf'] = {
    files: hold(new Map()),
    open: async (...args) => void this.done.push(['file', ...args]),
    save: () => {},
    hand: (_, name) => void this.done.push(['hand', name]),
    close: () => {},
  }
  readonly notices: Workspace['notices'] = {
    settings: async () => ({ tag: '"0"', language: null, mails: [], calendarSince: null }),
    save: async (...args) => void this.done.push(['save', ...args]),
    newCalendar: async () => 'https://portaal.example/a.ics',
    noCalendar: async () => {},
    news: async () => [],
    library: async () => [],
  }
  readonly access: Workspace['access'] = {
    begin: () => Promise.reject(new Error('not here')),
    addPasskey: async () => {},
  }
  readonly asking: Workspace['asking'] = {
    own: async () => [],
    ask: (...args) => this.does('ask-advice', args),
    say: (...args) => this.does('say', args),
    remove: (...args) => this.does('remove', args),
  }
  rows: RegisterRow[] = []
  /** What the next thing that is done leads to. */
  next: (() => void) | null = null

  readonly reply: Workspace['reply'] = {
    acknowledge: (...args) => this.does('acknowledge', args),
    ask: (...args) => this.does('ask', args),
    giveFeedback: (...args) => this.does('giveFeedback', args),
    tell: (...args) => this.does('tell', args),
    take: (...args) => this.does('take', args),
  }

  private async does(name: string, args: unknown[]): Promise<void> {
    this.done.push([name, ...args])
    this.next?.()
  }

  put(...reports: Partial<Report>[]): void {
    const whole = reports.map((report) => ({ view: aView(), unread: false, opened: genuine(), ...report }))
    this.reports.set({ reports: whole, complete: true })
  }

  async open(): Promise<void> {}
  haveRead(): void {}
  async register(): Promise<RegisterRow[]> {
    return this.rows
  }
  async appointments(): Promise<Appointment[]> {
    return [{ kid: COLLEAGUE, fallback: true, excluded: false }]
  }
  chooseLanguage(): void {}
  hasUnsent = () => !this.typed.isEmpty()
  retry(): void {}
  async close(): Promise<null> {
    return null
  }
  async resume(): Promise<void> {}
}
