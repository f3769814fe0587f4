import { base64url, hex, randomBytes, unbase64url } from '@klankbord/protocol/bytes'
import { openShare, readShare, sealRecord } from '@klankbord/protocol/record'
import type { Channel } from '@klankbord/staff/channels'
import { type Http, Problem } from '@klankbord/staff/http'
import { seedsOf } from '@klankbord/staff/prekeys'
import {
  type OpenedRequest,
  openRequest,
  type RequestEntry,
  readRequest,
  wordContent,
} from '@klankbord/staff/requests/request'
import { list, record, text } from '@klankbord/staff/shapes'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'

export type AskedEntry = RequestEntry & { organisation: string; organisationName: string }
export type AskedRequest = OpenedRequest & { organisation: string }
/** General advice that officers ask for. */
export type Answering = {
  asked(): Promise<AskedRequest[]>
  say(set: string, words: string): Promise<void>
}
type Parts = {
  http: Http
  vault: VaultKeeper
  channels(): ReadonlyMap<string, Channel>
  today(): string
}

function readAsked(value: unknown): AskedEntry {
  const { request, organisationName } = record(value)
  return {
    ...readRequest(request),
    organisation: text(record(request).organisation),
    organisationName: text(organisationName),
  }
}

export function openAnswering({ http, vault, channels, today }: Parts): Answering {
  const open = new Map<string, { key: Uint8Array; next: number }>()
  const people = () => [...channels().values()].flatMap((channel) => channel.people)
  const nameOf = (kid: string) => people().find((person) => person.kid === kid)?.name ?? ''

  /** Only from an officer whom a practice root signed (KB-25). Kept, because a key of a week is destroyed after it. */
  async function keyOf({ set, share }: AskedEntry): Promise<Uint8Array | null> {
    const kept = vault.read().requests?.[set]
    if (kept !== undefined) return unbase64url(kept)
    if (share === null) return null
    try {
      const { sender, prekey } = readShare(share)
      const from = people().find(({ kid, role }) => kid === sender && role === 'officer')
      const seed = seedsOf(vault.read()).named.get(prekey)
      if (!from || seed === undefined) return null
      const { setKey } = await openShare(share, new Map([[prekey, unbase64url(seed)]]), from.pk)
      await vault.save((now) => ({ ...now, requests: { ...now.requests, [set]: base64url(setKey) } }))
      return setKey
    } catch {
      return null
    }
  }

  return {
    async asked() {
      const { body } = await http.json('GET', '/v1/advisor/advice-requests')
      const found: AskedRequest[] = []
      for (const entry of list(readAsked)(record(body).requests)) {
        const key = await keyOf(entry)
        const request = key && (await openRequest(entry, key, vault.kid, nameOf))
        if (!key || !request) continue
        open.set(entry.set, { key, next: request.next })
        found.push({ ...request, organisation: entry.organisation })
      }
      return found
    },
    async say(set, words) {
      const known = open.get(set)
      if (!known) throw new Problem('not-found', 404)
      const wire = await sealRecord(
        known.key,
        { set, record: hex(randomBytes(16)), version: 1, author: vault.kid },
        wordContent(today(), known.next, words),
      )
      await http.json('PUT', `/v1/advisor/advice-requests/${set}/records`, { record: base64url(wire) })
    },
  }
}
