import { newIdentity } from '@klankbord/protocol/vault'
import { differences, keyHistory } from '@klankbord/staff/difference'
import { describe, expect, test } from 'vitest'
import { type ChannelForm, formOf, nextDirectory, problemsOf, profileOf, readChain } from './channel-form.ts'
import type { StaffMember } from './people-api.ts'
import { drawRoot, openRoot, renewKit, WrongKit } from './root.ts'
import { keptRoots } from './testing/kept-roots.ts'

const TODAY = '2026-11-22'
const CHANNEL = '00112233445566778899aabbccddeeff'
const ORGANISATION = { name: 'Bakkerij Korenaar', advisorRole: 'ADVISOR_IN_CONFIDENCE' as const }
const PRACTICE = { name: 'De Linde', privacyContact: 'p@example.org', complaintRoute: 'Schrijf ons.' }

async function member(id: string, name: string): Promise<StaffMember> {
  const { kid, pk } = await newIdentity()
  return {
    id,
    name,
    role: 'advisor',
    internal: false,
    identityKey: pk as never,
    kid,
    spokenKid: null,
    leavingSince: null,
    registration: null,
  }
}

async function practice() {
  const api = keptRoots()
  const made = await drawRoot(api)
  const code = made.kitText()
  await made.keep()
  made.forget()
  return { api, code, root: await openRoot(api.stored(), code) }
}

const blank = (seats: ChannelForm['seats']): ChannelForm => ({ ...formOf(null, null, []), seats })

describe('the root of a practice', () => {
  test('opens with its own kit only', async () => {
    const { api, root } = await practice()
    const other = await practice()

    expect(root.kid).toBe(api.stored().kid)
    await expect(openRoot(api.stored(), other.code)).rejects.toThrow(WrongKit)
    await expect(openRoot(api.stored(), 'geen code')).rejects.toThrow(WrongKit)
  })

  test('is refused when the server names another key than the vault holds', async () => {
    const { api, code } = await practice()
    const { pk } = await newIdentity()

    await expect(openRoot({ ...api.stored(), rootKey: pk }, code)).rejects.toThrow(WrongKit)
  })

  test('gets a new sheet, after which the old one opens nothing', async () => {
    const { api, code, root } = await practice()
    const renewed = await renewKit(api, api.stored(), code)
    const next = renewed.kitText()
    await renewed.keep()

    expect((await openRoot(api.stored(), next)).kid).toBe(root.kid)
    await expect(openRoot(api.stored(), code)).rejects.toThrow(WrongKit)
  })
})

