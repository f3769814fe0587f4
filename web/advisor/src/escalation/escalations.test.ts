import { signerOf } from '@klankbord/protocol/ed25519'
import {
  answerBody,
  consentBody,
  feedbackBody,
  questionBody,
  receiptBody,
  withdrawalBody,
} from '@klankbord/protocol/escalation'
import { checkEscalation } from '@klankbord/protocol/statements'
import { type Identity, newIdentity } from '@klankbord/protocol/vault'
import { type Channel, checkChannels } from '@klankbord/staff/channels'
import { createHttp } from '@klankbord/staff/http'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, hashOf, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault, type VaultKeeper } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { type CaseBook, openCaseBook } from '../modules/case-book.ts'
import type { CaseFile } from '../modules/case-list.ts'
import { deliverer } from '../modules/deliver.ts'
import type { LifeApi } from '../modules/life-api.ts'
import { isUnsent, openReplies, type Replies } from '../modules/replies.ts'
import { FakeCase, FakeIntake } from '../testing/fake-intake.ts'
import { FakeReporting } from '../testing/fake-reporting.ts'
import { type Escalations, openEscalations } from './escalations.ts'
import { documentOf, emptyPlan, filesIn, type Plan } from './plan.ts'

const CHANNEL = 'c0'.repeat(16)
const organisation = 'Zorggroep Veldzicht'
let practice: FakePractice
let reporting: FakeReporting
let reported: FakeCase
let book: CaseBook
let vault: VaultKeeper
let replies: Replies
let own: Escalations
let dh: string
let officers: readonly [Identity, Identity]
let plan: Plan

beforeEach(async () => {
  practice = await FakePractice.open()
  officers = [await newIdentity(), await newIdentity()]
  reporting = await FakeReporting.with(officers)
  const intake = new FakeIntake()
  const people = [practice.identity, ...officers]
  const roles = ['advisor', 'officer', 'officer']
  const directory = await practice.directory(CHANNEL, { people, roles })
  practice.entries = [channelEntry(CHANNEL, [directory])]
  vault = keepVault(practice, await practice.opened())
  const channels = await checkChannels(practice, vault, TODAY)
  await refreshPrekeys(practice, vault, TODAY)
  dh = await hashOf(directory)
  reported = intake.add(await FakeCase.by(CHANNEL))
  const [prekey] = practice.published
  if (prekey) await reported.grant(0, prekey)
  await reported.report(dh, 'Kanarie 7731')
  const today = () => TODAY
  const held = () => channels as ReadonlyMap<string, Channel>
  book = openCaseBook(intake, vault, held, async () => {})
  await book.openAll()
  const deliver = deliverer({ api: intake, book, kid: vault.kid, channels: held, today })
  replies = openReplies({ now: () => 0, later: () => () => {} }, deliver)
  const rules = [{ key: 'detriment.check', values: [30, 90], unit: 'days', statutory: false, source: '' }]
  own = openEscalations({
    ...{ account: practice, cases: intake, book, vault, replies, channels: held, today },
    http: createHttp(reporting.serve, () => {}),
    desktop: { urlOf: () => '', revoke: () => {}, save: () => {} },
    later: () => () => {},
    life: { rulebook: async () => ({ rules, yearEnd: null }) } as unknown as LifeApi,
  })
  const words = { title: 'Kas', text: 'De kas klopt niet.', reason: 'Algemeen belang' }
  plan = {
    ...emptyPlan,
    ...words,
    nature: 'LN.MIS',
    topic: 'IN',
    day: TODAY,
    officers: officers.map(({ kid }) => kid),
  }
})

const file = () => book.list.get().files[0] as CaseFile
const course = async () => (await own.courses(file())).at(-1)
const known = async () => {
  const found = await course()
  if (!found) throw new Error('no draft')
  return found
}
/** What was said to the reporter has arrived. */
const arrived = () => expect.poll(() => [...replies.desks.get().values()].some(isUnsent)).toBe(false)

