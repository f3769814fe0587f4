import type { Observable } from '@klankbord/kit/observable'
import type { AccountApi, Me } from '@klankbord/staff/account-api'
import type { Channel } from '@klankbord/staff/channels'
import type { Http } from '@klankbord/staff/http'
import type { Change, LiveState, Stream } from '@klankbord/staff/live'
import type { Desktop, Shelf } from '@klankbord/staff/opened-files'
import type { Access, Ways } from '@klankbord/staff/renewal'
import type { OpenedVault } from '@klankbord/staff/vault-keeper'
import type { Answering } from '../advice/answering.ts'
import type { Escalations } from '../escalation/escalations.ts'
import type { AidsApi, ReferralDirectory, ToldText } from './aids-api.ts'
import type { Appointments } from './appointments.ts'
import type { AppointmentsApi } from './appointments-api.ts'
import type { Looking } from './case-filters.ts'
import type { CaseLife } from './case-life.ts'
import type { CaseList } from './case-list.ts'
import type { Marks } from './case-marks.ts'
import type { CasesApi } from './cases-api.ts'
import type { Conflicts } from './conflicts.ts'
import type { Contact } from './contact.ts'
import type { Cover } from './cover.ts'
import type { CoverApi } from './cover-api.ts'
import type { Drafts } from './drafts.ts'
import type { Intervision } from './intervision.ts'
import type { IntervisionApi } from './intervision-api.ts'
import type { LifeApi } from './life-api.ts'
import type { RecordingApi } from './recording-api.ts'
import type { CaseRecords } from './records.ts'
import type { RecordsApi } from './records-api.ts'
import type { Replies } from './replies.ts'
import type { TextBlocks } from './text-blocks.ts'
import type { SealedUnsent } from './unsent.ts'
import type { WorkSettings } from './work-settings.ts'

export type Readiness = 'opening' | 'ready' | 'unreachable'

/** How the list of cases is looked at; filters and order come back tomorrow, words do not. */
export type Look = { now: Observable<Looking>; at(looking: Looking): void }

/** The unlocked desk: what components may see and do. Keys stay inside. */
export type Workspace = {
  me: Me
  kid: string
  /** For screens that ask something of their own, such as the settings of mails. */
  http: Http
  spokenKid: string
  readiness: Observable<Readiness>
  cases: Observable<CaseList>
  marks: Marks
  look: Look
  textBlocks: TextBlocks
  intervision: Intervision
  /** Fetched once per opening. */
  referrals(): Promise<ReferralDirectory>
  /** What a version of the information said, or null when nobody keeps it. */
  told(version: string): Promise<ToldText | null>
  conflicts: Conflicts
  channels: Observable<ReadonlyMap<string, Channel>>
  prekeysUntil: Observable<string | null>
  live: Observable<LiveState>
  settings: Observable<WorkSettings>
  ways: Observable<Ways>
  replies: Replies
  records: CaseRecords
  drafts: Drafts
  appointments: Appointments
  enterTime: AppointmentsApi['enterTime']
  /** Records a contact outside the app; gives the digits of the pickup code, once. */
  record(contact: Contact): Promise<string>
  life: CaseLife
  shelf: Shelf
  access: Access
  cover: Cover
  /** General advice that officers ask for. */
  requests(): Promise<Answering>
  /** Comes when it is needed; few cases have one. */
  escalations(): Promise<Escalations>
  /** Counts what organisations did since this page was opened. */
  threadNews: Observable<number>
  /** The newest word about a colleague who has a case open. */
  colleagueNews: Observable<Change | null>
  attach(caseId: string, files: readonly File[]): Promise<void>
  /** Something was typed or sent that has not left yet. */
  hasUnsent(): boolean
  refresh(caseId: string): void
  haveRead(caseId: string): void
  rename(caseId: string, label: string): Promise<void>
  expect(channelId: string): Promise<void>
  change(settings: Partial<WorkSettings>): Promise<void>
  retry(): void
  /** Forgets everything. What was not sent comes back sealed, to be given to the next opening. */
  close(): Promise<SealedUnsent | null>
  resume(unsent: SealedUnsent): Promise<void>
}

export type WorkspaceParts = {
  me: Me
  http: Http
  opened: OpenedVault
  account: AccountApi
  api: CasesApi
  aids: AidsApi
  intervisionApi: IntervisionApi
  recordsApi: RecordsApi
  appointments: AppointmentsApi
  recording: RecordingApi
  life: LifeApi
  coverApi: CoverApi
  now(): number
  today(): string
  later(milliseconds: number, run: () => void): () => void
  connect(): Stream
  online(): boolean
  desktop: Desktop
  /** Something is wrong that must close the vault at once. */
  onAlarm(): void
  /** Another device gave the vault a new key. */
  onRenewed(): void
  onRefused(): void
}
