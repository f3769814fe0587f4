import { base64url, hex, randomBytes, unbase64url, utf8 } from '@klankbord/protocol/bytes'
import { digestHex, nameOf } from '@klankbord/protocol/digest'
import { makeFragment, pinOf } from '@klankbord/protocol/directory'
import { signerOf } from '@klankbord/protocol/ed25519'
import { type CaseKey, openGrant } from '@klankbord/protocol/grant'
import {
  messageHash,
  messageHeader,
  NO_PREVIOUS,
  openMessage,
  sealMessage,
} from '@klankbord/protocol/message'
import { makePrekey } from '@klankbord/protocol/prekey'
import type { Presentation } from '@klankbord/protocol/presentation'
import { type Identity, newIdentity } from '@klankbord/protocol/vault'
import { dayOf, plusDays, weekday } from '../days.ts'

// A server for tests that stands where the network is: it keeps what it gets and answers as the contract says.
// Its advisors hold real keys, so that a test can read what arrived.

export const today = dayOf(new Date())
export const channel = 'a'.repeat(32)

/** `as`: the name in the directory, for somebody who has another key under it. */
type Person = {
  name: string
  as?: string
  role: 'advisor' | 'backup' | 'officer'
  status?: 'active' | 'absent' | 'ended'
}
type Stored = { direction: 1 | 2; seq: number; epoch: number; postedOn: string; wire: string }
type Box = { key: string; first: string; grants: string[]; messages: Stored[] }
type Fault = 'lost-before' | 'lost-after' | { status: number; slug: string; wait?: string }
type Call = { path: string; body: string; init: RequestInit }

const mondayOf = (day: string): string => plusDays(day, -((weekday(day) + 6) % 7))

