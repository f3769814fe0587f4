import { afterEach, expect, test, vi } from 'vitest'
import { plusDays } from './days.ts'
import { desk } from './testing/desk.ts'
import { fakeIntake, today } from './testing/fake-intake.ts'

afterEach(() => vi.unstubAllGlobals())

const noor = { name: 'Noor', role: 'advisor' } as const
const ilse = { name: 'Ilse', role: 'advisor' } as const
const samir = { name: 'Samir', role: 'backup' } as const

async function at(
  people: Parameters<typeof fakeIntake>[0] = [noor],
  backup: 'consent' | 'upfront' = 'consent',
  day = () => today,
) {
  const intake = await fakeIntake(people, backup)
  vi.stubGlobal('fetch', intake.serve)
  return { intake, ...(await desk(intake, undefined, day)) }
}

test('the advisor reads exactly what was written, and the request holds none of it', async () => {
  const { intake, draft, sending } = await at()
  draft.change({ story: 'Kanarie 7731\r\n😢', topics: ['OO.PES'] })

  await sending.send()

  expect(sending.state.get()).toMatchObject({ at: 'sent', advisor: 'Noor' })
  const [report] = await intake.read('Noor')
  expect(report).toMatchObject({
    t: 'report',
    seen: -1,
    body: { lang: 'nl', text: 'Kanarie 7731\n😢', answers: { topic: ['OO.PES'], info: '2026.1' } },
  })
  expect(intake.sent('reports').join()).not.toMatch(/Kanarie|OO\.PES/)
})

test('two presses are one report', async () => {
  const { intake, sending } = await at()

  await Promise.all([sending.send(), sending.send()])
  await sending.send()

  expect(intake.sent('reports')).toHaveLength(1)
})

test.each(['lost-before', 'lost-after'] as const)(
  'after an answer was %s the same bytes go again',
  async (fault) => {
    const { intake, sending } = await at()
    intake.faults.set('reports', [fault])

    await sending.send()
    expect(sending.state.get()).toEqual({ at: 'failed', trouble: { kind: 'offline' } })
    await sending.send()

    expect(sending.state.get().at).toBe('sent')
    const [first, second] = intake.sent('reports')
    expect(second).toBe(first)
    expect(intake.boxes.size).toBe(1)
  },
)

test('after a lost answer the code comes although the channel was closed meanwhile', async () => {
  let day = today
  const { intake, sending } = await at([noor], 'consent', () => day)
  intake.faults.set('reports', ['lost-after'])
  await sending.send()
  day = plusDays(today, 1)
  const closed = { status: 404, slug: 'channel-not-available' }
  intake.faults.set('channels', [closed, closed, closed])

  await sending.send()

  expect(sending.state.get()).toMatchObject({ at: 'sent', former: null })
  const [first, second] = intake.sent('reports')
  expect(second).toBe(first)
})

test('after a lost answer a changed text is not needed to find the former report in a closed channel', async () => {
  let day = today
  const { intake, draft, sending } = await at([noor], 'consent', () => day)
  intake.faults.set('reports', ['lost-after'])
  await sending.send()
  day = plusDays(today, 1)
  draft.change({ story: 'Iets anders' })
  const closed = { status: 404, slug: 'channel-not-available' }
  intake.faults.set('channels', [closed, closed, closed])

  await sending.send()

  expect(sending.state.get()).toMatchObject({ at: 'sent', former: { unsent: 'Iets anders' } })
})

test('a channel that was closed before anything was sent is said, and sends once it is open again', async () => {
  let day = today
  const { intake, sending } = await at([noor], 'consent', () => day)
  day = plusDays(today, 1)
  intake.faults.set('channels', [{ status: 404, slug: 'channel-not-available' }])

  await sending.send()
  expect(sending.state.get()).toMatchObject({ at: 'failed', trouble: { slug: 'channel-not-available' } })

  await sending.send()
  expect(sending.state.get().at).toBe('sent')
})

test('files that the server forgot are brought again after its refusal', async () => {
  const { intake, files, sending } = await at()
  await files.add([new File(['x'], 'a.txt', { type: 'text/plain' })])
  await files.keep('1')
  intake.faults.set('reports', [{ status: 400, slug: 'report-refused' }])
  await sending.send()
  expect(sending.state.get().at).toBe('failed')

  await sending.send()

  expect(sending.state.get().at).toBe('sent')
  expect(intake.sent('attachment-reservations')).toHaveLength(2)
  expect(intake.sent('attachment-parts')).toHaveLength(2)
})

test('a text changed after a lost answer never becomes a second report, and that is said', async () => {
  const { intake, draft, sending } = await at()
  intake.faults.set('reports', ['lost-after'])
  await sending.send()

  draft.change({ story: 'Iets anders' })
  await sending.send()

  expect(sending.state.get()).toMatchObject({
    at: 'sent',
    former: { readers: ['Noor'], unsent: 'Iets anders' },
  })
  expect(await intake.read('Noor')).toMatchObject([{ body: { text: 'Kanarie 7731' } }])
})

