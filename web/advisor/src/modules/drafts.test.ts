import { hold } from '@klankbord/kit/observable'
import { beforeEach, expect, test } from 'vitest'
import { type Drafts, draftKey, openDrafts } from './drafts.ts'
import { keepReplies } from './kept-replies.ts'
import type { CaseRecord, CaseRecords } from './records.ts'
import { openReplies, type Replies } from './replies.ts'

const CASE = 'a-case'
let now: number
let timers: { at: number; run: () => void }[]
let kept: CaseRecord[]
let saves: number
let broken: boolean
let shut: boolean
let drafts: Drafts
let replies: Replies

beforeEach(() => {
  now = 0
  kept = []
  saves = 0
  broken = false
  shut = false
  open()
})

function open(): void {
  timers = []
  drafts = openDrafts(records, later)
  replies = openReplies({ now: () => now, later }, async () => {})
}

const later = (milliseconds: number, run: () => void) => {
  const timer = { at: now + milliseconds, run }
  timers.push(timer)
  return () => {
    timers = timers.filter((other) => other !== timer)
  }
}
const records: CaseRecords = {
  all: () => hold<readonly CaseRecord[] | null>(shut ? null : kept),
  async save(_, { id = `record-${saves}`, t, body }) {
    if (broken) throw new TypeError('offline')
    saves += 1
    kept = [...kept.filter((record) => record.id !== id), { id, version: 1, t, at: '2026-11-22', body }]
    return id
  },
  async remove(_, id) {
    kept = kept.filter((record) => record.id !== id)
  },
  openAll: async () => {},
  close: () => {},
}

async function pass(seconds: number): Promise<void> {
  const until = now + seconds * 1000
  while (timers.some(({ at }) => at <= until)) {
    now = Math.min(...timers.map(({ at }) => at))
    const due = timers.filter(({ at }) => at <= now)
    timers = timers.filter(({ at }) => at > now)
    for (const { run } of due) run()
    await new Promise<void>((resolve) => setTimeout(resolve))
  }
  now = until
}
const texts = () => kept.map(({ body }) => body.text)

test('what is typed is on the server within two seconds, also while typing goes on', async () => {
  for (const text of ['L', 'Li', 'Lie', 'Lief']) {
    drafts.write(CASE, 'note', text)
    await pass(0.5)
  }

  expect(texts()).not.toEqual([])
  await pass(1)
  expect(texts()).toEqual(['Lief'])
  expect(drafts.hasUnsaved()).toBe(false)
})

test('a text that is done leaves no draft', async () => {
  drafts.write(CASE, 'note', 'Bewaard')
  await pass(2)
  drafts.write(CASE, 'note', '')
  await pass(2)

  expect(kept).toEqual([])
})

test('a save that fails is tried again', async () => {
  broken = true
  drafts.write(CASE, 'note', 'Zonder net')
  await pass(2)
  expect(drafts.hasUnsaved()).toBe(true)

  broken = false
  await pass(6)
  expect(texts()).toEqual(['Zonder net'])
})

test('notes and minutes that no save took yet can be kept elsewhere; what is saved, and answers, cannot', async () => {
  drafts.write(CASE, 'minutes', 'Staat al op de server')
  await pass(2)
  broken = true
  drafts.write(CASE, 'note', 'Zonder net')
  drafts.write(CASE, 'reply', 'Wacht bij de antwoorden')
  await pass(2)

  expect(drafts.unsaved()).toEqual([{ caseId: CASE, kind: 'note', text: 'Zonder net' }])
})

test('what is brought back before the records are open replaces the draft that is there', async () => {
  drafts.write(CASE, 'note', 'Begin')
  await pass(2)
  open()
  shut = true
  drafts.write(CASE, 'note', 'Begin en vervolg')
  await pass(3)
  shut = false
  await pass(6)

  expect(texts()).toEqual(['Begin en vervolg'])
})

test('notes and answers are drafts of their own', async () => {
  drafts.write(CASE, 'note', 'Voor mij')
  drafts.write(CASE, 'reply', 'Voor de melder')
  await pass(2)
  open()
  drafts.restore(CASE)

  expect(drafts.texts.get().get(draftKey(CASE, 'note'))).toBe('Voor mij')
  expect(drafts.texts.get().get(draftKey(CASE, 'reply'))).toBe('Voor de melder')
})

const listWith = (said: string[]) =>
  ({
    complete: true,
    files: [{ view: { id: CASE }, messages: said.map((text) => ({ from: 'me', text })) }],
  }) as never

test('an answer that had not left comes back after a reload, with what could still be undone', async () => {
  keepReplies(replies, drafts).restore(listWith([]))
  replies.write(CASE, 'Eerste')
  replies.send(CASE, 10)
  replies.write(CASE, 'Tweede')
  await pass(2)

  open()
  keepReplies(replies, drafts).restore(listWith([]))

  expect(replies.desks.get().get(CASE)?.draft.text).toBe('Eerste\n\nTweede')
})

test('an answer that did leave does not come back', async () => {
  keepReplies(replies, drafts).restore(listWith([]))
  replies.write(CASE, 'Verstuurd')
  await pass(2)

  open()
  keepReplies(replies, drafts).restore(listWith(['Verstuurd']))

  expect(replies.desks.get().get(CASE)?.draft.text ?? '').toBe('')
})

test('of two answers on their way only the one that did not arrive comes back', async () => {
  keepReplies(replies, drafts).restore(listWith([]))
  for (const text of ['Eerste', 'Tweede']) {
    replies.write(CASE, text)
    replies.send(CASE, 10)
  }
  replies.write(CASE, 'Nog bezig')
  await pass(2)
  const [first] = replies.desks.get().get(CASE)?.pending ?? []

  open()
  const arrived = { complete: true, files: [{ view: { id: CASE }, messages: [{ ...first, from: 'me' }] }] }
  keepReplies(replies, drafts).restore(arrived as never)

  expect(replies.desks.get().get(CASE)?.draft.text).toBe('Tweede\n\nNog bezig')
})

test('a new answer in the words of an earlier one is not thrown away', async () => {
  keepReplies(replies, drafts).restore(listWith([]))
  replies.write(CASE, 'Dank je wel.')
  await pass(2)

  open()
  keepReplies(replies, drafts).restore(listWith(['Dank je wel.', 'Tot morgen.']))

  expect(replies.desks.get().get(CASE)?.draft.text).toBe('Dank je wel.')
})

test('what was typed in this page goes before what an earlier one kept', async () => {
  keepReplies(replies, drafts).restore(listWith([]))
  replies.write(CASE, 'Oud')
  await pass(2)

  open()
  replies.write(CASE, 'Nieuw')
  keepReplies(replies, drafts).restore(listWith([]))
  await pass(2)

  expect(replies.desks.get().get(CASE)?.draft.text).toBe('Nieuw')
  expect(texts()).toEqual(['Nieuw'])
})
