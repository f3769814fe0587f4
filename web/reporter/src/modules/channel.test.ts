import { afterEach, expect, test, vi } from 'vitest'
import { createChannel } from './channel.ts'
import { plusDays } from './days.ts'
import { fakeIntake, today } from './testing/fake-intake.ts'

afterEach(() => vi.unstubAllGlobals())

const noor = { name: 'Noor', role: 'advisor' } as const

async function opened(change: Partial<{ path: string; fragment: string }> = {}) {
  const intake = await fakeIntake([noor])
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel({ ...intake.link, ...change }, () => today)
  await channel.load()
  return { intake, channel, state: channel.state.get() }
}

test('a genuine link opens, with the names of the signed directory', async () => {
  const { state } = await opened()
  expect(state).toMatchObject({ state: 'open', open: { trust: 'checked', choices: [{ name: 'Noor' }] } })
})

test('a link without a fragment opens and says that it could not be checked', async () => {
  const { state } = await opened({ fragment: '' })
  expect(state).toMatchObject({ state: 'open', open: { trust: 'unchecked' } })
})

test.each([`#1.${'A'.repeat(43)}`, '#1.kapot', '#iets'])(
  'the wrong fragment %s keeps from sending',
  async (fragment) => {
    const { state } = await opened({ fragment })
    expect(state).toMatchObject({ state: 'unavailable', reason: 'pin' })
  },
)

test('nobody with a key of this week: no beginning, never a silent fall-back', async () => {
  const intake = await fakeIntake([noor])
  intake.state.fullPrekeys = []
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel(intake.link, () => today)

  await channel.load()

  expect(channel.state.get()).toMatchObject({ state: 'unavailable', reason: 'no-key' })
})

test('a bare or mistyped address asks the server nothing', async () => {
  const { intake, state } = await opened({ path: '/abc' })
  expect(state.state).toBe('unknown')
  expect(intake.calls).toEqual([])
})

test('an unknown or paused channel looks like a mistyped one', async () => {
  const intake = await fakeIntake([noor])
  intake.faults.set('channels', [{ status: 404, slug: 'channel-not-available' }])
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel(intake.link, () => today)

  await channel.load()

  expect(channel.state.get()).toEqual({ state: 'unknown' })
})

test('no network is no unknown link', async () => {
  const intake = await fakeIntake([noor])
  intake.faults.set('channels', ['lost-before'])
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel(intake.link, () => today)

  await channel.load()

  expect(channel.state.get()).toEqual({ state: 'trouble', trouble: { kind: 'offline' } })
})

const shown = {
  colour: '#2e7d6b',
  welcome: { nl: 'Fijn dat je er bent.', en: 'Good that you are here.' },
  information: {
    version: '2026.1-2',
    nl: { title: 'Bij ons', text: 'De raad koos wie hier antwoordt.' },
    en: { title: 'With us', text: 'The council chose who answers here.' },
  },
}

test('what the practice signed about itself is shown', async () => {
  const intake = await fakeIntake([noor])
  await intake.present(shown)
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel(intake.link, () => today)

  await channel.load()

  expect(channel.state.get()).toMatchObject({ state: 'open', open: { shown } })
})

test('words that it did not sign for this directory are as good as none, and keep nobody from writing', async () => {
  const intake = await fakeIntake([noor])
  await intake.present(shown, 'ab'.repeat(32))
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel(intake.link, () => today)

  await channel.load()

  expect(channel.state.get()).toMatchObject({ state: 'open', open: { shown: null } })
})

test.each([-400, 400])('a clock that is %i days off asks whether the date is right', async (days) => {
  const intake = await fakeIntake([noor])
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel(intake.link, () => plusDays(today, days))

  await channel.load()

  expect(channel.state.get()).toMatchObject({ state: 'unavailable', reason: 'date' })
})

test('a link that does not fit is told as that, whatever the date', async () => {
  const intake = await fakeIntake([noor])
  vi.stubGlobal('fetch', intake.serve)
  const fragment = `#1.${'A'.repeat(43)}`
  const channel = createChannel({ ...intake.link, fragment }, () => plusDays(today, 400))

  await channel.load()

  expect(channel.state.get()).toMatchObject({ state: 'unavailable', reason: 'pin' })
})

test('a page that was open keeps what it showed when nobody can be written to any more', async () => {
  let day = today
  const intake = await fakeIntake([noor])
  vi.stubGlobal('fetch', intake.serve)
  const channel = createChannel(intake.link, () => day)
  await channel.load()
  day = plusDays(today, 1)
  intake.faults.set('channels', [{ status: 404, slug: 'channel-not-available' }])

  await expect(channel.refresh()).rejects.toMatchObject({ trouble: { slug: 'channel-not-available' } })
  expect(channel.state.get().state).toBe('open')

  expect(await channel.refresh()).toMatchObject({ loadedOn: day })
})
