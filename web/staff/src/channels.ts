import { hex } from '@klankbord/protocol/bytes'
import { checkChain, type Directory, type Person } from '@klankbord/protocol/directory'
import type { AccountApi, ChannelEntry } from './account-api.ts'
import { type KeyChange, keyHistory } from './difference.ts'
import type { KnownDirectory } from './vault-json.ts'
import type { VaultKeeper } from './vault-keeper.ts'

/**
 * `moved-back`: an older list than the one seen before. `forked`: two histories of one channel.
 * `unreadable`: signature, chain or expiry do not hold. In all three nobody should write there.
 */
export type ChannelAlarm = 'moved-back' | 'forked' | 'unreadable'
export type Newcomer = { kid: string; name: string; role: string }
export type Channel = {
  id: string
  /** From the signed directory; the server's word only while there is none. */
  organisation: string
  paused: boolean
  alarm: ChannelAlarm | null
  /** Hash of the newest verified directory; what is written now names it. */
  newest: string | null
  /** The newest verified directory itself. */
  directory: Directory | null
  hashes: ReadonlySet<string>
  people: readonly Person[]
  /** People who were not in the list that this person saw last. */
  newcomers: readonly Newcomer[]
  /** People who were in the list that this person saw last, and are not any more. */
  departed: readonly Newcomer[]
  /** Whose keys came and went, the newest first. */
  history: readonly KeyChange[]
}

type Judged = { channel: Channel; known: KnownDirectory | null }

/** Verifies the chain of every own channel and remembers the newest in the vault (KB-34). */
export async function checkChannels(
  api: Pick<AccountApi, 'channels'>,
  vault: VaultKeeper,
  today: string,
): Promise<Map<string, Channel>> {
  const entries = await api.channels()
  const dirs = vault.read().dirs
  const judged = await Promise.all(entries.map((entry) => judge(entry, dirs[entry.channel], today)))
  await vault.save((now) => {
    const news = judged.filter(({ channel, known }) => known && differs(now.dirs[channel.id], known))
    if (news.length === 0) return null
    const changed = news.map(({ channel, known }) => [channel.id, { ...now.dirs[channel.id], ...known }])
    return { ...now, dirs: { ...now.dirs, ...Object.fromEntries(changed) } }
  })
  return new Map(judged.map(({ channel }) => [channel.id, channel]))
}

function differs(before: KnownDirectory | undefined, after: KnownDirectory): boolean {
  return before === undefined || before.hash !== after.hash || before.people === undefined
}

async function judge(entry: ChannelEntry, known: KnownDirectory | undefined, today: string): Promise<Judged> {
  if (entry.directories.length === 0) return { channel: unverified(entry, null), known: null }
  let chain: Directory[]
  let newest: Directory
  try {
    const checked = await checkChain(entry.directories, {
      today,
      channel: entry.channel,
      pin: null,
      known: null,
    })
    chain = checked.chain
    newest = checked.newest
  } catch {
    return { channel: unverified(entry, 'unreadable'), known: null }
  }
  if (known && newest.seq < known.seq) return { channel: unverified(entry, 'moved-back'), known: null }
  const met = known === undefined || chain.some((directory) => directory.hash === known.hash)
  if (!met) return { channel: unverified(entry, 'forked'), known: null }

  const here = newest.people.filter(({ status }) => status !== 'ended')
  const kids = here.map((person) => person.kid)
  const expected = known?.people
  return {
    channel: {
      id: entry.channel,
      organisation: newest.org.name,
      paused: entry.paused,
      alarm: null,
      newest: newest.hash,
      directory: newest,
      hashes: new Set(chain.map((directory) => directory.hash)),
      people: newest.people,
      newcomers: expected ? here.filter((person) => !expected.includes(person.kid)) : [],
      departed: (expected ?? []).filter((kid) => !kids.includes(kid)).map((kid) => lastSeen(chain, kid)),
      history: keyHistory(chain),
    },
    known: { seq: newest.seq, hash: newest.hash, root: hex(newest.root), people: expected ?? kids },
  }
}

/** As the newest list that names this key says it. */
function lastSeen(chain: readonly Directory[], kid: string): Newcomer {
  const lists = [...chain].reverse()
  const found = lists.flatMap(({ people }) => people).find((person) => person.kid === kid)
  return { kid, name: found?.name ?? '', role: found?.role ?? '' }
}

function unverified(entry: ChannelEntry, alarm: ChannelAlarm | null): Channel {
  return {
    id: entry.channel,
    organisation: entry.organisation,
    paused: entry.paused,
    alarm,
    newest: null,
    directory: null,
    hashes: new Set(),
    people: [],
    newcomers: [],
    departed: [],
    history: [],
  }
}

/** The advisor has seen who joined and left; from now on that is expected. */
export async function expectPeople(vault: VaultKeeper, channel: Channel): Promise<void> {
  await vault.save((now) => {
    const known = now.dirs[channel.id]
    if (!known) return null
    const people = channel.people.filter(({ status }) => status !== 'ended').map(({ kid }) => kid)
    return { ...now, dirs: { ...now.dirs, [channel.id]: { ...known, people } } }
  })
}
