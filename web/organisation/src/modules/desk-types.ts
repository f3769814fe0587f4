import type { Observable } from '@klankbord/kit/observable'
import type { AccountApi, Me } from '@klankbord/staff/account-api'
import type { Channel } from '@klankbord/staff/channels'
import type { LiveState, Stream } from '@klankbord/staff/live'
import type { NoticesApi } from '@klankbord/staff/notices-api'
import type { Desktop, Shelf } from '@klankbord/staff/opened-files'
import type { Access, Ways } from '@klankbord/staff/renewal'
import type { Language } from '@klankbord/staff/texts'
import type { OpenedVault } from '@klankbord/staff/vault-keeper'
import type { Asking, AskingApi } from './asking.ts'
import type { Appointment, EscalationsApi, RegisterRow } from './escalations-api.ts'
import type { Reply } from './reply.ts'
import type { Reports } from './thread-book.ts'
import type { TypedWords } from './typed-words.ts'

export type Readiness = 'opening' | 'ready' | 'unreachable'

/** The unlocked portal: what components may see and do. Keys stay inside. */
export type Workspace = {
  me: Me
  kid: string
  spokenKid: string
  readiness: Observable<Readiness>
  reports: Observable<Reports>
  channels: Observable<ReadonlyMap<string, Channel>>
  /** Last day for which new reports can reach this person. */
  prekeysUntil: Observable<string | null>
  live: Observable<LiveState>
  language: Observable<Language | null>
  ways: Observable<Ways>
  access: Access
  reply: Reply
  shelf: Shelf
  /** Mails, calendar and news of the law. */
  notices: NoticesApi
  /** Fetches, checks and reads one report. */
  open(thread: string): Promise<void>
  haveRead(thread: string): void
  register(): Promise<RegisterRow[]>
  /** General advice. */
  asking: Asking
  /** Whom the practice appointed, and as what. */
  appointments(): Promise<Appointment[]>
  chooseLanguage(language: Language): void
  typed: TypedWords
  /** Something was typed that has not left yet. */
  hasUnsent(): boolean
  retry(): void
  /** Forgets everything. What was not sent comes back sealed, to be given to the next opening. */
  close(): Promise<Uint8Array | null>
  resume(unsent: Uint8Array): Promise<void>
}

export type WorkspaceParts = {
  me: Me
  opened: OpenedVault
  account: AccountApi
  api: EscalationsApi
  notices: NoticesApi
  askingApi: AskingApi
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
