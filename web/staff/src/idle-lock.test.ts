import { expect, test } from 'vitest'
import { watchIdle } from './idle-lock.ts'

function room() {
  let now = 0
  let tick = () => {}
  const seen: string[] = []
  const clock = {
    now: () => now,
    every: (_: number, run: () => void) => {
      tick = run
      return () => {
        tick = () => {}
      }
    },
  }
  const watch = watchIdle(clock, {
    lock: () => seen.push('lock'),
    warn: (on) => seen.push(on ? 'warn' : 'calm'),
  })
  return {
    watch,
    seen,
    pass(minutes: number) {
      now += minutes * 60_000
      tick()
    },
    sleep(minutes: number) {
      now += minutes * 60_000
    },
  }
}

test('ten minutes without input lock, after a warning at eight', () => {
  const { pass, seen } = room()

  pass(7.9)
  expect(seen).toEqual([])
  pass(0.1)
  expect(seen).toEqual(['warn'])
  pass(2)
  expect(seen).toEqual(['warn', 'lock'])
})

test('input after the warning takes it back', () => {
  const { pass, watch, seen } = room()

  pass(9)
  watch.input()
  pass(7)

  expect(seen).toEqual(['warn', 'calm'])
})

test('a hidden page stays open for fifteen minutes since the last input', () => {
  const { pass, watch, seen } = room()

  pass(5)
  watch.visibility(false)
  pass(9.9)
  expect(seen).toEqual([])
  pass(0.1)

  expect(seen).toEqual(['lock'])
})

test('coming back counts as input, coming back too late does not', () => {
  const { pass, sleep, watch, seen } = room()

  watch.visibility(false)
  pass(14)
  watch.visibility(true)
  pass(7)
  expect(seen).toEqual([])
  watch.visibility(false)
  sleep(60)
  watch.visibility(true)

  expect(seen).toEqual(['lock'])
})

test('the first key after a sleep of the machine finds the cases closed', () => {
  const { sleep, watch, seen } = room()

  sleep(11)
  watch.input()

  expect(seen).toEqual(['lock'])
})
