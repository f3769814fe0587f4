import { expect, test } from 'vitest'
import { createShiftExit } from './shift-exit.ts'

const press = (exit: ReturnType<typeof createShiftExit>, at: number) => {
  exit.down('Shift', false)
  return exit.up('Shift', at)
}

test('the third press within five seconds leaves', () => {
  const exit = createShiftExit()
  expect([press(exit, 0), press(exit, 1000), press(exit, 4900)]).toEqual([2, 1, 0])
})

test('presses that are too far apart do not add up', () => {
  const exit = createShiftExit()
  expect([press(exit, 0), press(exit, 3000), press(exit, 6000)]).toEqual([2, 1, 1])
})

test('typing capitals never leaves', () => {
  const exit = createShiftExit()
  for (let at = 0; at < 10; at++) {
    exit.down('Shift', false)
    exit.down('A', false)
    exit.up('A', at * 100)
    expect(exit.up('Shift', at * 100)).toBeNull()
  }
})

test('a letter, a click or a held key between presses starts anew', () => {
  const exit = createShiftExit()
  press(exit, 0)
  press(exit, 10)
  exit.down('a', false)
  expect(press(exit, 20)).toBe(2)
  exit.interrupt()
  expect(press(exit, 30)).toBe(2)
  exit.down('Shift', true)
  expect(exit.up('Shift', 40)).toBeNull()
})
