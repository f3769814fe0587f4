import { checkBundle, receiptsBody } from '@klankbord/protocol/bundle'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { beforeEach, expect, test } from 'vitest'
import { type Escalating, escalating } from '../testing/escalating.ts'

let practice: Escalating['practice']
let reporting: Escalating['reporting']
let reported: Escalating['reported']
let own: Escalating['own']
let officers: Escalating['officers']
let plan: Escalating['plan']
let file: Escalating['file']
let known: Escalating['known']
let arrived: Escalating['arrived']
let ask: Escalating['ask']
let agree: Escalating['agree']
let another: Escalating['another']
let submitted: Escalating['submitted']
let signing: Escalating['signing']

beforeEach(async () => {
  ;({
    practice,
    reporting,
    reported,
    own,
    officers,
    plan,
    file,
    known,
    arrived,
    ask,
    agree,
    another,
    submitted,
    signing,
  } = await escalating())
})

test('an officer who turns out to be involved gets no key of what is written next (ESC-13)', async () => {
  const id = await submitted()
  const [stays, goes] = officers
  const { escNonce } = (await known()).draft
  await own.exclude(escNonce, goes.kid, 'Een ontvanger leest niet meer mee.')
  await own.say(escNonce, { t: 'chat', body: { text: 'Verder onder ons.' } })

  const { pk } = practice.identity
  expect(await reporting.keyOf(id, goes, pk, 1)).toBeNull()
  const key = await reporting.keyOf(id, stays, pk, 1)
  const said = key ? await reporting.read(id, key) : []
  expect(said.map(({ body }) => body.text)).toEqual([
    'Een ontvanger leest niet meer mee.',
    'Verder onder ons.',
  ])
  const followed = await own.follow(await known())
  expect([followed?.view.officers, followed?.broken]).toEqual([[stays.kid], false])
  expect(followed?.messages.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok'])
})

test('an exclusion whose last step got lost is finished by the next word, with the key that is in the vault', async () => {
  const id = await submitted()
  const [stays, goes] = officers
  const { escNonce } = (await known()).draft
  reporting.refuse = '/messages'
  await expect(own.exclude(escNonce, goes.kid, 'x')).rejects.toThrow()
  reporting.refuse = null
  await own.say(escNonce, { t: 'chat', body: { text: 'Verder onder ons.' } })

  expect(reporting.threads.get(id)?.epoch).toBe(1)
  expect(await reporting.keyOf(id, stays, practice.identity.pk, 1)).not.toBeNull()
  expect(await reporting.keyOf(id, goes, practice.identity.pk, 1)).toBeNull()
})

test('two reporters agree to their own parts of one escalation, and neither hears of the other (ESC-16)', async () => {
  const other = await another()
  await ask()
  await ask({ text: 'Ook in mei.', day: '2026-11-28' }, other)
  await agree()
  expect(await own.companions(file(), await known())).toEqual([])
  await agree(other)
  const companions = await own.companions(file(), await known())
  expect(companions.map(({ file: { view } }) => view.id)).toEqual([other.id])
  await own.submit([{ file: file(), course: await known() }, ...companions], plan)
  await arrived()

  const [id = ''] = reporting.threads.keys()
  expect(reporting.threads.size).toBe(1)
  expect(reporting.threads.get(id)?.body.releaseOn).toBe('2026-11-28')
  const key = await reporting.keyOf(id, officers[0], practice.identity.pk)
  if (!key) throw new Error('no key')
  const [first] = await reporting.read(id, key)
  const { pk, kid } = practice.identity
  const context = { thread: id, self: officers[0].kid, advisorKey: pk, grantSigner: kid }
  const parts = await checkBundle(first?.body, context)
  const [mine, theirs] = [await known(), await known(other)]
  expect(parts.map(({ docHash }) => docHash)).toEqual([mine.draft.docHash, theirs.draft.docHash])
  expect([mine.state, theirs.state, own.parts(mine.draft.escNonce)]).toEqual(['SUBMITTED', 'SUBMITTED', 2])

  const fatma = await signing(officers[0])
  const hashes = [mine.draft.docHash, theirs.draft.docHash] as const
  await reporting.write(id, key, officers[0], 'receipt', await receiptsBody(fatma, id, hashes, TODAY))
  await own.settle()
  await arrived()
  for (const [reporter, course] of [
    [reported, mine],
    [other, theirs],
  ] as const) {
    const receipt = file(reporter).messages.find(({ type }) => type === 'receipt')
    expect(receipt?.body).toMatchObject({ threadId: id, docHash: course.draft.docHash })
    expect(Object.keys(receipt?.body ?? {})).not.toContain('others')
    expect((await known(reporter)).state).toBe('ACKNOWLEDGED')
    const told = JSON.stringify(file(reporter).messages.map(({ body }) => body))
    const hidden = reporter === reported ? theirs : mine
    for (const trace of [hidden.draft.escNonce, hidden.draft.docHash]) expect(told).not.toContain(trace)
  }
})

test('a part that nobody agreed to, or that is for other readers, goes nowhere (ESC-16)', async () => {
  const other = await another()
  await ask()
  await agree()
  await ask({ text: 'Ook in mei.' }, other)
  const unasked = { file: file(other), course: await known(other) }
  await expect(own.submit([{ file: file(), course: await known() }, unasked], plan)).rejects.toThrow()
  await ask({ text: 'Ook in mei.', officers: [officers[0].kid] }, other)
  await agree(other)
  expect(await own.companions(file(), await known())).toEqual([])
  const foreign = { file: file(other), course: await known(other) }
  await expect(own.submit([{ file: file(), course: await known() }, foreign], plan)).rejects.toThrow()
  expect(reporting.threads.size).toBe(0)
})
