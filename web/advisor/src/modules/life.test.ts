import { expect, test } from 'vitest'
import { aFile, aView } from '../testing/case-files.ts'
import { answerOf, codesOf, durationOf, emptyCoding, missingIn, stepsToEnd } from './closing.ts'
import type { ShownMessage } from './conversation.ts'
import { allTerms, checkinDays, dueThisWeek, hasNewMode, modeOf, plusMonths, termRows } from './life.ts'

const TODAY = '2026-11-26'

function said(direction: 1 | 2, type: string, body: Record<string, unknown>, id: string): ShownMessage {
  const [message] = aFile(['x']).messages
  return { ...(message as ShownMessage), direction, type, body, id }
}
const ask = (id: string, mode: string) => said(2, 'mode-ask', { mode, text: '' }, id)
const answer = (id: string, accepted: boolean) => said(1, 'mode-answer', { ask: id, accepted }, `of-${id}`)

test('today shows the terms of this week and those that are over, and nothing that is done', () => {
  const soon = aView({ id: 'a', ackDue: '2026-12-03', answerDue: '2026-12-04' })
  const over = aView({ id: 'b', ackDue: '2026-11-25', answerDue: '2026-11-20', answeredOn: '2026-11-20' })
  const files = [soon, over].map((view) => ({ ...aFile(['x']), view }))

  expect(dueThisWeek(files, TODAY).map(({ caseId, due }) => [caseId, due])).toEqual([
    ['b', '2026-11-25'],
    ['a', '2026-12-03'],
  ])
})

test('a mode counts only once the reporter said yes to it', () => {
  expect(modeOf([])).toMatchObject({ mode: 'SPARREN', confirmed: false, asked: null })
  expect(modeOf([ask('1', 'MEDIATION')])).toMatchObject({ mode: 'SPARREN', asked: 'MEDIATION' })
  expect(modeOf([ask('1', 'MEDIATION'), answer('1', false)])).toMatchObject({
    mode: 'SPARREN',
    refused: true,
  })
  const agreed = [ask('1', 'MEDIATION'), answer('1', true)]
  expect(modeOf(agreed)).toMatchObject({ mode: 'MEDIATION', confirmed: true, asked: null })
  const later = [...agreed, ask('2', 'EXTERN_MELDEN')]
  expect(modeOf(later)).toMatchObject({ mode: 'MEDIATION', asked: 'EXTERN_MELDEN' })
  expect(modeOf([...later, answer('2', true)]).mode).toBe('EXTERN_MELDEN')
})

test('an answer to another question, a reporter who asks and an unknown mode change nothing', () => {
  expect(modeOf([ask('1', 'MEDIATION'), answer('9', true)]).mode).toBe('SPARREN')
  expect(modeOf([said(1, 'mode-ask', { mode: 'MEDIATION' }, '1'), answer('1', true)]).mode).toBe('SPARREN')
  expect(modeOf([ask('1', 'DANSEN'), answer('1', true)]).mode).toBe('SPARREN')
})

test('case-service is told of a mode once, at the stage that waits for it', () => {
  const messages = [ask('1', 'MEDIATION'), answer('1', true)]
  const file = { ...aFile(['x'], { status: 'INTAKE' }), state: 'open' as const, messages }
  expect(hasNewMode(file)).toBe(true)
  expect(hasNewMode({ ...file, view: aView({ status: 'EXPLORING' }) })).toBe(false)
  expect(hasNewMode({ ...file, messages: messages.slice(0, 1) })).toBe(false)
})

test('terms are met, missed, late or on their way', () => {
  const view = aView({
    receivedOn: '2026-11-20',
    ackDue: '2026-11-23',
    acknowledgedOn: '2026-11-24',
    answerDue: '2026-11-24',
    legal: { possible: true, ackDue: '2026-11-27', feedbackDue: '2027-02-24' },
    end: { silentUntil: null, closed: null, reopenUntil: null, purgeDue: null, heldUntil: null },
  })
  expect(termRows(view, TODAY).map(({ key, state }) => [key, state])).toEqual([
    ['case.ack', 'missed'],
    ['case.firstAnswer', 'overdue'],
    ['role.receiver.ack', 'met'],
    ['role.receiver.feedback', 'running'],
  ])
  const soon = termRows(aView({ ackDue: '2026-11-28', answerDue: null }), TODAY)
  expect(soon.map(({ state }) => state)).toEqual(['due-soon'])
  const files = [{ ...aFile(['x']), view }]
  expect(allTerms(files, TODAY).map(({ key }) => key)[0]).toBe('case.firstAnswer')
})

