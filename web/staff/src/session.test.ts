import { newKit } from '@klankbord/protocol/vault'
import { beforeEach, expect, test } from 'vitest'
import type { Me } from './account-api.ts'
import { Problem, Unreachable } from './http.ts'
import { kitWrap } from './new-access.ts'
import { openSession, type SessionControl } from './session.ts'
import { FakePractice, TODAY } from './testing/fake-practice.ts'

let practice: FakePractice
let me: Me
type Open = { close(): Promise<string | null>; resume(unsent: string): Promise<void> }
let session: SessionControl<Open, 'practice'>
const open = (close: Open['close']): Open => ({ close, resume: async () => {} })
let closings: number
let later: (() => void)[]
let resume: (unsent: string) => Promise<void>
let resumed: string[]

beforeEach(async () => {
  practice = await FakePractice.open()
  me = await practice.me()
  practice.me = async () => me
  closings = 0
  later = []
  resumed = []
  resume = async (unsent) => void resumed.push(unsent)
  const close = async () => {
    closings += 1
    return null
  }
  session = openSession({
    account: practice,
    outside: ({ roles }) => (roles.includes('advisor') ? null : 'practice'),
    outline: async () => ({ waiting: 1, firstDue: TODAY }),
    later: (_, run) => {
      later.push(run)
      return () => {}
    },
    openWork: () => ({ close, resume: (unsent) => resume(unsent) }),
  })
})

const at = () => session.state.get().at

test('nobody signed in sees the door only', async () => {
  practice.me = async () => {
    throw new Problem('not-signed-in', 401)
  }
  await session.start()

  expect(session.state.get()).toEqual({ at: 'signed-out', ended: false, unsent: false })
})

test('without a server the page keeps trying', async () => {
  const { me: answers } = practice
  practice.me = async () => {
    throw new Unreachable()
  }
  await session.start()
  expect(at()).toBe('unreachable')

  practice.me = answers
  later[0]?.()
  await expect.poll(at).toBe('locked')
})

test('a role without a vault here gets no gate to one', async () => {
  me = { ...me, roles: ['practice-manager'] }
  await session.start()

  expect(session.state.get()).toMatchObject({ at: 'outside', why: 'practice' })
})

test('somebody whom no practice has admitted learns only that', async () => {
  practice.me = async () => {
    throw new Problem('not-allowed', 403)
  }
  await session.start()

  expect(session.state.get()).toMatchObject({ at: 'outside', why: 'not-admitted', me: null })
})

test('who has no vault yet makes keys first', async () => {
  me = { ...me, vault: false, kid: null }
  await session.start()

  expect(at()).toBe('setup')
})

test('signed in, the cases are locked', async () => {
  await session.start()

  expect(session.state.get()).toMatchObject({ at: 'locked', passkey: false, idle: false, error: null })
})

test('an empty phrase is asked for, not tried', async () => {
  await session.start()
  await session.unlock({ by: 'phrase', phrase: '  ' })

  expect(session.state.get()).toMatchObject({ at: 'locked', error: 'empty', attempt: 1 })
})

test('a wrong code says so and counts as an attempt', async () => {
  await session.start()
  await session.unlock({ by: 'kit', code: 'niets' })

  expect(session.state.get()).toMatchObject({ error: 'recovery', opening: false, attempt: 1 })
})

test('the vault of another identity is not opened', async () => {
  await session.start()
  me.kid = 'f'.repeat(32)
  await session.unlock({ by: 'kit', code: 'niets' })

  expect(session.state.get()).toMatchObject({ error: 'rolled-back' })
})

test('a lost connection is not called a wrong phrase', async () => {
  await session.start()
  practice.once('vault', () => {
    throw new Unreachable()
  })
  await session.unlock({ by: 'phrase', phrase: 'goed' })

  expect(session.state.get()).toMatchObject({ error: 'network' })
})

test('locking closes the work and shows why', async () => {
  await session.start()
  const work = open(async () => null)
  session.state.set({ at: 'open', me, work, lost: false })
  session.lock(true)

  expect(session.state.get()).toMatchObject({ at: 'locked', idle: true })
})

test('when the server forgets who it is, everything closes', async () => {
  await session.start()
  const close = async () => {
    closings += 1
    return null
  }
  session.state.set({ at: 'open', me, work: open(close), lost: false })
  session.signedOut()

  expect(closings).toBe(1)
  expect(session.state.get()).toEqual({ at: 'signed-out', ended: true, unsent: false })
})

const writing = () => open(async () => 'half a letter')
/** The recovery sheet of this vault is the quickest way in. */
async function unlock(): Promise<void> {
  const kit = await newKit()
  const { kid } = practice.identity
  practice.wraps = [await kitWrap({ owner: kid, vaultKey: practice.vaultKey }, kit.secret)]
  await session.unlock({ by: 'kit', code: kit.text })
}

test('when the server forgets who it is, what was not sent waits for the same person', async () => {
  await session.start()
  session.state.set({ at: 'open', me, work: writing(), lost: false })
  session.signedOut()
  session.signedOut()
  await expect.poll(() => session.state.get()).toEqual({ at: 'signed-out', ended: true, unsent: true })

  await session.start()
  expect(session.state.get()).toMatchObject({ at: 'locked', unsent: true })
  await unlock()
  expect(resumed).toEqual(['half a letter'])
})

test('a session that ends while the vault is closed keeps what waits too', async () => {
  await session.start()
  session.state.set({ at: 'open', me, work: writing(), lost: false })
  session.lock(true)
  await expect.poll(() => session.state.get()).toMatchObject({ at: 'locked', unsent: true })
  session.signedOut()

  await session.start()
  await unlock()
  expect(resumed).toEqual(['half a letter'])
})

test('what waits is for nobody else who signs in here', async () => {
  await session.start()
  session.state.set({ at: 'open', me: { ...me, kid: 'f'.repeat(32) }, work: writing(), lost: false })
  session.signedOut()
  await expect.poll(() => session.state.get()).toMatchObject({ unsent: true })

  await session.start()
  expect(session.state.get()).toMatchObject({ at: 'locked', unsent: false })
  await unlock()
  expect(resumed).toEqual([])
})

test('what waited and does not open any more is said', async () => {
  resume = async () => {
    throw new Error('another key')
  }
  await session.start()
  session.state.set({ at: 'open', me, work: writing(), lost: false })
  session.lock(false)
  await expect.poll(() => session.state.get()).toMatchObject({ unsent: true })
  await unlock()

  await expect.poll(() => session.state.get()).toMatchObject({ at: 'open', lost: true })
})
