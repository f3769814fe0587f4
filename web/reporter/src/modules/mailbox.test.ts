import { readPickupCode } from '@klankbord/protocol/pickup-code'
import { afterEach, expect, test, vi } from 'vitest'
import { backupToAskAbout } from './handover.ts'
import type { Clock } from './idle.ts'
import { createInside } from './inside.ts'
import { desk } from './testing/desk.ts'
import { type FakeIntake, fakeIntake, today } from './testing/fake-intake.ts'

afterEach(() => vi.unstubAllGlobals())

const noor = { name: 'Noor', role: 'advisor' } as const
const samir = { name: 'Samir', role: 'backup' } as const
const still: Clock = { now: () => 0, after: () => () => {} }

async function comeBack(intake: FakeIntake, code: string) {
  const inside = createInside({
    origin: 'https://plek.example',
    today: () => today,
    clock: still,
    random: () => 0.5,
    visible: () => true,
    neutralName: () => 'bestand',
    save: () => {},
    link: { make: () => '', drop: () => {} },
  })
  const result = await inside.returning.open(code)
  const now = () => {
    const state = inside.mailbox.state.get()
    if (state.at !== 'open') throw new Error('closed')
    return state.conversation
  }
  return { inside, result, now, texts: () => now().lines.map(({ text }) => text), intake }
}

async function told(people: Parameters<typeof fakeIntake>[0] = [noor, samir]) {
  const intake = await fakeIntake(people)
  vi.stubGlobal('fetch', intake.serve)
  const { sending } = await desk(intake)
  await sending.send()
  const sent = sending.state.get()
  if (sent.at !== 'sent') throw new Error('not sent')
  return { intake, code: sent.digits }
}

test('the code alone opens the conversation, with what was written and answered', async () => {
  const { intake, code } = await told()
  await intake.answer('Noor', 'chat', { text: 'Dank je wel.' })

  const { result, now, texts } = await comeBack(intake, code.replace(/(.{5})/g, '$1 '))

  expect(result).toBe('opened')
  expect(texts()).toEqual(['Kanarie 7731', 'Dank je wel.'])
  expect(now()).toMatchObject({
    trusted: true,
    broken: false,
    turn: { actor: 'reporter' },
    advisor: { name: 'Noor' },
  })
  expect(now().lines.map(({ isNew }) => isNew)).toEqual([false, true])
})

test('a mistyped code is found here, a wrong one looks like an unknown one', async () => {
  const { intake, code } = await told()
  const before = intake.calls.length
  expect((await comeBack(intake, `${code.slice(0, 29)}x`)).result).toBe('character')
  expect((await comeBack(intake, code.slice(1))).result).toBe('length')
  const swapped = `${code.slice(0, 28)}${(Number(code.slice(28)) % 97) + 1}`.padEnd(30, '0')
  expect((await comeBack(intake, swapped)).result).toBe('check')
  expect(intake.calls).toHaveLength(before)

  const unknown = '012345678901234567890123456746'
  expect(readPickupCode(unknown)).toEqual({ digits: unknown })
  expect((await comeBack(intake, unknown)).result).toBe('wrong')
})

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

test('two open pages write one conversation: the later one finds its place', async () => {
  const { intake, code } = await told()
  const one = await comeBack(intake, code)
  const other = await comeBack(intake, code)

  await one.inside.reply.send({ t: 'chat', text: 'eerst' })
  await other.inside.reply.send({ t: 'chat', text: 'daarna' })

  expect(other.texts()).toEqual(['Kanarie 7731', 'eerst', 'daarna'])
  expect(other.now().broken).toBe(false)
})

test('a look brings a small answer without another request', async () => {
  const { intake, code } = await told()
  const { inside, texts } = await comeBack(intake, code)
  await intake.answer('Noor', 'chat', { text: 'Dag' })
  const before = intake.calls.length

  await inside.mailbox.poll()

  expect(texts()).toEqual(['Kanarie 7731', 'Dag'])
  expect(intake.calls.slice(before).map(({ path }) => path)).toEqual(['polls'])
})

test('a token that ran out is renewed in silence', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  intake.faults.set('polls', [{ status: 403, slug: 'mailbox-not-available' }])

  await inside.mailbox.poll()

  expect(intake.sent('logins')).toHaveLength(2)
})

