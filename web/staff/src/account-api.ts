import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import type { Http } from './http.ts'
import { flag, list, orNull, record, text, whole } from './shapes.ts'

const roles = [
  ...(['advisor', 'contact-person', 'practice-manager'] as const),
  ...(['officer', 'board', 'works-council'] as const),
] as const
export type Role = (typeof roles)[number] | 'other'
export type Me = {
  person: string
  /** Empty for officers: what they are called stands in the signed list. */
  name: string
  roles: Role[]
  kid: string | null
  vault: boolean
  language: 'nl' | 'en'
}
export type StoredVault = { kid: string; version: number; vault: Uint8Array; wraps: Uint8Array[] }
export type SignedBytes = { dir: string; sig: string }
export type ChannelEntry = {
  channel: string
  organisation: string
  directories: SignedBytes[]
  paused: boolean
}
export type NewIdentity = {
  identityKey: Uint8Array
  vault: Uint8Array
  vaultSignature: Uint8Array
  wraps: Uint8Array[]
  wrapsSignature: Uint8Array
}

export type AccountApi = ReturnType<typeof accountApi>

const bytes = (value: unknown) => unbase64url(text(value))

function readMe(value: unknown): Me {
  const me = record(value)
  return {
    person: text(me.person),
    name: orNull(text)(me.name) ?? '',
    roles: list(text)(me.roles).map(roleOf),
    kid: orNull(text)(me.kid),
    vault: flag(me.vault),
    language: me.language === 'en' ? 'en' : 'nl',
  }
}

function roleOf(name: string): Role {
  const plain = name.toLowerCase().replaceAll('_', '-')
  return roles.find((role) => role === plain) ?? 'other'
}

function readChannel(value: unknown): ChannelEntry {
  const entry = record(value)
  return {
    channel: text(entry.channel),
    organisation: orNull(text)(entry.organisation) ?? '',
    directories: list((item) => ({ dir: text(record(item).dir), sig: text(record(item).sig) }))(
      entry.directories,
    ),
    paused: flag(entry.paused),
  }
}

/** One function per endpoint of the person's own account: identity, vault, prekeys, channels. `path`: of the audience. */
export function accountApi(http: Http, path: string) {
  return {
    async me(): Promise<Me> {
      return readMe((await http.json('GET', `${path}/me`)).body)
    },

    async enrol(identity: NewIdentity): Promise<string> {
      const { body } = await http.json('POST', `${path}/enrolments`, {
        identityKey: base64url(identity.identityKey),
        vault: base64url(identity.vault),
        vaultSignature: base64url(identity.vaultSignature),
        wraps: identity.wraps.map(base64url),
        wrapsSignature: base64url(identity.wrapsSignature),
      })
      return text(record(body).kid)
    },

    async vault(): Promise<StoredVault> {
      const { body } = await http.json('GET', `${path}/vault`)
      const stored = record(body)
      return {
        kid: text(stored.kid),
        version: whole(stored.version),
        vault: bytes(stored.vault),
        wraps: list(bytes)(stored.wraps),
      }
    },

    async saveVault(vault: Uint8Array, signature: Uint8Array, replaces: number): Promise<void> {
      const body = { vault: base64url(vault), signature: base64url(signature) }
      await http.json('PUT', `${path}/vault`, body, { headers: { 'If-Match': `"${replaces}"` } })
    },

    /** `replaces`: the hash of the wraps that are there now. */
    async saveWraps(wraps: Uint8Array[], signature: Uint8Array, replaces: string): Promise<void> {
      const body = { wraps: wraps.map(base64url), signature: base64url(signature) }
      await http.json('PUT', `${path}/vault-wraps`, body, { headers: { 'If-Match': `"${replaces}"` } })
    },

    async prekeys(): Promise<{ prekeys: Uint8Array[]; keep: string[] }> {
      const answer = record((await http.json('GET', `${path}/prekeys`)).body)
      return { prekeys: list(bytes)(answer.prekeys), keep: list(text)(answer.keep) }
    },

    async publishPrekeys(prekeys: Uint8Array[]): Promise<void> {
      await http.json('POST', `${path}/prekeys`, { prekeys: prekeys.map(base64url) })
    },

    async channels(): Promise<ChannelEntry[]> {
      return list(readChannel)(record((await http.json('GET', `${path}/channels`)).body).channels)
    },
  }
}
