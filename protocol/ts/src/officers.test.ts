import { describe, expect, test, vi } from 'vitest'
import { base64url, hex, randomBytes, utf8 } from './bytes.ts'
import { digestHex, textHash } from './digest.ts'
import { signerOf, verify } from './ed25519.ts'
import { expectEveryFlipRefused } from './flipping.ts'
import { type Content, NO_PREVIOUS } from './message.ts'
import { makePrekey, readPrekey } from './prekey.ts'
import * as records from './record.ts'
import { Refused } from './refused.ts'
import { reporterKeysOf } from './reporter-keys.ts'
import * as statements from './statements.ts'
import * as threads from './thread.ts'
import { newIdentity } from './vault.ts'

vi.setConfig({ testTimeout: 60_000 })

const advisor = await newIdentity()
const officer = await newIdentity()
const officerWeek = await makePrekey(officer, '2026-11-16', 1, 2)
const colleague = await makePrekey(await newIdentity(), '2026-11-16', 1)
const seeds = new Map([officerWeek, colleague].map((week) => [week.hash, week.seed]))

describe('a thread', () => {
  const { thread, key } = threads.newThread()
  const threadKey = threads.threadKeyOf(0, key)
  const parts = { thread, epoch: 0, prekey: readPrekey(officerWeek.wire), entries: [{ epoch: 0, key }] }

  test('is handed to an officer by a grant of 1 311 bytes', async () => {
    const wire = await threads.makeThreadGrant(parts, advisor)
    expect(wire.length).toBe(1311)
    const opened = await threads.openThreadGrant(wire, seeds, advisor.pk)
    expect(opened).toMatchObject({ thread, epoch: 0, advisor: advisor.kid, prekey: officerWeek.hash })
    expect(opened.raw.get(0)).toEqual(key)
  })

  test('grant is refused with any byte changed, or by another advisor (KB-73)', async () => {
    const wire = await threads.makeThreadGrant(parts, advisor)
    await expectEveryFlipRefused(wire, 74, (changed) => threads.openThreadGrant(changed, seeds, advisor.pk))
    await expect(threads.openThreadGrant(wire, seeds, officer.pk)).rejects.toBeInstanceOf(Refused)
    await expect(threads.openThreadGrant(wire, new Map(), advisor.pk)).rejects.toBeInstanceOf(Refused)
  })

  test('is never handed to the advisor side (KB-25)', async () => {
    const wrong = { ...parts, prekey: readPrekey(colleague.wire) }
    await expect(threads.makeThreadGrant(wrong, advisor)).rejects.toBeInstanceOf(Refused)
  })

  test('carries messages in both directions, never finer than the day', async () => {
    const content: Content = {
      t: 'escalation',
      at: '2026-11-21',
      dh: NO_PREVIOUS,
      seen: -1,
      from: advisor.kid,
      body: { doc: '' },
      att: [],
    }
    const message = { key: threadKey, thread, direction: 3, seq: 0, prev: NO_PREVIOUS, content } as const
    const wire = await threads.sealThreadMessage(message)
    expect((await threads.openThreadMessage(wire, threadKey)).content).toEqual(content)
    await expectEveryFlipRefused(wire, 78, (changed) => threads.openThreadMessage(changed, threadKey))

    const reply = { ...message, direction: 4, content: { ...content, t: 'chat' } } as const
    expect((await threads.sealThreadMessage(reply)).length).toBe(4246)
    for (const wrong of [
      { ...message, content: { ...content, at: '2026-11-21T14:05Z' } },
      { ...message, content: { ...content, t: 'chat' } },
      { ...message, seq: 1, prev: 'a'.repeat(64) },
      reply.content.t === 'chat' ? { ...reply, content } : message,
    ]) {
      await expect(threads.sealThreadMessage(wrong)).rejects.toBeInstanceOf(Refused)
    }
  })
})

describe('a record set', () => {
  const header = { set: hex(randomBytes(16)), record: hex(randomBytes(16)), version: 3, author: advisor.kid }
  const setKey = randomBytes(32)
  const content = { t: 'note', at: '2026-11-21', body: { text: 'Nog bellen.' } } as const

  test('keeps records', async () => {
    const wire = await records.sealRecord(setKey, header, content)
    expect(wire.length).toBe(4225)
    expect(await records.openRecord(setKey, wire)).toEqual({ ...header, content })
    await expectEveryFlipRefused(wire, 57, (changed) => records.openRecord(setKey, changed))
    await expect(
      (async () => records.sealRecord(setKey, header, { ...content, at: 'today' }))(),
    ).rejects.toBeInstanceOf(Refused)
  })

  test('is shared with a colleague by 1 301 bytes', async () => {
    const parts = { set: header.set, setKey, prekey: readPrekey(colleague.wire) }
    const wire = await records.makeShare(parts, advisor)
    expect(wire.length).toBe(1301)
    expect(await records.openShare(wire, seeds, advisor.pk)).toMatchObject({ set: header.set, setKey })
    await expectEveryFlipRefused(wire, 69, (changed) => records.openShare(changed, seeds, advisor.pk))
    await expect(records.openShare(wire, seeds, officer.pk)).rejects.toBeInstanceOf(Refused)
    const wrong = { ...parts, prekey: readPrekey(officerWeek.wire) }
    await expect(records.makeShare(wrong, advisor)).rejects.toBeInstanceOf(Refused)
  })
})

