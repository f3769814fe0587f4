import { makePrekey, readPrekey } from '@klankbord/protocol/prekey'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeReporting } from '../testing/fake-reporting.ts'
import { FakeWork } from '../testing/fake-work.ts'
import type { Workspace } from './desk-types.ts'
import { openWorkspace } from './workspace.ts'

let server: FakeReporting
let work: Workspace
let alarmed = false
let tell: (kind: string, data?: unknown) => void

beforeEach(async () => {
  server = await FakeReporting.open()
})
afterEach(() => work.close())

async function open(): Promise<void> {
  const listeners = new Map<string, (event: { data?: unknown }) => void>()
  tell = (kind, data) => listeners.get(kind)?.({ data })
  work = openWorkspace({
    me: { ...(await server.practice.me()), name: '', roles: ['officer'] },
    opened: await server.practice.opened(),
    account: server.practice,
    api: server,
    notices: new FakeWork().notices,
    askingApi: {
      own: async () => [],
      advisors: async () => [],
      ask: async () => {},
      say: async () => {},
      remove: async () => {},
    },
    today: () => TODAY,
    later: () => () => {},
    connect: () => ({
      readyState: 1,
      close: () => {},
      addEventListener: (kind, listener) => {
        listeners.set(kind, listener)
        if (kind === 'open') queueMicrotask(() => listener({}))
      },
    }),
    online: () => true,
    desktop: { urlOf: () => '', revoke: () => {}, save: () => {} },
    onAlarm: () => {
      alarmed = true
    },
    onRenewed: () => {},
    onRefused: () => {},
  })
}

async function openedUp(): Promise<void> {
  await open()
  await expect.poll(() => work.readiness.get()).toBe('ready')
}
const reports = () => work.reports.get().reports

test('the keys of every report are in the vault at opening, before any is read (KB-47)', async () => {
  const [first, second] = [await server.report(), await server.report()]
  await openedUp()

  const kept = (await server.practice.content()).threads
  expect(kept.map(({ id }) => id)).toEqual([first, second])
  expect(reports().map(({ unread, opened }) => [unread, opened])).toEqual([
    [true, null],
    [true, null],
  ])
})

/** As reporting-service sends it: the id of a thread in the form of a UUID. */
const frameAbout = (thread: string) =>
  JSON.stringify({
    kind: 'escalation-changed',
    id: thread.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  })

test('an officer is reachable for half a year after opening', async () => {
  await openedUp()

  await expect.poll(() => work.prekeysUntil.get()).toBe('2027-05-30')
  expect(new Set(server.practice.published.map((wire) => readPrekey(wire).role))).toEqual(new Set([2]))
})

test('a report that arrives while the portal is open stands in the list', async () => {
  await openedUp()
  const id = await server.report()
  tell('changed', frameAbout(id))

  await expect.poll(() => reports().map(({ view }) => view.thread)).toEqual([id])
})

test('what is on screen follows what a colleague does', async () => {
  const id = await server.report()
  await openedUp()
  await work.open(id)
  await server.say(id, 4, 'chat', { text: 'Ik pak dit op.' })
  tell('changed', frameAbout(id))

  await expect.poll(() => reports()[0]?.opened?.content?.entries.at(-1)?.text).toBe('Ik pak dit op.')
})

test('a report from which this officer was taken off is gone from the screen', async () => {
  const id = await server.report()
  await openedUp()
  await work.open(id)
  server.threads.delete(id)
  tell('changed', frameAbout(id))

  await expect.poll(() => reports()).toEqual([])
})

test('what was read is not new any more, here and after the next opening', async () => {
  const id = await server.report()
  await openedUp()
  await work.open(id)
  work.haveRead(id)
  await expect.poll(() => reports()[0]?.unread).toBe(false)

  await work.close()
  await openedUp()
  expect(reports()[0]?.unread).toBe(false)
})

test('a lock forgets every word, and brings back what was not sent', async () => {
  const id = await server.report()
  await openedUp()
  await work.open(id)
  work.typed.set(`${id}:tell`, 'Nog niet af')
  const before = work
  const unsent = await work.close()
  if (!unsent) throw new Error('nothing was kept')

  expect(before.reports.get().reports).toEqual([])
  expect(before.typed.isEmpty()).toBe(true)
  await openedUp()
  await work.resume(unsent)
  expect(work.typed.get(`${id}:tell`)).toBe('Nog niet af')
})

test('an older vault is refused before any report is looked at', async () => {
  const { wire } = await makePrekey(server.practice.identity, '2026-11-23', 9, 2)
  server.practice.published.push(wire)
  await open()

  await expect.poll(() => alarmed).toBe(true)
  expect(server.practice.log).not.toContain('channels')
})