test('only the yes of the reporter hands over the key, and earlier messages only when wanted', async () => {
  const { intake, code } = await told()
  await intake.publish([{ ...noor, status: 'absent' }, samir])
  const { inside, now } = await comeBack(intake, code)
  expect(backupToAskAbout(now())).toMatchObject({ backup: { name: 'Samir' }, why: 'away' })
  expect(await intake.read('Samir')).toEqual([null])

  await inside.reply.send({ t: 'handover', to: intake.kid('Samir'), accepted: true, history: false })

  expect(await intake.read('Samir')).toMatchObject([null, { t: 'handover' }])
  expect(await intake.read('Noor')).toMatchObject([{ t: 'report' }, null])
  expect(now().epoch).toBe(1)
  expect(backupToAskAbout(now())).toBeNull()
})

test('the successor learns how the case is counted, also without what stood before', async () => {
  const { intake, code } = await told()
  const cards = { 2026: '3f1d2c5a-0b7e-4c5d-9a1b-2c3d4e5f6a7b' }
  await intake.answer('Noor', 'handover-offer', { to: intake.kid('Samir'), reason: 'Ik ben weg.', cards })
  const { inside } = await comeBack(intake, code)

  await inside.reply.send({ t: 'handover', to: intake.kid('Samir'), accepted: true, history: false })

  expect((await intake.read('Samir')).at(-1)).toMatchObject({ t: 'handover', body: { cards } })
})

test('two go on together only when the reporter says so, and then both read', async () => {
  const { intake, code } = await told()
  const offer = { to: intake.kid('Samir'), reason: 'Samen weten we meer.', together: true }
  await intake.answer('Noor', 'handover-offer', offer)
  const { inside, now } = await comeBack(intake, code)
  expect(backupToAskAbout(now())).toMatchObject({ why: 'together', backup: { name: 'Samir' } })

  const accepted = { accepted: true, history: true, together: true }
  await inside.reply.send({ t: 'handover', to: intake.kid('Samir'), ...accepted })

  expect(await intake.read('Samir')).toMatchObject([{ t: 'report' }, { t: 'handover' }])
  expect(await intake.read('Noor')).toMatchObject([{ t: 'report' }, { t: 'handover', body: accepted }])
})

test('with the history the other reads from the beginning', async () => {
  const { intake, code } = await told()
  await intake.publish([{ ...noor, status: 'absent' }, samir])
  const { inside } = await comeBack(intake, code)

  await inside.reply.send({ t: 'handover', to: intake.kid('Samir'), accepted: true, history: true })

  expect(await intake.read('Samir')).toMatchObject([{ t: 'report' }, { t: 'handover' }])
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

test('an advisor with a new key is asked about by name, and reads only with a yes', async () => {
  const { intake, code } = await told()
  await intake.enrol('Noor anew')
  const anew = { name: 'Noor anew', as: 'Noor', role: 'advisor' } as const
  await intake.publish([{ ...noor, status: 'ended' }, anew, samir])
  const { inside, now } = await comeBack(intake, code)

  const ask = backupToAskAbout(now())
  expect(ask).toMatchObject({ why: 'renewed', from: intake.kid('Noor') })
  expect(ask?.backup).toMatchObject({ name: 'Noor', kid: intake.kid('Noor anew') })
  expect(await intake.read('Noor anew')).toEqual([null])

  await inside.reply.send({ t: 'handover', to: intake.kid('Noor anew'), accepted: true, history: true })
  expect(await intake.read('Noor anew')).toMatchObject([{ t: 'report' }, { t: 'handover' }])
  expect(await intake.read('Noor')).toMatchObject([{ t: 'report' }, null])
  expect(backupToAskAbout(now())).toBeNull()
})

test('keys that changed outside the signed chain can be read past and not written to', async () => {
  const { intake, code } = await told()
  const other = await fakeIntake([noor])
  const { serve } = intake
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const answer = await serve(input, init)
    if (!input.endsWith('/mailboxes')) return answer
    const swapped = await (await other.serve('/v1/reporter/channels', { body: '{}', headers: {} })).json()
    return new Response(JSON.stringify({ ...(await answer.json()), directories: swapped.directories }))
  })

  const { now, texts } = await comeBack(intake, code)

  expect(now().trusted).toBe(false)
  expect(texts()).toEqual(['Kanarie 7731'])
})

test('deleting asks for the first group, and then the code is like an unknown one', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  expect(await inside.remove('00000')).toBe(code.startsWith('00000') ? 'deleted' : 'wrong')

  expect(await inside.remove(code.slice(0, 5))).toBe('deleted')

  expect(inside.isOpen()).toBe(false)
  expect((await comeBack(intake, code)).result).toBe('wrong')
})

test('after closing nothing can be read or signed any more', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  const session = inside.mailbox.session()

  inside.close()

  expect(inside.mailbox.state.get()).toEqual({ at: 'closed' })
  await expect(session?.keys.caseKey(0)).rejects.toThrow()
})
