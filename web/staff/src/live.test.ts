import { hold } from '@klankbord/kit/observable'
import { beforeEach, expect, test } from 'vitest'
import { type Change, type Live, type LiveState, listen, type Stream } from './live.ts'

class FakeStream implements Stream {
  readyState = 0
  closed = false
  private readonly listeners = new Map<string, (event: { data?: unknown }) => void>()

  addEventListener(kind: string, listener: (event: { data?: unknown }) => void): void {
    this.listeners.set(kind, listener)
  }
  tell(kind: string, data?: unknown): void {
    this.listeners.get(kind)?.({ data })
  }
  close(): void {
    this.closed = true
  }
}

const state = hold<LiveState>('reconnecting')
let streams: FakeStream[]
let changes: Change[]
let seen: string[]
let online: boolean
let reconnect: (() => void) | null
let live: Live

beforeEach(() => {
  state.set('reconnecting')
  streams = []
  changes = []
  seen = []
  online = true
  reconnect = null
  live = listen({
    kinds: ['case-received', 'message', 'case-changed'],
    state,
    connect: () => {
      const stream = new FakeStream()
      streams.push(stream)
      return stream
    },
    online: () => online,
    later: (_, run) => {
      reconnect = run
      return () => {
        reconnect = null
      }
    },
    onChange: (change) => changes.push(change),
    onReturn: () => seen.push('return'),
    onRefused: () => seen.push('refused'),
  })
})

test('what changed is passed on by kind and id', () => {
  streams[0]?.tell('open')
  streams[0]?.tell('changed', '{"kind":"message","id":"7"}')

  expect(state.get()).toBe('live')
  expect(changes).toEqual([{ kind: 'message', id: '7' }])
})

test('what this page does not understand is left alone', () => {
  for (const data of ['', 'not json', '{"kind":"weather","id":"7"}', '{"kind":"message"}']) {
    streams[0]?.tell('changed', data)
  }

  expect(changes).toEqual([])
})

test('after a break the page looks again at what it may have missed', () => {
  streams[0]?.tell('open')
  expect(seen).toEqual([])
  streams[0]?.tell('error')
  expect(state.get()).toBe('reconnecting')
  streams[0]?.tell('open')

  expect(seen).toEqual(['return'])
})

test('it has begun once the server listens, and not before', async () => {
  let begun = false
  void live.begun.then(() => {
    begun = true
  })
  await Promise.resolve()
  expect(begun).toBe(false)

  streams[0]?.tell('open')

  await live.begun
  expect(begun).toBe(true)
})

test('what was missed before the first connection held is looked at as well', async () => {
  streams[0]?.tell('error')
  await live.begun

  streams[0]?.tell('open')

  expect(seen).toEqual(['return'])
})

test('the server may ask to look again', () => {
  streams[0]?.tell('changed', '{"kind":"resync","id":null}')

  expect(seen).toEqual(['return'])
})

test('a refused stream asks who is signed in and is opened again later', () => {
  const [first] = streams
  if (first) first.readyState = 2
  first?.tell('error')
  expect(seen).toEqual(['refused'])

  reconnect?.()

  expect(streams).toHaveLength(2)
})

test('without a network the state says so', () => {
  online = false
  streams[0]?.tell('error')

  expect(state.get()).toBe('offline')
})

test('closed, it stays closed', () => {
  live.close()
  const [first] = streams
  if (first) first.readyState = 2
  first?.tell('error')

  expect(first?.closed).toBe(true)
  expect(reconnect).toBeNull()
})
