import { checkChannels } from '@klankbord/staff/channels'
import { Problem } from '@klankbord/staff/http'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, hashOf, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault, type VaultKeeper } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { FakeCase, FakeIntake } from '../testing/fake-intake.ts'
import { type CaseBook, openCaseBook } from './case-book.ts'
import { type CaseLife, openCaseLife } from './case-life.ts'
import type { CaseStatus } from './cases-api.ts'
import { type Coding, emptyCoding } from './closing.ts'
import type { CaseStep, LifeApi } from './life-api.ts'
import { openReplies } from './replies.ts'
import { cardIn } from './year-end.ts'

const CHANNEL = 'c0'.repeat(16)
const after: Partial<Record<CaseStep, CaseStatus>> = {
  CONFIRM_MODE: 'EXPLORING',
  TALK_WAS_ENOUGH: 'AFTERCARE',
  CLOSE: 'CLOSED',
  OUT_OF_SCOPE: 'CLOSED',
  WITHDRAW: 'CLOSED',
}
const coding: Coding = {
  ...emptyCoding,
  ...{ topic: 'OO.PES', nature: 'LN.PER', role: 'GETUIGE', relation: 'WERKNEMER', channel: 'PLATFORM' },
  ...{ actions: ['ACT.LUI'], result: 'RES.STR', reason: 'CLO.AFG', talks: 'C1' },
  ...{ text: 'Het ga je goed.', aftercare: ['2027-02-26', '2026-12-26'] },
}
let reported: FakeCase
let book: CaseBook
let vault: VaultKeeper
let work: CaseLife
let cards: { card: string; year: number; codes: Record<string, unknown> }[]
let log: string[]
let sent: { t: string; body: Record<string, unknown> }[]
let dh: string

/** case-service as far as the life of one case goes. */
function fakeLife(): LifeApi {
  return {
    async take(_, step, from) {
      log.push(`${step} from ${from}`)
      if (reported.status !== from) throw new Problem('conflict', 409)
      reported.status = after[step] ?? reported.status
    },
    async code() {
      log.push('code')
    },
    async putCard(card, _, year, codes) {
      log.push('card')
      cards.push({ card, year, codes: { ...codes } })
    },
    setLegalClock: async () => {},
    hold: async () => {},
    endHold: async () => {},
    rulebook: async () => {
      log.push('rules')
      const rule = { key: 'aftercare.check', values: [1, 3], unit: 'MONTH', statutory: false, source: '' }
      return { rules: [rule], yearEnd: { year: 2026, freezesOn: '2027-01-15' } }
    },
  }
}

beforeEach(async () => {
  const practice = await FakePractice.open()
  const intake = new FakeIntake()
  const directory = await practice.directory(CHANNEL)
  practice.entries = [channelEntry(CHANNEL, [directory])]
  vault = keepVault(practice, await practice.opened())
  const channels = await checkChannels(practice, vault, TODAY)
  await refreshPrekeys(practice, vault, TODAY)
  dh = await hashOf(directory)
  reported = intake.add(await FakeCase.by(CHANNEL))
  const [prekey] = practice.published
  if (prekey) await reported.grant(0, prekey)
  await reported.report(dh, 'verhaal')
  reported.status = 'INTAKE'
  book = openCaseBook(
    intake,
    vault,
    () => channels,
    async () => {},
  )
  await book.openAll()
  cards = []
  log = []
  sent = []
  const replies = openReplies({ now: () => 0, later: () => () => {} }, async ({ t, body }) => {
    sent.push({ t, body })
  })
  work = openCaseLife({ life: fakeLife(), book, vault, replies, today: () => TODAY })
})

test('a case that a message on its way moved on is closed from where it is', async () => {
  reported.status = 'EXPLORING'

  await work.close(reported.id, { ...coding, reason: 'CLO.BSC' })

  expect(log.slice(2)).toEqual(['OUT_OF_SCOPE from INTAKE', 'OUT_OF_SCOPE from EXPLORING'])
  expect(reported.status).toBe('CLOSED')
})

test('a case is coded and led to its end before the reporter reads of it', async () => {
  await work.close(reported.id, coding)
  await expect.poll(() => sent.length).toBe(2)

  expect(log).toEqual(['card', 'code', 'TALK_WAS_ENOUGH from INTAKE', 'CLOSE from AFTERCARE'])
  expect(sent[0]).toMatchObject({ t: 'closing', body: { text: 'Het ga je goed.', reason: 'CLO.AFG' } })
  expect(sent[1]).toMatchObject({ t: 'checkins', body: { days: ['2026-12-26', '2027-02-26'] } })
  expect(book.list.get().files[0]?.view.status).toBe('CLOSED')
})