export async function fakeIntake(people: readonly Person[], backup: 'consent' | 'upfront' = 'consent') {
  const root = await signerOf(randomBytes(32))
  const identities = new Map<string, Identity>()
  const seeds = new Map<string, Uint8Array>()
  const prekeys: string[] = []
  const enrolled: string[] = []
  /** Somebody draws keys; nobody hears of them before a directory names them. */
  async function enrol(name: string, role: Person['role'] = 'advisor'): Promise<void> {
    const identity = await newIdentity()
    const prekey = await makePrekey(identity, mondayOf(today), 1, role === 'officer' ? 2 : 1)
    identities.set(name, identity)
    seeds.set(prekey.hash, prekey.seed)
    prekeys.push(base64url(prekey.wire))
    enrolled.push(name)
  }
  for (const { name, role } of people) await enrol(name, role)
  const directories: { dir: string; sig: string }[] = []
  const state = {
    people: [...people],
    parts: new Map<string, number>(),
    fullPrekeys: prekeys,
    presentation: null as { doc: string; sig: string } | null,
  }
  const boxes = new Map<string, Box>()
  const faults = new Map<string, Fault[]>()
  const calls: Call[] = []
  const tokens = new Map<string, string>()

  let former: string | null = null
  let policy = backup
  async function publish(list: readonly Person[]): Promise<void> {
    const bytes = utf8(
      JSON.stringify({
        v: 1,
        channel,
        seq: directories.length,
        prev: former,
        root: hex(root.publicKey),
        issued: today,
        notAfter: plusDays(today, 80),
        org: { name: 'Bakkerij Korenaar' },
        policy: { backup: policy, backupAfterDays: 7, retentionDays: 366 },
        people: list.map(({ name, as = name, role, status = 'active' }) => {
          const identity = identities.get(name)
          return {
            kid: identity?.kid,
            role,
            name: as,
            pk: identity && hex(identity.pk),
            status,
            since: '2026-01-01',
            until: null,
          }
        }),
      }),
    )
    former = await digestHex('directory', bytes)
    directories.push({ dir: base64url(bytes), sig: base64url(await root.sign('directory', bytes)) })
  }
  await publish(people)

  /** The practice shows itself beside its newest directory, or beside another one. */
  async function present(shown: Presentation, directory = former): Promise<void> {
    const bytes = utf8(JSON.stringify({ v: 1, directory, ...shown }))
    state.presentation = { doc: base64url(bytes), sig: base64url(await root.sign('presentation', bytes)) }
  }

  const answerOfChannel = () => ({
    directories,
    prekeys: state.fullPrekeys,
    profile: {
      practice: 'De Linde',
      privacyContact: 'privacy@linde.example',
      complaintRoute: 'brief',
      phone: null,
      answerWorkingDays: 2,
      ackWorkingDays: 1,
      advisorRole: 'ADVISOR_IN_CONFIDENCE',
      secrecyExceptions: [],
      languages: ['nl', 'en'],
      outOfScope: [],
      cards: [],
      presentation: state.presentation,
    },
  })
  const last = (box: Box, direction: 1 | 2) =>
    box.messages.filter((one) => one.direction === direction).length - 1
  const json = (body: unknown) => new Response(JSON.stringify(body))
  const done = () => new Response(null, { status: 204 })
  const refuse = (status: number, slug: string) =>
    new Response(JSON.stringify({ type: `/problems/${slug}` }), { status })

  async function mailboxOf(mailboxKey: unknown): Promise<string> {
    return nameOf('mailbox-id', unbase64url(String(mailboxKey)))
  }

  async function open(path: string, raw: string, body: Record<string, unknown>): Promise<Response> {
    if (path === 'channels') return json(answerOfChannel())
    if (path === 'challenges') return json({ challenge: hex(randomBytes(32)), difficulty: 1 })
    if (path === 'attachment-reservations') return json({ reservation: String(body.attachment) })
    const mailbox = await mailboxOf(body.mailboxKey)
    const box = boxes.get(mailbox)
    if (path === 'reports') {
      if (box) return box.first === raw ? done() : refuse(400, 'report-refused')
      const message = { direction: 1, seq: 0, epoch: 0, postedOn: today, wire: String(body.message) } as const
      const grants = body.grants as string[]
      boxes.set(mailbox, { key: String(body.mailboxKey), first: raw, grants, messages: [message] })
      return done()
    }
    if (path === 'deletions') {
      return boxes.delete(mailbox) ? done() : refuse(403, 'login-refused')
    }
    if (!box) return refuse(403, 'login-refused')
    const token = hex(randomBytes(16))
    tokens.set(`Mailbox ${token}`, mailbox)
    return json({ token, expiresIn: 1800 })
  }

  function inside(path: string, body: Record<string, unknown>, box: Box): Response {
    if (path === 'mailboxes') {
      const end = { closeDue: null, reopenUntil: null, purgeDue: null }
      const legal = { ackDue: null, feedbackDue: null }
      const status = { state: 'received', receivedOn: today, ackDue: today, answerDue: today, legal, end }
      const seqs = { r2a: last(box, 1), a2r: last(box, 2), readOn: null, away: [], recused: [], released: [] }
      return json({ ...answerOfChannel(), channel, grants: box.grants, status, ...seqs })
    }
    if (path === 'conversations') {
      const held = (one: Stored) => one.seq <= Number(one.direction === 1 ? body.r2a : body.a2r)
      return json({ messages: box.messages.filter((one) => !held(one)), more: false })
    }
    if (path === 'polls') {
      const next = box.messages.find((one) => one.direction === 2 && one.seq === Number(body.a2r) + 1)
      return json({ r2a: last(box, 1), a2r: last(box, 2), state: 'received', next: next?.wire ?? null })
    }
    const wire = String(body.message)
    const { seq, epoch } = messageHeader(unbase64url(wire))
    const there = box.messages.find((one) => one.direction === 1 && one.seq === seq)
    if (there) return there.wire === wire ? done() : refuse(409, 'conversation-moved')
    box.grants.push(...(body.grants as string[]))
    box.messages.push({ direction: 1, seq, epoch, postedOn: today, wire })
    return done()
  }

  async function handle(path: string, init: RequestInit): Promise<Response> {
    const headers = init.headers as Record<string, string>
    if (path === 'attachment-parts') {
      state.parts.set(headers['Klankbord-Part'] ?? '', (init.body as Blob).size)
      return done()
    }
    if (path === 'received-parts') return json({ parts: [...state.parts.keys()].map(Number) })
    const raw = String(init.body)
    const body = JSON.parse(raw) as Record<string, unknown>
    const mine = tokens.get(headers.Authorization ?? '')
    if (body.mailbox === undefined || path === 'attachment-reservations') return open(path, raw, body)
    const box = boxes.get(String(body.mailbox))
    return mine === body.mailbox && box ? inside(path, body, box) : refuse(403, 'mailbox-not-available')
  }

  async function serve(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const path = String(input).replace('/v1/reporter/', '')
    calls.push({ path, body: typeof init.body === 'string' ? init.body : '', init })
    const fault = faults.get(path)?.shift()
    if (fault === 'lost-before') throw new TypeError('network')
    if (fault === 'lost-after') {
      await handle(path, init)
      throw new TypeError('network')
    }
    if (fault) {
      const answer = refuse(fault.status, fault.slug)
      if (fault.wait) answer.headers.set('Retry-After', fault.wait)
      return answer
    }
    return handle(path, init)
  }

  const only = (): [string, Box] => {
    const [first] = boxes
    if (!first || boxes.size !== 1) throw new Error(`${boxes.size} mailboxes`)
    return first
  }

  /** What one advisor can open with the own prekey, by epoch. */
  async function keysOf(name: string): Promise<Map<number, CaseKey>> {
    const [, box] = only()
    const kid = identities.get(name)?.kid
    const mine = new Map<string, Uint8Array>()
    for (const [at, [hash, seed]] of [...seeds].entries())
      if (enrolled[at] === name && kid) mine.set(hash, seed)
    const keys = new Map<number, CaseKey>()
    for (const grant of box.grants) {
      const opened = await openGrant(unbase64url(grant), mine, unbase64url(box.key)).catch(() => null)
      for (const [epoch, key] of opened?.keys ?? []) keys.set(epoch, key)
    }
    return keys
  }

  return {
    ...{ serve, faults, calls, boxes, state, enrol, publish, present, keysOf, only },
    link: { path: `/${channel}`, fragment: makeFragment(await pinOf(root.publicKey, channel)) },
    kid: (name: string) => identities.get(name)?.kid ?? '',
    identity: (name: string) => identities.get(name),
    sent: (path: string) => calls.filter((call) => call.path === path).map(({ body }) => body),
    /** The messages of the reporter as one advisor reads them; null where the key is missing. */
    async read(name: string) {
      const [, box] = only()
      const keys = await keysOf(name)
      return Promise.all(
        box.messages
          .filter(({ direction }) => direction === 1)
          .map(async ({ wire, epoch }) => {
            const key = keys.get(epoch)
            return key ? (await openMessage(unbase64url(wire), key)).content : null
          }),
      )
    },
    /** Somebody has no key of this week. */
    withhold(name: string): void {
      state.fullPrekeys = prekeys.filter((_, at) => enrolled[at] !== name)
    },
    /** How the back-up reads along from the next directory on. */
    setPolicy(chosen: 'consent' | 'upfront'): void {
      policy = chosen
    },
    /** An advisor answers. */
    async answer(name: string, t: string, body: Record<string, unknown>, seen = 0): Promise<void> {
      const [mailbox, box] = only()
      const keys = await keysOf(name)
      const key = keys.get(Math.max(...keys.keys()))
      if (!key) throw new Error('no key')
      const theirs = box.messages.filter(({ direction }) => direction === 2)
      const before = theirs[theirs.length - 1]
      const wire = await sealMessage({
        key,
        mailbox,
        direction: 2,
        seq: theirs.length,
        prev: before ? await messageHash(unbase64url(before.wire)) : NO_PREVIOUS,
        content: {
          t,
          at: today,
          dh: former ?? '',
          seen,
          from: identities.get(name)?.kid ?? '',
          body,
          att: [],
        },
      })
      const { epoch } = key
      box.messages.push({ direction: 2, seq: theirs.length, epoch, postedOn: today, wire: base64url(wire) })
    },
  }
}

export type FakeIntake = Awaited<ReturnType<typeof fakeIntake>>
