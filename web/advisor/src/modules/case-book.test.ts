import { type Channel, checkChannels } from '@klankbord/staff/channels'
import { Problem } from '@klankbord/staff/http'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, hashOf, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault, type VaultKeeper } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { FakeCase, FakeIntake } from '../testing/fake-intake.ts'
import { type CaseBook, openCaseBook } from './case-book.ts'

const CHANNEL = 'c0'.repeat(16)
let practice: FakePractice
let intake: FakeIntake
let vault: VaultKeeper
let channels: Map<string, Channel>
let book: CaseBook
let dh: string
let pauses: number

beforeEach(async () => {
  practice = await FakePractice.open()
  intake = new FakeIntake()
  const directory = await practice.directory(CHANNEL)
  dh = await hashOf(directory)
  practice.entries = [channelEntry(CHANNEL, [directory])]
  await unlock()
  await refreshPrekeys(practice, vault, TODAY)
})

async function unlock(): Promise<void> {
  vault = keepVault(practice, await practice.opened())
  channels = await checkChannels(practice, vault, TODAY)
  pauses = 0
  const pause = async () => {
    pauses += 1
  }
  book = openCaseBook(intake, vault, () => channels, pause)
}

async function aReport(text: string): Promise<FakeCase> {
  const reported = await FakeCase.by(CHANNEL)
  const [prekey] = practice.published
  if (prekey) await reported.grant(0, prekey)
  await reported.report(dh, text)
  return intake.add(reported)
}

const fileOf = (found: FakeCase) => book.list.get().files.find(({ view }) => view.id === found.id)

test('every open case is fetched and opened at once, whoever is going to be read', async () => {
  const one = await aReport('Het eerste verhaal')
  const two = await aReport('Het tweede verhaal')

  await book.openAll()

  expect(book.list.get().complete).toBe(true)
  expect(fileOf(one)).toMatchObject({ state: 'open', unread: 1, organisation: 'Zorggroep Veldzicht' })
  expect(fileOf(two)?.messages[0]).toMatchObject({
    from: 'reporter',
    text: 'Het tweede verhaal',
    report: { lang: 'nl', answers: { safe: 'no' } },
  })
})

test('case keys are in the confirmed vault before anything is called read', async () => {
  const reported = await aReport('verhaal')
  let savedWhenRead = false
  intake.once('haveRead', async () => {
    savedWhenRead = (await practice.content()).cases.some((entry) => entry.mbx === reported.keys.mailbox)
  })

  await book.openAll()
  await book.haveRead(reported.id)

  expect(savedWhenRead).toBe(true)
  expect(reported.readUpTo).toBe(0)
})

test('when the vault cannot be saved no message is opened', async () => {
  const reported = await aReport('verhaal')
  practice.once('saveVault', () => {
    throw new Problem('unavailable', 503)
  })

  await expect(book.openAll()).rejects.toMatchObject({ slug: 'unavailable' })

  expect(fileOf(reported)).toMatchObject({ state: 'opening', messages: [] })
})

test('a saved key opens the case without its grant, and what was read stays read', async () => {
  const reported = await aReport('verhaal')
  await book.openAll()
  await book.haveRead(reported.id)
  reported.grants.length = 0

  await unlock()
  await book.openAll()

  expect(fileOf(reported)).toMatchObject({ state: 'open', unread: 0, readUpTo: 0 })
})

test('a grant to somebody else opens nothing', async () => {
  const reported = await FakeCase.by(CHANNEL)
  const other = await FakePractice.open()
  await refreshPrekeys(other, keepVault(other, await other.opened()), TODAY)
  const [prekey] = other.published
  if (prekey) await reported.grant(0, prekey)
  await reported.report(dh, 'niet voor jou')
  intake.add(reported)

  await book.openAll()

  expect(fileOf(reported)).toMatchObject({ state: 'no-key', messages: [] })
})

test('a new epoch is read with the key of its own grant', async () => {
  const reported = await aReport('verhaal')
  await book.openAll()
  const [prekey] = practice.published
  if (prekey) await reported.grant(1, prekey)
  await reported.write(1, { dh, body: { text: 'in het nieuwe tijdperk' } }, 1)

  await book.refresh(reported.id)

  expect(fileOf(reported)?.messages.map(({ state, text }) => [state, text])).toEqual([
    ['ok', 'verhaal'],
    ['ok', 'in het nieuwe tijdperk'],
  ])
  const entry = (await practice.content()).cases.find(({ mbx }) => mbx === reported.keys.mailbox)
  expect(Object.keys(entry?.keys ?? {})).toEqual(['0', '1'])
})

