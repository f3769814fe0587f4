import { unbase64url } from '@klankbord/protocol/bytes'
import { openShare, readShare } from '@klankbord/protocol/record'
import type { Channel } from '@klankbord/staff/channels'
import { refreshPrekeys, seedsOf } from '@klankbord/staff/prekeys'
import { openRequest, type RequestEntry } from '@klankbord/staff/requests/request'
import { FakePractice, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { beforeEach, expect, test } from 'vitest'
import { type Asking, type AskingApi, openAsking } from './asking.ts'

type Shares = { kid: string; share: Uint8Array }[]

let officer: FakePractice
let advisor: FakePractice
let asking: Asking
let kept: (RequestEntry & { shares: Shares }) | null
let signed: boolean

beforeEach(async () => {
  officer = await FakePractice.open()
  advisor = await FakePractice.open()
  kept = null
  signed = true
  await refreshPrekeys(advisor, keepVault(advisor, await advisor.opened()), TODAY)
  const api: AskingApi = {
    own: async () => (kept ? [kept] : []),
    advisors: async () => [{ kid: advisor.identity.kid, prekeys: [...advisor.published] }],
    async ask(set, wire, shares) {
      kept = {
        set,
        askedOn: TODAY,
        deleteOn: '2028-11-25',
        share: null,
        records: [wire],
        shares: [...shares],
      }
    },
    async say(_, wire) {
      kept?.records.push(wire)
    },
    async remove() {
      kept = null
    },
  }
  const person = (role: 'advisor' | 'officer', { identity }: FakePractice, name: string) => ({
    ...{ kid: identity.kid, pk: identity.pk, role, name, status: 'active' as const, since: TODAY },
    until: null,
  })
  const channel: Channel = {
    ...{
      id: 'c',
      organisation: 'Veldzicht',
      paused: false,
      alarm: null,
      newest: '00',
      directory: null,
      hashes: new Set(),
    },
    ...{ newcomers: [], departed: [], history: [] },
    people: [person('advisor', advisor, 'Noor'), person('officer', officer, 'Hassan')],
  }
  asking = openAsking({
    api,
    vault: keepVault(officer, await officer.opened()),
    channels: () => new Map(signed ? [['c', channel]] : []),
    today: () => TODAY,
  })
})

/** As the browser of the advisor does it. */
async function openedByAdvisor() {
  const [given] = kept?.shares ?? []
  if (!kept || !given) throw new Error('nothing was asked')
  const { prekey, sender } = readShare(given.share)
  const seed = seedsOf(keepVault(advisor, await advisor.opened()).read()).named.get(prekey) ?? ''
  expect(sender).toBe(officer.identity.kid)
  const { setKey } = await openShare(given.share, new Map([[prekey, unbase64url(seed)]]), officer.identity.pk)
  return openRequest(kept, setKey, advisor.identity.kid, () => 'Hassan')
}

test('what an officer asks opens for the advisor of the signed list, in order', async () => {
  await asking.ask('Nieuwe gedragscode', 'Waar letten wij op?')
  const [first] = await asking.own()
  await asking.say(first?.set ?? '', 'En wie leest mee?')

  expect(first).toMatchObject({ subject: 'Nieuwe gedragscode', askedOn: TODAY })
  expect(first?.words).toMatchObject([{ mine: true, text: 'Waar letten wij op?' }])
  const opened = await openedByAdvisor()
  expect(opened?.subject).toBe('Nieuwe gedragscode')
  expect(opened?.words.map(({ text, mine }) => [text, mine])).toEqual([
    ['Waar letten wij op?', false],
    ['En wie leest mee?', false],
  ])
})

test('nothing is sealed for somebody whom no signed list names', async () => {
  signed = false

  await expect(asking.ask('Onderwerp', 'Woorden')).rejects.toThrow()
  expect(kept).toBeNull()
})

test('a request that was removed leaves no key', async () => {
  await asking.ask('Onderwerp', 'Woorden')
  const set = kept?.set ?? ''
  await asking.remove(set)

  expect(await asking.own()).toEqual([])
  await expect(asking.say(set, 'Nog iets')).rejects.toThrow()
})
