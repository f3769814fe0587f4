import { Problem, Unreachable } from '@klankbord/staff/http'
import { beforeEach, expect, test } from 'vitest'
import { plainText } from './plain-text.ts'
import { type Outgoing, openReplies, type Replies } from './replies.ts'

const CASE = 'a-case'
let now: number
let timers: { at: number; run: () => void }[]
let sent: Outgoing[]
let fail: (() => void) | null
let arrival: Promise<void> | null
let replies: Replies

beforeEach(() => {
  now = 0
  timers = []
  sent = []
  fail = null
  arrival = null
  replies = make()
})

function make(): Replies {
  const later = (milliseconds: number, run: () => void) => {
    const timer = { at: now + milliseconds, run }
    timers.push(timer)
    return () => {
      timers = timers.filter((other) => other !== timer)
    }
  }
  return openReplies({ now: () => now, later }, async (reply) => {
    fail?.()
    sent.push(reply)
    await arrival
  })
}

async function pass(seconds: number): Promise<void> {
  now += seconds * 1000
  const due = timers.filter(({ at }) => at <= now)
  timers = timers.filter(({ at }) => at > now)
  for (const { run } of due) run()
  await settled()
}
const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
const desk = () => replies.desks.get().get(CASE)
const states = () => desk()?.pending.map(({ state }) => state)

function say(text: string, undoSeconds = 10) {
  replies.write(CASE, text)
  return replies.send(CASE, undoSeconds)
}

test('a message waits for the time of second thoughts, then leaves', async () => {
  say('Hallo')
  expect(desk()).toMatchObject({ draft: { text: '' }, pending: [{ state: 'waiting', leavesAt: 10_000 }] })

  await pass(9.9)
  expect(sent).toEqual([])
  await pass(0.2)

  expect(sent.map(({ body }) => body.text)).toEqual(['Hallo'])
  expect(desk()).toMatchObject({ pending: [], sent: true })
})

test('undone, it is a draft again and never leaves', async () => {
  say('Toch niet')
  replies.undo(desk()?.pending[0]?.id ?? '')
  await pass(60)

  expect(sent).toEqual([])
  expect(desk()?.draft.text).toBe('Toch niet')
})

test('undoing keeps what was typed since', () => {
  say('Eerst')
  replies.write(CASE, 'Later getypt')
  replies.undo(desk()?.pending[0]?.id ?? '')

  expect(desk()?.draft.text).toBe('Eerst\n\nLater getypt')
})

test('without time for second thoughts, or when asked, it leaves at once', async () => {
  say('Meteen', 0)
  await settled()
  say('Toch maar nu')
  replies.now(desk()?.pending[0]?.id ?? '')
  await settled()

  expect(sent.map(({ body }) => body.text)).toEqual(['Meteen', 'Toch maar nu'])
})

test('messages of one case leave in the order they were written', async () => {
  say('een')
  await pass(3)
  say('twee')
  await pass(10)

  expect(sent.map(({ body }) => body.text)).toEqual(['een', 'twee'])
})

test('the next message waits until the one before has arrived', async () => {
  let arrive = () => {}
  arrival = new Promise((resolve) => {
    arrive = resolve
  })
  say('een', 0)
  say('twee', 0)
  await settled()
  expect(states()).toEqual(['sending', 'queued'])
  expect(sent.map(({ body }) => body.text)).toEqual(['een'])

  arrive()
  await settled()

  expect(sent.map(({ body }) => body.text)).toEqual(['een', 'twee'])
})

test('without a connection it is queued and sent when there is one', async () => {
  fail = () => {
    throw new Unreachable()
  }
  say('Onderweg', 0)
  await settled()
  expect(states()).toEqual(['queued'])

  fail = null
  replies.retry()
  await settled()

  expect(sent.map(({ body }) => body.text)).toEqual(['Onderweg'])
})

