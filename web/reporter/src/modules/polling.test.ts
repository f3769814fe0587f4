import { expect, test } from 'vitest'
import type { Clock } from './idle.ts'
import { createPolling } from './polling.ts'

function polling(look: () => Promise<void>, visible = true, random = 0.5) {
  const waits: number[] = []
  let next = () => {}
  const clock: Clock = {
    now: () => 0,
    after: (milliseconds, then) => {
      waits.push(milliseconds)
      next = then
      return () => {
        next = () => {}
      }
    },
  }
  const one = createPolling({ clock, random: () => random, visible: () => visible, look })
  const turn = async () => {
    next()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { one, waits, turn }
}

test.each([
  [0, 7000],
  [0.5, 10_000],
  [1, 13_000],
])('chance %f waits %i', (random, wait) => {
  const { one, waits } = polling(async () => {}, true, random)
  one.start()
  expect(waits).toHaveLength(1)
  expect(waits[0]).toBeCloseTo(wait)
})

test('nobody looking means no request', async () => {
  let looks = 0
  const { one, turn } = polling(async () => {
    looks++
  }, false)
  one.start()
  await turn()
  expect(looks).toBe(0)
})

test('trouble makes the pauses longer, up to a minute, and success short again', async () => {
  let broken = true
  const { one, waits, turn } = polling(async () => {
    if (broken) throw new Error('down')
  })
  one.start()
  for (let i = 0; i < 4; i++) await turn()
  expect(waits).toEqual([10_000, 20_000, 40_000, 60_000, 60_000])

  broken = false
  await turn()
  expect(waits[waits.length - 1]).toBe(10_000)
})

test('a stopped poll stays silent', async () => {
  let looks = 0
  const { one, turn } = polling(async () => {
    looks++
  })
  one.start()
  one.stop()
  await turn()
  expect(looks).toBe(0)
})
