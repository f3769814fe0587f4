import { hold } from '@klankbord/kit/observable'
import {
  type ChainAnchor,
  checkChain,
  type Directory,
  type DirectoryEntry,
  parseFragment,
  pinOf,
  spoken,
} from '@klankbord/protocol/directory'
import { type Prekey, usablePrekey } from '@klankbord/protocol/prekey'
import { type Presentation, readPresentation } from '@klankbord/protocol/presentation'
import * as api from './api.ts'
import { plusDays } from './days.ts'
import { choicesAmong, type Reader, readersOf } from './recipients.ts'

/** How far the page could check that the link is genuine (KB-31). */
export type Trust = 'checked' | 'unchecked'
export type OpenChannel = {
  channel: string
  directory: Directory
  profile: api.Profile
  readers: Reader[]
  choices: Reader[]
  trust: Trust
  /** The spoken form to compare with the poster. */
  spokenPin: string
  loadedOn: string
  /** Null unless the practice signed one beside this very directory. */
  shown: Presentation | null
}
export type Unavailable = 'pin' | 'no-key' | 'directory' | 'date'

export type ChannelState =
  | { state: 'loading' }
  | { state: 'unknown' }
  | { state: 'open'; open: OpenChannel }
  | { state: 'unavailable'; reason: Unavailable; profile: api.Profile; spokenPin: string | null }
  | { state: 'trouble'; trouble: api.Trouble }

/** The keys of everybody who may read, checked against the directory (KB-26, KB-27). */
export async function usablePrekeys(
  wires: readonly Uint8Array[],
  directory: Directory,
  today: string,
): Promise<Map<string, Prekey>> {
  const found = new Map<string, Prekey>()
  for (const person of directory.people) {
    if (person.role === 'officer') continue
    const prekey = await usablePrekey([...wires], person, directory, today)
    if (prekey !== null) found.set(person.kid, prekey)
  }
  return found
}

/**
 * Checks all but the day, and tells apart whether the day lies after the end (KB-29): that may be a clock that is wrong
 * or a practice that is late, while anything else that does not hold is somebody's work.
 */
export async function checkApart(entries: readonly DirectoryEntry[], anchor: ChainAnchor) {
  const checked = await checkChain(entries, { ...anchor, today: '1970-01-01' })
  return { ...checked, expired: checked.newest.notAfter < plusDays(anchor.today, -1) }
}

async function judge(
  channel: string,
  answer: api.ChannelAnswer,
  fragment: string,
  today: string,
): Promise<ChannelState> {
  const { profile } = answer
  let newest: Directory
  let pin: Uint8Array | null
  let pinOk: boolean | null
  let expired: boolean
  try {
    pin = parseFragment(fragment)
    ;({ newest, pinOk, expired } = await checkApart(answer.directories, { pin, today, channel }))
  } catch {
    return { state: 'unavailable', reason: 'directory', profile, spokenPin: null }
  }
  const spokenPin = spoken(await pinOf(newest.root, channel))
  // A fragment that cannot be read is as wrong as one that does not fit.
  if (pinOk === false || (pin === null && fragment.length > 1)) {
    return { state: 'unavailable', reason: 'pin', profile, spokenPin }
  }
  const prekeys = await usablePrekeys(answer.prekeys, newest, today)
  const readers = readersOf(newest, profile, prekeys, today)
  const choices = choicesAmong(readers)
  if (expired || choices.length === 0) {
    // Keys of people that are made on a day still to come: it is the clock that is behind.
    const reason = expired || newest.issued > plusDays(today, 1) ? 'date' : 'no-key'
    return { state: 'unavailable', reason, profile, spokenPin }
  }
  const entry = profile.presentation
  const shown = entry && (await readPresentation(entry, newest).catch(() => null))
  const trust = pinOk === true ? 'checked' : 'unchecked'
  return {
    state: 'open',
    open: { channel, directory: newest, profile, readers, choices, trust, spokenPin, loadedOn: today, shown },
  }
}

/** The channel that the address names: who reads there, and whether that can be trusted. */
export function createChannel(address: { path: string; fragment: string }, today: () => string) {
  const state = hold<ChannelState>({ state: 'loading' })
  const channel = /^\/([0-9a-f]{32})$/.exec(address.path)?.[1] ?? null

  async function look(): Promise<ChannelState> {
    // A bare or mistyped address asks nothing: nobody learns who uses the system.
    if (channel === null) return { state: 'unknown' }
    try {
      return await judge(channel, await api.openChannel(channel), address.fragment, today())
    } catch (failure) {
      const trouble = api.troubleIn(failure)
      if (trouble.kind === 'refused') return { state: 'unknown' }
      return { state: 'trouble', trouble }
    }
  }

  return {
    state,
    async load(): Promise<void> {
      state.set({ state: 'loading' })
      state.set(await look())
    },
    /** Fresh keys before sealing, when the page has been open since another day. */
    async refresh(force = false): Promise<OpenChannel> {
      const now = state.get()
      if (!force && now.state === 'open' && now.open.loadedOn === today()) return now.open
      const next = await look()
      if (next.state === 'trouble') throw new api.Failed(next.trouble)
      if (next.state !== 'open') {
        // What was shown and written stays in sight, and nothing is sealed before a look finds the channel open again.
        if (now.state === 'open') state.set({ ...now, open: { ...now.open, loadedOn: '' } })
        const slug = next.state === 'unavailable' ? next.reason : 'channel-not-available'
        throw new api.Failed({ kind: 'refused', status: 404, slug })
      }
      state.set(next)
      return next.open
    },
  }
}

export type Channel = ReturnType<typeof createChannel>
