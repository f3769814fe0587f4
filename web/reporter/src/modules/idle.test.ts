import { expect, test } from 'vitest'
import { type Clock, createIdleWatch } from './idle.ts'

const minute = 60_000

function handClock() {
  let now = 0
  let timers: { at: number; then: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, then) => {
      const timer = { at: now + milliseconds, then }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  const pass = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers = timers.filter((one) => one !== next)
      now = next.at
      next.then()
    }
    now = end
  }
  return { clock, pass }
}

function watch() {
  const { clock, pass } = handClock()
  let locked = 0
  const idle = createIdleWatch(clock, () => {
    locked++
  })
  return { idle, pass, locked: () => locked }
}

test('a mailbox warns after eight minutes and locks after ten', () => {
  const { idle, pass, locked } = watch()
  idle.start(true)

  pass(7.9 * minute)
  expect(idle.state.get()).toBe('busy')
  pass(0.2 * minute)
  expect(idle.state.get()).toBe('warned')
  expect(locked()).toBe(0)
  pass(2 * minute)
  expect(locked()).toBe(1)
})

test('input and the answer to the warning start the time anew', () => {
  const { idle, pass, locked } = watch()
  idle.start(true)

  pass(7 * minute)
  idle.input()
  pass(8.5 * minute)
  expect(idle.state.get()).toBe('warned')
  idle.stay()
  pass(9 * minute)

  expect(locked()).toBe(0)
})

test('five minutes out of sight lock, four do not', () => {
  const { idle, pass, locked } = watch()
  idle.start(true)

  idle.visible(false)
  pass(4 * minute)
  idle.visible(true)
  expect(locked()).toBe(0)

  idle.visible(false)
  pass(5.1 * minute)
  expect(locked()).toBe(1)
})

test('a laptop that slept is locked when it is looked at', () => {
  const { clock, pass } = handClock()
  let locked = false
  const asleep: Clock = { now: clock.now, after: () => () => {} }
  const idle = createIdleWatch(asleep, () => {
    locked = true
  })
  idle.start(true)

  idle.visible(false)
  pass(60 * minute)
  idle.visible(true)

  expect(locked).toBe(true)
})

test('while somebody writes there is a warning and never a lock', () => {
  const { idle, pass, locked } = watch()
  idle.start(false)

  idle.visible(false)
  pass(120 * minute)

  expect(idle.state.get()).toBe('warned')
  expect(locked()).toBe(0)
})
