import { base64url, randomBytes, unbase64url, utf8 } from '@klankbord/protocol/bytes'
import { questionBody } from '@klankbord/protocol/escalation'
import { newIdentity } from '@klankbord/protocol/vault'
import { type Channel, checkChannels } from '@klankbord/staff/channels'
import { channelEntry, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault, type VaultKeeper } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { CHANNEL, FakeReporting, type Tampering } from '../testing/fake-reporting.ts'
import { openThreadBook, type ThreadBook } from './thread-book.ts'

let server: FakeReporting
let vault: VaultKeeper
let channels: Map<string, Channel>
let book: ThreadBook

beforeEach(async () => {
  server = await FakeReporting.open()
  vault = keepVault(server.practice, await server.practice.opened())
  channels = await checkChannels(server.practice, vault, TODAY)
  book = openThreadBook({ api: server, vault, channels: () => channels })
})

const opened = (thread: string) => book.list.get().reports.find(({ view }) => view.thread === thread)?.opened
async function judged(tampering: Tampering = {}) {
  const thread = await server.report(tampering)
  await book.open(thread)
  const { verdict, content } = opened(thread) ?? {}
  if (verdict?.genuine) return 'genuine'
  expect(content, 'nothing of it is shown').toBeNull()
  return verdict?.why
}
const rewritten = (doc: unknown, change: Record<string, unknown>) =>
  base64url(
    utf8(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(unbase64url(String(doc)))), ...change })),
  )

test('an honest report is genuine', async () => {
  expect(await judged()).toBe('genuine')
})

test('the keys are in the confirmed vault before a word is shown (KB-47)', async () => {
  const thread = await server.report()
  await book.open(thread)

  const kept = (await server.practice.content()).threads
  expect(kept).toMatchObject([{ id: thread, advisor: server.advisor.kid, keys: { '0': expect.any(String) } }])
})

test('a text that was altered after the consent is refused', async () => {
  const altered = (body: Record<string, unknown>) => ({
    ...body,
    doc: rewritten(body.doc, { text: 'Anders.' }),
  })

  expect(await judged({ body: altered })).toBe('text')
})

test('recipients that were altered after the consent are refused', async () => {
  const more = (body: Record<string, unknown>) => ({
    ...body,
    officers: [...(body.officers as string[]), 'ab'.repeat(16)].sort(),
  })

  expect(await judged({ body: more })).toBe('recipients')
})

test('a report that the reporter did not send to this officer is refused', async () => {
  const others = (body: Record<string, unknown>) => ({ ...body, officers: [server.colleague.kid] })

  expect(await judged({ body: others })).toBe('recipient')
})

test('a consent that was used in another escalation is refused', async () => {
  const first = await server.report()
  await book.open(first)

  expect(await judged({ like: server.thread(first) })).toBe('replayed')
})

test('a consent that nobody signed is refused', async () => {
  const forged = (body: Record<string, unknown>) => ({ ...body, consentSig: base64url(randomBytes(64)) })

  expect(await judged({ body: forged })).toBe('consent')
})

test('a report whose first message was made for another thread is refused', async () => {
  const other = await server.report()
  await book.open(other)
  const kept = server.thread(other)
  const statement = (body: Record<string, unknown>) => {
    const moved = unbase64url(String(body.statement))
    moved.set(randomBytes(16))
    return { ...body, statement: base64url(moved) }
  }

  expect(kept.messages).toHaveLength(1)
  expect(await judged({ body: statement })).toBe('thread')
})

test('an advisor’s signature that does not fit is refused', async () => {
  const forged = (body: Record<string, unknown>) => ({ ...body, sig: base64url(randomBytes(64)) })

  expect(await judged({ body: forged })).toBe('statement')
})

test('a thread that was grafted onto this organisation is refused', async () => {
  expect(await judged({ dh: 'dd'.repeat(32) })).toBe('organisation')
})

test('somebody who is no advisor of this organisation cannot send', async () => {
  expect(await judged({ advisor: await newIdentity() })).toBe('advisor')
})

test('an officer of this organisation cannot pass for its advisor', async () => {
  expect(await judged({ advisor: server.colleague })).toBe('advisor')
})

