import { checkReceipts } from '@klankbord/protocol/bundle'
import { base64url } from '@klankbord/protocol/bytes'
import { questionBody, withdrawalBody } from '@klankbord/protocol/escalation'
import { openThreadMessage, threadKeyOf } from '@klankbord/protocol/thread'
import { checkChannels } from '@klankbord/staff/channels'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { FakeReporting, type Tampering } from '../testing/fake-reporting.ts'
import { openReply, type Reply } from './reply.ts'
import { openThreadBook, type ThreadBook } from './thread-book.ts'

// Several reporters in one report (ESC-16).

let server: FakeReporting
let book: ThreadBook
let reply: Reply

beforeEach(async () => {
  server = await FakeReporting.open()
  const vault = keepVault(server.practice, await server.practice.opened())
  const channels = await checkChannels(server.practice, vault, TODAY)
  book = openThreadBook({ api: server, vault, channels: () => channels })
  reply = openReply({ api: server, book, vault, channels: () => channels, today: () => TODAY })
})

const opened = (thread: string) => book.list.get().reports.find(({ view }) => view.thread === thread)?.opened
async function received(tampering: Tampering = {}) {
  const thread = await server.report({ text: 'In maart.', others: ['In mei.', 'In juni.'], ...tampering })
  await book.open(thread)
  return thread
}
function genuine(thread: string) {
  const found = opened(thread)
  if (!found?.verdict.genuine || !found.content) throw new Error('not genuine')
  return { parts: found.verdict.parts, content: found.content }
}
const why = (thread: string) => {
  const verdict = opened(thread)?.verdict
  return verdict?.genuine === false ? verdict.why : 'genuine'
}
type Body = Record<string, unknown>
const inSecond = (change: Body) => (body: Body) => {
  const [second, third] = body.others as Body[]
  return { ...body, others: [{ ...second, ...change }, third] }
}

test('every part is checked, and shown as its own reporter agreed to it', async () => {
  const { parts } = genuine(await received())

  expect(parts.map(({ document }) => document.text)).toEqual(['In maart.', 'In mei.', 'In juni.'])
  expect(new Set(parts.map(({ escNonce }) => escNonce)).size).toBe(3)
})

test('one part that its reporter did not agree to closes them all', async () => {
  const { doc } = server.thread(await server.report({ text: 'Anders.' })).draft

  expect(why(await received({ body: inSecond({ doc: base64url(doc) }) }))).toBe('text')
  expect(why(await received({ body: inSecond({ consentSig: base64url(new Uint8Array(64)) }) }))).toBe(
    'consent',
  )
  const swap = (body: Body) => ({ ...body, officers: [server.practice.identity.kid] })
  expect(why(await received({ body: swap }))).toBe('recipients')
})

test('one reporter counts once, in one report and over all of them', async () => {
  const twice = (body: Body) => {
    const [second] = body.others as Body[]
    return { ...body, others: [second, second] }
  }
  expect(why(await received({ body: twice }))).toBe('replayed')

  const first = await received()
  const [second] = server.thread(first).others
  if (!second) throw new Error('no part')
  expect(why(await server.report({ like: { ...server.thread(first), ...second } }).then(reopen))).toBe(
    'replayed',
  )
})
async function reopen(thread: string) {
  await book.open(thread)
  return thread
}

test('one click confirms every part with a signature of its own', async () => {
  const thread = await received()
  const { parts } = genuine(thread)
  await reply.acknowledge(thread, '')

  const { messages, key } = server.thread(thread)
  const [wire] = messages.filter(({ direction }) => direction === 4)
  if (!wire) throw new Error('nothing written')
  const { content } = await openThreadMessage(wire.wire, threadKeyOf(0, key))
  const { kid, pk } = server.practice.identity
  const hashes = parts.map(({ docHash }) => docHash) as [string, ...string[]]
  await checkReceipts(content.body, hashes, (of) => (of === kid ? pk : null))
  expect(genuine(thread).content.entries.at(-1)).toMatchObject({ kind: 'receipt', state: 'ok', officer: kid })
})

test('a question is for one reporter, and only that one can answer it', async () => {
  const thread = await received()
  const { parts } = genuine(thread)
  await reply.acknowledge(thread, '')
  await reply.take(thread, { step: 'ASSESS' })
  await reply.ask(thread, 'Hoe laat?', parts[1]?.escNonce ?? null)
  const asked = genuine(thread).content.questions[0]
  if (!asked) throw new Error('nothing asked')
  expect(asked.part).toBe(1)

  const [, third] = server.thread(thread).others
  await server.answer(thread, asked, 'Tien uur.', {}, third)
  await server.answer(thread, asked, 'Negen uur.', {}, server.thread(thread).others[0])
  await book.open(thread)
  const { questions, entries } = genuine(thread).content
  expect(questions).toMatchObject([{ state: 'answered', answers: [{ text: 'Negen uur.', part: 1 }] }])
  expect(entries.map(({ state }) => state)).toContain('forged')
})

test('every reporter says what they think of the feedback, and can take back the own part', async () => {
  const thread = await received()
  await reply.acknowledge(thread, '')
  await reply.take(thread, { step: 'ASSESS' })
  await reply.giveFeedback(thread, 'Opgelost.', {
    step: 'GIVE_FEEDBACK',
    assessment: 'RES.GEH',
    measures: [],
  })
  const [given] = genuine(thread).content.feedback
  if (!given) throw new Error('nothing given')
  const [second] = server.thread(thread).others
  await server.answer(thread, given, 'Goed zo.', { reaction: 'SATISFIED' })
  await server.answer(thread, given, '', { reaction: 'NOT_SATISFIED' }, second)
  if (second) await server.say(thread, 3, 'withdrawal', await withdrawalBody(second.keys, second.draft))
  await book.open(thread)

  const { feedback, parts } = genuine(thread).content
  expect(feedback[0]?.answers.map(({ part, reaction }) => [part, reaction])).toEqual([
    [0, 'SATISFIED'],
    [1, 'NOT_SATISFIED'],
  ])
  expect(parts.map(({ withdrawn }) => withdrawn)).toEqual([false, true, false])
})

test('a question that names a part of nobody is not shown', async () => {
  const thread = await received()
  const body = await questionBody(await server.signing(server.colleague), thread, 'Wie?')
  await server.say(thread, 4, 'question', { ...body, part: 'ab'.repeat(16) })
  await book.open(thread)

  expect(genuine(thread).content.questions).toEqual([])
})
