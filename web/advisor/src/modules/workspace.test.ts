import { makePrekey } from '@klankbord/protocol/prekey'
import { type Http, Problem, Unreachable } from '@klankbord/staff/http'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, hashOf, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeCase, FakeIntake } from '../testing/fake-intake.ts'
import { FakeRecords } from '../testing/fake-records.ts'
import { aidsApi } from './aids-api.ts'
import { appointmentsApi } from './appointments-api.ts'
import { coverApi } from './cover-api.ts'
import type { Workspace } from './desk-types.ts'
import { draftKey } from './drafts.ts'
import { intervisionApi } from './intervision-api.ts'
import { lifeApi } from './life-api.ts'
import { recordingApi } from './recording-api.ts'
import { openWorkspace } from './workspace.ts'

const CHANNEL = 'c0'.repeat(16)
/** Nine weeks before the day of these tests. */
const LONG_AGO = '2026-09-24'
let practice: FakePractice
let intake: FakeIntake
let records: FakeRecords
let dh: string
let work: Workspace
let alarms: number
let renewals: number
let answers: Record<string, unknown>

beforeEach(async () => {
  practice = await FakePractice.open()
  intake = new FakeIntake()
  records = new FakeRecords()
  alarms = 0
  renewals = 0
  answers = {
    '/v1/advisor/peers': { peers: [] },
    '/v1/advisor/intervisions': { cards: [] },
    '/v1/advisor/advice-requests': { requests: [] },
  }
  const directory = await practice.directory(CHANNEL)
  dh = await hashOf(directory)
  practice.entries = [channelEntry(CHANNEL, [directory])]
})
afterEach(() => work.close())

async function unlock(): Promise<void> {
  const http: Http = {
    async json(_, path) {
      if (!(path in answers)) throw new Unreachable()
      return { body: answers[path], etag: null }
    },
    putBytes: async () => {},
    getBytes: async () => new Blob(),
  }
  work = openWorkspace({
    me: await practice.me(),
    http,
    opened: await practice.opened(),
    account: practice,
    api: intake,
    aids: aidsApi(http),
    intervisionApi: intervisionApi(http),
    recordsApi: records,
    appointments: appointmentsApi(http),
    recording: recordingApi(http),
    life: lifeApi(http),
    coverApi: coverApi(http),
    now: () => 0,
    today: () => TODAY,
    later: () => () => {},
    connect: () => ({
      readyState: 1,
      close: () => {},
      addEventListener: (kind, listener) => {
        if (kind === 'open') queueMicrotask(() => listener({}))
      },
    }),
    online: () => true,
    desktop: { urlOf: () => '', revoke: () => {}, save: () => {} },
    onAlarm: () => {
      alarms += 1
    },
    onRenewed: () => {
      renewals += 1
    },
    onRefused: () => {},
  })
}

const ready = () => expect.poll(() => work.readiness.get()).toBe('ready')
const states = () => work.cases.get().files.map(({ state }) => state)
const seeds = async () => (await practice.content()).prekeys.map(({ na }) => na)

/** A report of the first of eight weeks in which nobody opened anything. */
async function aReportOfLongAgo(): Promise<FakeCase> {
  await refreshPrekeys(practice, keepVault(practice, await practice.opened()), LONG_AGO)
  const reported = await FakeCase.by(CHANNEL)
  const [prekey] = practice.published
  if (prekey) await reported.grant(0, prekey)
  await reported.report(dh, 'Ik wacht al lang')
  // The server lists only what has not expired.
  practice.published.length = 0
  return intake.add(reported)
}

test('what waited longer than a seed is kept opens at the first unlock, and then its seed goes', async () => {
  await aReportOfLongAgo()
  const before = await seeds()

  await unlock()
  await ready()

  expect(states()).toEqual(['open'])
  await expect.poll(async () => (await seeds()).includes(before[0] ?? 0)).toBe(false)
})

test('while something cannot be fetched no seed goes that may open it', async () => {
  await aReportOfLongAgo()
  const before = await seeds()
  intake.once('conversation', () => {
    throw new Problem('unavailable', 503)
  })
  await unlock()
  await ready()
  expect(states()).toEqual(['unreachable'])
  expect(await seeds()).toEqual(expect.arrayContaining(before))
  await work.close()

  await unlock()
  await ready()
  expect(states()).toEqual(['open'])
})

test('requests of officers that were not fetched keep the seeds too', async () => {
  await aReportOfLongAgo()
  const before = await seeds()
  delete answers['/v1/advisor/advice-requests']

  await unlock()
  await ready()

  expect(await seeds()).toEqual(expect.arrayContaining(before))
})

test('an older vault is refused before it is read or saved, also when the server takes its time', async () => {
  practice.published.push((await makePrekey(practice.identity, '2026-11-23', 3)).wire)
  let answer: (() => void) | undefined
  practice.once(
    'prekeys',
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  await unlock()
  await work.change({ undoSeconds: 5 })
  await work.change({ undoSeconds: 0 })
  answer?.()

  await expect.poll(() => alarms).toBe(1)
  expect([intake.log, practice.log.filter((call) => call === 'channels')]).toEqual([[], []])
})

test('without an answer about the prekeys nothing is opened', async () => {
  practice.once('prekeys', () => {
    throw new Problem('not-allowed', 403)
  })
  await unlock()

  await expect.poll(() => work.readiness.get()).toBe('unreachable')
  expect(intake.log).toEqual([])
})

test('notes and minutes that no save took yet are back after a lock', async () => {
  const reported = await aReportOfLongAgo()
  await unlock()
  await ready()
  records.fail = new Unreachable()
  work.drafts.write(reported.id, 'minutes', 'Een half verslag')
  expect(work.hasUnsent()).toBe(true)
  const sealed = await work.close()
  if (!sealed) throw new Error('nothing was kept')
  expect(new TextDecoder().decode(sealed.words)).not.toContain('half verslag')

  await unlock()
  await work.resume(sealed)
  await ready()

  expect(work.drafts.texts.get().get(draftKey(reported.id, 'minutes'))).toBe('Een half verslag')
})

test('a vault that got a new key elsewhere is said to be opened again', async () => {
  await aReportOfLongAgo()
  await unlock()
  await ready()
  await practice.renewedElsewhere()

  await expect(work.change({ undoSeconds: 5 })).rejects.toThrow()
  expect(renewals).toBe(1)
})