test('a message that names a directory of no own channel is pointed out', async () => {
  const reported = await aReport('verhaal')
  await reported.write(1, { dh: 'f'.repeat(64), body: { text: 'verplaatst' } })

  await book.openAll()

  expect(fileOf(reported)?.messages.map(({ state }) => state)).toEqual(['ok', 'other-channel'])
})

test('a conversation that the server presents in another channel is not opened', async () => {
  const reported = await aReport('verhaal')
  const { conversation } = intake
  intake.conversation = async (id) => ({ ...(await conversation.call(intake, id)), channel: 'd0'.repeat(16) })

  await book.openAll()

  expect(fileOf(reported)).toMatchObject({ state: 'refused', messages: [] })
})

test('a missing message is shown, not hidden', async () => {
  const reported = await aReport('verhaal')
  await reported.write(1, { dh, body: { text: 'weg' } })
  await reported.write(1, { dh, body: { text: 'erna' } })
  reported.messages.splice(1, 1)

  await book.openAll()

  expect(fileOf(reported)).toMatchObject({ broken: true })
  expect(fileOf(reported)?.messages.at(-1)).toMatchObject({ state: 'unordered', text: 'erna' })
})

test('long conversations come in pages and stay whole', async () => {
  const reported = await aReport('verhaal')
  for (let n = 1; n <= 6; n++) await reported.write(1, { dh, body: { text: `bericht ${n}` } })

  await book.openAll()

  expect(fileOf(reported)?.messages.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('a case that intake-service learns of a moment later is asked for again', async () => {
  await book.openAll()
  const reported = await aReport('vers')
  for (const _ of [1, 2]) {
    intake.once('conversation', () => {
      throw new Problem('not-found', 404)
    })
  }

  await book.refresh(reported.id)

  expect(pauses).toBe(2)
  expect(fileOf(reported)).toMatchObject({ state: 'open', unread: 1 })
})

test('a case that does not open spoils no other', async () => {
  const one = await aReport('eerste')
  const two = await aReport('tweede')
  intake.once('messages', () => {
    throw new Problem('unavailable', 503)
  })

  await book.openAll()

  expect([fileOf(one)?.state, fileOf(two)?.state].sort()).toEqual(['open', 'unreachable'])
})

test('keys of a deleted conversation are forgotten', async () => {
  const reported = await aReport('verhaal')
  await book.openAll()

  intake.all.delete(reported.id)
  await unlock()
  await book.openAll()

  expect((await practice.content()).cases).toEqual([])
})

test('keys stay when a list leaves a case out that is still there', async () => {
  const reported = await aReport('verhaal')
  await book.openAll()
  intake.cases = async () => ({ cases: [], next: null })

  await unlock()
  await book.openAll()

  expect((await practice.content()).cases.map(({ mbx }) => mbx)).toEqual([reported.keys.mailbox])
})

test('an own name is kept in the vault and empties back to the first words', async () => {
  const reported = await aReport('verhaal')
  await book.openAll()

  await book.rename(reported.id, 'Team zuid')
  expect(fileOf(reported)?.label).toBe('Team zuid')
  expect((await practice.content()).cases[0]).toMatchObject({ label: 'Team zuid' })

  await book.rename(reported.id, '')
  expect(fileOf(reported)?.label).toBeNull()
})

test('a closed case whose conversation is gone is still in the list', async () => {
  const reported = await aReport('verhaal')
  reported.status = 'CLOSED'
  intake.once('conversation', () => {
    throw new Problem('not-found', 404)
  })

  await book.openAll()

  expect(fileOf(reported)).toMatchObject({ state: 'open', messages: [] })
})

test('a reading that could not be reported is reported later', async () => {
  const reported = await aReport('verhaal')
  await book.openAll()
  intake.once('haveRead', () => {
    throw new Problem('unavailable', 503)
  })
  await book.haveRead(reported.id).catch(() => {})
  expect(reported.readUpTo).toBe(-1)

  await book.openAll()

  expect(reported.readUpTo).toBe(0)
})

test('a case that never arrives is said to be out of reach', async () => {
  const reported = await aReport('verhaal')
  intake.conversation = async () => {
    throw new Problem('not-found', 404)
  }

  await book.openAll()

  await expect.poll(() => fileOf(reported)?.state).toBe('unreachable')
})

test('after closing nothing readable is left, also of what was still on its way', async () => {
  const reported = await aReport('geheim verhaal')
  const opening = book.openAll()
  book.close()
  await opening.catch(() => {})

  expect(JSON.stringify(book.list.get())).not.toContain('geheim')
  expect(book.secrets(reported.id)).toBeUndefined()
})
