import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import { base64url, hex, randomBytes, unbase64url } from '@klankbord/protocol/bytes'
import { checkPrekey, type Prekey } from '@klankbord/protocol/prekey'
import { makeShare, openRecord, openShare, readShare, sealRecord } from '@klankbord/protocol/record'
import type { Channel } from '@klankbord/staff/channels'
import { seedsOf } from '@klankbord/staff/prekeys'
import type { VaultJson } from '@klankbord/staff/vault-json'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { CardEntry, IntervisionApi, PeerEntry } from './intervision-api.ts'

/** A colleague to whom a card can go. */
export type Peer = { kid: string; name: string; internal: boolean }
/** What somebody added to a card. */
export type Addition = { id: string; name: string; mine: boolean; lesson: boolean; text: string; at: string }
export type Card = {
  set: string
  mine: boolean
  author: string
  deleteOn: string
  text: string
  additions: readonly Addition[]
}
export type Intervision = {
  cards: Observable<readonly Card[] | null>
  load(): Promise<void>
  /** Colleagues whose key stands in a directory this person has checked, with a key for this week. */
  peers(): Promise<Peer[]>
  share(text: string, kids: readonly string[]): Promise<void>
  /** A thought of anybody, or what the author learned. */
  add(set: string, text: string, lesson: boolean): Promise<void>
  remove(set: string): Promise<void>
}

type Parts = {
  api: IntervisionApi
  vault: VaultKeeper
  name: string
  channels(): ReadonlyMap<string, Channel>
  today(): string
}
type Trusted = PeerEntry & { prekey: Prekey | null }

/** The longest card: it fits the smallest record. */
export const longestCard = 3_500

export function openIntervision({ api, vault, name, channels, today }: Parts): Intervision {
  const cards: Held<readonly Card[] | null> = hold<readonly Card[] | null>(null)

  /** The server's word is not enough: only keys that a practice root signed (KB-25). */
  async function trusted(): Promise<Trusted[]> {
    const signed = new Set([...channels().values()].flatMap(({ people }) => people.map(({ kid }) => kid)))
    const known = (await api.peers()).filter(({ kid }) => signed.has(kid))
    return Promise.all(known.map(async (peer) => ({ ...peer, prekey: await usable(peer, today()) })))
  }

  function keyOf(set: string): Uint8Array | null {
    const key = vault.read().sets?.[set]
    return key === undefined ? null : unbase64url(key)
  }

  async function open(entry: CardEntry, peers: readonly Trusted[]): Promise<Card | null> {
    const key = keyOf(entry.set) ?? (await openKey(entry, vault.read(), peers))
    if (key === null) return null
    await keep(entry.set, key)
    const read = await Promise.all(entry.records.map((wire) => openRecord(key, wire).catch(() => null)))
    const records = read.filter((one) => one !== null && one.set === entry.set)
    const nameOf = (kid: string) =>
      kid === vault.kid ? name : (peers.find((peer) => peer.kid === kid)?.name ?? '')
    const texts = records.flatMap((one) =>
      one === null
        ? []
        : [
            {
              id: one.record,
              kind: String(one.content.body.kind),
              name: nameOf(one.author),
              author: one.author,
              text: String(one.content.body.text ?? ''),
              at: one.content.at,
            },
          ],
    )
    const card = texts.find(({ kind }) => kind === 'card')
    if (!card) return null
    return {
      set: entry.set,
      mine: entry.share === null,
      author: card.name,
      deleteOn: entry.deleteOn,
      text: card.text,
      additions: texts
        .filter(({ kind }) => kind !== 'card')
        .map(({ kind, author, ...rest }) => ({
          ...rest,
          mine: author === vault.kid,
          lesson: kind === 'lesson' && author === card.author,
        }))
        .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
    }
  }

  async function keep(set: string, key: Uint8Array): Promise<void> {
    if (vault.read().sets?.[set] !== undefined) return
    await vault.save((now) => ({ ...now, sets: { ...now.sets, [set]: base64url(key) } }))
  }

  /** A key whose card is gone opens nothing any more. */
  async function forgetOthers(sets: ReadonlySet<string>): Promise<void> {
    const held = Object.keys(vault.read().sets ?? {})
    if (held.every((set) => sets.has(set))) return
    await vault.save((now) => ({
      ...now,
      sets: Object.fromEntries(Object.entries(now.sets ?? {}).filter(([set]) => sets.has(set))),
    }))
  }

  const seal = (set: string, key: Uint8Array, body: { kind: string; text: string }) =>
    sealRecord(
      key,
      { set, record: hex(randomBytes(16)), version: 1, author: vault.kid },
      { t: 'card', at: today(), body },
    )

  async function load(): Promise<void> {
    const [entries, peers] = await Promise.all([api.cards(), trusted()])
    const opened: Card[] = []
    for (const entry of entries) {
      const card = await open(entry, peers)
      if (card) opened.push(card)
    }
    await forgetOthers(new Set(entries.map(({ set }) => set)))
    cards.set(opened)
  }

  return {
    cards,
    load,
    async peers() {
      const found = await trusted()
      return found.filter(({ prekey }) => prekey !== null)
    },
    async share(text, kids) {
      const chosen = (await trusted()).filter(({ kid }) => kids.includes(kid))
      const [set, key] = [hex(randomBytes(16)), randomBytes(32)]
      const receivers = []
      for (const { kid, prekey } of chosen) {
        if (prekey === null) continue
        receivers.push({ kid, share: await makeShare({ set, setKey: key, prekey }, vault.identity()) })
      }
      // The own way in is safe before anybody else has one.
      await keep(set, key)
      await api.share(set, await seal(set, key, { kind: 'card', text }), receivers)
      await load()
    },
    async add(set, text, lesson) {
      const key = keyOf(set)
      if (key === null) return
      await api.add(set, await seal(set, key, { kind: lesson ? 'lesson' : 'thought', text }))
      await load()
    },
    async remove(set) {
      await api.remove(set)
      await load()
    },
  }
}

async function usable({ identityKey, kid, prekeys }: PeerEntry, today: string): Promise<Prekey | null> {
  for (const wire of prekeys) {
    try {
      const prekey = await checkPrekey(wire, { role: 1, identityKey, today })
      if (prekey.owner === kid) return prekey
    } catch {
      // Another week, or not theirs.
    }
  }
  return null
}

async function openKey(
  { share }: CardEntry,
  vault: VaultJson,
  peers: readonly Trusted[],
): Promise<Uint8Array | null> {
  if (share === null) return null
  try {
    const { sender, prekey } = readShare(share)
    const from = peers.find(({ kid }) => kid === sender)
    const seed = seedsOf(vault).named.get(prekey)
    if (!from || seed === undefined) return null
    return (await openShare(share, new Map([[prekey, unbase64url(seed)]]), from.identityKey)).setKey
  } catch {
    return null
  }
}

/** What gives a case away: names and days (CAS-16). Found by eye as well; this is the second pair. */
export function givenAway(text: string, names: readonly string[]): string[] {
  const lower = text.toLowerCase()
  const found = names.filter((name) => name.length > 2 && lower.includes(name.toLowerCase()))
  const days =
    /\b(\d{1,2}[-/.]\d{1,2}([-/.]\d{2,4})?|\d{1,2} (jan|feb|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*)\b/giu
  return [...new Set([...found, ...[...text.matchAll(days)].map(([day]) => day)])]
}
