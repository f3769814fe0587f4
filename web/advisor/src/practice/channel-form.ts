import {
  type Directory,
  type DirectoryEntry,
  follows,
  type Person,
  readDirectory,
} from '@klankbord/protocol/directory'
import type { DirectoryContent } from '@klankbord/protocol/directory-signer'
import { plusDays } from '@klankbord/staff/days'
import type { Officer } from './officers-api.ts'
import type { Registration, StaffMember } from './people-api.ts'
import type { Card, ChannelProfile, Organisation, PracticeProfile } from './practice-api.ts'

export type Seat = 'none' | 'advisor' | 'backup'
/** What a manager decides about a channel; the directory and the profile follow from it. */
export type ChannelForm = {
  phone: string
  ackWorkingDays: number
  answerWorkingDays: number
  backup: 'consent' | 'upfront'
  backupAfterDays: number
  retentionDays: number
  languages: readonly string[]
  outOfScope: readonly string[]
  secrecyExceptions: readonly string[]
  /** By person. */
  seats: Readonly<Record<string, Seat>>
}

/** A directory holds for a quarter at most (KB-29); the reminder comes this many days before. */
export const LONGEST_TERM = 92
export const REMIND_BEFORE = 21

const plain: ChannelForm = {
  phone: '',
  ackWorkingDays: 1,
  answerWorkingDays: 2,
  backup: 'consent',
  backupAfterDays: 7,
  retentionDays: 365,
  languages: ['nl', 'en'],
  outOfScope: [],
  secrecyExceptions: [],
  seats: {},
}

/** Reads a chain and refuses one that does not hold together; expiry is no reason to refuse: it is about to be renewed. */
export async function readChain(entries: readonly DirectoryEntry[]): Promise<Directory[]> {
  const chain = await Promise.all(entries.map(readDirectory))
  const broken = chain.some((next, at) => {
    const former = chain[at - 1]
    return former !== undefined && !follows(next, former)
  })
  if (broken) throw new Error('chain')
  return chain
}

export function formOf(
  former: Directory | null,
  profile: Omit<ChannelProfile, 'presentation'> | null,
  people: readonly StaffMember[],
): ChannelForm {
  if (!former || !profile) return plain
  const seats: Record<string, Seat> = {}
  for (const { id, kid } of people) {
    const seat = former.people.find((person) => person.kid === kid && person.status !== 'ended')
    if (seat && seat.role !== 'officer') seats[id] = seat.role
  }
  return {
    phone: profile.phone ?? '',
    ackWorkingDays: profile.ackWorkingDays,
    answerWorkingDays: profile.answerWorkingDays,
    ...former.policy,
    languages: profile.languages,
    outOfScope: profile.outOfScope,
    secrecyExceptions: profile.secrecyExceptions,
    seats,
  }
}

/** Whoever has keys may sit in a channel; the first advisor is the one who gets the reports. */
export function seated(form: ChannelForm, people: readonly StaffMember[], seat: Seat): StaffMember[] {
  return people.filter(({ id, kid }) => kid !== null && form.seats[id] === seat)
}

export function nextDirectory(
  channel: string,
  organisation: Pick<Organisation, 'name'>,
  form: ChannelForm,
  people: readonly StaffMember[],
  { former, today, officers }: { former: Directory | null; today: string; officers?: readonly Officer[] },
): DirectoryContent {
  const named = [
    ...seated(form, people, 'advisor').map((person) => entry(person, 'advisor', former, today)),
    ...seated(form, people, 'backup').map((person) => entry(person, 'backup', former, today)),
    ...(officers ?? []).map((officer) => entry(officer, 'officer', former, today)),
  ]
  const kids = named.map(({ kid }) => kid)
  // Without a word about officers, those of the former list stay.
  // Who leaves stays readable as having left, so that old messages keep a name.
  const others = (former?.people ?? [])
    .filter(({ kid }) => !kids.includes(kid))
    .map((person) =>
      (person.role === 'officer' && officers === undefined) || person.status === 'ended'
        ? person
        : { ...person, status: 'ended' as const, until: today },
    )
  return {
    channel,
    seq: former ? former.seq + 1 : 0,
    prev: former ? former.hash : null,
    issued: today,
    notAfter: plusDays(today, LONGEST_TERM),
    org: { name: organisation.name },
    policy: {
      backup: form.backup,
      backupAfterDays: form.backupAfterDays,
      retentionDays: form.retentionDays,
    },
    people: [...named, ...others],
  }
}

