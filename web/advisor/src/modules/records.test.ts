import { FakePractice, TODAY } from '@klankbord/staff/testing/fake-practice'
import { entryOf, withEntry } from '@klankbord/staff/vault-json'
import { keepVault, type VaultKeeper } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { FakeRecords } from '../testing/fake-records.ts'
import { type CaseRecords, openRecords } from './records.ts'

const CASE = 'a-case'
const MAILBOX = 'ab'.repeat(16)
let practice: FakePractice
let server: FakeRecords
let vault: VaultKeeper
let records: CaseRecords

beforeEach(async () => {
  practice = await FakePractice.open()
  server = new FakeRecords()
  await unlock()
  await vault.save((now) => withEntry(now, CASE, MAILBOX, (entry) => entry))
})

async function unlock(): Promise<void> {
  vault = keepVault(practice, await practice.opened())
  records = openRecords({ api: server, vault, mailboxOf: () => MAILBOX, today: () => TODAY })
  await records.openAll()
}
const texts = () =>
  records
    .all(CASE)
    .get()
    ?.map(({ body }) => body.text)

test('what was saved is there after the next unlock', async () => {
  await records.save(CASE, { t: 'note', body: { text: 'Let op de toon' } })
  await records.save(CASE, { t: 'log', body: { kind: 'consent', text: 'Mag ik bellen?' } })

  await unlock()

  expect(texts()?.sort()).toEqual(['Let op de toon', 'Mag ik bellen?'])
})

test('the key of a set is safe in the vault before the server hears of the set', async () => {
  const order: string[] = []
  practice.once('saveVault', () => void order.push('vault'))
  const naming = server.nameSet.bind(server)
  server.nameSet = async (id, set) => {
    order.push('set')
    await naming(id, set)
  }

  await records.save(CASE, { t: 'note', body: { text: 'x' } })

  expect(order).toEqual(['vault', 'set'])
  expect(entryOf(await practice.content(), CASE)?.set?.id).toBe(server.sets.get(CASE))
})

test('a case has one set, whatever is saved at once', async () => {
  await Promise.all(['een', 'twee', 'drie'].map((text) => records.save(CASE, { t: 'note', body: { text } })))

  expect(server.wires.size).toBe(3)
  expect(server.log.filter((call) => call === 'nameSet')).toHaveLength(1)
})

test('a change of another page is built upon, never overwritten unseen', async () => {
  const id = await records.save(CASE, { t: 'note', body: { text: 'eerste' } })
  const here = records
  await unlock()
  await records.save(CASE, { id, t: 'note', body: { text: 'tweede' } })

  await here.save(CASE, { id, t: 'note', body: { text: 'derde' } })

  await unlock()
  expect(records.all(CASE).get()).toMatchObject([{ id, version: 3, body: { text: 'derde' } }])
})

test('what another page noted first is there as soon as this one notes something', async () => {
  const here = records
  const other = openRecords({
    api: server,
    vault: keepVault(practice, await practice.opened()),
    mailboxOf: () => MAILBOX,
    today: () => TODAY,
  })
  await other.save(CASE, { t: 'note', body: { text: 'daar' } })

  await here.save(CASE, { t: 'note', body: { text: 'hier' } })

  expect(texts()?.sort()).toEqual(['daar', 'hier'])
})

test('removed is gone here and at the server', async () => {
  const id = await records.save(CASE, { t: 'note', body: { text: 'weg ermee' } })
  await records.remove(CASE, id)

  expect(texts()).toEqual([])
  expect(server.wires.size).toBe(0)
})

test('a wire that does not open is left out, the others stay', async () => {
  const id = await records.save(CASE, { t: 'note', body: { text: 'heel' } })
  const broken = Uint8Array.from(server.wires.get(id) ?? [])
  broken[200] = (broken[200] ?? 0) ^ 1
  broken[30] = (broken[30] ?? 0) ^ 1
  server.wires.set('broken', broken)

  await unlock()

  expect(texts()).toEqual(['heel'])
})

test('the records of every case are fetched at unlock, so that nobody learns which one is read', async () => {
  await records.save(CASE, { t: 'note', body: { text: 'x' } })
  await unlock()
  server.log.length = 0

  records.all(CASE).get()

  expect(server.log).toEqual([])
})