test('after a lost answer the page names whom the former version went to, not whom the new one names', async () => {
  const { intake, draft, sending } = await at([noor, ilse, samir], 'upfront')
  intake.faults.set('reports', ['lost-after'])
  await sending.send()

  draft.change({ advisor: intake.kid('Ilse'), withBackup: false })
  await sending.send()

  expect(sending.state.get()).toMatchObject({
    at: 'sent',
    advisor: 'Noor',
    former: { readers: ['Noor', 'Samir'], unsent: '' },
  })
})

test('a report that was sent as it was says nothing of a former one', async () => {
  const { sending } = await at()

  await sending.send()

  expect(sending.state.get()).toMatchObject({ at: 'sent', former: null })
})

test('the name of a file that was given up after a failure does not travel', async () => {
  const { intake, files, sending } = await at()
  await files.add([new File(['x'], 'Rooster Kanarie.txt', { type: 'text/plain' })])
  await files.keep('1')
  files.keepName('1', true)
  intake.faults.set('reports', ['lost-before'])
  await sending.send()

  files.keepName('1', false)
  await sending.send()

  expect(await intake.read('Noor')).toMatchObject([{ att: [{ name: 'bestand-1.txt' }] }])
})

test('a reader who has no key on the next day is never replaced in silence', async () => {
  let day = today
  const { intake, sending } = await at([noor, ilse], 'consent', () => day)
  day = plusDays(today, 1)
  intake.withhold('Noor')

  await sending.send()
  expect(sending.state.get()).toEqual({ at: 'others' })
  expect(intake.boxes.size).toBe(0)

  await sending.send()
  expect(sending.state.get()).toMatchObject({ at: 'sent', advisor: 'Ilse', former: null })
})

test('a back-up whom a new agreement adds is shown before anything is sent', async () => {
  let day = today
  const { intake, sending } = await at([noor, samir], 'consent', () => day)
  day = plusDays(today, 1)
  intake.setPolicy('upfront')
  await intake.publish([noor, samir])

  await sending.send()
  expect(sending.state.get()).toEqual({ at: 'others' })
  expect(intake.sent('reports')).toHaveLength(0)

  await sending.send()
  expect(JSON.parse(intake.sent('reports')[0] ?? '').grants).toHaveLength(2)
})

test('a report that was refused does not go to somebody else at the next press', async () => {
  const { intake, sending } = await at([noor, ilse])
  intake.faults.set('reports', [{ status: 400, slug: 'report-refused' }])
  intake.withhold('Noor')

  await sending.send()

  expect(sending.state.get()).toEqual({ at: 'others' })
})

test('a text changed after a request that never arrived is sent as it now is', async () => {
  const { intake, draft, sending } = await at()
  intake.faults.set('reports', ['lost-before'])
  await sending.send()

  draft.change({ story: 'Iets anders' })
  await sending.send()

  expect(await intake.read('Noor')).toMatchObject([{ body: { text: 'Iets anders' } }])
})

test('work that ran out is done again for the same ciphertext', async () => {
  const { intake, sending } = await at()
  intake.faults.set('reports', [{ status: 403, slug: 'work-refused' }])

  await sending.send()

  expect(sending.state.get().at).toBe('sent')
  const [first, second] = intake.sent('reports').map((body) => JSON.parse(body))
  expect(second.message).toBe(first.message)
  expect(second.challenge).not.toBe(first.challenge)
})

test('a busy server says how long to wait', async () => {
  const { intake, sending } = await at()
  intake.faults.set('reports', [{ status: 429, slug: 'budget-spent', wait: '7' }])

  await sending.send()

  expect(sending.state.get()).toEqual({ at: 'failed', trouble: { kind: 'busy', seconds: 7 } })
})

test('only the chosen advisor gets a key', async () => {
  const { intake, draft, sending } = await at([noor, ilse])
  draft.change({ advisor: intake.kid('Ilse') })

  await sending.send()

  expect(await intake.read('Noor')).toEqual([null])
  expect(await intake.read('Ilse')).toMatchObject([{ t: 'report' }])
})

test('under upfront the back-up gets a held key, and unticked none', async () => {
  const ticked = await at([noor, samir], 'upfront')
  await ticked.sending.send()
  expect(JSON.parse(ticked.intake.sent('reports')[0] ?? '').grants).toHaveLength(2)

  const unticked = await at([noor, samir], 'upfront')
  unticked.draft.change({ withBackup: false })
  await unticked.sending.send()
  expect(JSON.parse(unticked.intake.sent('reports')[0] ?? '').grants).toHaveLength(1)
})

test('under consent the back-up gets nothing', async () => {
  const { intake, sending } = await at([noor, samir])
  await sending.send()
  expect(await intake.read('Samir')).toEqual([null])
})

test('no call carries cookies, and none names the story in a header', async () => {
  const { intake, sending } = await at()

  await sending.send()

  for (const { init } of intake.calls) {
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' })
  }
})
