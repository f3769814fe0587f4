import { expect, test } from 'vitest'
import { base64url, hex, randomBytes } from './bytes.ts'
import type { StoredMessage } from './conversation.ts'
import { signerOf } from './ed25519.ts'
import * as escalations from './escalation.ts'
import { messageHash, NO_PREVIOUS } from './message.ts'
import { Refused } from './refused.ts'
import { reporterKeysOf } from './reporter-keys.ts'
import { checkEscalation } from './statements.ts'
import { newThread, readThread, sealThreadMessage, threadKeyOf } from './thread.ts'
import { newIdentity } from './vault.ts'

const advisor = await newIdentity()
const [officer, other] = [await newIdentity(), await newIdentity()]
const reporter = await reporterKeysOf(randomBytes(32))
const keyOf = (kid: string) => [officer, other].find((one) => one.kid === kid)?.pk
const officerSigns = { kid: officer.kid, signer: await signerOf(officer.seed) }
const { thread, key } = newThread()
const document = {
  ...{ org: 'Gemeente Voorbeeld', title: 'Signaal', text: 'Tekst.\n', day: '2026-11-25' },
  files: [{ name: 'bestand-1.jpg', mime: 'image/jpeg', size: 3, hash: 'a'.repeat(64) }],
}
const draft = await escalations.newDraft(document, [other.kid, officer.kid])
const keys = await reporter.escalation(draft.escNonce)
const refused = (promise: Promise<unknown>) => expect(promise).rejects.toBeInstanceOf(Refused)

test('a draft travels as exactly these bytes to exactly these people', async () => {
  const read = await escalations.readDraft(escalations.draftBody(draft))
  expect(read).toEqual(draft)
  expect(read.document).toEqual(document)
  for (const wrong of [null, {}, { ...escalations.draftBody(draft), officers: [] }]) {
    await refused(escalations.readDraft(wrong))
  }
  const change = escalations.changeBody(draft, { ...document, text: 'Anders.' })
  expect(escalations.readChange(change)).toMatchObject({
    escNonce: draft.escNonce,
    document: { text: 'Anders.' },
  })
  expect(() => escalations.writeDocument({ ...document, text: 'e\u0301' })).toThrow(Refused)
})

test('a consent holds for its draft and for nothing else (KB-35)', async () => {
  const body = await escalations.consentBody(keys, draft)
  const consent = await escalations.checkConsent(body, draft)
  expect(consent).toMatchObject({ decision: 'consent', day: document.day, escPk: keys.publicKey })

  const changed = await escalations.newDraft({ ...document, text: 'Tekst!\n' }, draft.officers)
  await refused(escalations.checkConsent(body, { ...changed, escNonce: draft.escNonce }))
  await refused(escalations.checkConsent(body, { ...draft, officers: [officer.kid] }))
  await refused(escalations.checkConsent(body, { ...draft, escNonce: hex(randomBytes(16)) }))
  await refused(escalations.checkConsent({ ...body, sig: base64url(randomBytes(64)) }, draft))
  await refused(escalations.checkConsent({ ...body, escPk: base64url(advisor.pk) }, draft))
})

test('a withdrawal is no consent, and a consent no withdrawal', async () => {
  const [yes, no] = [
    await escalations.consentBody(keys, draft),
    await escalations.withdrawalBody(keys, draft),
  ]
  expect(await escalations.checkWithdrawal(no, keys.publicKey, draft)).toMatchObject({
    decision: 'withdrawal',
  })
  await refused(escalations.checkWithdrawal(yes, keys.publicKey, draft))
  const dressed = { ...no, escNonce: draft.escNonce, escPk: base64url(keys.publicKey) }
  await refused(escalations.checkConsent(dressed, draft))
  await refused(escalations.checkWithdrawal(no, advisor.pk, draft))
})