async function ask(change: Partial<Plan> = {}): Promise<void> {
  const now = { ...plan, ...change }
  const files = filesIn(own.filesOf(reported.id))
  await own.ask(reported.id, documentOf(now, organisation, files), now.officers)
  await arrived()
}
async function reply(t: string, body: Record<string, unknown>): Promise<void> {
  await reported.write(1, { t, dh, body, seen: reported.last(2)?.seq ?? -1 })
  await book.refresh(reported.id)
}
async function agree(): Promise<void> {
  const { draft } = await known()
  await reply('esc-consent', await consentBody(await reported.keys.escalation(draft.escNonce), draft))
}
async function submitted(): Promise<string> {
  await ask()
  await agree()
  await own.submit(file(), await known(), plan)
  await arrived()
  const [id] = reporting.threads.keys()
  return id ?? ''
}
const signing = async (officer: Identity) => ({ kid: officer.kid, signer: await signerOf(officer.seed) })

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
  await expect(own.submit(file(), await known(), plan)).rejects.toThrow()
  await agree()
  const agreed = await known()
  await ask({ text: 'Iets heel anders' })
  await expect(own.submit(file(), await known(), plan)).rejects.toThrow()
  const keys = await reported.keys.escalation(agreed.draft.escNonce)
  await reply('withdrawal', await withdrawalBody(keys, agreed.draft))
  const [first] = await own.courses(file())
  if (!first) throw new Error('no draft')
  expect(first.state).toBe('WITHDRAWN')
  await expect(own.submit(file(), first, plan)).rejects.toThrow()
  expect(reporting.threads.size).toBe(0)
})

test('a lost answer leads to one thread, and its key was safe before (KB-47)', async () => {
  await ask()
  await agree()
  reporting.lost = 1
  await expect(own.submit(file(), await known(), plan)).rejects.toThrow()
  const kept = (await practice.content()).threads
  await own.submit(file(), await known(), plan)
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
  await expect(own.submit(file(), await known(), plan)).rejects.toThrow('no-key')
  expect(reporting.threads.size).toBe(0)
})

test('a key that an officer did not sign is no key, and an older list is refused', async () => {
  await ask()
  await agree()
  await reporting.swapKeys(officers[1], await newIdentity())
  await expect(own.submit(file(), await known(), plan)).rejects.toThrow('no-key')

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

test('an officer who turns out to be involved gets no key of what is written next (ESC-13)', async () => {
  const id = await submitted()
  const [stays, goes] = officers
  const { escNonce } = (await known()).draft
  await own.exclude(escNonce, goes.kid, 'Een ontvanger leest niet meer mee.')
  await own.say(escNonce, { t: 'chat', body: { text: 'Verder onder ons.' } })

  const { pk } = practice.identity
  expect(await reporting.keyOf(id, goes, pk, 1)).toBeNull()
  const key = await reporting.keyOf(id, stays, pk, 1)
  const said = key ? await reporting.read(id, key) : []
  expect(said.map(({ body }) => body.text)).toEqual([
    'Een ontvanger leest niet meer mee.',
    'Verder onder ons.',
  ])
  const followed = await own.follow(await known())
  expect([followed?.view.officers, followed?.broken]).toEqual([[stays.kid], false])
  expect(followed?.messages.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok'])
})

test('an exclusion whose last step got lost is finished by the next word, with the key that is in the vault', async () => {
  const id = await submitted()
  const [stays, goes] = officers
  const { escNonce } = (await known()).draft
  reporting.refuse = '/messages'
  await expect(own.exclude(escNonce, goes.kid, 'x')).rejects.toThrow()
  reporting.refuse = null
  await own.say(escNonce, { t: 'chat', body: { text: 'Verder onder ons.' } })

  expect(reporting.threads.get(id)?.epoch).toBe(1)
  expect(await reporting.keyOf(id, stays, practice.identity.pk, 1)).not.toBeNull()
  expect(await reporting.keyOf(id, goes, practice.identity.pk, 1)).toBeNull()
})