describe('the directory of a channel', () => {
  test('is made, signed and read back as what the manager decided', async () => {
    const { root } = await practice()
    const [noor, samir] = [await member('1', 'Noor'), await member('2', 'Samir')]
    const form = blank({ '1': 'advisor', '2': 'backup' })

    const content = nextDirectory(CHANNEL, ORGANISATION, form, [noor, samir], { former: null, today: TODAY })
    const [read] = await readChain([await root.sign(content)])

    expect(read?.people.map(({ name, role }) => [name, role])).toEqual([
      ['Noor', 'advisor'],
      ['Samir', 'backup'],
    ])
    expect(
      formOf(read ?? null, profileOf(PRACTICE, ORGANISATION, form, [noor, samir], null), [noor, samir]),
    ).toEqual(form)
  })

  test('tells every difference with the former one, and nothing else', async () => {
    const { root } = await practice()
    const [noor, samir, ilse] = [
      await member('1', 'Noor'),
      await member('2', 'Samir'),
      await member('3', 'Ilse'),
    ]
    const people = [noor, samir, ilse]
    const first = nextDirectory(CHANNEL, ORGANISATION, blank({ '1': 'advisor', '2': 'backup' }), people, {
      former: null,
      today: TODAY,
    })
    const one = await root.sign(first)
    const [former] = await readChain([one])
    if (!former) throw new Error('unread')
    const same = nextDirectory(CHANNEL, ORGANISATION, blank({ '1': 'advisor', '2': 'backup' }), people, {
      former,
      today: '2026-12-22',
    })
    expect(differences(former, same)).toEqual([])

    const changed = { ...blank({ '2': 'advisor', '3': 'backup' }), backup: 'upfront' as const }
    const next = nextDirectory(CHANNEL, { name: 'Korenaar BV' }, changed, people, {
      former,
      today: '2026-12-22',
    })
    const kinds = differences(former, next).map((difference) => [
      difference.kind,
      'name' in difference ? difference.name : null,
    ])

    expect(kinds).toEqual([
      ['role', 'Samir'],
      ['new-key', 'Ilse'],
      ['left', 'Noor'],
      ['organisation', null],
      ['policy', null],
    ])
    const chain = await readChain([one, await root.sign(next)])
    expect(keyHistory(chain).map(({ name, change }) => `${name} ${change}`)).toEqual([
      'Noor left',
      'Ilse joined',
      'Samir joined',
      'Noor joined',
    ])
  })

  test('keeps who left under the same name, and lets them come back', async () => {
    const { root } = await practice()
    const people = [await member('1', 'Noor'), await member('2', 'Samir')]
    const make = async (seats: ChannelForm['seats'], chain: Awaited<ReturnType<typeof root.sign>>[]) => {
      const read = await readChain(chain)
      const context = { former: read.at(-1) ?? null, today: TODAY }
      return [...chain, await root.sign(nextDirectory(CHANNEL, ORGANISATION, blank(seats), people, context))]
    }
    const one = await make({ '1': 'advisor', '2': 'backup' }, [])
    const two = await make({ '2': 'advisor' }, one)
    const three = await make({ '1': 'advisor', '2': 'backup' }, two)
    const chain = await readChain(three)

    expect(chain[1]?.people.map(({ name, status }) => [name, status])).toEqual([
      ['Samir', 'active'],
      ['Noor', 'ended'],
    ])
    expect(keyHistory(chain)[0]).toMatchObject({ name: 'Noor', change: 'back' })
  })

  test('shows what the practice recorded about an advisor on the card', async () => {
    const noor = await member('1', 'Noor')
    const registration = {
      certificate: 'LVV 1234',
      certificateEndsOn: '2027-01-21',
      certificateEndsSoon: true,
      domains: ['OO' as const],
      languages: ['nl', 'tr'],
      otherDuty: 'NONE' as const,
      learning: null,
      learningMissing: true,
      conflicts: false,
    }

    const [card] = profileOf(
      PRACTICE,
      ORGANISATION,
      blank({ '1': 'advisor' }),
      [{ ...noor, registration }],
      null,
    ).cards

    expect(card).toMatchObject({ certificate: 'LVV 1234 (→ 2027-01-21)', languages: ['nl', 'tr'] })
  })

  test('a chain with a gap is not read', async () => {
    const { root } = await practice()
    const people = [await member('1', 'Noor')]
    const first = nextDirectory(CHANNEL, ORGANISATION, blank({ '1': 'advisor' }), people, {
      former: null,
      today: TODAY,
    })
    const one = await root.sign(first)
    const stray = await root.sign({ ...first, seq: 1, prev: 'ab'.repeat(32) })

    await expect(readChain([one, stray])).rejects.toThrow()
  })

  test('says what is missing', async () => {
    const noor = await member('1', 'Noor')
    const without = { ...noor, kid: null, identityKey: null }
    const form = blank({ '1': 'advisor' })

    expect(problemsOf({ name: 'X', staff: 10 }, form, [noor])).toEqual([])
    expect(
      problemsOf({ name: ' ', staff: 0 }, { ...form, languages: [], ackWorkingDays: 0 }, [without]),
    ).toEqual(['name', 'staff', 'days', 'languages', 'advisor'])
  })
})