function entry(
  { name, kid, identityKey }: Pick<StaffMember, 'name' | 'kid' | 'identityKey'>,
  role: Person['role'],
  former: Directory | null,
  today: string,
): Person {
  if (kid === null || identityKey === null) throw new Error('no key')
  const before = former?.people.find((person) => person.kid === kid && person.status !== 'ended')
  return {
    kid,
    role,
    name,
    pk: identityKey,
    status: before?.status ?? 'active',
    since: before?.since ?? today,
    until: before?.until ?? null,
  }
}

/** Whoever the newest list names as officer, and whoever has made a key since. */
export function listedOfficers(former: Directory | null, officers: readonly Officer[]): string[] {
  const known = former?.people.map(({ kid }) => kid) ?? []
  return officers.flatMap(({ kid, listed }) =>
    kid !== null && (listed || !known.includes(kid)) ? [kid] : [],
  )
}

export function profileOf(
  practice: PracticeProfile,
  organisation: Pick<Organisation, 'advisorRole'>,
  form: ChannelForm,
  people: readonly StaffMember[],
  former: ChannelProfile | null,
): Omit<ChannelProfile, 'presentation'> {
  const members = [...seated(form, people, 'advisor'), ...seated(form, people, 'backup')]
  return {
    practice: practice.name,
    privacyContact: practice.privacyContact,
    complaintRoute: practice.complaintRoute,
    phone: form.phone.trim() || null,
    answerWorkingDays: form.answerWorkingDays,
    ackWorkingDays: form.ackWorkingDays,
    advisorRole: organisation.advisorRole,
    secrecyExceptions: [...form.secrecyExceptions],
    languages: [...form.languages],
    outOfScope: [...form.outOfScope],
    cards: members.map((person) => cardOf(person, form, former)),
  }
}

function cardOf(
  { kid, internal, registration }: StaffMember,
  form: ChannelForm,
  former: ChannelProfile | null,
): Card {
  const before = former?.cards.find((card) => card.kid === kid)
  return {
    certificate: null,
    languages: [...form.languages],
    workingDays: [1, 2, 3, 4, 5],
    phone: null,
    absentUntil: null,
    ...before,
    ...(registration ? registered(registration) : {}),
    kid: kid ?? '',
    internal,
  }
}

/** The certificate in a form that needs no language, as reporters of ten languages read it. */
function registered({ certificate, certificateEndsOn, languages }: Registration): Partial<Card> {
  const until = certificateEndsOn === null ? '' : ` (→ ${certificateEndsOn})`
  return {
    certificate: certificate === null ? null : `${certificate}${until}`,
    ...(languages.length > 0 ? { languages } : {}),
  }
}

export type FormError = 'name' | 'staff' | 'days' | 'languages' | 'advisor'

/** What must be filled in before a directory can be made. */
export function problemsOf(
  entryOf: { name: string; staff: number },
  form: ChannelForm,
  people: readonly StaffMember[],
): FormError[] {
  const wrong: FormError[] = []
  const within = (days: number, most: number) => Number.isInteger(days) && days >= 1 && days <= most
  if (entryOf.name.trim() === '') wrong.push('name')
  if (!within(entryOf.staff, 10_000_000)) wrong.push('staff')
  const days =
    within(form.ackWorkingDays, 60) &&
    within(form.answerWorkingDays, 60) &&
    within(form.backupAfterDays, 365) &&
    within(form.retentionDays, 36_500)
  if (!days) wrong.push('days')
  if (form.languages.length === 0) wrong.push('languages')
  if (seated(form, people, 'advisor').length === 0) wrong.push('advisor')
  return wrong
}