describe('an escalation (KB-60)', async () => {
  const escNonce = hex(randomBytes(16))
  const thread = hex(randomBytes(16))
  const keys = await (await reporterKeysOf(randomBytes(32))).escalation(escNonce)
  const day = '2026-11-25'
  const document = { v: 1, org: 'Gemeente Voorbeeld', title: 'Signaal', text: 'Tekst.\n', files: [], day }
  const context = { thread, self: officer.kid, advisorKey: advisor.pk, grantSigner: advisor.kid }

  async function body(changes: { decision?: 'withdrawal'; day?: string; document?: object } = {}) {
    const doc = utf8(JSON.stringify(changes.document ?? document))
    const officers = [officer.kid, hex(randomBytes(16))]
    const docHash = await statements.docHash(doc)
    const consent = statements.consentStatement({
      escNonce,
      docHash,
      officersHash: await statements.officersHash(officers),
      authCommit: hex(keys.authCommit),
      decision: changes.decision ?? 'consent',
      day: changes.day ?? day,
    })
    const statement = statements.escalationStatement(thread, docHash, escNonce, keys.publicKey)
    return {
      doc: base64url(doc),
      officers,
      escPk: base64url(keys.publicKey),
      consent: base64url(consent),
      consentSig: base64url(await keys.sign('consent', consent)),
      statement: base64url(statement),
      sig: base64url(await (await signerOf(advisor.seed)).sign('escalation', statement)),
    }
  }

  test('is accepted as the reporter agreed to it', async () => {
    const checked = await statements.checkEscalation(await body(), context)
    expect(checked).toMatchObject({ escNonce, authCommit: hex(keys.authCommit), escPk: keys.publicKey })
    expect(checked.document).toMatchObject({ title: 'Signaal', day })
    const commit = await statements.authorshipCommit(await keys.exposeAuthorship())
    expect(hex(commit)).toBe(checked.authCommit)
  })

  test('is refused when it differs from that in anything', async () => {
    const good = await body()
    const other = { ...document, title: 'Ander signaal' }
    for (const wrong of [
      await body({ decision: 'withdrawal' }),
      await body({ day: '2026-11-26' }),
      await body({ document: { ...document, extra: 1 } }),
      await body({ document: { ...document, title: 'e\u0301' } }),
      { ...good, doc: base64url(utf8(JSON.stringify(other))) },
      { ...good, officers: good.officers.slice(0, 1) },
      { ...good, officers: [...good.officers, hex(randomBytes(16))] },
      { ...good, escPk: base64url(advisor.pk) },
      { ...good, consentSig: good.sig },
      { ...good, sig: good.consentSig },
      { ...good, statement: base64url(randomBytes(96)) },
      { ...good, sig: undefined },
      null,
    ]) {
      await expect(statements.checkEscalation(wrong, context)).rejects.toBeInstanceOf(Refused)
    }
    for (const change of [
      { thread: hex(randomBytes(16)) },
      { self: hex(randomBytes(16)) },
      { advisorKey: officer.pk },
      { grantSigner: officer.kid },
    ]) {
      await expect(statements.checkEscalation(good, { ...context, ...change })).rejects.toBeInstanceOf(
        Refused,
      )
    }
  })

  test('statements have their sizes, and texts are hashed in one form only', async () => {
    const hash = await textHash('Vraag?')
    const id = hex(randomBytes(16))
    expect(statements.answerStatement(escNonce, id, hash, hash).length).toBe(96)
    expect(statements.textStatement(thread, id, hash).length).toBe(64)
    expect(statements.receiptStatement(thread, hash, day).length).toBe(52)
    const proof = statements.authorshipStatement('Rechtbank', hash, escNonce, hash)
    expect(proof.length).toBe(81 + 9)
    expect(await verify(keys.publicKey, 'authorship', proof, await keys.sign('authorship', proof))).toBe(true)
    await expect(textHash('e\u0301')).rejects.toBeInstanceOf(Refused)
    for (const name of ['', 'x'.repeat(256), 'e\u0301']) {
      expect(() => statements.authorshipStatement(name, hash, escNonce, hash)).toThrow(Refused)
    }
  })

  test('officers are 1 to 16 and their order does not matter', async () => {
    const [a, b] = [officer.kid, advisor.kid]
    expect(await statements.officersHash([a, b, a])).toBe(await statements.officersHash([b, a]))
    const sorted = [a, b].sort()
    expect(await statements.officersHash([a, b])).toBe(
      await digestHex(
        'officers',
        ...sorted.map((kid) => Uint8Array.from(kid.match(/../g) ?? [], (x) => Number.parseInt(x, 16))),
      ),
    )
    for (const kids of [[], Array.from({ length: 17 }, () => hex(randomBytes(16)))]) {
      await expect(statements.officersHash(kids)).rejects.toBeInstanceOf(Refused)
    }
  })
})
