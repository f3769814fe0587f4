import { newIdentity } from '@klankbord/protocol/vault'
import { beforeEach, expect, test } from 'vitest'
import type { SignedBytes } from './account-api.ts'
import { checkChannels, expectPeople } from './channels.ts'
import { channelEntry, FakePractice, hashOf, TODAY } from './testing/fake-practice.ts'
import { keepVault, type VaultKeeper } from './vault-keeper.ts'

const CHANNEL = 'c0'.repeat(16)
let practice: FakePractice
let vault: VaultKeeper
let first: SignedBytes
let second: SignedBytes

beforeEach(async () => {
  practice = await FakePractice.open()
  vault = keepVault(practice, await practice.opened())
  first = await practice.directory(CHANNEL)
  second = await practice.directory(CHANNEL, { former: first })
})

async function seen(...directories: SignedBytes[]) {
  practice.entries = [channelEntry(CHANNEL, directories)]
  const channel = (await checkChannels(practice, vault, TODAY)).get(CHANNEL)
  if (!channel) throw new Error('no channel')
  return channel
}

test('a chain that holds is remembered, and its name comes from the signed directory', async () => {
  const channel = await seen(first, second)

  expect(channel).toMatchObject({
    alarm: null,
    organisation: 'Zorggroep Veldzicht',
    newest: await hashOf(second),
    directory: { channel: CHANNEL, root: practice.root.pk, hash: await hashOf(second) },
  })
  expect(channel.hashes).toEqual(new Set([await hashOf(first), await hashOf(second)]))
  expect((await practice.content()).dirs[CHANNEL]).toMatchObject({ seq: 1, hash: await hashOf(second) })
})

test('a list older than the one seen before raises the alarm and is not remembered', async () => {
  await seen(first, second)

  expect(await seen(first)).toMatchObject({ alarm: 'moved-back', newest: null })
  expect((await practice.content()).dirs[CHANNEL]).toMatchObject({ seq: 1 })
})

test('another history of the same length raises the alarm', async () => {
  await seen(first, second)
  const other = await practice.directory(CHANNEL, { former: first, notAfter: '2027-01-16' })

  expect(await seen(first, other)).toMatchObject({ alarm: 'forked', newest: null })
})

test('a directory that expired or was not signed by its root cannot be written under', async () => {
  const expired = await practice.directory(CHANNEL, { notAfter: '2026-11-02' })
  const forged = { ...first, sig: second.sig }

  expect(await seen(expired)).toMatchObject({ alarm: 'unreadable' })
  expect(await seen(forged)).toMatchObject({ alarm: 'unreadable' })
  expect((await practice.content()).dirs).toEqual({})
})

test('somebody new is pointed out until the person says that they are known', async () => {
  await seen(first)
  const stranger = await newIdentity()
  const joined = await practice.directory(CHANNEL, { former: first, people: [practice.identity, stranger] })

  const channel = await seen(first, joined)
  expect(channel.newcomers.map(({ kid }) => kid)).toEqual([stranger.kid])
  expect((await seen(first, joined)).newcomers).toHaveLength(1)

  await expectPeople(vault, channel)
  expect((await seen(first, joined)).newcomers).toEqual([])
})

test('a key that left the list is pointed out, with its history, until the person has seen it', async () => {
  const colleague = await newIdentity()
  const both = [practice.identity, colleague]
  const joined = await practice.directory(CHANNEL, { former: first, people: both })
  const left = await practice.directory(CHANNEL, { former: joined })
  await seen(first, joined)

  await expectPeople(vault, await seen(first, joined))
  const channel = await seen(first, joined, left)

  expect(channel.departed).toEqual([{ kid: colleague.kid, name: 'Samir 1', role: 'backup' }])
  expect(channel.history.map(({ name, change }) => `${name} ${change}`)).toEqual([
    'Samir 1 left',
    'Samir 1 joined',
    'Noor joined',
  ])
  await expectPeople(vault, channel)
  expect((await seen(first, joined, left)).departed).toEqual([])
})

test('members of the remembered directory that are not ours stay', async () => {
  await vault.save((now) => ({
    ...now,
    dirs: { [CHANNEL]: { seq: 0, hash: 'x', root: 'y', later: 1 } },
  }))
  const known = { seq: 0, hash: await hashOf(first), root: 'y', later: 1 }
  await vault.save((now) => ({ ...now, dirs: { [CHANNEL]: known } }))

  await seen(first, second)

  expect((await practice.content()).dirs[CHANNEL]).toMatchObject({ seq: 1, later: 1 })
})
