import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hex, randomBytes, utf8 } from './bytes.ts'
import { expectEveryFlipRefused } from './flipping.ts'
import { type CaseKey, caseKeyOf } from './grant.ts'
import {
  type Content,
  messageHeader,
  type NewMessage,
  NO_PREVIOUS,
  openMessage,
  sealEnvelope,
  sealMessage,
} from './message.ts'
import { Refused } from './refused.ts'

vi.setConfig({ testTimeout: 60_000 })

const mailbox = hex(randomBytes(16))
const key = caseKeyOf(3, randomBytes(32))

const chat: Content = {
  t: 'chat',
  at: '2026-11-21',
  dh: hex(randomBytes(32)),
  seen: 0,
  from: hex(randomBytes(16)),
  body: { text: 'Dank je wel.' },
  att: [],
}
const { from: _, ...anonymous } = chat
const report: Content = {
  ...anonymous,
  t: 'report',
  seen: -1,
  body: { lang: 'nl', text: 'Er is iets.', answers: {} },
}
const file = {
  id: hex(randomBytes(16)),
  key: 'A'.repeat(43),
  name: 'bestand-1.jpg',
  mime: 'image/jpeg',
  size: 0,
  hash: NO_PREVIOUS,
}

function answer(content: Partial<Content>, more: Partial<NewMessage> = {}) {
  return sealMessage({
    key,
    mailbox,
    direction: 2,
    seq: 0,
    prev: NO_PREVIOUS,
    content: { ...chat, ...content },
    ...more,
  })
}
const first = (content: Partial<Content>) =>
  sealMessage({ key, mailbox, direction: 1, seq: 0, prev: NO_PREVIOUS, content: { ...report, ...content } })

describe('a message', () => {
  test('opens as it was sealed', async () => {
    const wire = await answer({ att: [file] }, { seq: 7, prev: hex(randomBytes(32)) })
    const opened = await openMessage(wire, key)
    expect(wire.length).toBe(4246)
    expect(opened).toMatchObject({ kind: 1, direction: 2, container: mailbox, epoch: 3, seq: 7 })
    expect(opened.content).toEqual({ ...chat, att: [file] })
    expect((await openMessage(await first({}), key)).content).toEqual(report)
  })

  test.each([
    [4092, 4246],
    [4093, 16_550],
    [16_380, 16_550],
    [16_381, 65_750],
    [65_532, 65_750],
  ])('of %i bytes inside takes %i outside', async (inside, outside) => {
    const empty = utf8(JSON.stringify({ v: 1, ...chat, body: { text: '' } })).length
    const body = { text: 'x'.repeat(inside - empty) }
    const wire = await answer({ body })
    expect(wire.length).toBe(outside)
    expect((await openMessage(wire, key)).content.body).toEqual(body)
  })

  test('carries any text unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) => {
        expect((await openMessage(await answer({ body: { text } }), key)).content.body).toEqual({ text })
      }),
      { numRuns: 30 },
    )
  })

  test('keeps its id when it is sealed again (KB-16)', async () => {
    const msgId = hex(randomBytes(16))
    const again = await Promise.all([answer({}, { msgId }), answer({}, { msgId })])
    expect(again.map((wire) => messageHeader(wire).msgId)).toEqual([msgId, msgId])
    expect(hex(again[0])).not.toBe(hex(again[1]))
  })

  test('is refused with any byte changed (KB-73)', async () => {
    await expectEveryFlipRefused(await answer({}), 78, (wire) => openMessage(wire, key))
  })

  test('is refused with another key, epoch or direction', async () => {
    const wire = await answer({})
    const raw = randomBytes(32)
    const wrong: CaseKey[] = [caseKeyOf(3, randomBytes(32)), caseKeyOf(4, raw), { ...key, epoch: 2 }]
    for (const each of wrong) await expect(openMessage(wire, each)).rejects.toBeInstanceOf(Refused)
    const reflected = wire.slice()
    reflected[5] = 1
    await expect(openMessage(reflected, key)).rejects.toBeInstanceOf(Refused)
  })

  test('with more than fits is refused, not cut', async () => {
    await expect(answer({ body: { text: 'x'.repeat(65_532) } })).rejects.toMatchObject({ code: 'too-large' })
  })

  test('has zeros before the first only', async () => {
    await expect(answer({}, { prev: hex(randomBytes(32)) }).then(messageHeader)).rejects.toBeInstanceOf(
      Refused,
    )
  })
})

describe('the envelope of a message', () => {
  const { from: _from, ...withoutFrom } = chat

  test.each<[string, () => Promise<unknown>]>([
    ['a report that is not the first', () => answer({ t: 'report' })],
    ['a first message that is no report', () => first({ t: 'chat' })],
    ['an escalation outside a thread', () => answer({ t: 'escalation' })],
    ['a type that is not one', () => answer({ t: 'Chat' })],
    ['a reporter with a name', () => first({ from: hex(randomBytes(16)) })],
    ['an advisor without one', () => answer({}, { content: withoutFrom })],
    ['minutes of a reporter', () => first({ at: '2026-11-21T14:05Z' })],
    ['seconds', () => answer({ at: '2026-11-21T14:05:30Z' })],
    ['a time that does not exist', () => answer({ at: '2026-11-21T24:00Z' })],
    ['a day that does not exist', () => answer({ at: '2026-02-30' })],
    ['a directory hash in capitals', () => answer({ dh: 'A'.repeat(64) })],
    ['a short directory hash', () => answer({ dh: 'a'.repeat(63) })],
    ['seen below −1', () => answer({ seen: -2 })],
    ['seen that is no whole number', () => answer({ seen: 0.5 })],
    ['eleven files', () => answer({ att: Array.from({ length: 11 }, () => file) })],
    ['a file with a short key', () => answer({ att: [{ ...file, key: 'AAAA' }] })],
    ['a file of negative size', () => answer({ att: [{ ...file, size: -1 }] })],
    ['a file larger than allowed', () => answer({ att: [{ ...file, size: 52_428_801 }] })],
    ['a lone surrogate', () => answer({ body: { text: '\ud83d' } })],
    ['deep nesting', () => answer({ body: JSON.parse(`${'{"a":'.repeat(32)}1${'}'.repeat(32)}`) })],
  ])('never holds %s', async (_, make) => {
    await expect(make()).rejects.toBeInstanceOf(Refused)
  })

  test('may hold minutes of an advisor, members of its own in the body, and types to come', async () => {
    const content = { t: 'video-call', at: '2026-11-21T14:05Z', body: { anything: [1, { deep: true }] } }
    expect((await openMessage(await answer(content), key)).content).toEqual({ ...chat, ...content })
  })

  test.each([
    ['an unknown member', { v: 1, ...chat, extra: 1 }],
    ['another version', { v: 2, ...chat }],
    ['a missing member', { v: 1, ...chat, att: undefined }],
    ['an unknown member of a file', { v: 1, ...chat, att: [{ ...file, path: '/' }] }],
    ['a body that is a list', { v: 1, ...chat, body: [] }],
    ['null where an object belongs', { v: 1, ...chat, body: null }],
  ])('is refused with %s when read (KB-5)', async (_, envelope) => {
    const header = { kind: 1, direction: 2, container: mailbox, epoch: 3, seq: 0, prev: NO_PREVIOUS } as const
    const sealed = await sealEnvelope(
      await key.forDirection(2),
      { ...header, msgId: hex(randomBytes(16)) },
      utf8(JSON.stringify(envelope)),
    )
    await expect(openMessage(sealed, key)).rejects.toBeInstanceOf(Refused)
  })
})
