import type { PresentationEntry } from '@klankbord/protocol/presentation'
import { type AwarenessKit, readKit } from '@klankbord/staff/awareness/kit'
import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'
import { absencesApi } from './absences-api.ts'
import { auditApi } from './audit-api.ts'
import { departuresApi } from './departures-api.ts'
import { informationApi } from './information-api.ts'
import { officersApi } from './officers-api.ts'
import { peopleApi } from './people-api.ts'
import { readersApi } from './readers-api.ts'
import { rootApi } from './root-api.ts'

export type AdvisorRole = 'ADVISOR_IN_CONFIDENCE' | 'DESIGNATED_RECEIVER'
export type PracticeProfile = { name: string; privacyContact: string; complaintRoute: string }
export type OrganisationEntry = {
  name: string
  staff: number
  sector: string
  advisorRole: AdvisorRole
}
export type Organisation = OrganisationEntry & {
  id: string
  leavesOn: string | null
  goesOnWith: string | null
}
export type SignedBytes = { dir: string; sig: string }
export type Card = {
  kid: string
  internal: boolean
  certificate: string | null
  languages: string[]
  workingDays: number[]
  phone: string | null
  absentUntil: string | null
}
export type ChannelProfile = {
  practice: string
  privacyContact: string
  complaintRoute: string
  phone: string | null
  answerWorkingDays: number
  ackWorkingDays: number
  advisorRole: AdvisorRole
  secrecyExceptions: string[]
  languages: string[]
  outOfScope: string[]
  cards: Card[]
  /** Left out when the organisation shows nothing of its own. */
  presentation: PresentationEntry | null
}
export type ListedChannel = {
  channel: string
  organisation: string
  paused: boolean
  /** On trial: its reports are tests. */
  testing: boolean
  newest: SignedBytes | null
}
export type PracticeChannel = {
  channel: string
  organisation: string
  directories: SignedBytes[]
  profile: ChannelProfile | null
  paused: boolean
  testing: boolean
  prekeysUntil: string | null
}
export type PracticeApi = ReturnType<typeof practiceApi>

const advisorRole = oneOf<AdvisorRole>('ADVISOR_IN_CONFIDENCE', 'DESIGNATED_RECEIVER')

function readOrganisation(value: unknown): Organisation {
  const entry = record(value)
  return {
    id: text(entry.id),
    name: text(entry.name),
    staff: whole(entry.staff),
    sector: text(entry.sector),
    advisorRole: advisorRole(entry.advisorRole),
    leavesOn: orNull(text)(entry.leavesOn),
    goesOnWith: orNull(text)(entry.goesOnWith),
  }
}

function readSigned(value: unknown): SignedBytes {
  const signed = record(value)
  return { dir: text(signed.dir), sig: text(signed.sig) }
}

function readCard(value: unknown): Card {
  const card = record(value)
  return {
    kid: text(card.kid),
    internal: flag(card.internal),
    certificate: orNull(text)(card.certificate),
    languages: list(text)(card.languages),
    workingDays: list(whole)(card.workingDays),
    phone: orNull(text)(card.phone),
    absentUntil: orNull(text)(card.absentUntil),
  }
}

function readPresentationEntry(value: unknown): PresentationEntry {
  const entry = record(value)
  return { doc: text(entry.doc), sig: text(entry.sig) }
}

function readProfile(value: unknown): ChannelProfile {
  const profile = record(value)
  return {
    practice: text(profile.practice),
    privacyContact: text(profile.privacyContact),
    complaintRoute: text(profile.complaintRoute),
    phone: orNull(text)(profile.phone),
    answerWorkingDays: whole(profile.answerWorkingDays),
    ackWorkingDays: whole(profile.ackWorkingDays),
    advisorRole: advisorRole(profile.advisorRole),
    secrecyExceptions: list(text)(profile.secrecyExceptions),
    languages: list(text)(profile.languages),
    outOfScope: list(text)(profile.outOfScope),
    cards: list(readCard)(profile.cards),
    presentation: orNull(readPresentationEntry)(profile.presentation ?? null),
  }
}

function readListed(value: unknown): ListedChannel {
  const channel = record(value)
  return {
    channel: text(channel.channel),
    organisation: text(channel.organisation),
    paused: flag(channel.paused),
    testing: flag(channel.testing),
    newest: orNull(readSigned)(channel.newest),
  }
}

/** One function per endpoint of the practice's own affairs. Nothing here reaches a case. */
/** Texts to publish, and the link they name. */
export function practiceApi(http: Http) {
  const get = async (path: string) => record((await http.json('GET', `/v1/practice/${path}`)).body)
  return {
    ...rootApi(http),
    ...peopleApi(http),
    ...officersApi(http),
    ...readersApi(http),
    ...informationApi(http),
    ...absencesApi(http),
    ...departuresApi(http),
    ...auditApi(http),

    async profile(): Promise<{ profile: PracticeProfile; reporterApp: string }> {
      const answer = await get('profile')
      const { name, privacyContact, complaintRoute } = record(answer.profile)
      return {
        profile: {
          name: text(name),
          privacyContact: text(privacyContact),
          complaintRoute: text(complaintRoute),
        },
        reporterApp: text(answer.reporterApp),
      }
    },

    async present(profile: PracticeProfile): Promise<void> {
      await http.json('PUT', '/v1/practice/profile', profile)
    },

    async awarenessKit(channel: string): Promise<AwarenessKit> {
      return readKit(await get(`channels/${channel}/awareness-kit`))
    },

    async organisations(): Promise<Organisation[]> {
      return list(readOrganisation)((await get('organisations')).organisations)
    },

    /** The same key and words again give the same answer, so a lost answer doubles nothing. */
    async enter(entry: OrganisationEntry, key: string): Promise<string> {
      const headers = { 'Idempotency-Key': key }
      const { body } = await http.json('POST', '/v1/practice/organisations', entry, { headers })
      return text(record(body).id)
    },

    async describe(organisation: string, entry: OrganisationEntry): Promise<void> {
      await http.json('PUT', `/v1/practice/organisations/${organisation}`, entry)
    },

    async channels(): Promise<ListedChannel[]> {
      return list(readListed)((await get('channels')).channels)
    },

    /** A new channel begins on trial. */
    async openChannel(organisation: string, channel: string): Promise<void> {
      await http.json('POST', '/v1/practice/channels', { organisation, channel, testing: true })
    },

    async test(channel: string, testing: boolean): Promise<void> {
      await http.json('PUT', `/v1/practice/channels/${channel}/testing`, { testing })
    },

    /** Closes the organisation's channels for new reports, at once and for good. */
    async offboard(organisation: string, leavesOn: string, goesOnWith: string | null): Promise<void> {
      await http.json('PUT', `/v1/practice/organisations/${organisation}/off-boarding`, {
        leavesOn,
        goesOnWith,
      })
    },

    async channel(channel: string): Promise<PracticeChannel> {
      const answer = await get(`channels/${channel}`)
      return {
        channel: text(answer.channel),
        organisation: text(answer.organisation),
        directories: list(readSigned)(answer.directories),
        profile: orNull(readProfile)(answer.profile),
        paused: flag(answer.paused),
        testing: flag(answer.testing),
        prekeysUntil: orNull(text)(answer.prekeysUntil),
      }
    },

    async publish(channel: string, signed: SignedBytes, profile: ChannelProfile): Promise<void> {
      await http.json('POST', `/v1/practice/channels/${channel}/directories`, { ...signed, profile })
    },

    async pause(channel: string, paused: boolean): Promise<void> {
      await http.json('PUT', `/v1/practice/channels/${channel}/pause`, { paused })
    },
  }
}
