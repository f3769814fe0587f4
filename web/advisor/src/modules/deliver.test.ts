import { messageHeader, openMessage } from '@klankbord/protocol/message'
import { type Channel, checkChannels } from '@klankbord/staff/channels'
import { Problem, Unreachable } from '@klankbord/staff/http'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, hashOf, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { FakeCase, FakeIntake } from '../testing/fake-intake.ts'
import { type CaseBook, openCaseBook } from './case-book.ts'
import { deliverer } from './deliver.ts'
import type { Outgoing } from './replies.ts'

const CHANNEL = 'c0'.repeat(16)
let intake: FakeIntake
let reported: FakeCase
let book: CaseBook
let channels: Map<string, Channel>
let deliver: ReturnType<typeof deliverer>
let dh: string
let kid: string

beforeEach(async () => {
  const practice = await FakePractice.open()
  intake = new FakeIntake()
  const directory = await practice.directory(CHANNEL)
  practice.entries = [channelEntry(CHANNEL, [directory])]
  const vault = keepVault(practice, await practice.opened())
  channels = await checkChannels(practice, vault, TODAY)
  await refreshPrekeys(practice, vault, TODAY)
  dh = await hashOf(directory)
  kid = vault.kid
  reported = intake.add(await FakeCase.by(CHANNEL))
  for (const epoch of [0, 1]) {
    const [prekey] = practice.published
    if (prekey) await reported.grant(epoch, prekey)
  }
  await reported.report(dh, 'verhaal')
  book = openCaseBook(
    intake,
    vault,
    () => channels,
    async () => {},
  )
  await book.openAll()
  deliver = deliverer({ api: intake, book, kid, channels: () => channels, today: () => TODAY })
})

const answer = (more: Partial<Outgoing> = {}): Outgoing => ({
  id: 'ab'.repeat(16),
  caseId: reported.id,
  t: 'chat',
  body: { text: 'Dank je wel.' },
  files: [],
  receipt: false,
  ...more,
})
const messages = () => book.list.get().files[0]?.messages ?? []
const said = () => messages().map(({ from, text }) => `${from}: ${text}`)

test('an answer is sealed in the newest epoch held and says what was seen', async () => {
  await deliver(answer(), () => {})

  expect(said()).toEqual(['reporter: verhaal', 'me: Dank je wel.'])
  expect(intake.posted.map((wire) => messageHeader(wire))).toMatchObject([
    { direction: 2, epoch: 1, seq: 0, msgId: 'ab'.repeat(16) },
  ])
  const { content } = await openMessage(intake.posted[0] ?? new Uint8Array(), await reported.keys.caseKey(1))
  expect(content).toMatchObject({ t: 'chat', dh, seen: 0, from: kid, at: TODAY })
})

test('when a colleague wrote in between, the same message is sealed again for its new place', async () => {
  intake.once('post', () =>
    reported.write(2, { dh, from: 'cd'.repeat(16), body: { text: 'Ik was eerst.' } }, 1),
  )

  await deliver(answer(), () => {})

  expect(said()).toEqual(['reporter: verhaal', 'colleague: Ik was eerst.', 'me: Dank je wel.'])
  const [first, second] = intake.posted.map((wire) => messageHeader(wire))
  expect([first?.seq, second?.seq]).toEqual([0, 1])
  expect(second?.msgId).toBe(first?.msgId)
})

test('after a lost answer the same bytes are sent, and the message stands there once', async () => {
  const { post } = intake
  intake.post = async (id, wire) => {
    intake.post = post
    await post.call(intake, id, wire)
    throw new Unreachable()
  }

  await expect(deliver(answer(), () => {})).rejects.toBeInstanceOf(Unreachable)
  await deliver(answer(), () => {})

  expect(intake.posted).toHaveLength(2)
  expect(intake.posted[1]).toEqual(intake.posted[0])
  expect(said()).toEqual(['reporter: verhaal', 'me: Dank je wel.'])
})

test('a message that arrived unnoticed is not sent a second time', async () => {
  await deliver(answer(), () => {})

  await deliver(answer(), () => {})

  expect(intake.posted).toHaveLength(1)
})

test('a receipt is called by its own number', async () => {
  await deliver(answer({ receipt: true }), () => {})

  expect(reported.receipt).toBe(0)
  expect(intake.log.indexOf('post')).toBeLessThan(intake.log.indexOf('acknowledge'))
})

test('nothing is sent into a channel whose keys raise the alarm', async () => {
  const channel = channels.get(CHANNEL)
  if (channel) channels.set(CHANNEL, { ...channel, alarm: 'forked', newest: null })

  await expect(deliver(answer(), () => {})).rejects.toBeInstanceOf(Problem)
  expect(intake.posted).toEqual([])
})

test('right after opening the message waits for its case instead of failing', async () => {
  book.close()

  await expect(deliver(answer(), () => {})).rejects.toBeInstanceOf(Unreachable)
})
