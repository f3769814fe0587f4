import type { Prekey } from '@klankbord/protocol/prekey'
import { expect, test } from 'vitest'
import { choicesAmong, chosenReader, mustChoose, type Reader } from './recipients.ts'

const reader = (name: string, part: Partial<Reader> = {}): Reader => ({
  kid: name,
  name,
  role: 'advisor',
  card: null,
  absentUntil: null,
  absent: false,
  prekey: {} as Prekey,
  ...part,
})
const namesOf = (readers: readonly Reader[]) => readers.map(({ name }) => name)

test('one advisor who is there is no question', () => {
  const choices = choicesAmong([reader('noor'), reader('samir', { role: 'backup' })])
  expect(namesOf(choices)).toEqual(['noor'])
  expect(mustChoose(choices)).toBe(false)
})

test.each([{ absent: true }, { prekey: null }])(
  'a back-up is offered by name when the advisor is %o',
  (part) => {
    const choices = choicesAmong([reader('noor', part), reader('samir', { role: 'backup' })])
    expect(namesOf(choices)).toContain('samir')
    expect(mustChoose(choices)).toBe(true)
  },
)

test('nobody with a key means no choice at all', () => {
  expect(choicesAmong([reader('noor', { prekey: null })])).toEqual([])
})

test('no preference takes somebody who is there', () => {
  const choices = [reader('noor', { absent: true }), reader('ilse')]
  expect(chosenReader(choices, 'any')?.name).toBe('ilse')
  expect(chosenReader(choices, 'noor')?.name).toBe('noor')
  expect(chosenReader([], null)).toBeNull()
})
