import { readPickupCode } from '@klankbord/protocol/pickup-code'
import { afterEach, expect, test, vi } from 'vitest'
import { backupToAskAbout } from './handover.ts'
import { comeBack, noor, samir, told } from './testing/coming-back.ts'

afterEach(() => vi.unstubAllGlobals())

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

test('deleting asks for the first group, and then the code is like an unknown one', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  expect(await inside.remove('00000')).toBe(code.startsWith('00000') ? 'deleted' : 'wrong')

  expect(await inside.remove(code.slice(0, 5))).toBe('deleted')

  expect(inside.isOpen()).toBe(false)
  expect((await comeBack(intake, code)).result).toBe('wrong')
})

test('a deletion whose answer was lost is known to be done', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  intake.faults.set('deletions', ['lost-after'])
  const { serve } = intake
  // The line goes with the answer.
  let gone = false
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    if (gone) throw new TypeError('network')
    gone = input.endsWith('/deletions')
    return serve(input, init)
  })
  expect(await inside.remove(code.slice(0, 5))).toBe('failed')
  gone = false
  vi.stubGlobal('fetch', serve)

  expect(await inside.remove(code.slice(0, 5))).toBe('deleted')
  expect(inside.isOpen()).toBe(false)
})

test('a deletion that was refused while the conversation is there says that it failed', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  intake.faults.set('deletions', [{ status: 403, slug: 'login-refused' }])

  expect(await inside.remove(code.slice(0, 5))).toBe('failed')
  expect(intake.boxes.size).toBe(1)
})

test('after closing nothing can be read or signed any more', async () => {
  const { intake, code } = await told()
  const { inside } = await comeBack(intake, code)
  const session = inside.mailbox.session()

  inside.close()

  expect(inside.mailbox.state.get()).toEqual({ at: 'closed' })
  await expect(session?.keys.caseKey(0)).rejects.toThrow()
})