test('nobody has to confirm or answer any more in a case that was closed', () => {
  const end = { silentUntil: null, closed: '2026-11-25', reopenUntil: null, purgeDue: null, heldUntil: null }
  const view = aView({ status: 'CLOSED', ackDue: '2026-11-25', answerDue: '2026-11-24', end })
  expect(termRows(view, TODAY).map(({ state }) => state)).toEqual(['met', 'missed'])
})

test('months end on their last day when there is no such day', () => {
  expect(plusMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(plusMonths('2027-11-30', 3)).toBe('2028-02-29')
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
  const rule = { key: 'aftercare.check', values: [1, 3, 6], unit: 'MONTH', statutory: false, source: '' }
  expect(checkinDays([rule], '2026-08-31')).toEqual(['2026-09-30', '2026-11-30', '2027-02-28'])
})

const full = {
  ...emptyCoding,
  ...{ topic: 'OO.PES', nature: 'LN.PER', role: 'GETUIGE', relation: 'WERKNEMER', channel: 'PLATFORM' },
  ...{ actions: ['ACT.LUI'], result: 'RES.STR', reason: 'CLO.AFG', talks: 'C1', text: 'Dag.' },
}

test('what is missing is listed and never guessed', () => {
  expect(missingIn(full)).toEqual([])
  expect(missingIn(emptyCoding)).toHaveLength(10)
  expect(missingIn({ ...full, result: '', actions: [] })).toEqual(['actions', 'result'])
  expect(missingIn({ ...full, reason: 'CLO.BSC' })).toEqual(['scope'])
  expect(missingIn({ ...full, reason: 'CLO.BSC', topic: 'BS.WDR' })).toEqual([])
  expect(missingIn({ ...full, extraTopics: ['OO.PES', ''] })).toEqual(['extraTopics'])
  expect(missingIn({ ...emptyCoding, reason: 'CLO.SPA' })).toEqual([])
})

test('every reason leads to the end from every stage', () => {
  expect(stepsToEnd('INTAKE', 'CLO.AFG', false)).toEqual([
    { step: 'TALK_WAS_ENOUGH', from: 'INTAKE' },
    { step: 'CLOSE', from: 'AFTERCARE' },
  ])
  expect(stepsToEnd('ACCOMPANYING', 'CLO.AFG', false)[0]).toEqual({ step: 'STEP_DONE', from: 'ACCOMPANYING' })
  expect(stepsToEnd('AFTERCARE', 'CLO.AFG', false)).toEqual([{ step: 'CLOSE', from: 'AFTERCARE' }])
  expect(stepsToEnd('EXPLORING', 'CLO.BSC', false)).toEqual([{ step: 'OUT_OF_SCOPE', from: 'EXPLORING' }])
  expect(stepsToEnd('DORMANT', 'CLO.WEN', true)).toEqual([{ step: 'WITHDRAW', from: 'DORMANT' }])
  expect(stepsToEnd('DORMANT', 'CLO.WEN', false)).toEqual([{ step: 'CLOSE', from: 'DORMANT' }])
  expect(stepsToEnd('RECEIVED', 'CLO.SPA', false)).toEqual([{ step: 'SET_ASIDE', from: 'RECEIVED' }])
})

test('a card holds codes and nothing that was written', () => {
  const view = aView({ receivedOn: '2026-11-01' })
  const codes = codesOf({ ...full, extraTopics: ['', 'OO.INT'] }, view, [], TODAY)
  expect(codes).toMatchObject({ mode: 'SPARREN', duration: 'W2_8', extraTopics: ['OO.INT'] })
  expect(JSON.stringify(codes)).not.toContain('Dag.')
  expect(durationOf('2025-01-01', TODAY)).toBe('GT12M')
})

test('a card says whether the first answer was in time, and of no day', () => {
  const answered = (answeredOn: string | null) => aView({ answerDue: '2026-11-24', answeredOn })
  expect(answerOf(answered('2026-11-24'), 'PLATFORM', TODAY)).toBe('OP_TIJD')
  expect(answerOf(answered('2026-11-25'), 'PLATFORM', TODAY)).toBe('TE_LAAT')
  expect(answerOf(answered(null), 'MAIL', TODAY)).toBe('TE_LAAT')
  expect(answerOf(answered(null), 'MAIL', '2026-11-24')).toBe('ONBEKEND')
  expect(answerOf(aView({ answerDue: null, answeredOn: TODAY }), 'PLATFORM', TODAY)).toBe('ONBEKEND')
  expect(answerOf(answered(null), 'GESPREK', TODAY)).toBe('OP_TIJD')
  const codes = codesOf({ ...full, known: 'ANONIEM' }, answered('2026-11-23'), [], TODAY)
  expect(codes).toMatchObject({ party: 'ONBEKEND', known: 'ANONIEM', answer: 'OP_TIJD' })
  expect(JSON.stringify(codes)).not.toMatch(/2026-1/)
})
