import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import {
  type MessageHeader,
  messageHash,
  messageHeader,
  NO_PREVIOUS,
  openEnvelope,
} from '@klankbord/protocol/message'
import { makePrekey, type NewPrekey } from '@klankbord/protocol/prekey'
import { openThreadGrant, sealThreadMessage, type ThreadKey } from '@klankbord/protocol/thread'
import type { Identity } from '@klankbord/protocol/vault'
import { TODAY } from '@klankbord/staff/testing/fake-practice'

type Stored = { direction: 3 | 4; seq: number; epoch: number; postedOn: string | null; wire: string }
type Body = Record<string, unknown>
export type KeptThread = {
  body: Body
  state: string
  messages: Stored[]
  steps: string[]
  overdue: string[]
  epoch: number
  grants: string[]
  excluded: string[]
}

/** Stands where the network is: threads as reporting-service keeps them, with officers who hold real keys. */
export class FakeReporting {
  readonly threads = new Map<string, KeptThread>()
  readonly parts = new Map<string, Map<number, Blob>>()
  readonly lengths = new Map<string, number>()
  readonly calls: { method: string; path: string; body: string }[] = []
  private readonly weeks = new Map<string, NewPrekey>()
  /** What was passed on, by thread: to whom, and the sealed keys. */
  readonly authors = new Map<string, string>()
  readonly shares = new Map<string, string[]>()
  /** Colleagues of the advisor, as the practice names them. */
  peers: Body[] = []
  /** Answers get lost after they were given, so often. */
  lost = 0
  /** Writes to addresses that end so fail. */
  refuse: string | null = null

  static async with(officers: readonly Identity[]): Promise<FakeReporting> {
    const made = new FakeReporting()
    for (const officer of officers) made.weeks.set(officer.kid, await makePrekey(officer, '2026-11-23', 1, 2))
    return made
  }

  /** The officer's week is over, and no other key came. */
  dropKeys(kid: string): void {
    this.weeks.delete(kid)
  }

  /** The server hands out a key of its own in the officer's name. */
  async swapKeys(officer: Identity, forger: Identity): Promise<void> {
    this.weeks.set(officer.kid, await makePrekey({ ...forger, kid: officer.kid }, '2026-11-23', 1, 2))
  }

  private one(id: string): KeptThread {
    const found = this.threads.get(id)
    if (!found) throw new Error('not found')
    return found
  }

  private async view(id: string) {
    const { body, state, messages, steps, overdue, epoch, excluded } = this.one(id)
    const last = (direction: 3 | 4) => messages.filter((one) => one.direction === direction).at(-1)
    const prev = last(3)
    return {
      ...{ thread: id, channel: body.channel, state, steps, overdue, epoch },
      ...{ author: this.authors.get(id) ?? '', shares: this.shares.get(id) ?? [] },
      officers: [...this.weeks.keys()].filter((kid) => !excluded.includes(kid)),
      ...{ releaseOn: state === 'WAITING' ? body.releaseOn : null, receivedOn: TODAY },
      ...{ ackShownOn: '2026-12-03', feedbackShownOn: '2027-03-03', acknowledgedOn: null, feedbackOn: null },
      ...{ reaction: null, advisorClosed: false, a2o: last(3)?.seq ?? -1, o2a: last(4)?.seq ?? -1 },
      a2oPrev: prev ? await messageHash(unbase64url(prev.wire)) : NO_PREVIOUS,
    }
  }

  private keep(thread: KeptThread, wire: string): void {
    const { direction, seq, epoch } = messageHeader(unbase64url(wire)) as MessageHeader & { direction: 3 | 4 }
    thread.messages.push({ direction, seq, epoch, postedOn: TODAY, wire })
  }

  private async files(method: string, path: string, init: RequestInit): Promise<unknown> {
    const [, id = '', part] = /attachments\/(\w+)\/parts(?:\/(\d+))?$/.exec(path) ?? []
    if (path.endsWith('/attachments')) {
      const { attachment, length } = JSON.parse(String(init.body))
      this.lengths.set(attachment, length)
      this.parts.set(attachment, new Map())
      return null
    }
    if (method === 'PUT') {
      this.parts.get(id)?.set(Number(part), init.body as Blob)
      return null
    }
    return { parts: [...(this.parts.get(id)?.keys() ?? [])], length: this.lengths.get(id) }
  }

