import { randomBytes } from '@klankbord/protocol/bytes'
import { LARGEST_DOCUMENT } from '@klankbord/protocol/escalation'
import type { AttachmentRef } from '@klankbord/protocol/message'
import type { EscalationDocument } from '@klankbord/protocol/statements'
import { daysBetween, plusDays } from '@klankbord/staff/days'
import type { ShownMessage } from '../modules/conversation.ts'
import { plainText } from '../modules/plain-text.ts'
import type { CaseRecord } from '../modules/records.ts'

export const steps = ['triage', 'text', 'who', 'addressee', 'preview', 'consent', 'submit'] as const
export type PlanStep = (typeof steps)[number]
/** Questions that help to tell the natures apart (ESC-2); none of them decides. */
export const checks = ['interest', 'rule', 'danger', 'pattern', 'personal'] as const
export type Check = (typeof checks)[number]

/** What an advisor works out before anything is asked; kept sealed with the case, nowhere else. */
export type Plan = {
  nature: string
  /** Area of Union law, where the nature is a breach of it. */
  area: string
  checks: readonly string[]
  reason: string
  /** Topic of level 1, as the register of the organisation needs it. */
  topic: string
  title: string
  text: string
  who: string
  whoCount: string
  /** At most so many days pass between consent and submission, at random. */
  delay: string
  officers: readonly string[]
  /** Implicated: never an addressee, never told. */
  excluded: readonly string[]
  /** Day of the document, drawn once. */
  day: string
  step: PlanStep
}
export type Missing =
  | 'nature'
  | 'area'
  | 'reason'
  | 'topic'
  | 'title'
  | 'text'
  | 'long'
  | 'who'
  | 'whoCount'
  | 'officers'

export const emptyPlan: Plan = {
  ...{ nature: '', area: '', checks: [], reason: '', topic: '', title: '', text: '', who: '', whoCount: '' },
  ...{ delay: '0', officers: [], excluded: [], day: '', step: 'triage' },
}

const KIND = 'escalation'

/** A plan, with the record it lies in. */
export type KeptPlan = { id: string; plan: Plan }

/** The plan of a case that has not been submitted: what left already is over, also when nobody could note that. */
export function planIn(
  records: readonly CaseRecord[],
  hasLeft: (plan: Plan) => boolean = () => false,
): KeptPlan | null {
  const open = records.filter(({ t, body }) => t === 'draft' && body.kind === KIND && body.done !== true)
  return open.map(readPlan).find(({ plan }) => !hasLeft(plan)) ?? null
}

function readPlan({ id, body }: CaseRecord): KeptPlan {
  const kept: Record<string, unknown> = body
  const plan: Record<string, unknown> = { ...emptyPlan }
  for (const [name, empty] of Object.entries(emptyPlan)) {
    const value = kept[name]
    const fits = Array.isArray(empty)
      ? Array.isArray(value) && value.every((each) => typeof each === 'string')
      : typeof value === 'string'
    if (fits) plan[name] = value
  }
  const step = steps.find((one) => one === plan.step) ?? 'triage'
  return { id, plan: { ...(plan as Plan), step } }
}

export const planRecord = (plan: Plan, done = false) => ({
  t: 'draft' as const,
  body: { kind: KIND, ...plan, ...(done ? { done } : {}) },
})

/** Words as they are signed and hashed: one form of every character (KB-6). */
export const wordsToSign = (typed: string): string => plainText(typed).normalize('NFC')

export function documentOf(
  plan: Plan,
  organisation: string,
  files: EscalationDocument['files'],
): EscalationDocument {
  const title = wordsToSign(plan.title)
  return { org: organisation, title, text: wordsToSign(plan.text), files, day: plan.day }
}

/** What a step still needs before the next one. */
export function missingIn(plan: Plan, step: PlanStep): Missing[] {
  const need: Partial<Record<PlanStep, [Missing, boolean][]>> = {
    triage: [
      ['nature', plan.nature === ''],
      ['area', plan.nature === 'LN.UNI' && plan.area === ''],
      ['reason', plan.reason.trim() === ''],
      ['topic', plan.topic === ''],
    ],
    text: [
      ['title', wordsToSign(plan.title) === ''],
      ['text', wordsToSign(plan.text) === ''],
      ['long', new TextEncoder().encode(JSON.stringify(plan.text)).length > LARGEST_DOCUMENT - 5_000],
    ],
    who: [
      ['who', plan.who.trim() === ''],
      ['whoCount', !/^\d{1,4}$/.test(plan.whoCount.trim())],
    ],
    addressee: [['officers', plan.officers.length === 0]],
  }
  return (need[step] ?? []).flatMap(([name, missing]) => (missing ? [name] : []))
}

/** The first step that still needs something, or the one before consent. */
export const firstOpen = (plan: Plan): PlanStep =>
  steps.find((step) => missingIn(plan, step).length > 0) ?? 'preview'

/** So few people that each can be guessed (ESC-7). */
export const FEW = 5

/** A day from today on, at most so many days away, all equally likely (A10-4). */
export function plannedDay(today: string, delay: number): string {
  const choices = delay + 1
  // Bytes above the last whole multiple would make early days likelier.
  const limit = 256 - (256 % choices)
  for (;;) {
    const byte = randomBytes(1)[0] ?? 0
    if (byte < limit) return plusDays(today, byte % choices)
  }
}

const LONGEST_RUN = 8
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The longest run of words, if it has more than eight, that also stands in a message of the reporter (A10-3). */
export function copiedRun(text: string, messages: readonly ShownMessage[]): string | null {
  const own = words(text)
  const theirs = messages.flatMap(({ direction, text: said }) =>
    direction === 1 && said !== '' ? [` ${words(said).join(' ')} `] : [],
  )
  let longest: string[] = []
  for (let from = 0; from < own.length; from++) {
    for (let size = Math.max(LONGEST_RUN, longest.length) + 1; from + size <= own.length; size++) {
      const run = own.slice(from, from + size)
      if (!theirs.some((said) => said.includes(` ${run.join(' ')} `))) break
      longest = run
    }
  }
  return longest.length === 0 ? null : longest.join(' ')
}

/** The files of a document, by what the message says of them. */
export const filesIn = (sealed: readonly { sealed: { ref: AttachmentRef } }[]): EscalationDocument['files'] =>
  sealed.map(({ sealed: { ref } }) => ({ name: ref.name, mime: ref.mime, size: ref.size, hash: ref.hash }))

/** Days after which officers' browsers mark a consent as old (KB-60); then the reporter is asked again. */
const CONSENT_DAYS = 30

export const isTooOld = ({ day }: EscalationDocument, today: string): boolean =>
  daysBetween(day, today) > CONSENT_DAYS

/** What the reporter was asked is still exactly what the plan says; otherwise it has to be asked again. */
export function isAsked(plan: Plan, document: EscalationDocument, officers: readonly string[]): boolean {
  const same = documentOf(plan, document.org, document.files)
  return (
    same.title === document.title &&
    same.text === document.text &&
    [...plan.officers].sort().join() === [...officers].sort().join()
  )
}
