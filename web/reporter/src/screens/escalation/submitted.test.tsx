// @vitest-environment jsdom
import {
  checkAnswer,
  checkConsent,
  feedbackBody,
  questionBody,
  receiptBody,
} from '@klankbord/protocol/escalation'
import { expect, test } from 'vitest'
import { plusDays } from '../../modules/days.ts'
import { today } from '../../modules/testing/fake-intake.ts'
import {
  all,
  intake,
  itIs,
  look,
  officer,
  openMailbox,
  own,
  place,
  press,
  propose,
  state,
  submit,
  the,
  thread,
  write,
} from './page-under-test.tsx'

test('received is what an addressee signed for this very text, and late is said (KB-75)', async () => {
  await openMailbox()
  const draft = await propose()
  await submit(draft)
  expect(the('r11-ack-date')?.dataset.state).toBe('due')
  const wrong = await receiptBody(await officer('Fatma'), thread, 'b'.repeat(64), today)
  await intake.answer('Noor', 'receipt', wrong)
  const late = plusDays(today, 8)
  itIs(late)
  await look()
  expect([state(), the('r11-ack-date')?.dataset.state]).toEqual(['SUBMITTED', 'missed'])
  expect(the('r11-overdue')?.textContent).toContain('Huis voor Klokkenluiders')
  expect(the('r11-forged')).toBeDefined()

  await intake.answer(
    'Noor',
    'receipt',
    await receiptBody(await officer('Bart'), thread, draft.docHash, late),
  )
  await look()
  expect([state(), the('r11-ack-date')?.dataset.state]).toEqual(['ACKNOWLEDGED', 'late'])
  expect(the('r11-overdue')).toBeUndefined()
})

test('a question that an addressee signed is answered or not, in words that are signed too (R11-4)', async () => {
  await openMailbox()
  const draft = await propose()
  await submit(draft)
  const { escPk } = await checkConsent((await own())?.body, draft)
  const fatmas = await officer('Fatma')
  await intake.answer('Noor', 'receipt', await receiptBody(fatmas, thread, draft.docHash, today))
  const [one, two] = [
    await questionBody(fatmas, thread, 'Sinds wanneer?'),
    await questionBody(fatmas, thread, 'Hoe heet je?'),
  ]
  await intake.answer('Noor', 'question', { ...one, advisorText: 'Alleen het jaar is genoeg.' })
  await intake.answer('Noor', 'question', two)
  await intake.answer('Noor', 'question', { ...two, text: 'Waar woon je?', qId: 'e'.repeat(32) })
  await look()
  expect(all('r11-question-text').map((words) => words.textContent)).toEqual([
    'Sinds wanneer?',
    'Hoe heet je?',
  ])
  expect(the('r11-question')?.textContent).toContain('Fatma van Bakkerij Korenaar')
  expect(the('r11-question-advisor')?.textContent).toBe('Alleen het jaar is genoeg.')
  expect(place.textContent).not.toContain('Waar woon je?')

  await write('r11-answer', 'Sinds 2024.')
  await press('r11-answer-send')
  const answer = { id: one.qId, text: one.text }
  expect(await checkAnswer((await own())?.body, escPk, draft.escNonce, answer)).toBe('Sinds 2024.')
  await press('r11-decline')
  const refusal = { id: two.qId, text: two.text }
  expect(await checkAnswer((await own())?.body, escPk, draft.escNonce, refusal)).toBe('')
  expect(state()).toBe('ACKNOWLEDGED')
})

test('what the organisation did is read, and what the reporter thinks of it goes back', async () => {
  await openMailbox()
  const draft = await propose()
  await submit(draft)
  const { escPk } = await checkConsent((await own())?.body, draft)
  const fatmas = await officer('Fatma')
  await intake.answer('Noor', 'receipt', await receiptBody(fatmas, thread, draft.docHash, today))
  const feedback = await feedbackBody(fatmas, thread, 'Er komt toezicht.')
  await intake.answer('Noor', 'feedback', feedback)
  await look()
  expect([state(), the('r11-feedback-text')?.textContent]).toEqual(['FEEDBACK_GIVEN', 'Er komt toezicht.'])
  expect(the('r11-feedback-date')?.dataset.state).toBe('met')

  await write('r11-reaction-text', 'Dank.')
  await press('r11-reaction-yes')
  const body = (await own())?.body
  expect(body?.reaction).toBe('SATISFIED')
  const to = { id: feedback.fbId, text: feedback.text }
  expect(await checkAnswer(body, escPk, draft.escNonce, to)).toBe(
    'Ik ben tevreden met deze uitkomst.\n\nDank.',
  )
  expect(the('r11-reacted')).toBeDefined()
})
