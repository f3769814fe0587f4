import { base64url, hex, randomBytes, unbase64url } from '@klankbord/protocol/bytes'
import { checkPrekey, type Prekey } from '@klankbord/protocol/prekey'
import { makeShare, sealRecord } from '@klankbord/protocol/record'
import type { Channel } from '@klankbord/staff/channels'
import { type Http, Problem } from '@klankbord/staff/http'
import {
  type OpenedRequest,
  openRequest,
  type RequestEntry,
  readRequest,
  wordContent,
} from '@klankbord/staff/requests/request'
import { list, record, text } from '@klankbord/staff/shapes'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'

export type AskableEntry = { kid: string; prekeys: Uint8Array[] }
export type AskingApi = ReturnType<typeof askingApi>
/** General advice: what this person asked, sealed for the advisors of the organisation. */
export type Asking = {
  own(): Promise<OpenedRequest[]>
  ask(subject: string, words: string): Promise<void>
  say(set: string, words: string): Promise<void>
  /** For both sides. */
  remove(set: string): Promise<void>
}
type Parts = {
  api: AskingApi
  vault: VaultKeeper
  channels(): ReadonlyMap<string, Channel>
  today(): string
}

/** One function per endpoint of requests for general advice. */
export function askingApi(http: Http, path: string) {
  const at = (set: string) => `${path}/advice-requests/${set}`
  return {
    async own(): Promise<RequestEntry[]> {
      return list(readRequest)(record((await http.json('GET', `${path}/advice-requests`)).body).requests)
    },
    async advisors(): Promise<AskableEntry[]> {
      const { body } = await http.json('GET', `${path}/advice-requests/advisors`)
      return list((value) => {
        const { kid, prekeys } = record(value)
        return { kid: text(kid), prekeys: list((wire) => unbase64url(text(wire)))(prekeys) }
      })(record(body).advisors)
    },
    async ask(set: string, wire: Uint8Array, receivers: readonly { kid: string; share: Uint8Array }[]) {
      const sealed = receivers.map(({ kid, share }) => ({ kid, share: base64url(share) }))
      await http.json('PUT', at(set), { record: base64url(wire), receivers: sealed })
    },
    async say(set: string, wire: Uint8Array): Promise<void> {
      await http.json('PUT', `${at(set)}/records`, { record: base64url(wire) })
    },
    async remove(set: string): Promise<void> {
      await http.json('DELETE', at(set))
    },
  }
}

export function openAsking({ api, vault, channels, today }: Parts): Asking {
  const nexts = new Map<string, number>()

  function keyOf(set: string): Uint8Array {
    const key = vault.read().requests?.[set]
    if (key === undefined) throw new Problem('not-found', 404)
    return unbase64url(key)
  }

  /** The server's word is not enough: only advisors whom a practice root signed, with a key of this week (KB-25). */
  async function receivers(): Promise<{ kid: string; prekey: Prekey }[]> {
    const signed = new Map(
      [...channels().values()].flatMap(({ people }) =>
        people
          .filter(({ role, status }) => role !== 'officer' && status !== 'ended')
          .map(({ kid, pk }) => [kid, pk] as const),
      ),
    )
    const found = await Promise.all(
      (await api.advisors()).map(async ({ kid, prekeys }) => {
        const prekey = await usable(prekeys, signed.get(kid), today())
        return prekey ? [{ kid, prekey }] : []
      }),
    )
    return found.flat()
  }

  const nameOf = (kid: string) =>
    [...channels().values()].flatMap(({ people }) => people).find((person) => person.kid === kid)?.name ?? ''

  const seal = (set: string, key: Uint8Array, n: number, words: string, subject?: string) =>
    sealRecord(
      key,
      { set, record: hex(randomBytes(16)), version: 1, author: vault.kid },
      wordContent(today(), n, words, subject),
    )

  return {
    async own() {
      const opened = await Promise.all(
        (await api.own()).map(async (entry) => {
          const key = vault.read().requests?.[entry.set]
          if (key === undefined) return []
          const request = await openRequest(entry, unbase64url(key), vault.kid, nameOf)
          if (request) nexts.set(entry.set, request.next)
          return request ? [request] : []
        }),
      )
      return opened.flat()
    },
    async ask(subject, words) {
      const [set, key] = [hex(randomBytes(16)), randomBytes(32)]
      const shares = []
      for (const { kid, prekey } of await receivers())
        shares.push({ kid, share: await makeShare({ set, setKey: key, prekey }, vault.identity()) })
      if (shares.length === 0) throw new Problem('nobody', 409)
      // The own way in is safe before anybody else has one.
      await vault.save((now) => ({ ...now, requests: { ...now.requests, [set]: base64url(key) } }))
      await api.ask(set, await seal(set, key, 0, words, subject), shares)
    },
    async say(set, words) {
      await api.say(set, await seal(set, keyOf(set), nexts.get(set) ?? 1, words))
    },
    async remove(set) {
      await api.remove(set)
      await vault.save((now) => {
        const { [set]: _, ...requests } = now.requests ?? {}
        return { ...now, requests }
      })
    },
  }
}

async function usable(
  prekeys: readonly Uint8Array[],
  identityKey: Uint8Array | undefined,
  today: string,
): Promise<Prekey | null> {
  if (!identityKey) return null
  for (const wire of prekeys) {
    try {
      return await checkPrekey(wire, { role: 1, identityKey, today })
    } catch {
      // Another week, or not theirs.
    }
  }
  return null
}
