import { newIdentity } from '@klankbord/protocol/vault'
import { differences } from '@klankbord/staff/difference'
import { expect, test } from 'vitest'
import { type ChannelForm, formOf, listedOfficers, nextDirectory, readChain } from './channel-form.ts'
import type { Officer } from './officers-api.ts'
import type { StaffMember } from './people-api.ts'
import { drawRoot, openRoot } from './root.ts'
import { keptRoots } from './testing/kept-roots.ts'

const TODAY = '2026-11-22'
const CHANNEL = '00112233445566778899aabbccddeeff'
const form: ChannelForm = { ...formOf(null, null, []), seats: { noor: 'advisor' } }

async function advisor(): Promise<StaffMember> {
  const { kid, pk } = await newIdentity()
  const plain = { internal: false, spokenKid: null, leavingSince: null, registration: null }
  return { ...plain, id: 'noor', name: 'Noor', role: 'advisor', identityKey: pk as never, kid }
}

async function officer(name: string, part: Partial<Officer> = {}): Promise<Officer> {
  const { kid, pk } = await newIdentity()
  const plain = { spokenKid: null, prekeysUntil: null, listed: false, fallback: false, excluded: false }
  return { ...plain, person: name, name, identityKey: pk as never, kid, ...part }
}

async function sign(content: ReturnType<typeof nextDirectory>) {
  const api = keptRoots()
  const made = await drawRoot(api)
  const code = made.kitText()
  await made.keep()
  made.forget()
  const root = await openRoot(api.stored(), code)
  const [directory] = await readChain([await root.sign(content)])
  if (!directory) throw new Error('unread')
  return directory
}

test('an officer enters the list as a new key to compare, and leaves it as somebody who has stopped', async () => {
  const people = [await advisor()]
  const [mirjam, henk] = [await officer('Mirjam'), await officer('Henk')]
  const make = (former: Awaited<ReturnType<typeof sign>> | null, officers?: Officer[]) =>
    nextDirectory(CHANNEL, { name: 'Korenaar' }, form, people, {
      former,
      today: TODAY,
      ...(officers ? { officers } : {}),
    })
  const first = await sign(make(null, [mirjam]))

  expect(first.people.map(({ name, role }) => `${name} ${role}`)).toEqual(['Noor advisor', 'Mirjam officer'])
  expect(differences(first, make(first))).toEqual([])
  expect(differences(first, make(first, [henk]))).toMatchObject([
    { kind: 'new-key', name: 'Henk', role: 'officer' },
    { kind: 'left', name: 'Mirjam', role: 'officer' },
  ])
})

test('the next list begins with who is in it, and with who has made a key since', async () => {
  const people = [await advisor()]
  const [mirjam, henk, agnes] = [await officer('Mirjam'), await officer('Henk'), await officer('Agnes')]
  const former = await sign(
    nextDirectory(CHANNEL, { name: 'Korenaar' }, form, people, {
      former: null,
      today: TODAY,
      officers: [mirjam, henk],
    }),
  )
  const keyless = { ...(await officer('Rob')), kid: null, identityKey: null }

  const chosen = listedOfficers(former, [{ ...mirjam, listed: true }, henk, agnes, keyless])

  expect(chosen).toEqual([mirjam.kid, agnes.kid])
})
