import {
  answerBody,
  feedbackBody,
  questionBody,
  receiptBody,
  withdrawalBody,
} from '@klankbord/protocol/escalation'
import { checkEscalation } from '@klankbord/protocol/statements'
import { newIdentity } from '@klankbord/protocol/vault'
import { channelEntry, TODAY } from '@klankbord/staff/testing/fake-practice'
import { beforeEach, expect, test } from 'vitest'
import { CHANNEL, type Escalating, escalating } from '../testing/escalating.ts'

let practice: Escalating['practice']
let reporting: Escalating['reporting']
let reported: Escalating['reported']
let replies: Escalating['replies']
let own: Escalating['own']
let officers: Escalating['officers']
let plan: Escalating['plan']
let file: Escalating['file']
let known: Escalating['known']
let arrived: Escalating['arrived']
let ask: Escalating['ask']
let reply: Escalating['reply']
let agree: Escalating['agree']
let submitted: Escalating['submitted']
let signing: Escalating['signing']

beforeEach(async () => {
  ;({
    practice,
    reporting,
    reported,
    replies,
    own,
    officers,
    plan,
    file,
    known,
    arrived,
    ask,
    reply,
    agree,
    submitted,
    signing,
  } = await escalating())
})

test('what officers decrypt is byte for byte what the reporter agreed to (A10-2)', async () => {
  const id = await submitted()
  const { draft, state, thread } = await known()
  expect([state, thread]).toEqual(['SUBMITTED', id])
  for (const officer of officers) {
    const key = await reporting.keyOf(id, officer, practice.identity.pk)
    if (!key) throw new Error('no key')
    const [first] = await reporting.read(id, key)
    const { pk, kid } = practice.identity
    const context = { thread: id, self: officer.kid, advisorKey: pk, grantSigner: kid }
    const checked = await checkEscalation(first?.body, context)
    expect([checked.docHash, checked.escNonce]).toEqual([draft.docHash, draft.escNonce])
    expect(first?.at).toBe(draft.document.day)
  }
  const { body } = reporting.threads.get(id) ?? { body: {} }
  expect(body).toMatchObject({ nature: 'LN.MIS', topic: 'IN', releaseOn: TODAY, reportedOn: null })
  const checkins = file().messages.find(({ type }) => type === 'checkins')
  expect(checkins?.body.days).toEqual(['2026-12-26', '2027-02-24'])
})

test('nothing leaves without a yes to exactly these bytes, and not after it was taken back (A10-1)', async () => {
  await ask()
  await expect(own.submit([{ file: file(), course: await known() }], plan)).rejects.toThrow()
  await agree()
  const agreed = await known()
  await ask({ text: 'Iets heel anders' })
  await expect(own.submit([{ file: file(), course: await known() }], plan)).rejects.toThrow()
  const keys = await reported.keys.escalation(agreed.draft.escNonce)
  await reply('withdrawal', await withdrawalBody(keys, agreed.draft))
  const [first] = await own.courses(file())
  if (!first) throw new Error('no draft')
  expect(first.state).toBe('WITHDRAWN')
  await expect(own.submit([{ file: file(), course: first }], plan)).rejects.toThrow()
  expect(reporting.threads.size).toBe(0)
})

test('a lost answer leads to one thread, and its key was safe before (KB-47)', async () => {
  await ask()
  await agree()
  reporting.lost = 1
  await expect(own.submit([{ file: file(), course: await known() }], plan)).rejects.toThrow()
  const kept = (await practice.content()).threads
  await own.submit([{ file: file(), course: await known() }], plan)
  await arrived()
  expect(reporting.threads.size).toBe(1)
  expect([...reporting.threads.keys()]).toEqual(kept.map(({ id }) => id))
  expect((await known()).state).toBe('SUBMITTED')
})

test('an addressee without a key of this week stops the submission', async () => {
  await ask()
  await agree()
  reporting.dropKeys(officers[1].kid)
  expect((await own.officers(CHANNEL)).map(({ reachable }) => reachable)).toEqual([true, false])
  await expect(own.submit([{ file: file(), course: await known() }], plan)).rejects.toThrow('no-key')
  expect(reporting.threads.size).toBe(0)
})

