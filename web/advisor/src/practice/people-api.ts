import { unbase64url } from '@klankbord/protocol/bytes'
import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

export type StaffRole = 'advisor' | 'contact-person' | 'practice-manager'
export type StaffMember = {
  id: string
  name: string
  role: StaffRole
  internal: boolean
  identityKey: Uint8Array<ArrayBuffer> | null
  kid: string | null
  spokenKid: string | null
  /** The day on which it was announced that the person leaves. */
  leavingSince: string | null
  registration: Registration | null
}
export type OtherDuty =
  | 'NONE'
  | 'MANAGER'
  | 'DIRECTOR'
  | 'HUMAN_RESOURCES'
  | 'INVESTIGATOR'
  | 'COMPLAINTS_COMMITTEE'
/** Hours of training and of intervision in one year. */
export type Learning = { year: number; trainingHours: number; intervisionHours: number }
export type Domain = 'OO' | 'IN'
/** What the practice recorded about an advisor (ORG-2, ORG-3, ORG-8). */
export type NewRegistration = {
  certificate: string | null
  certificateEndsOn: string | null
  domains: Domain[]
  languages: string[]
  otherDuty: OtherDuty
  learning: Learning | null
}
export type Registration = NewRegistration & {
  certificateEndsSoon: boolean
  conflicts: boolean
  /** Nothing is noted for this year yet. */
  learningMissing: boolean
}
export type Invitation = {
  firstName: string
  lastName: string
  email: string
  role: StaffRole
  internal: boolean
}
export type Invited = { username: string; firstPassword: string }

const bytes = (value: unknown) => unbase64url(text(value))

function readMember(value: unknown): StaffMember {
  const member = record(value)
  return {
    id: text(member.id),
    name: text(member.name),
    role: oneOf<StaffRole>('advisor', 'contact-person', 'practice-manager')(member.role),
    internal: flag(member.internal),
    identityKey: orNull(bytes)(member.identityKey),
    kid: orNull(text)(member.kid),
    spokenKid: orNull(text)(member.spokenKid),
    leavingSince: orNull(text)(member.leavingSince),
    registration: orNull(readRegistration)(member.registration),
  }
}

const otherDuty = oneOf<OtherDuty>(
  'NONE',
  'MANAGER',
  'DIRECTOR',
  'HUMAN_RESOURCES',
  'INVESTIGATOR',
  'COMPLAINTS_COMMITTEE',
)

function readLearning(value: unknown): Learning {
  const learning = record(value)
  return {
    year: whole(learning.year),
    trainingHours: whole(learning.trainingHours),
    intervisionHours: whole(learning.intervisionHours),
  }
}

function readRegistration(value: unknown): Registration {
  const registration = record(value)
  return {
    certificate: orNull(text)(registration.certificate),
    certificateEndsOn: orNull(text)(registration.certificateEndsOn),
    certificateEndsSoon: flag(registration.certificateEndsSoon),
    domains: list(oneOf<Domain>('OO', 'IN'))(registration.domains),
    languages: list(text)(registration.languages),
    otherDuty: otherDuty(registration.otherDuty),
    conflicts: flag(registration.conflicts),
    learning: orNull(readLearning)(registration.learning),
    learningMissing: flag(registration.learningMissing),
  }
}

/** The people of the practice: who they are, what was recorded about them, and invitations. */
export function peopleApi(http: Http) {
  return {
    async people(): Promise<StaffMember[]> {
      return list(readMember)(record((await http.json('GET', '/v1/practice/people')).body).people)
    },

    /** Answers the first password, which is shown once and passed on by voice. */
    async invite(invitation: Invitation): Promise<Invited> {
      const answer = record((await http.json('POST', '/v1/practice/invitations', invitation)).body)
      return { username: text(answer.username), firstPassword: text(answer.firstPassword) }
    },

    /** Says for which organisation somebody is the contact person. */
    async placeContact(person: string, organisation: string): Promise<void> {
      await http.json('PUT', `/v1/practice/contact-persons/${person}`, { organisation })
    },

    /** Lets somebody enrol anew whose key no list counts on any more. */
    async renewKey(person: string): Promise<void> {
      await http.json('POST', `/v1/practice/people/${person}/key-renewals`)
    },

    async register(person: string, registration: NewRegistration): Promise<void> {
      await http.json('PUT', `/v1/practice/people/${person}/registration`, registration)
    },
  }
}
