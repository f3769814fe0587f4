import { afterEach, expect, test, vi } from 'vitest'
import { plusDays } from './days.ts'
import { backupToAskAbout } from './handover.ts'
import { comeBack, noor, samir, told } from './testing/coming-back.ts'
import { type FakeIntake, fakeIntake, today } from './testing/fake-intake.ts'

afterEach(() => vi.unstubAllGlobals())

test('a reply arrives, and after a lost answer it arrives once', async () => {
  const { intake, code } = await told()
  const { inside, texts } = await comeBack(intake, code)
  intake.faults.set('messages', ['lost-after'])

  await inside.reply.send({ t: 'chat', text: 'Sinds september' })
  expect(inside.reply.state.get()).toMatchObject({ at: 'failed' })
  await inside.reply.retry()

  expect(inside.reply.state.get()).toMatchObject({ at: 'sent' })
  expect(texts()).toEqual(['Kanarie 7731', 'Sinds september'])
  const [first, second] = intake.sent('messages')
  expect(second).toBe(first)
})

/** Somebody chose a file and means to send it as it is. */
async function choose({ inside }: Awaited<ReturnType<typeof comeBack>>, name: string) {
  await inside.files.add([new File([name], name, { type: 'text/plain' })])
  const [chosen] = inside.files.state.get().slice(-1)
  await inside.files.keep(chosen?.id ?? '')
  return chosen?.id ?? ''
}
const readFiles = async (intake: FakeIntake) =>
  (await intake.read('Noor')).map((content) => content?.att.map(({ name }) => name))

test('a file that was taken out after a failure does not travel, and one that was added does', async () => {
  const { intake, code } = await told()
  const page = await comeBack(intake, code)
  const { inside } = page
  const first = await choose(page, 'a.txt')
  intake.faults.set('messages', ['lost-before'])
  await inside.reply.send({ t: 'chat', text: 'Kijk' })

  inside.uploading.cancel(first)
  await choose(page, 'b.txt')
  await inside.reply.send({ t: 'chat', text: 'Kijk' })

  expect(inside.reply.state.get()).toEqual({ at: 'sent', what: { t: 'chat', text: 'Kijk' }, former: false })
  expect(await readFiles(intake)).toEqual([[], ['bestand-2.txt']])
  expect(inside.files.state.get()).toEqual([])
})

test('the own name of a file does not travel when it was given up after a failure', async () => {
  const { intake, code } = await told()
  const page = await comeBack(intake, code)
  const { inside } = page
  const id = await choose(page, 'Rooster.txt')
  inside.files.keepName(id, true)
  intake.faults.set('messages', ['lost-before'])
  await inside.reply.send({ t: 'chat', text: 'Kijk' })

  inside.files.keepName(id, false)
  await inside.reply.retry()

  expect(await readFiles(intake)).toEqual([[], ['bestand-1.txt']])
})

test('a message that had arrived with its file is not doubled; what was added stays to be sent', async () => {
  const { intake, code } = await told()
  const page = await comeBack(intake, code)
  const { inside } = page
  await choose(page, 'a.txt')
  inside.typed.set('Kijk')
  intake.faults.set('messages', ['lost-after'])
  await inside.reply.send({ t: 'chat', text: 'Kijk' })

  await choose(page, 'b.txt')
  await inside.reply.send({ t: 'chat', text: 'Kijk' })

  expect(inside.reply.state.get()).toMatchObject({ at: 'sent', former: true })
  expect(await readFiles(intake)).toEqual([[], ['bestand-1.txt']])
  expect(inside.files.state.get().map(({ name }) => name)).toEqual(['bestand-2.txt'])
  expect(inside.typed.get()).toBe('')
})

test('words that were changed after a lost answer stay in the box, and the page says why', async () => {
  const { intake, code } = await told()
  const { inside, texts } = await comeBack(intake, code)
  intake.faults.set('messages', ['lost-after'])
  inside.typed.set('Met naam')
  await inside.reply.send({ t: 'chat', text: 'Met naam' })

  inside.typed.set('Zonder')
  await inside.reply.send({ t: 'chat', text: 'Zonder' })

  expect(inside.reply.state.get()).toMatchObject({ at: 'sent', former: true })
  expect(texts()).toEqual(['Kanarie 7731', 'Met naam'])
  expect(inside.typed.get()).toBe('Zonder')
})