test('a report for a swapped key is refused', async () => {
  const thread = await server.report()
  const { grants } = server.thread(thread).view
  server.change(thread, {
    grants: grants.map((wire) => Uint8Array.from(wire, (byte, at) => (at === 30 ? byte ^ 1 : byte))),
  })
  await book.open(thread)

  expect(opened(thread)?.verdict).toEqual({ genuine: false, why: 'key' })
})

test('with a list of people that is older than before, nothing is shown', async () => {
  const [first] = server.practice.entries[0]?.directories ?? []
  const next =
    first &&
    (await server.practice.directory(CHANNEL, {
      former: first,
      people: [server.advisor, server.practice.identity, server.colleague],
      roles: ['advisor', 'officer', 'officer'],
    }))
  if (!first || !next) throw new Error('no list')
  server.practice.entries = [channelEntry(CHANNEL, [first, next])]
  await checkChannels(server.practice, vault, TODAY)
  server.practice.entries = [channelEntry(CHANNEL, [first])]
  channels = await checkChannels(server.practice, vault, TODAY)

  expect(await judged()).toBe('list')
})

test('a consent of more than a month ago is flagged', async () => {
  const thread = await server.report()
  server.change(thread, { receivedOn: '2027-01-04' })
  await book.open(thread)

  expect(opened(thread)?.verdict).toMatchObject({ genuine: true, late: 40 })
})

test('a question that was forged in a colleague’s name is not shown', async () => {
  const thread = await server.report()
  const stranger = await newIdentity()
  const body = await questionBody(await server.signing(stranger), thread, 'Wie bent u?')
  await server.say(thread, 4, 'question', { ...body, officer: server.colleague.kid })
  await book.open(thread)

  const { content } = opened(thread) ?? {}
  expect(content?.questions).toEqual([])
  expect(content?.entries.at(-1)).toMatchObject({ kind: 'question', state: 'forged', text: '' })
})

test('what an attacker answers in the reporter’s name is not shown', async () => {
  const thread = await server.report()
  const body = await questionBody(await server.signing(server.colleague), thread, 'Wanneer was dit?')
  await server.say(thread, 4, 'question', body)
  await server.answer(thread, { id: body.qId, text: 'Een andere vraag?' }, 'Verzonnen.')
  await book.open(thread)

  const { content } = opened(thread) ?? {}
  expect(content?.questions).toMatchObject([{ state: 'sent', answers: [] }])
  expect(content?.entries.at(-1)).toMatchObject({ kind: 'answer', state: 'forged', text: '' })
})

test('an answer, a refusal and a question nobody answers are told apart', async () => {
  const thread = await server.report()
  const ask = async (text: string) => {
    const body = await questionBody(await server.signing(server.colleague), thread, text)
    await server.say(thread, 4, 'question', body)
    return { id: body.qId, text }
  }
  const [when, where, who] = [await ask('Wanneer?'), await ask('Waar?'), await ask('Wie was erbij?')]
  await server.answer(thread, when, 'In mei.')
  await server.answer(thread, where, '')
  const later = await ask('Hoe vaak?')
  for (const { id } of [when, later]) await server.say(thread, 3, 'forwarded', { qId: id })
  await server.say(thread, 3, 'chat', { qId: who.id, text: 'Dat geef ik niet door.' })
  await book.open(thread)

  expect(opened(thread)?.content?.questions).toMatchObject([
    { state: 'answered', answers: [{ by: 'reporter', text: 'In mei.' }] },
    { state: 'declined', answers: [] },
    { state: 'refused', answers: [{ by: 'advisor', text: 'Dat geef ik niet door.' }] },
    { state: 'forwarded', answers: [] },
  ])
})

test('keys of a colleague count once the thread itself passed the report on, and not before (CAS-28)', async () => {
  const thread = await server.report()
  const successor = await newIdentity()
  await server.list(successor)
  channels = await checkChannels(server.practice, vault, TODAY)
  await server.regrant(thread, successor)
  await book.open(thread)
  const keys = () => Object.keys(vault.read().threads.find(({ id }) => id === thread)?.keys ?? {})
  expect(keys()).toEqual(['0'])

  await server.say(thread, 3, 'succession', { to: successor.kid, text: 'Samir gaat verder.' })
  await book.open(thread)
  expect(keys()).toEqual(['0', '1'])
  expect(server.log).toContain(`kept ${thread} 1`)
  expect(opened(thread)?.verdict).toMatchObject({ genuine: true, sender: server.advisor.kid })
})