test('a card keeps its name, so that a case closed twice counts once, and names no case', async () => {
  await work.close(reported.id, coding)
  reported.status = 'INTAKE'
  await book.refresh(reported.id)
  await work.close(reported.id, { ...coding, result: 'RES.GEH' })

  expect(new Set(cards.map(({ card }) => card)).size).toBe(1)
  expect(cards[0]?.card).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(cards[1]?.codes.result).toBe('RES.GEH')
  expect(JSON.stringify(cards)).not.toContain(reported.id)
  expect(JSON.stringify(cards)).not.toContain('ga je goed')
  expect(cardIn(vault.read(), reported.id, 2026)).toBe(cards[0]?.card)
})

test('a case that was counted and then is a duplicate is taken out by its own card, and one never counted gets none', async () => {
  await work.close(reported.id, { ...emptyCoding, reason: 'CLO.DUB' })
  expect(cards).toEqual([])

  for (const again of [coding, { ...emptyCoding, reason: 'CLO.DUB' }]) {
    reported.status = 'INTAKE'
    await book.refresh(reported.id)
    await work.close(reported.id, again)
  }

  expect(cards.map(({ codes }) => codes.reason)).toEqual(['CLO.AFG', 'CLO.DUB'])
  expect(new Set(cards.map(({ card }) => card)).size).toBe(1)
  expect(Object.values(cards[1]?.codes ?? {})).not.toContain('')
})

test('whoever took over corrects the card of the colleague, so that the case counts once in a year', async () => {
  const theirs = '3f1d2c5a-0b7e-4c5d-9a1b-2c3d4e5f6a7b'
  const body = { to: vault.kid, accepted: true, history: false, cards: { 2026: theirs, 2025: 'no card' } }
  await reported.write(1, { t: 'handover', dh, body })
  await book.refresh(reported.id)
  expect(work.cardsOf(reported.id)).toEqual({ 2026: theirs })
  expect((await work.toCount())?.files).toEqual([])

  await work.close(reported.id, coding)
  await expect.poll(() => sent.length).toBe(2)

  expect(cards.map(({ card }) => card)).toEqual([theirs])
  expect(cardIn(vault.read(), reported.id, 2026)).toBe(theirs)
  expect(sent[0]?.body.cards).toEqual({ 2026: theirs })
})

test('the word of the reporter in the mailbox withdraws a case, and nothing is written to somebody who stopped', async () => {
  await reported.write(1, { t: 'status', dh, body: { state: 'withdrawn' } })
  await book.refresh(reported.id)
  await work.close(reported.id, { ...coding, reason: 'CLO.WEN', text: '', aftercare: [] })

  expect(log).toEqual(['card', 'code', 'WITHDRAW from INTAKE'])
  expect(sent).toEqual([])
})

test('without that word the same reason is an ordinary end', async () => {
  await work.close(reported.id, { ...coding, reason: 'CLO.WEN' })

  expect(log).toEqual(['card', 'code', 'TALK_WAS_ENOUGH from INTAKE', 'CLOSE from AFTERCARE'])
})

test('spam makes no card and sends nothing', async () => {
  await work.close(reported.id, { ...emptyCoding, reason: 'CLO.SPA' })

  expect(log).toEqual(['code', 'SET_ASIDE from INTAKE'])
  expect(cards).toEqual([])
  expect(sent).toEqual([])
})

test('a mode the reporter agreed to is told once, and which one is not', async () => {
  await reported.write(2, { t: 'mode-ask', dh, from: vault.kid, body: { mode: 'MEDIATION', text: '' } })
  await book.refresh(reported.id)
  const ask = book.list.get().files[0]?.messages.at(-1)?.id
  await work.settle()
  expect(log).toEqual([])

  await reported.write(1, { t: 'mode-answer', dh, body: { ask, accepted: true } })
  await book.refresh(reported.id)
  await Promise.all([work.settle(), work.settle()])

  expect(log).toEqual(['CONFIRM_MODE from INTAKE'])
  expect(book.list.get().files[0]?.view.status).toBe('EXPLORING')
})

test('a case that was open when the year ended is counted once in it, and nothing happens to it', async () => {
  expect((await work.toCount())?.files).toHaveLength(1)
  await work.countOpen(reported.id, { ...coding, reason: 'CLO.LOP' }, 2026)

  expect((await work.toCount())?.files).toEqual([])
  expect(cards[0]).toMatchObject({ year: 2026, codes: { reason: 'CLO.LOP' } })
  expect(log).toEqual(['rules', 'card'])
  expect(sent).toEqual([])
})

test('another year has another card, the same year the same', async () => {
  await work.countOpen(reported.id, { ...coding, reason: 'CLO.LOP' }, 2025)
  await work.countOpen(reported.id, { ...coding, reason: 'CLO.LOP', result: 'RES.GEH' }, 2025)
  await work.close(reported.id, coding)

  expect(cards.map(({ year }) => year)).toEqual([2025, 2025, 2026])
  expect(cards[0]?.card).toBe(cards[1]?.card)
  expect(cards[2]?.card).not.toBe(cards[0]?.card)
})

test('the rules are asked once', async () => {
  expect(await work.checkinDays()).toEqual(['2026-12-26', '2027-02-26'])
  await work.checkinDays()
  expect(log).toEqual(['rules'])
})
