import { expect, test } from 'vitest'
import { hex, randomBytes } from './bytes.ts'
import { signerOf } from './ed25519.ts'
import * as escalations from './escalation.ts'
import { type CourseMessage, currentCourses, readCourses } from './escalation-course.ts'
import { reporterKeysOf } from './reporter-keys.ts'
import type { JsonObject } from './strict-json.ts'
import { newIdentity } from './vault.ts'

const [officer, stranger] = [await newIdentity(), await newIdentity()]
const signing = { kid: officer.kid, signer: await signerOf(officer.seed) }
const reporter = await reporterKeysOf(randomBytes(32))
const thread = 'c'.repeat(32)
const day = '2026-11-25'
const document = { org: 'Gemeente Voorbeeld', title: 'Signaal', text: 'Tekst.', files: [], day }
const draft = await escalations.newDraft(document, [officer.kid])
const keys = await reporter.escalation(draft.escNonce)
const people = [officer, stranger]
const reader = {
  officerKey: (kid: string) => people.find((one) => one.kid === kid)?.pk,
  ownKey: async (nonce: string) => (await reporter.escalation(nonce)).publicKey,
}

const said = (direction: 1 | 2, t: string, body: JsonObject): CourseMessage => ({
  ...{ id: hex(randomBytes(16)), direction, t, body, day },
})
const read = async (...messages: CourseMessage[]) => (await readCourses(messages, reader)).at(-1)
const asked = said(2, 'esc-draft', escalations.draftBody(draft))
const agreed = said(1, 'esc-consent', await escalations.consentBody(keys, draft))
const submitted = said(2, 'status', {
  state: 'esc-submitted',
  escNonce: draft.escNonce,
  threadId: thread,
})
const received = said(2, 'receipt', await escalations.receiptBody(signing, thread, draft.docHash, day))

test('goes from draft to feedback, each step by somebody who could take it', async () => {
  const question = await escalations.questionBody(signing, thread, 'Sinds wanneer?')
  const put = said(2, 'question', { ...question, advisorText: 'In grote lijnen' })
  const to = { id: question.qId, text: question.text }
  const answered = said(1, 'answer', await escalations.answerBody(keys, draft.escNonce, to, ''))
  const feedback = await escalations.feedbackBody(signing, thread, 'Het klopt.')
  const reaction = await escalations.answerBody(
    ...([keys, draft.escNonce, { id: feedback.fbId, text: feedback.text }, 'Dank'] as const),
  )
  const messages = [
    ...[asked, agreed, submitted, received, put, answered, said(2, 'feedback', feedback)],
    said(1, 'answer', { ...reaction, reaction: 'SATISFIED' }),
    said(2, 'status', { state: 'esc-referred', escNonce: draft.escNonce }),
    said(2, 'status', { state: 'esc-closed', escNonce: draft.escNonce }),
  ]
  const states = await Promise.all(messages.map((_, at) => read(...messages.slice(0, at + 1))))
  expect(states.map((course) => course?.state)).toEqual([
    ...['AWAITING_CONSENT', 'CONSENTED', 'SUBMITTED', 'ACKNOWLEDGED', 'QUESTION_TO_REPORTER', 'ACKNOWLEDGED'],
    ...['FEEDBACK_GIVEN', 'FEEDBACK_GIVEN', 'REFERRED_EXTERNAL', 'CLOSED'],
  ])
  expect(states.at(-1)).toMatchObject({
    thread,
    forged: 0,
    questions: [{ text: 'Sinds wanneer?', advisorText: 'In grote lijnen', answer: { text: '' } }],
    feedback: [{ text: 'Het klopt.', answer: { text: 'Dank', reaction: 'SATISFIED' } }],
  })
})

