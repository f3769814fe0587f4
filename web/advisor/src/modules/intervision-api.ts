import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import type { Http } from '@klankbord/staff/http'
import { flag, list, orNull, record, text } from '@klankbord/staff/shapes'

export type PeerEntry = {
  person: string
  name: string
  internal: boolean
  kid: string
  identityKey: Uint8Array
  prekeys: Uint8Array[]
}
export type CardEntry = {
  set: string
  author: string
  deleteOn: string
  share: Uint8Array | null
  records: Uint8Array[]
}
export type Receiver = { kid: string; share: Uint8Array }
export type IntervisionApi = ReturnType<typeof intervisionApi>

const bytes = (value: unknown) => unbase64url(text(value))

function readPeer(value: unknown): PeerEntry {
  const peer = record(value)
  return {
    person: text(peer.person),
    name: text(peer.name),
    internal: flag(peer.internal),
    kid: text(peer.kid),
    identityKey: bytes(peer.identityKey),
    prekeys: list(bytes)(peer.prekeys),
  }
}

function readCard(value: unknown): CardEntry {
  const card = record(value)
  return {
    set: text(card.set),
    author: text(card.author),
    deleteOn: text(card.deleteOn),
    share: orNull(bytes)(card.share),
    records: list(bytes)(card.records),
  }
}

/** Cards that colleagues share until a day; what they say is sealed before it comes here. */
export function intervisionApi(http: Http) {
  const at = (set: string) => `/v1/advisor/intervisions/${set}`
  return {
    async peers(): Promise<PeerEntry[]> {
      return list(readPeer)(record((await http.json('GET', '/v1/advisor/peers')).body).peers)
    },
    async cards(): Promise<CardEntry[]> {
      return list(readCard)(record((await http.json('GET', '/v1/advisor/intervisions')).body).cards)
    },
    async share(set: string, wire: Uint8Array, receivers: readonly Receiver[]): Promise<void> {
      await http.json('PUT', at(set), {
        record: base64url(wire),
        receivers: receivers.map(({ kid, share }) => ({ kid, share: base64url(share) })),
      })
    },
    async add(set: string, wire: Uint8Array): Promise<void> {
      await http.json('PUT', `${at(set)}/records`, { record: base64url(wire) })
    },
    async remove(set: string): Promise<void> {
      await http.json('DELETE', at(set))
    },
  }
}
