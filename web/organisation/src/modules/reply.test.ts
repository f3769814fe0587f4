import { checkFeedback, checkQuestion, checkReceipt } from '@klankbord/protocol/escalation'
import { openThreadMessage, threadKeyOf } from '@klankbord/protocol/thread'
import { type Channel, checkChannels } from '@klankbord/staff/channels'
import { Problem, Unreachable } from '@klankbord/staff/http'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { FakeReporting } from '../testing/fake-reporting.ts'
import { FileRefused, openReply, type Reply } from './reply.ts'
import { openThreadBook, type ThreadBook } from './thread-book.ts'

let server: FakeReporting
let book: ThreadBook
let reply: Reply
let thread: string

beforeEach(async () => {
  server = await FakeReporting.open()
  const vault = keepVault(server.practice, await server.practice.opened())
  const channels: Map<string, Channel> = await checkChannels(server.practice, vault, TODAY)
  book = openThreadBook({ api: server, vault, channels: () => channels })
  reply = openReply({ api: server, book, vault, channels: () => channels, today: () => TODAY })
  thread = await server.report()
  await book.open(thread)
})

const keyOf = (kid: string) => (kid === server.practice.identity.kid ? server.practice.identity.pk : null)
async function written() {
  const { messages, key } = server.thread(thread)
  const own = messages.filter(({ direction }) => direction === 4)
  return Promise.all(
    own.map(async ({ wire }) => (await openThreadMessage(wire, threadKeyOf(0, key))).content),
  )
}
const view = () => book.list.get().reports[0]?.view

test('one click confirms exactly this document with a signed receipt', async () => {
  await reply.acknowledge(thread, '')

  const [receipt, ...more] = await written()
  const hash = server.thread(thread).draft.docHash
  expect(await checkReceipt(receipt?.body, hash, keyOf)).toMatchObject({ thread, day: TODAY })
  expect(more).toEqual([])
  expect(view()).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedOn: TODAY })
})

test('words that go with a receipt are a message to the advisor', async () => {
  await reply.acknowledge(thread, 'Dank, we gaan kijken.')

  expect((await written()).map(({ t, body }) => [t, body.text])).toEqual([
    ['receipt', undefined],
    ['chat', 'Dank, we gaan kijken.'],
  ])
})

test('a question and feedback carry the officer’s signature', async () => {
  await reply.acknowledge(thread, '')
  await reply.take(thread, { step: 'ASSESS' })
  await reply.ask(thread, 'Wanneer was dit?', null)
  const step = { step: 'GIVE_FEEDBACK', assessment: 'GEGROND', measures: ['GESPREK'] } as const
  await reply.giveFeedback(thread, 'We hebben dit onderzocht.', step)

  const [, question, feedback] = await written()
  expect(await checkQuestion(question?.body, keyOf)).toMatchObject({ thread, text: 'Wanneer was dit?' })
  expect(await checkFeedback(feedback?.body, keyOf)).toMatchObject({ text: 'We hebben dit onderzocht.' })
  expect(view()).toMatchObject({ state: 'FEEDBACK_GIVEN', assessment: 'GEGROND', measures: ['GESPREK'] })
})

test('a message is sealed again when a colleague wrote meanwhile', async () => {
  server.once('post', () => server.say(thread, 4, 'chat', { text: 'Ik kijk ook.' }))
  await reply.tell(thread, 'Ik bel u morgen.', null, [])

  expect((await written()).map(({ body }) => body.text)).toEqual(['Ik kijk ook.', 'Ik bel u morgen.'])
})

test('a lost answer does not send twice', async () => {
  const { post } = server
  server.post = async (...args) => {
    await post.apply(server, args)
    server.post = post
    throw new Unreachable()
  }
  await reply.tell(thread, 'Eén keer.', null, [])

  expect((await written()).map(({ body }) => body.text)).toEqual(['Eén keer.'])
})

test('when a colleague moved the report on, the step is not taken again', async () => {
  server.once('post', () =>
    server.change(thread, { state: 'ACKNOWLEDGED', acknowledgedOn: TODAY, steps: ['ASSESS'] }),
  )

  await expect(reply.acknowledge(thread, '')).rejects.toBeInstanceOf(Problem)
  expect(await written()).toEqual([])
  expect(view()?.state).toBe('ACKNOWLEDGED')
})

test('a question asked in the moment an answer arrives goes on quietly', async () => {
  const steps = ['ASK', 'GIVE_FEEDBACK'] as const
  server.change(thread, { state: 'QUESTION_TO_REPORTER', acknowledgedOn: TODAY, steps: [...steps] })
  await book.open(thread)
  server.once('post', () => server.change(thread, { state: 'ASSESSMENT' }))
  await reply.ask(thread, 'En waar was dit?', null)

  expect((await written()).map(({ t, body }) => [t, body.text])).toEqual([['question', 'En waar was dit?']])
  expect(view()?.state).toBe('QUESTION_TO_REPORTER')
})

test('nothing is signed about a report that is not genuine', async () => {
  const forged = await server.report({ dh: 'dd'.repeat(32) })
  await book.open(forged)

  await expect(reply.acknowledge(forged, '')).rejects.toBeInstanceOf(Problem)
  await expect(reply.ask(forged, 'Wat?', null)).rejects.toBeInstanceOf(Problem)
  expect(server.log).not.toContain('post')
})

test('files go sealed for this thread, and only with a message that names them', async () => {
  await reply.tell(thread, 'Zie het stuk.', null, [
    new File(['rekening'], 'rekening.txt', { type: 'text/plain' }),
  ])

  const [{ att = [] } = {}] = await written()
  expect(att).toMatchObject([{ name: 'bestand-1.txt', size: 8 }])
  expect(server.thread(thread).attachments).toEqual([att.map(({ id }) => id)])
  expect(server.uploaded).toEqual(att.map(({ id }) => id))
})

test('a file that cannot be cleaned keeps everything back', async () => {
  const heic = new File(
    [new Uint8Array([0, 0, 0, 24, 102, 116, 121, 112, 104, 101, 105, 99, 0, 0, 0, 0])],
    'foto.heic',
  )

  await expect(reply.tell(thread, 'Zie de foto.', null, [heic])).rejects.toBeInstanceOf(FileRefused)
  expect(await written()).toEqual([])
})