test('a queued message tries again by itself', async () => {
  fail = () => {
    throw new Problem('unavailable', 503)
  }
  say('Onderweg', 0)
  await settled()
  fail = null
  await pass(2)

  expect(sent).toHaveLength(1)
})

test('the pauses between tries grow', async () => {
  let tried = 0
  fail = () => {
    tried++
    throw new Problem('unavailable', 503)
  }
  say('Onderweg', 0)
  await settled()
  for (const seconds of [2, 4, 8, 15, 15]) {
    const before = tried
    await pass(seconds - 0.1)
    expect(tried).toBe(before)
    await pass(0.1)
    expect(tried).toBe(before + 1)
  }
})

test('a refused message is not lost: it can be sent again or taken back', async () => {
  fail = () => {
    throw new Problem('message-refused', 400)
  }
  say('Geweigerd', 0)
  await settled()
  expect(states()).toEqual(['failed'])

  replies.undo(desk()?.pending[0]?.id ?? '')
  expect(desk()?.draft.text).toBe('Geweigerd')
})

test('a retry keeps the id, so that the server can tell', async () => {
  fail = () => {
    throw new Unreachable()
  }
  say('Een keer', 0)
  await settled()
  const id = desk()?.pending[0]?.id
  fail = null
  replies.retry()
  await settled()

  expect(sent[0]?.id).toBe(id)
})

test('what is empty or too long does not leave and stays in the field', () => {
  expect(say('  \n ')).toBe('empty')
  expect(say('a'.repeat(20_001))).toBe('too-long')
  expect(desk()?.draft.text).toHaveLength(20_001)
  expect(say('a'.repeat(20_000))).toBeNull()
})

test('a prepared receipt that is undone does not become a draft', () => {
  replies.sendReceipt(CASE, 'Ontvangen', 10)
  replies.undo(desk()?.pending[0]?.id ?? '')

  expect(desk()).toMatchObject({ pending: [], draft: { text: '' } })
})

test('closing within the time of second thoughts keeps a draft, never sends', async () => {
  say('Nog niet weg')
  const unsent = replies.unsent()
  replies.close()
  expect(timers).toEqual([])
  await pass(60)

  expect(sent).toEqual([])
  expect(unsent?.drafts).toMatchObject([{ caseId: CASE, text: 'Nog niet weg' }])
})

test('the next opening goes on with drafts and with what was queued', async () => {
  fail = () => {
    throw new Unreachable()
  }
  say('In de wachtrij', 0)
  await settled()
  replies.write(CASE, 'Half af')
  const unsent = replies.unsent()
  replies.close()
  expect(JSON.stringify([...replies.desks.get()])).toBe('[]')

  fail = null
  replies = make()
  if (unsent) replies.resume(unsent)
  await settled()

  expect(sent.map(({ body }) => body.text)).toEqual(['In de wachtrij'])
  expect(desk()?.draft.text).toBe('Half af')
})

test('text keeps its lines and loses what nobody can see', () => {
  expect(plainText(' een\r\ntwee\u0000\u0007\tdrie\rvier 😟 العربية ')).toBe(
    'een\ntwee\tdrie\nvier 😟 العربية',
  )
  expect(plainText('half \ud83d teken')).toBe('half \ufffd teken')
})

test('what is no chat leaves at once, by the name of its type', async () => {
  const id = replies.sendTyped(CASE, 'plan', { text: 'Dit kan', plan: { options: [], steps: [] } })
  await settled()

  expect(sent).toMatchObject([{ id, t: 'plan', body: { text: 'Dit kan', plan: { options: [], steps: [] } } }])
})

test('what is no chat never becomes words in the reply field', async () => {
  fail = () => {
    throw new Problem('not-allowed', 403)
  }
  const id = replies.sendTyped(CASE, 'plan', { text: 'Dit kan' })
  await settled()
  replies.undo(id)

  expect(desk()).toMatchObject({ pending: [], draft: { text: '' } })
})
