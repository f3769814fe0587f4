import type { Directory, Person } from '@klankbord/protocol/directory'
import type { Prekey } from '@klankbord/protocol/prekey'
import { expect, test } from 'vitest'
import { nextEpoch, type OwnGrant } from './epochs.ts'

const person = (kid: string, role: Person['role'], status: Person['status'] = 'active') =>
  ({ kid, role, status, name: kid }) as Person
const directoryOf = (...people: Person[]) => ({ people }) as unknown as Directory
const keys = (weeks: Record<string, string>) =>
  new Map(Object.entries(weeks).map(([kid, notBefore]) => [kid, { owner: kid, notBefore } as Prekey]))
const grant = (owner: string | null, part: Partial<OwnGrant> = {}): OwnGrant => ({
  epoch: 0,
  held: false,
  owner,
  notBefore: '2026-11-16',
  ...part,
})
const noor = person('noor', 'advisor')
const samir = person('samir', 'backup')

test('within the same week and circle the epoch stays', () => {
  const prekeys = keys({ noor: '2026-11-16' })
  expect(nextEpoch({ grants: [grant('noor')], epoch: 0, directory: directoryOf(noor), prekeys })).toEqual({
    kind: 'same',
    epoch: 0,
  })
})

test('a newer key of the advisor starts an epoch, and a held back-up stays held', () => {
  const grants = [grant('noor'), grant('samir', { held: true })]
  const prekeys = keys({ noor: '2026-11-23', samir: '2026-11-23' })
  expect(nextEpoch({ grants, epoch: 0, directory: directoryOf(noor, samir), prekeys })).toEqual({
    kind: 'new',
    epoch: 1,
    entitled: [
      { kid: 'noor', held: false },
      { kid: 'samir', held: true },
    ],
    history: false,
  })
})

test('an older key never goes back', () => {
  const prekeys = keys({ noor: '2026-11-09' })
  expect(nextEpoch({ grants: [grant('noor')], epoch: 0, directory: directoryOf(noor), prekeys })).toEqual({
    kind: 'same',
    epoch: 0,
  })
})

test('somebody who left is left out', () => {
  const directory = directoryOf(noor, person('ilse', 'advisor', 'ended'))
  const grants = [grant('noor'), grant('ilse')]
  const prekeys = keys({ noor: '2026-11-16', ilse: '2026-11-16' })
  expect(nextEpoch({ grants, epoch: 0, directory, prekeys })).toMatchObject({
    kind: 'new',
    entitled: [{ kid: 'noor', held: false }],
  })
})

test.each([
  ['ended', directoryOf(person('noor', 'advisor', 'ended'), samir)],
  ['replaced by a new identity', directoryOf(person('noor-2', 'advisor'), samir)],
  ['now an officer', directoryOf(person('noor', 'officer'), samir)],
])('the only reader is %s: nobody is granted in silence', (_, directory) => {
  const prekeys = keys({ noor: '2026-11-16', 'noor-2': '2026-11-16', samir: '2026-11-16' })
  expect(nextEpoch({ grants: [grant('noor')], epoch: 0, directory, prekeys })).toEqual({ kind: 'nobody' })
})

test('a grant whose owner cannot be told entitles nobody', () => {
  const prekeys = keys({ noor: '2026-11-16' })
  expect(nextEpoch({ grants: [grant(null)], epoch: 0, directory: directoryOf(noor), prekeys })).toEqual({
    kind: 'nobody',
  })
})

test('a person accepted by name joins, no longer held', () => {
  const grants = [grant('noor'), grant('samir', { held: true })]
  const prekeys = keys({ noor: '2026-11-16', samir: '2026-11-16' })
  const accepted = { kid: 'samir', history: true }
  expect(nextEpoch({ grants, epoch: 0, directory: directoryOf(noor, samir), prekeys, accepted })).toEqual({
    kind: 'new',
    epoch: 1,
    entitled: [
      { kid: 'noor', held: false },
      { kid: 'samir', held: false },
    ],
    history: true,
  })
})

test('who hands over does not get the next key, and comes back the same way', () => {
  const prekeys = keys({ noor: '2026-11-16', samir: '2026-11-16' })
  const directory = directoryOf(noor, samir)
  const there = { kid: 'samir', history: false, from: 'noor' }
  expect(nextEpoch({ grants: [grant('noor')], epoch: 0, directory, prekeys, accepted: there })).toMatchObject(
    {
      kind: 'new',
      entitled: [{ kid: 'samir', held: false }],
    },
  )
  const back = { kid: 'noor', history: true, from: 'samir' }
  const after = [grant('noor'), grant('samir', { epoch: 1 })]
  expect(nextEpoch({ grants: after, epoch: 1, directory, prekeys, accepted: back })).toMatchObject({
    epoch: 2,
    entitled: [{ kid: 'noor', held: false }],
    history: true,
  })
})

test('somebody who declared a conflict is given nothing, not even when asked for by name', () => {
  const prekeys = keys({ noor: '2026-11-23', samir: '2026-11-16' })
  const directory = directoryOf(noor, samir)
  const recused = ['noor']
  const situation = { grants: [grant('noor')], epoch: 0, directory, prekeys, recused }
  expect(nextEpoch(situation)).toEqual({ kind: 'nobody' })
  expect(nextEpoch({ ...situation, accepted: { kid: 'noor', history: true } })).toEqual({ kind: 'nobody' })
  expect(nextEpoch({ ...situation, accepted: { kid: 'samir', history: true } })).toMatchObject({
    entitled: [{ kid: 'samir', held: false }],
  })
})

test('only the grants of the current epoch count', () => {
  const grants = [grant('samir'), grant('noor', { epoch: 1 })]
  const prekeys = keys({ noor: '2026-11-16', samir: '2026-11-23' })
  expect(nextEpoch({ grants, epoch: 1, directory: directoryOf(noor, samir), prekeys })).toEqual({
    kind: 'same',
    epoch: 1,
  })
})
