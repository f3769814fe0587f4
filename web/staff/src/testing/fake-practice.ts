import { base64url, hex, unbase64url, utf8 } from '@klankbord/protocol/bytes'
import { digestHex } from '@klankbord/protocol/digest'
import { signerOf } from '@klankbord/protocol/ed25519'
import {
  type Identity,
  newIdentity,
  openVault,
  readVaultHeader,
  sealVault,
  wrapsHash,
} from '@klankbord/protocol/vault'
import type { AccountApi, ChannelEntry, Me, SignedBytes } from '../account-api.ts'
import { Problem } from '../http.ts'
import { emptyVault, type VaultJson } from '../vault-json.ts'
import type { OpenedVault } from '../vault-keeper.ts'

export const TODAY = '2026-11-26'

/** A practice with one advisor, in memory: what case-service keeps of an account, without a server. */
export class FakePractice implements AccountApi {
  readonly identity: Identity
  readonly root: Identity
  readonly vaultKey = new Uint8Array(32).fill(7)
  /** Every call in order, by its name. */
  readonly log: string[] = []
  readonly published: Uint8Array[] = []
  entries: ChannelEntry[] = []
  keep: string[] = []
  wraps: Uint8Array[] = []
  stored: Uint8Array
  /** Runs before the next call of that name, once. */
  private readonly before = new Map<string, () => void | Promise<void>>()

  private constructor(identity: Identity, root: Identity, stored: Uint8Array) {
    this.identity = identity
    this.root = root
    this.stored = stored
  }

  static async open(): Promise<FakePractice> {
    const identity = await newIdentity()
    const first = emptyVault(base64url(identity.seed))
    const stored = await sealVault(new Uint8Array(32).fill(7), identity.kid, 1, first)
    return new FakePractice(identity, await newIdentity(), stored)
  }

  once(call: string, run: () => void | Promise<void>): void {
    this.before.set(call, run)
  }

  private async called(call: string): Promise<void> {
    const run = this.before.get(call)
    this.before.delete(call)
    await run?.()
    this.log.push(call)
  }

  /** What the person would have in hand after unlocking. */
  async opened(): Promise<OpenedVault> {
    const { seed, pk, kid } = this.identity
    return {
      identity: { seed: Uint8Array.from(seed), pk, kid },
      vaultKey: Uint8Array.from(this.vaultKey),
      json: (await openVault(this.vaultKey, this.stored)) as VaultJson,
      wraps: this.wraps,
    }
  }

  async content(): Promise<VaultJson> {
    return (await openVault(this.vaultKey, this.stored)) as VaultJson
  }

  /** A save by another page of the same person. */
  async savedElsewhere(change: (json: VaultJson) => VaultJson): Promise<void> {
    const json = await this.content()
    this.stored = await sealVault(this.vaultKey, this.identity.kid, json.version + 1, change(json))
  }

  /** Another page of the same person has given the vault a new key. */
  async renewedElsewhere(): Promise<void> {
    const json = await this.content()
    this.vaultKey.fill(8)
    this.stored = await sealVault(this.vaultKey, this.identity.kid, json.version + 1, json)
  }

  async me(): Promise<Me> {
    await this.called('me')
    const { kid } = this.identity
    return { person: 'p', name: 'Noor', roles: ['advisor'], kid, vault: true, language: 'nl' }
  }

  async enrol(): Promise<string> {
    await this.called('enrol')
    return this.identity.kid
  }

  async vault() {
    await this.called('vault')
    const { owner, version } = readVaultHeader(this.stored)
    return { kid: owner, version, vault: this.stored, wraps: this.wraps }
  }

  async saveVault(vault: Uint8Array, _signature: Uint8Array, replaces: number): Promise<void> {
    await this.called('saveVault')
    if (readVaultHeader(this.stored).version !== replaces) throw new Problem('stale', 412)
    this.stored = vault
  }

  async saveWraps(wraps: Uint8Array[], _signature: Uint8Array, replaces: string): Promise<void> {
    await this.called('saveWraps')
    if ((await wrapsHash(this.wraps)) !== replaces) throw new Problem('stale', 412)
    this.wraps = wraps
  }

  async prekeys() {
    await this.called('prekeys')
    return { prekeys: [...this.published], keep: this.keep }
  }

  async publishPrekeys(prekeys: Uint8Array[]): Promise<void> {
    await this.called('publishPrekeys')
    this.published.push(...prekeys)
  }

  async channels(): Promise<ChannelEntry[]> {
    await this.called('channels')
    return this.entries
  }

  /** A signed directory of a channel; `former` makes it the next of a chain. */
  async directory(
    channel: string,
    parts: { former?: SignedBytes; people?: Identity[]; roles?: string[]; notAfter?: string } = {},
  ) {
    const former = parts.former && JSON.parse(new TextDecoder().decode(unbase64url(parts.former.dir)))
    const people = (parts.people ?? [this.identity]).map(({ kid, pk }, at) => ({
      kid,
      role: parts.roles?.[at] ?? (at === 0 ? 'advisor' : 'backup'),
      name: at === 0 ? 'Noor' : `Samir ${at}`,
      pk: hex(pk),
      status: 'active',
      since: '2026-10-01',
      until: null,
    }))
    const dir = utf8(
      JSON.stringify({
        v: 1,
        channel,
        seq: former ? former.seq + 1 : 0,
        prev: parts.former ? await hashOf(parts.former) : null,
        root: hex(this.root.pk),
        issued: '2026-11-01',
        notAfter: parts.notAfter ?? '2027-01-15',
        org: { name: 'Zorggroep Veldzicht' },
        policy: { backup: 'consent', backupAfterDays: 7, retentionDays: 366 },
        people,
      }),
    )
    const sig = await (await signerOf(this.root.seed)).sign('directory', dir)
    return { dir: base64url(dir), sig: base64url(sig) }
  }
}

export function hashOf(directory: SignedBytes): Promise<string> {
  return digestHex('directory', unbase64url(directory.dir))
}

export function channelEntry(channel: string, directories: SignedBytes[]): ChannelEntry {
  return { channel, organisation: 'as the server calls it', directories, paused: false }
}
