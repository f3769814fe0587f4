import { describe, expect, test } from 'vitest'
import { hex, randomBytes } from './bytes.ts'
import { readConversation, type StoredMessage } from './conversation.ts'
import { type CaseKey, caseKeyOf } from './grant.ts'
import { type Content, messageHash, NO_PREVIOUS, sealMessage } from './message.ts'

const mailbox = hex(randomBytes(16))
const keys = [0, 1].map((epoch) => caseKeyOf(epoch, randomBytes(32)))
const keyOf = (epoch: number) => keys[epoch]
const dh = hex(randomBytes(32))
const from = hex(randomBytes(16))

/** Writes conversations: each call adds a message behind what its author has seen. */
class Writing {
  readonly items: StoredMessage[] = []
  private readonly last = new Map<1 | 2, { seq: number; prev: string }>()

  async say(direction: 1 | 2, text: string, more: Partial<StoredMessage & Content & { prev: string }> = {}) {
    const { seq, prev } = this.last.get(direction) ?? { seq: 0, prev: NO_PREVIOUS }
    const {
      epoch = 0,
      postedOn = '2026-11-21',
      seen = (this.last.get(direction === 1 ? 2 : 1)?.seq ?? 0) - 1,
    } = more
    const content = {
      t: more.t ?? (direction === 1 && seq === 0 ? 'report' : 'chat'),
      at: postedOn,
      dh,
      seen,
      ...(direction === 2 ? { from } : {}),
      body: { text },
      att: [],
    }
    const key = keys[epoch] as CaseKey
    const wire = await sealMessage({ key, mailbox, direction, seq, prev: more.prev ?? prev, content })
    this.last.set(direction, { seq: seq + 1, prev: await messageHash(wire) })
    this.items.push({ direction, seq, epoch, postedOn, wire })
    return this
  }
}

const texts = (read: { messages: { content?: Content }[] }) =>
  read.messages.map((m) => m.content?.body.text ?? '–')
const states = (read: { messages: { state: string }[] }) => read.messages.map((m) => m.state)

async function writing() {
  const w = new Writing()
  await w.say(1, 'a')
  await w.say(2, 'b')
  await w.say(1, 'c')
  await w.say(1, 'd')
  await w.say(2, 'e')
  return w
}