test('what the advisor opens a thread with is what officers accept (KB-60)', async () => {
  const consent = await escalations.checkConsent(await escalations.consentBody(keys, draft), draft)
  const body = await escalations.escalationBody(thread, draft, consent, await signerOf(advisor.seed))
  const context = { thread, self: officer.kid, advisorKey: advisor.pk, grantSigner: advisor.kid }
  expect(await checkEscalation(body, context)).toMatchObject({ docHash: draft.docHash, document })
})

test('a question is the officer’s own, and its answer the reporter’s (KB-61)', async () => {
  const body = await escalations.questionBody(officerSigns, thread, 'Sinds wanneer?')
  const question = await escalations.checkQuestion({ ...body, advisorText: 'Ook dit' }, keyOf)
  expect(question).toMatchObject({ thread, text: 'Sinds wanneer?', officer: officer.kid })
  await refused(escalations.checkQuestion({ ...body, text: 'Wie ben je?' }, keyOf))
  await refused(escalations.checkQuestion({ ...body, officer: other.kid }, keyOf))
  await refused(escalations.checkQuestion({ ...body, officer: advisor.kid }, keyOf))
  await refused(escalations.checkFeedback({ ...body, fbId: body.qId }, keyOf))

  const answer = await escalations.answerBody(keys, draft.escNonce, question, 'September')
  const check = (value: object, to = question) =>
    escalations.checkAnswer(value, keys.publicKey, draft.escNonce, to)
  expect(await check(answer)).toBe('September')
  await refused(check({ ...answer, text: 'Oktober' }))
  await refused(check(answer, { ...question, text: 'Anders?' }))
  await refused(check(answer, { ...question, id: hex(randomBytes(16)) }))
  expect(await check(await escalations.answerBody(keys, draft.escNonce, question, ''))).toBe('')
})

test('a receipt is for one document, and feedback for one thread (KB-75)', async () => {
  const receipt = await escalations.receiptBody(officerSigns, thread, draft.docHash, '2026-11-26')
  expect(await escalations.checkReceipt(receipt, draft.docHash, keyOf)).toMatchObject({ thread })
  await refused(escalations.checkReceipt(receipt, 'b'.repeat(64), keyOf))
  await refused(escalations.checkReceipt({ ...receipt, docHash: 'b'.repeat(64) }, 'b'.repeat(64), keyOf))
  await refused(escalations.checkReceipt({ ...receipt, day: '2026-11-27' }, draft.docHash, keyOf))
  const feedback = await escalations.feedbackBody(officerSigns, thread, 'Het klopt.')
  expect(await escalations.checkFeedback(feedback, keyOf)).toMatchObject({ text: 'Het klopt.' })
  await refused(escalations.checkFeedback({ ...feedback, threadId: hex(randomBytes(16)) }, keyOf))
})

test('a thread is read like a conversation: in order, with breaks shown', async () => {
  const threadKey = threadKeyOf(0, key)
  const items: StoredMessage<3 | 4>[] = []
  let prev = NO_PREVIOUS
  for (const t of ['escalation', 'chat', 'chat']) {
    const content = { t, at: document.day, dh: NO_PREVIOUS, seen: -1, from: advisor.kid, body: {}, att: [] }
    const seq = items.length
    const wire = await sealThreadMessage({ key: threadKey, thread, direction: 3, seq, prev, content })
    items.push({ direction: 3, seq, epoch: 0, postedOn: document.day, wire })
    prev = await messageHash(wire)
  }
  const keysHeld = new Map([[0, threadKey]])
  const states = async (given: StoredMessage<3 | 4>[], of = thread) =>
    (await readThread(given, keysHeld, of)).messages.map(({ state }) => state)
  expect(await states(items)).toEqual(['ok', 'ok', 'ok'])
  expect(await states(items.filter(({ seq }) => seq !== 1))).toEqual(['ok', 'unordered'])
  expect(await states(items.slice(0, 1), hex(randomBytes(16)))).toEqual(['unreadable'])
})
