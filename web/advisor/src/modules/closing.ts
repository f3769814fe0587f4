import { daysBetween } from '@klankbord/staff/days'
import { Problem } from '@klankbord/staff/http'
import { entryOf } from '@klankbord/staff/vault-json'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import { wishOf } from './aftercare.ts'
import type { CaseBook } from './case-book.ts'
import type { CaseFile } from './case-list.ts'
import type { CaseStatus, CaseView } from './cases-api.ts'
import type { ShownMessage } from './conversation.ts'
import { modeOf } from './life.ts'
import type { CaseStep, LifeApi } from './life-api.ts'
import { randomId } from './random-id.ts'
import type { Replies } from './replies.ts'
import { cardIn, cardsTold, lastDayOf, withCard } from './year-end.ts'

/** What the form asks. An empty text is an answer that is missing; nothing is guessed. Two may stay unknown. */
export type Coding = {
  topic: string
  extraTopics: readonly string[]
  nature: string
  role: string
  relation: string
  channel: string
  actions: readonly string[]
  result: string
  reason: string
  talks: string
  party: string
  known: string
  text: string
  /** Days on which the mailbox asks how it goes. */
  aftercare: readonly string[]
}
export type Missing = Exclude<keyof Coding, 'party' | 'known' | 'aftercare'> | 'scope'

/** What nobody asked or nobody knows. */
export const UNKNOWN = 'ONBEKEND'

export const emptyCoding: Coding = {
  ...{ topic: '', extraTopics: [], nature: '', role: '', relation: '', channel: '', actions: [] },
  ...{ result: '', reason: '', talks: '', party: UNKNOWN, known: UNKNOWN, text: '', aftercare: [] },
}

/** Reasons under which nothing is counted: no card, and nothing but the reason is asked. */
const uncounted = ['CLO.SPA', 'CLO.TST', 'CLO.DUB']
/** Detriment after speaking up. */
export const DETRIMENT = 'IN.BEN'
/** The reporter wanted to stop. */
export const WITHDRAWN = 'CLO.WEN'
/** How a case counts that was open when a year ended; no reason to close. */
export const OPEN_AT_YEAR_END = 'CLO.LOP'
export const notOffered = [OPEN_AT_YEAR_END]

export const isCounted = (reason: string): boolean => !uncounted.includes(reason)

/** What a card needs that counts nowhere any more: its reason takes it out, whatever else stands on it. */
const ofNoMatter = {
  ...{ topic: 'ONBEKEND', nature: 'LN.NOG', role: 'ONBEKEND', relation: 'ONBEKEND', channel: 'ONBEKEND' },
  ...{ actions: ['ACT.LUI'], result: 'RES.ONB', talks: 'C1' },
}

export function missingIn(coding: Coding): Missing[] {
  if (coding.reason !== '' && !isCounted(coding.reason)) return []
  const fields = ['topic', 'nature', 'role', 'relation', 'channel', 'actions'] as const
  const more = ['result', 'reason', 'talks', 'text'] as const
  const missing: Missing[] = [...fields, ...more].filter((field) => coding[field].length === 0)
  const extra = coding.extraTopics.filter((code) => code !== '')
  if (new Set([coding.topic, ...extra]).size < extra.length + 1) missing.push('extraTopics')
  const outside = coding.reason === 'CLO.BSC' && coding.topic !== '' && !coding.topic.startsWith('BS')
  return outside ? [...missing, 'scope'] : missing
}

/** The way through the graph from here to the end; only the reporter's own word in the mailbox withdraws a case. */
export function stepsToEnd(
  status: CaseStatus,
  reason: string,
  withdrawn: boolean,
): { step: CaseStep; from: CaseStatus }[] {
  if (reason === 'CLO.BSC') return [{ step: 'OUT_OF_SCOPE', from: status }]
  if (reason === WITHDRAWN && withdrawn) return [{ step: 'WITHDRAW', from: status }]
  if (['RECEIVED', 'ACKNOWLEDGED'].includes(status)) return [{ step: 'SET_ASIDE', from: status }]
  if (status === 'INTAKE' && !isCounted(reason)) return [{ step: 'SET_ASIDE', from: status }]
  if (status === 'AFTERCARE' || status === 'DORMANT') return [{ step: 'CLOSE', from: status }]
  const first: CaseStep = status === 'ACCOMPANYING' ? 'STEP_DONE' : 'TALK_WAS_ENOUGH'
  return [
    { step: first, from: status },
    { step: 'CLOSE', from: 'AFTERCARE' },
  ]
}

const durations = [
  ['LT2W', 14],
  ['W2_8', 56],
  ['M2_6', 183],
  ['M6_12', 366],
] as const