describe('a conversation', () => {
  test('is read in the order in which it was held, however it comes in', async () => {
    const { items } = await writing()
    for (const order of [items, [...items].reverse(), [...items].sort((x, y) => y.direction - x.direction)]) {
      const read = await readConversation(order, keyOf, mailbox)
      expect(texts(read)).toEqual(['a', 'b', 'c', 'd', 'e'])
      expect(states(read)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
      expect(read.broken).toBe(false)
    }
  })

  test('without a bond between messages goes by the day', async () => {
    const w = new Writing()
    await w.say(1, 'a')
    await w.say(2, 'later', { postedOn: '2026-11-23' })
    await w.say(1, 'earlier', { postedOn: '2026-11-22', seen: -1 })
    expect(texts(await readConversation(w.items, keyOf))).toEqual(['a', 'earlier', 'later'])
  })

  test('goes by what was seen, whatever the days say', async () => {
    const w = new Writing()
    await w.say(1, 'a', { postedOn: '2026-11-23' })
    await w.say(2, 'b', { postedOn: '2026-11-22' })
    await w.say(1, 'c', { postedOn: '2026-11-21' })
    expect(texts(await readConversation(w.items, keyOf))).toEqual(['a', 'b', 'c'])
  })

  test('of nothing is empty and whole', async () => {
    expect(await readConversation([], keyOf)).toEqual({ messages: [], broken: false })
  })

  test('shows that a message is missing, and what follows as unordered (KB-18)', async () => {
    const { items } = await writing()
    const without = items.filter((item) => !(item.direction === 1 && item.seq === 1))
    const read = await readConversation(without, keyOf)
    expect(read.broken).toBe(true)
    expect(texts(read)).toEqual(['a', 'b', 'd', 'e'])
    expect(states(read)).toEqual(['ok', 'ok', 'unordered', 'ok'])
  })

  test('shows that the beginning is missing', async () => {
    const { items } = await writing()
    const read = await readConversation(items.slice(1), keyOf)
    expect(read.broken).toBe(true)
  })

  test('shows a message that was exchanged for another valid one', async () => {
    const one = await writing()
    const other = await writing()
    const items = one.items.map((item, i) => (i === 2 ? (other.items[2] as StoredMessage) : item))
    const read = await readConversation(items, keyOf)
    expect(read.broken).toBe(true)
    expect(states(read)).toEqual(['ok', 'ok', 'unordered', 'unordered', 'ok'])
  })

  test('shows a message given twice', async () => {
    const { items } = await writing()
    const read = await readConversation([...items, items[0] as StoredMessage], keyOf)
    expect(read.broken).toBe(true)
  })

  test('notices a repeated message id', async () => {
    const w = new Writing()
    await w.say(1, 'a')
    const msgId = hex(randomBytes(16))
    const content: Content = { t: 'chat', at: '2026-11-21', dh, seen: -1, from, body: {}, att: [] }
    const key = keys[0] as CaseKey
    const wire = await sealMessage({ key, mailbox, direction: 2, seq: 0, prev: NO_PREVIOUS, msgId, content })
    const prev = await messageHash(wire)
    const again = await sealMessage({ key, mailbox, direction: 2, seq: 1, prev, msgId, content })
    const place = { direction: 2, epoch: 0, postedOn: '2026-11-21' } as const
    const items: StoredMessage[] = [...w.items, { ...place, seq: 0, wire }, { ...place, seq: 1, wire: again }]
    const read = await readConversation(items, keyOf)
    expect([read.broken, ...states(read)]).toEqual([true, 'ok', 'ok', 'unordered'])
  })

  test('notices an epoch that goes back', async () => {
    const w = new Writing()
    await w.say(1, 'a', { epoch: 1 })
    await w.say(1, 'b', { epoch: 0 })
    const read = await readConversation(w.items, keyOf)
    expect([read.broken, ...states(read)]).toEqual([true, 'ok', 'unordered'])
  })

  test('does not take a message at another place than its header says', async () => {
    const { items } = await writing()
    const moved = items.map((item, i) => (i === 4 ? { ...item, epoch: 1 } : item))
    expect(states(await readConversation(moved, keyOf))).toEqual(['ok', 'ok', 'ok', 'ok', 'unreadable'])
    const foreign = await readConversation(items, keyOf, hex(randomBytes(16)))
    expect(new Set(states(foreign))).toEqual(new Set(['unreadable']))
  })

  test('keeps what it cannot open in its place, and the chain whole (KB-72)', async () => {
    const w = new Writing()
    await w.say(1, 'a')
    await w.say(1, 'b', { epoch: 1 })
    await w.say(1, 'c', { epoch: 1 })
    const read = await readConversation(w.items, (epoch) => (epoch === 0 ? keys[0] : null))
    expect(states(read)).toEqual(['ok', 'unreadable', 'unreadable'])
    expect(read.broken).toBe(false)

    const newer = { direction: 2, seq: 0, epoch: 0, postedOn: '2026-11-21', wire: randomBytes(90) } as const
    const unknown = await readConversation([...w.items, newer], keyOf)
    expect(states(unknown)).toContain('unreadable')
    expect(unknown.broken).toBe(false)
  })

  test('marks types of a newer version', async () => {
    const w = new Writing()
    await w.say(1, 'a')
    await w.say(2, 'b', { t: 'video-call' })
    await w.say(2, 'c', { t: 'handover' })
    expect(states(await readConversation(w.items, keyOf))).toEqual(['ok', 'unknown-type', 'unknown-type'])
  })

  test('flags an answer in an older epoch than its author had seen (KB-57)', async () => {
    const w = new Writing()
    await w.say(1, 'a')
    await w.say(1, 'b', { epoch: 1 })
    await w.say(2, 'honest', { epoch: 0, seen: 0 })
    await w.say(2, 'odd', { epoch: 0, seen: 1 })
    await w.say(2, 'right', { epoch: 1, seen: 1 })
    const { messages } = await readConversation(w.items, keyOf)
    expect(messages.filter((m) => m.oldEpoch).map((m) => m.content?.body.text)).toEqual(['odd'])
  })
})