test('a key that an officer did not sign is no key, and an older list is refused', async () => {
  await ask()
  await agree()
  await reporting.swapKeys(officers[1], await newIdentity())
  await expect(own.submit([{ file: file(), course: await known() }], plan)).rejects.toThrow('no-key')

  const directory = await practice.directory(CHANNEL, { notAfter: '2027-01-10' })
  practice.entries = [channelEntry(CHANNEL, [directory])]
  await expect(own.officers(CHANNEL)).rejects.toThrow('chain-broken')
  await expect(known()).rejects.toThrow('chain-broken')
  expect(reporting.threads.size).toBe(0)
})

test('nothing that is sent for a thread names the mailbox or the case (KB-67)', async () => {
  await submitted()
  const sent = reporting.everything()
  for (const name of [reported.id, reported.keys.mailbox, 'Kanarie 7731']) expect(sent).not.toContain(name)
})

test('files are sealed anew for the thread: another key, name and size (KB-39)', async () => {
  const refused = await own.attach(reported.id, [
    new File(['gelakt'], 'kas van Kees.txt', { type: 'text/plain' }),
  ])
  expect(refused).toEqual([])
  const id = await submitted()
  const [inCase] = file().messages.flatMap(({ files }) => files)
  const key = await reporting.keyOf(id, officers[0], practice.identity.pk)
  const [first] = key ? await reporting.read(id, key) : []
  const [ref] = first?.att ?? []
  expect(ref).toMatchObject({ name: 'bestand-1.txt', mime: 'text/plain', size: 6 })
  expect(ref?.id).not.toBe(inCase?.id)
  expect([...reporting.parts.keys()]).toEqual([ref?.id])
})

test('receipts and outcomes go on by themselves, questions wait, forged words go nowhere (A10-5)', async () => {
  const id = await submitted()
  const key = await reporting.keyOf(id, officers[0], practice.identity.pk)
  if (!key) throw new Error('no key')
  const { docHash } = (await known()).draft
  const fatma = await signing(officers[0])
  const question = await questionBody(fatma, id, 'Sinds wanneer?')
  const say = (t: string, body: object) =>
    reporting.write(id, key, officers[0], t, body as Record<string, unknown>)
  await say('receipt', await receiptBody(fatma, id, docHash, TODAY))
  await say('question', question)
  await say('question', { ...question, text: 'Hoe heet de melder?' })
  await say('feedback', await feedbackBody(await signing(await newIdentity()), id, 'Niet van ons'))
  await own.settle()
  await own.settle()
  await arrived()

  const relayed = file().messages.filter(({ type }) => ['receipt', 'question', 'feedback'].includes(type))
  expect(relayed.map(({ type }) => type)).toEqual(['receipt'])
  const followed = await own.follow(await known())
  const genuine = followed?.messages.map((message) => followed.genuine.has(message.msgId))
  expect(genuine).toEqual([false, true, true, false, false])

  replies.sendTyped(reported.id, 'question', question)
  await arrived()
  const { draft } = await known()
  const keys = await reported.keys.escalation(draft.escNonce)
  await reply(
    'answer',
    await answerBody(keys, draft.escNonce, { id: question.qId, text: question.text }, '2024'),
  )
  const answer = (await known()).questions[0]?.answer
  expect(answer?.text).toBe('2024')
  await own.say(draft.escNonce, { t: 'answer', body: answer?.body ?? {}, step: 'ANSWER' })
  const said = await reporting.read(id, key)
  expect(said.map(({ t }) => t)).toEqual(['escalation', 'answer'])
  expect(said[1]?.body.text).toBe('2024')
})

test('a thread that nobody saw yet can be taken back', async () => {
  const id = await submitted()
  await own.destroy((await known()).draft.escNonce)
  expect(reporting.threads.has(id)).toBe(false)
  expect(own.hasThread((await known()).draft.escNonce)).toBe(false)
})