export function durationOf(from: string, to: string): string {
  const days = daysBetween(from, to)
  return durations.find(([, most]) => days < most)?.[0] ?? 'GT12M'
}

/** Whoever was spoken to first was answered at once. */
const spoken = ['TEL', 'GESPREK']

/** Whether the first answer came within its term; on which day it came or after how many days is for no card. */
export function answerOf({ answerDue, answeredOn }: CaseView, channel: string, until: string): string {
  if (spoken.includes(channel)) return 'OP_TIJD'
  if (answerDue === null || (answeredOn === null && until <= answerDue)) return UNKNOWN
  return answeredOn !== null && answeredOn <= answerDue ? 'OP_TIJD' : 'TE_LAAT'
}

export function codesOf(coding: Coding, view: CaseView, messages: readonly ShownMessage[], today: string) {
  const { topic, nature, role, relation, channel, actions, result, reason, talks, party, known } = coding
  return {
    ...{ topic, nature, role, relation, channel, actions, result, reason, talks, party, known },
    answer: answerOf(view, channel, today),
    extraTopics: coding.extraTopics.filter((code) => code !== ''),
    mode: modeOf(messages).mode,
    duration: durationOf(view.receivedOn, today),
  }
}

export type Closing = {
  /** Closes with everything that belongs to it; asked again after a failure it goes on where it was. */
  close(caseId: string, coding: Coding): Promise<void>
  /** Counts a case in a year at whose end it was open; nothing happens to the case. */
  countOpen(caseId: string, coding: Coding, year: number): Promise<void>
  /** The names of the cards of a case, for a colleague who takes it over. */
  cardsOf(caseId: string): Readonly<Record<string, string>>
}
type Parts = {
  life: LifeApi
  book: CaseBook
  vault: VaultKeeper
  replies: Replies
  today: () => string
}

export function openClosing({ life, book, vault, replies, today }: Parts): Closing {
  const fileOf = (caseId: string) => book.list.get().files.find(({ view }) => view.id === caseId)

  /** The name of the card stays in the vault, so that a reopened case corrects its card instead of counting twice. */
  async function cardOf(caseId: string, year: number): Promise<string> {
    const before = cardIn(vault.read(), caseId, year)
    if (before !== undefined) return before
    const card = cardsTold(fileOf(caseId)?.messages ?? [])[year] ?? randomId()
    const mailbox = book.secrets(caseId)?.mailbox ?? ''
    await vault.save((now) => withCard(now, caseId, mailbox, year, card))
    return card
  }

  const cardsOf = (caseId: string) => ({
    ...cardsTold(fileOf(caseId)?.messages ?? []),
    ...entryOf(vault.read(), caseId)?.cards,
  })

  async function count(
    { view, messages }: CaseFile,
    coding: Coding,
    year: number,
    until: string,
  ): Promise<void> {
    const codes = codesOf(coding, view, messages, until)
    await life.putCard(await cardOf(view.id, year), view.channel, year, codes)
  }

  /** A message that was still on its way may change the status meanwhile: then once more, from where the case is now. */
  async function takeSteps(caseId: string, reason: string, again = true): Promise<void> {
    const file = fileOf(caseId)
    if (!file) return
    const withdrawn = wishOf(file.messages) === 'withdrawn'
    try {
      for (const { step, from } of stepsToEnd(file.view.status, reason, withdrawn))
        await life.take(caseId, step, from)
    } catch (failure) {
      if (!again || !(failure instanceof Problem) || failure.status !== 409) throw failure
      await book.refresh(caseId)
      return takeSteps(caseId, reason, false)
    }
    await book.refresh(caseId)
  }

  return {
    cardsOf,
    async close(caseId, coding) {
      const file = fileOf(caseId)
      if (!file) return
      const { view } = file
      const year = Number(today().slice(0, 4))
      if (isCounted(coding.reason)) await count(file, coding, year, today())
      // Counted before, and found to be a duplicate or a test since: its card takes it out of the figures.
      else if (cardsOf(caseId)[year] !== undefined)
        await count(file, { ...coding, ...ofNoMatter }, year, today())
      await life.code(caseId)
      if (view.status !== 'CLOSED') await takeSteps(caseId, coding.reason)
      const { text, reason, aftercare } = coding
      if (text.trim() === '' || view.status === 'CLOSED') return
      const reopenUntil = fileOf(caseId)?.view.end.reopenUntil ?? null
      replies.sendTyped(caseId, 'closing', { text: text.trim(), reason, reopenUntil, cards: cardsOf(caseId) })
      if (aftercare.length > 0)
        replies.sendTyped(caseId, 'checkins', { days: [...aftercare].sort(), text: '' })
    },
    async countOpen(caseId, coding, year) {
      const file = fileOf(caseId)
      if (file) await count(file, coding, year, lastDayOf(year))
    },
  }
}
