import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import { makePrekey, readPrekey } from '@klankbord/protocol/prekey'
import { makeShare, openShare } from '@klankbord/protocol/record'
import { newIdentity } from '@klankbord/protocol/vault'
import { beforeEach, expect, test } from 'vitest'
import { CHANNEL, type Escalating, escalating } from '../testing/escalating.ts'

let world: Escalating
const week = '2026-11-23'

beforeEach(async () => {
  world = await escalating()
})

/** The colleague has a key for this week; gives its seed. */
async function reachable() {
  const { colleague, reporting } = world
  const { wire, hash, seed } = await makePrekey(colleague, week, 1, 1)
  const { kid, pk } = colleague
  const plain = { person: 'p', name: 'Samir', internal: false }
  reporting.peers = [{ ...plain, kid, identityKey: base64url(pk), prekeys: [base64url(wire)] }]
  return new Map([[hash, seed]])
}

test('a report goes on with a colleague, who gets every key; the officers hear it in the thread (CAS-28)', async () => {
  const { own, officers, reporting, practice, colleague, known } = world
  const id = await world.submitted()
  expect(await own.colleagues(CHANNEL)).toEqual([])
  const seeds = await reachable()
  expect((await own.colleagues(CHANNEL)).map(({ kid }) => kid)).toEqual([colleague.kid])
  const { escNonce } = (await known()).draft
  await own.exclude(escNonce, officers[1].kid, 'Een lezer minder.')
  await own.handOver(escNonce, colleague.kid, 'Samir begeleidt dit vanaf nu.')

  expect(own.hasThread(escNonce)).toBe(false)
  expect(reporting.authors.get(id)).toBe(colleague.kid)
  const { pk } = practice.identity
  const shares = (reporting.shares.get(id) ?? []).map((wire) => openShare(unbase64url(wire), seeds, pk))
  expect((await Promise.all(shares)).map(({ set }) => set)).toEqual([id, id])
  const key = await reporting.keyOf(id, officers[0], pk, 1)
  const said = key ? await reporting.read(id, key) : []
  expect(said.at(-1)).toMatchObject({ t: 'succession', body: { to: colleague.kid } })
})

test('what a colleague passed on is found with the case, and only with a signature of somebody on the list', async () => {
  const { own, reporting, practice, colleague, known, file, vault } = world
  const id = await world.submitted()
  const { escNonce } = (await known()).draft
  const kept = vault.read().threads
  const key = unbase64url(String(Object.values(kept[0]?.keys ?? {})[0]))
  await vault.save((now) => ({ ...now, threads: [] }))
  const [mine = new Uint8Array()] = practice.published
  const prekey = readPrekey(mine)
  const pass = async (from: Parameters<typeof makeShare>[1]) => {
    reporting.authors.set(id, practice.identity.kid)
    reporting.shares.set(id, [base64url(await makeShare({ set: id, setKey: key, prekey }, from))])
    await own.courses(file())
  }
  await pass(await newIdentity())
  expect(own.hasThread(escNonce)).toBe(false)

  await pass(colleague)
  expect(own.hasThread(escNonce)).toBe(true)
  expect(vault.read().threads).toEqual(kept)
  await own.say(escNonce, { t: 'chat', body: { text: 'Ik neem het over.' } })
  expect((await own.follow(await known()))?.broken).toBe(false)
})
