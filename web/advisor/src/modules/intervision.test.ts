import type { Channel } from '@klankbord/staff/channels'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { FakePractice, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault, type VaultKeeper } from '@klankbord/staff/vault-keeper'
import { expect, test } from 'vitest'
import { givenAway, openIntervision } from './intervision.ts'
import type { CardEntry, IntervisionApi, PeerEntry, Receiver } from './intervision-api.ts'

/** What case-service keeps: cards, shares and records as bytes. */
class FakeCards {
  readonly rows = new Map<
    string,
    { author: string; shares: Map<string, Uint8Array>; records: Uint8Array[] }
  >()
  readonly people: PeerEntry[] = []

  apiOf(kid: string): IntervisionApi {
    return {
      peers: async () => this.people.filter((peer) => peer.kid !== kid),
      cards: async () =>
        [...this.rows].flatMap(([set, { author, shares, records }]): CardEntry[] => {
          const share = shares.get(kid) ?? null
          return author === kid || share
            ? [{ set, author, deleteOn: '2026-12-26', share: author === kid ? null : share, records }]
            : []
        }),
      share: async (set, wire, receivers: readonly Receiver[]) => {
        const shares = new Map(receivers.map(({ kid: to, share }) => [to, share]))
        this.rows.set(set, { author: kid, shares, records: [wire] })
      },
      add: async (set, wire) => void this.rows.get(set)?.records.push(wire),
      remove: async (set) => void this.rows.delete(set),
    }
  }
}

type Desk = { vault: VaultKeeper; practice: FakePractice }

async function aDesk(): Promise<Desk> {
  const practice = await FakePractice.open()
  const vault = keepVault(practice, await practice.opened())
  await refreshPrekeys(practice, vault, TODAY)
  return { practice, vault }
}

function entryOf({ practice }: Desk, name: string): PeerEntry {
  const { kid, pk } = practice.identity
  return { person: name, name, internal: false, kid, identityKey: pk, prekeys: practice.published }
}

function channelWith(...kids: string[]): ReadonlyMap<string, Channel> {
  const people = kids.map((kid) => ({ kid, name: kid, role: 'advisor', status: 'active' }))
  return new Map([['c', { id: 'c', people } as unknown as Channel]])
}

async function twoDesks() {
  const [noor, samir] = [await aDesk(), await aDesk()]
  const server = new FakeCards()
  server.people.push(entryOf(noor, 'Noor'), entryOf(samir, 'Samir'))
  const at = (desk: Desk, name: string, known = [noor.vault.kid, samir.vault.kid]) =>
    openIntervision({
      api: server.apiOf(desk.vault.kid),
      vault: desk.vault,
      name,
      channels: () => channelWith(...known),
      today: () => TODAY,
    })
  return { noor, samir, server, at }
}

test('a card is read by the chosen colleague, who answers, and the author notes what was learned', async () => {
  const { noor, samir, server, at } = await twoDesks()
  const [mine, theirs] = [at(noor, 'Noor'), at(samir, 'Samir')]

  await mine.share('Iemand twijfelt of praten helpt.', [samir.vault.kid])
  await theirs.load()
  const [card] = theirs.cards.get() ?? []
  await theirs.add(card?.set ?? '', 'Vraag wat er al geprobeerd is.', false)
  await mine.add(card?.set ?? '', 'Eerst luisteren.', true)
  await theirs.load()

  expect(card).toMatchObject({ mine: false, author: 'Noor', text: 'Iemand twijfelt of praten helpt.' })
  expect(mine.cards.get()?.[0]).toMatchObject({ mine: true, deleteOn: '2026-12-26' })
  expect(theirs.cards.get()?.[0]?.additions).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ name: 'Samir', mine: true, lesson: false }),
      expect.objectContaining({ name: 'Noor', lesson: true }),
    ]),
  )
  const stored = JSON.stringify([...server.rows.values()].map(({ records }) => records.map(String)))
  expect(stored).not.toContain('twijfelt')
})

test('nobody is offered whose key stands in no directory that was checked', async () => {
  const { noor, samir, at } = await twoDesks()

  expect(await at(noor, 'Noor', []).peers()).toEqual([])
  expect(await at(noor, 'Noor').peers()).toMatchObject([{ kid: samir.vault.kid, name: 'Samir' }])
})

test('the key of a card goes with the card', async () => {
  const { noor, samir, at } = await twoDesks()
  const [mine, theirs] = [at(noor, 'Noor'), at(samir, 'Samir')]
  await mine.share('Kort.', [samir.vault.kid])
  await theirs.load()
  expect(Object.keys(samir.vault.read().sets ?? {})).toHaveLength(1)

  await mine.remove(mine.cards.get()?.[0]?.set ?? '')
  await theirs.load()

  expect(theirs.cards.get()).toEqual([])
  expect(samir.vault.read().sets).toEqual({})
  expect(noor.vault.read().sets).toEqual({})
})

test('names and days in a card are pointed out', () => {
  const names = ['Zorggroep Veldzicht', 'Noor van Dalen']

  expect(givenAway('Bij zorggroep veldzicht op 12-3 en 4 april', names)).toEqual([
    'Zorggroep Veldzicht',
    '12-3',
    '4 april',
  ])
  expect(givenAway('Iemand twijfelt.', names)).toEqual([])
})
