import { expect, test, vi } from 'vitest'
import { base64url, hex, randomBytes, utf8 } from './bytes.ts'
import { dateOf } from './days.ts'
import { makeFragment, pinOf } from './directory.ts'
import { signerOf } from './ed25519.ts'
import { openGrant } from './grant.ts'
import { type KnownAnswer, run, wanted } from './known-answer.ts'
import { NO_PREVIOUS, openMessage, sealMessage } from './message.ts'
import { makePrekey, readPrekey } from './prekey.ts'
import { reporterKeysOf } from './reporter-keys.ts'
import { newIdentity } from './vault.ts'
import { operations } from './vector-operations.ts'

vi.setConfig({ testTimeout: 60_000 })

// Two implementations meet over files in the form of the known answers. INTEROP_FROM names a folder with what
// the other one made just now, to be understood here; INTEROP_TO one to write into for the other.
const from: string = import.meta.env.INTEROP_FROM ?? ''
const to: string = import.meta.env.INTEROP_TO ?? ''

interface Files {
  readdir(path: string): Promise<string[]>
  readFile(path: string, encoding: string): Promise<string>
  writeFile(path: string, text: string): Promise<void>
}
async function files(): Promise<Files> {
  const name = 'node:fs/promises'
  return import(name)
}

/** A report, its grant, prekey, directory and login as they would travel, with fresh keys. */
async function freshAnswers(): Promise<KnownAnswer[]> {
  const day = 20_775
  const advisor = await newIdentity()
  const week = await makePrekey(advisor, dateOf(20_773), 1)
  const reporter = await reporterKeysOf(randomBytes(32))
  const wire = await reporter.makeGrant({
    epoch: 2,
    history: [0, 1],
    prekey: readPrekey(week.wire),
    held: false,
  })
  const grant = await openGrant(wire, new Map([[week.hash, week.seed]]), reporter.mailboxKey)
  const raw = [...grant.raw].map(([epoch, key]) => ({ epoch, key: hex(key) }))
  const message = await sealMessage({
    key: await reporter.caseKey(2),
    mailbox: reporter.mailbox,
    direction: 1,
    seq: 0,
    prev: NO_PREVIOUS,
    content: { t: 'report', at: dateOf(day), dh: NO_PREVIOUS, seen: -1, body: { text: 'één ✓' }, att: [] },
  })
  const { msgId } = await openMessage(message, await reporter.caseKey(2))

  const root = await signerOf(randomBytes(32))
  const channel = hex(randomBytes(16))
  const person = {
    kid: advisor.kid,
    role: 'advisor',
    name: 'Noor',
    pk: hex(advisor.pk),
    status: 'active',
    since: dateOf(day),
    until: null,
  }
  const directory = utf8(
    JSON.stringify({
      v: 1,
      channel,
      seq: 0,
      prev: null,
      root: hex(root.publicKey),
      issued: dateOf(day),
      notAfter: dateOf(day + 92),
      org: { name: 'Gemeente Voorbeeld' },
      policy: { backup: 'consent', backupAfterDays: 10, retentionDays: 730 },
      people: [person],
    }),
  )
  const entry = { dir: base64url(directory), sig: base64url(await root.sign('directory', directory)) }
  const fragment = makeFragment(await pinOf(root.publicKey, channel))
  const m = randomBytes(40)
  const sig = hex(await (await signerOf(advisor.seed)).sign('login', m))

  const answer = (op: string, input: object, out: object): KnownAnswer => ({
    id: `fresh-${op}`,
    op,
    expect: 'accept',
    why: 'made by the other implementation',
    in: { ...input },
    out: { ...out },
  })
  const place = { kind: 1, dir: 1, container: reporter.mailbox, epoch: 2, seq: 0 }
  return [
    answer(
      'prekey.check',
      { wire: hex(week.wire), idPk: hex(advisor.pk), role: 1, today: day },
      { owner: advisor.kid, notBefore: 20_773, notAfter: 20_779, vaultVersion: 1, hash: week.hash },
    ),
    answer(
      'grant.open',
      { wire: hex(wire), mbxPk: hex(reporter.mailboxKey), prekeyHash: week.hash, seed: hex(week.seed) },
      { epoch: 2, hold: 0, entries: raw },
    ),
    answer(
      'message.open',
      { wire: hex(message), key: raw[2]?.key, expect: place },
      { ...place, prev: NO_PREVIOUS, msgId },
    ),
    answer('directory.check', { entries: [entry], anchor: { fragment }, today: day }, { seq: 0, people: 1 }),
    answer('verify', { pk: hex(advisor.pk), tag: 'login', m: hex(m), sig }, { ok: true }),
  ]
}

test('what was made just now is understood', async () => {
  for (const answer of await freshAnswers()) expect(await run(answer, operations)).toEqual(wanted(answer))
})

test('what the other implementation made is understood, where there is any', async () => {
  if (from === '') return
  const { readdir, readFile } = await files()
  const names = (await readdir(from)).filter((name) => name.endsWith('.json'))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const answer: KnownAnswer = JSON.parse(await readFile(`${from}/${name}`, 'utf8'))
    expect(await run(answer, operations), name).toEqual(wanted(answer))
  }
})

test('what is made here is written down, where it is asked for', async () => {
  if (to === '') return
  const { writeFile } = await files()
  for (const answer of await freshAnswers()) {
    await writeFile(`${to}/${answer.id.replace(/\./g, '-')}.json`, JSON.stringify(answer, null, 1))
  }
})