test('another answer after a lost one is sent as well: the last one counts', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  intake.faults.set('messages', ['lost-after'])
  await inside.reply.send({ t: 'consent-answer', given: true })

  await inside.reply.send({ t: 'consent-answer', given: false })

  expect(inside.reply.state.get()).toMatchObject({ at: 'sent', what: { given: false } })
  expect(await intake.read('Noor')).toMatchObject([{}, { body: { given: true } }, { body: { given: false } }])
})

test('two open pages write one conversation: the later one finds its place', async () => {
  const { intake, code } = await told()
  const one = await comeBack(intake, code)
  const other = await comeBack(intake, code)

  await one.inside.reply.send({ t: 'chat', text: 'eerst' })
  await other.inside.reply.send({ t: 'chat', text: 'daarna' })

  expect(other.texts()).toEqual(['Kanarie 7731', 'eerst', 'daarna'])
  expect(other.now().broken).toBe(false)
})

test('somebody who left gets no new key, and nobody left means no sending', async () => {
  const { intake, code } = await told()
  await intake.publish([{ ...noor, status: 'ended' }, samir])
  const { inside, now } = await comeBack(intake, code)

  await inside.reply.send({ t: 'chat', text: 'Hallo?' })
  expect(inside.reply.state.get()).toEqual({ at: 'nobody' })
  expect(intake.sent('messages')).toHaveLength(0)

  expect(backupToAskAbout(now())).toMatchObject({ why: 'alone', backup: { name: 'Samir' } })
  await inside.reply.send({ t: 'handover', to: intake.kid('Samir'), accepted: true, history: true })
  expect(await intake.read('Samir')).toMatchObject([{ t: 'report' }, { t: 'handover' }])
})

/** From here on the server shows the directories of somebody else. */
async function swapKeys({ serve }: FakeIntake) {
  const other = await fakeIntake([noor])
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const answer = await serve(input, init)
    if (!input.endsWith('/mailboxes')) return answer
    const swapped = await (await other.serve('/v1/reporter/channels', { body: '{}', headers: {} })).json()
    return new Response(JSON.stringify({ ...(await answer.json()), directories: swapped.directories }))
  })
}

test('keys that changed outside the signed chain can be read past and not written to', async () => {
  const { intake, code } = await told()
  await swapKeys(intake)

  const { inside, now, texts } = await comeBack(intake, code)

  expect(now().trusted).toBe(false)
  expect(texts()).toEqual(['Kanarie 7731'])
  for (const what of [
    { t: 'chat', text: 'Hallo?' },
    { t: 'status', state: 'withdrawn' },
    { t: 'handover', to: intake.kid('Noor'), accepted: true, history: true },
  ] as const) {
    await inside.reply.send(what)
    expect(inside.reply.state.get()).toMatchObject({ at: 'failed', trouble: { slug: 'keys-changed' } })
  }
  await inside.reply.retry()
  expect(intake.sent('messages')).toHaveLength(0)
})

test('a message under way is not sent again once the keys have changed', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  intake.faults.set('messages', ['lost-before'])
  await inside.reply.send({ t: 'chat', text: 'Hallo?' })
  await swapKeys(intake)
  await inside.mailbox.reload()

  await inside.reply.retry()

  expect(inside.reply.state.get()).toMatchObject({ at: 'failed' })
  expect(intake.sent('messages')).toHaveLength(1)
})

test('files that the server forgot are brought again after its refusal', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  await inside.files.add([new File(['x'], 'a.txt', { type: 'text/plain' })])
  await inside.files.keep('1')
  intake.faults.set('messages', [{ status: 400, slug: 'message-refused' }])
  await inside.reply.send({ t: 'chat', text: 'Kijk eens.' })

  await inside.reply.retry()

  expect(inside.reply.state.get().at).toBe('sent')
  expect(intake.sent('attachment-parts')).toHaveLength(2)
})

test('a directory that ran out, or a wrong clock, keeps from writing and is no alarm', async () => {
  const { intake, code } = await told()
  const later = plusDays(today, 400)

  const { inside, now, texts } = await comeBack(intake, code, later)

  expect(now()).toMatchObject({ trusted: false, expired: true })
  expect(texts()).toEqual(['Kanarie 7731'])
  await inside.reply.send({ t: 'chat', text: 'Hallo?' })
  expect(intake.sent('messages')).toHaveLength(0)
})

test('keys that changed outside the signed chain are an alarm also when they have run out', async () => {
  const { intake, code } = await told()
  await swapKeys(intake)

  const { now } = await comeBack(intake, code, plusDays(today, 400))

  expect(now()).toMatchObject({ trusted: false, expired: false })
})