test('a change, a refusal and a withdrawal each stand until something else is said', async () => {
  const change = said(1, 'esc-change', escalations.changeBody(draft, { ...document, text: 'Anders' }))
  const refusal = said(1, 'esc-decline', { escNonce: draft.escNonce })
  const back = said(1, 'withdrawal', await escalations.withdrawalBody(keys, draft))
  expect(await read(asked, change)).toMatchObject({ state: 'CHANGED', change: { text: 'Anders' } })
  expect(await read(asked, refusal)).toMatchObject({ state: 'REJECTED' })
  expect(await read(asked, refusal, agreed)).toMatchObject({ state: 'CONSENTED' })
  expect(await read(asked, agreed, back)).toMatchObject({ state: 'WITHDRAWN' })
  expect(await read(asked, agreed, back, agreed)).toMatchObject({ state: 'WITHDRAWN' })
  expect(await read(asked, agreed, submitted, back)).toMatchObject({ state: 'WITHDRAWN' })
  expect(await read(asked, agreed, submitted, back, received)).toMatchObject({ state: 'ACKNOWLEDGED' })
})

test('one nonce stands for one document only (KB-36)', async () => {
  const other = await escalations.newDraft({ ...document, text: 'Erger' }, draft.officers)
  const again = said(2, 'esc-draft', escalations.draftBody({ ...other, escNonce: draft.escNonce }))
  const course = await read(asked, agreed, again)
  expect(course).toMatchObject({ state: 'CONSENTED', draft: { document: { text: 'Tekst.' } } })
})

test('a consent under a key of somebody else is none', async () => {
  const theirs = await (await reporterKeysOf(randomBytes(32))).escalation(draft.escNonce)
  const forged = said(1, 'esc-consent', await escalations.consentBody(theirs, draft))
  expect(await read(asked, forged)).toMatchObject({ state: 'AWAITING_CONSENT' })
})

test('what an addressee did not sign is not shown as theirs', async () => {
  const foreign = { kid: stranger.kid, signer: await signerOf(stranger.seed) }
  const others = [
    said(2, 'receipt', await escalations.receiptBody(foreign, thread, draft.docHash, day)),
    said(2, 'receipt', await escalations.receiptBody(signing, thread, 'b'.repeat(64), day)),
    said(2, 'question', await escalations.questionBody(foreign, thread, 'Wie ben je?')),
    said(2, 'question', {
      ...(await escalations.questionBody(signing, thread, 'Sinds wanneer?')),
      text: 'Wie ben je?',
    }),
    said(2, 'feedback', await escalations.feedbackBody(signing, 'd'.repeat(32), 'Van een ander')),
  ]
  const course = await read(asked, agreed, submitted, ...others)
  expect(course).toMatchObject({ state: 'SUBMITTED', receipt: null, questions: [], feedback: [], forged: 5 })
})

test('a draft that was replaced is history, one that was agreed to is not', async () => {
  const next = said(
    2,
    'esc-draft',
    escalations.draftBody(await escalations.newDraft(document, [officer.kid])),
  )
  expect(currentCourses(await readCourses([asked, next], reader))).toHaveLength(1)
  expect(currentCourses(await readCourses([asked, agreed, next], reader))).toHaveLength(2)
})

test('what was taken back keeps nothing of the same text that was agreed to again', async () => {
  const again = await escalations.newDraft(document, [officer.kid])
  const theirs = await reporter.escalation(again.escNonce)
  const question = await escalations.questionBody(signing, thread, 'Sinds wanneer?')
  const courses = await readCourses(
    [
      ...[asked, agreed, said(1, 'withdrawal', await escalations.withdrawalBody(keys, draft))],
      said(2, 'esc-draft', escalations.draftBody(again)),
      said(1, 'esc-consent', await escalations.consentBody(theirs, again)),
      said(2, 'status', { state: 'esc-submitted', escNonce: again.escNonce, threadId: thread }),
      ...[received, said(2, 'question', question)],
    ],
    reader,
  )
  expect(courses.map(({ state }) => state)).toEqual(['WITHDRAWN', 'QUESTION_TO_REPORTER'])
  expect(courses.map(({ questions }) => questions.length)).toEqual([0, 1])
})
