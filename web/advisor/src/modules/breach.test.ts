import { expect, test } from 'vitest'
import { type Breach, breachFrom, conditions, emptyBreach, openBefore } from './breach.ts'

const complete: Breach = {
  met: conditions,
  colleague: 'een collega',
  told: 'vooraf verteld',
  disclosed: 'aan de politie, alleen het gevaar',
}

test('speaking needs all six conditions, a second advisor, and what was told to whom', () => {
  expect(openBefore('SPEAK', complete)).toEqual([])
  for (const condition of conditions) {
    const met = conditions.filter((other) => other !== condition)
    expect(openBefore('SPEAK', { ...complete, met })).toEqual([condition])
  }
  for (const field of ['colleague', 'told', 'disclosed'] as const)
    expect(openBefore('SPEAK', { ...complete, [field]: ' ' })).toEqual([field])
})

test('not speaking is recorded too, whatever is open', () => {
  expect(openBefore('DO_NOT_SPEAK', emptyBreach)).toEqual([])
})

test('a record is read back as it was written, and what is no breach is empty', () => {
  expect(breachFrom({ kind: 'breach', outcome: 'SPEAK', ...complete })).toEqual({
    ...complete,
    outcome: 'SPEAK',
  })
  expect(breachFrom({ met: ['luck'], outcome: 'MAYBE' })).toEqual({ ...emptyBreach, outcome: null })
})