  private async answer(method: string, path: string, init: RequestInit): Promise<unknown> {
    if (path.endsWith('/officers'))
      return {
        officers: [...this.weeks].map(([kid, { wire }]) => ({
          ...{ kid, fallback: false, excluded: false, prekeys: [base64url(wire)] },
        })),
      }
    if (path.endsWith('/peers')) return { peers: this.peers }
    if (path.includes('/attachments')) return this.files(method, path, init)
    const [, id = ''] = /escalations\/(\w+)/.exec(path) ?? []
    if (method === 'POST' && path.endsWith('/escalations')) {
      const body = JSON.parse(String(init.body)) as Body
      const grants = body.grants as string[]
      const plain = { messages: [], steps: [], overdue: [], epoch: 0, grants, excluded: [] }
      const thread: KeptThread = { body, state: 'SUBMITTED', ...plain }
      this.threads.set(String(body.thread), thread)
      this.keep(thread, String(body.message))
      return null
    }
    const thread = this.one(id)
    if (path.includes('/messages') && method === 'POST') {
      const body = JSON.parse(String(init.body)) as { message: string; grants: string[] }
      if (body.grants.length > 0) thread.epoch++
      thread.grants.push(...body.grants)
      this.keep(thread, body.message)
      return null
    }
    if (path.endsWith('/successor')) {
      const { to, shares } = JSON.parse(String(init.body)) as { to: string; shares: string[] }
      this.authors.set(id, to)
      this.shares.set(id, shares)
      return null
    }
    if (path.endsWith('/exclusions')) {
      thread.excluded.push(JSON.parse(String(init.body)).officer)
      return null
    }
    if (method === 'DELETE') {
      this.threads.delete(id)
      return null
    }
    if (!path.includes('/messages')) return this.view(id)
    const held = new URLSearchParams(path.split('?')[1])
    const after = ({ direction, seq }: Stored) => seq > Number(held.get(direction === 3 ? 'a2o' : 'o2a'))
    return { messages: thread.messages.filter(after) }
  }

  readonly serve = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET'
    this.calls.push({ method, path, body: typeof init.body === 'string' ? init.body : '' })
    let answer: unknown
    if (method === 'POST' && this.refuse !== null && path.endsWith(this.refuse))
      throw new TypeError('network')
    try {
      answer = await this.answer(method, path, init)
    } catch {
      return new Response(JSON.stringify({ type: '/problems/not-found' }), { status: 404 })
    }
    if (method === 'POST' && path.endsWith('/escalations') && this.lost-- > 0) throw new TypeError('network')
    return answer === null ? new Response(null, { status: 204 }) : new Response(JSON.stringify(answer))
  }

  /** The thread's key as one officer gets it, with the own week key only. */
  async keyOf(id: string, officer: Identity, advisorKey: Uint8Array, epoch = 0): Promise<ThreadKey | null> {
    const week = this.weeks.get(officer.kid)
    const seeds = new Map(week ? [[week.hash, week.seed]] : [])
    for (const grant of this.one(id).grants) {
      const opened = await openThreadGrant(unbase64url(grant), seeds, advisorKey).catch(() => null)
      const key = opened?.keys.get(epoch)
      if (key) return key
    }
    return null
  }

  /** What officers read of the advisor's words. */
  async read(id: string, key: ThreadKey) {
    const mine = this.one(id).messages.filter(
      ({ direction, epoch }) => direction === 3 && epoch === key.epoch,
    )
    return Promise.all(
      mine.map(async ({ wire }) => openEnvelope(await key.forDirection(3), unbase64url(wire))),
    )
  }

  /** An officer writes. */
  async write(id: string, key: ThreadKey, officer: Identity, t: string, body: Body): Promise<void> {
    const thread = this.one(id)
    const own = thread.messages.filter(({ direction }) => direction === 4)
    const last = own.at(-1)
    const wire = await sealThreadMessage({
      ...{ key, thread: id, direction: 4, seq: own.length },
      prev: last ? await messageHash(unbase64url(last.wire)) : NO_PREVIOUS,
      content: { t, at: TODAY, dh: NO_PREVIOUS, seen: 0, from: officer.kid, body, att: [] },
    })
    this.keep(thread, base64url(wire))
  }

  /** Everything that was sent, as one text to look through. */
  everything(): string {
    return [...this.calls.map(({ path, body }) => `${path} ${body}`)].join('\n')
  }
}
