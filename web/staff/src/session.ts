import { type Held, hold } from '@klankbord/kit/observable'
import type { AccountApi, Me } from './account-api.ts'
import { beginEnrolment, type Enrolment } from './enrolment.ts'
import { Problem, worthRetrying } from './http.ts'
import { PasskeyCancelled } from './passkey.ts'
import { DoesNotOpen, openStored, type Way, wrapsOf } from './unlocking.ts'
import type { OpenedVault } from './vault-keeper.ts'

export type UnlockError =
  | 'phrase'
  | 'recovery'
  | 'passkey'
  | 'cancelled'
  | 'rolled-back'
  | 'renewed'
  | 'network'
  | 'empty'
/** How many wait and until when (A0-1). */
export type Outline = { waiting: number; firstDue: string | null }
export type Locked = {
  at: 'locked'
  me: Me
  passkey: boolean
  opening: boolean
  error: UnlockError | null
  attempt: number
  idle: boolean
  unsent: boolean
  outline: Outline | null
}
/** What is open: it closes, and what was not sent can wait sealed for the next opening. */
export type Work<Unsent> = {
  close(): Promise<Unsent | null>
  resume(unsent: Unsent): Promise<void>
}
/** `Outside` names the roles that have no vault here, in words of the app. */
export type Session<Open, Outside extends string> =
  | { at: 'starting' }
  | { at: 'unreachable' }
  /** `unsent`: what was typed waits in this page, sealed, until the same person opens it again. */
  | { at: 'signed-out'; ended: boolean; unsent: boolean }
  /** Signed in, and nothing sealed is for this person to open; `me` is null for somebody whom nobody admitted. */
  | { at: 'outside'; me: Me | null; why: Outside | 'not-admitted' }
  | { at: 'setup'; me: Me; enrolment: Enrolment }
  | Locked
  /** `lost`: what waited sealed could not be opened any more. */
  | { at: 'open'; me: Me; work: Open; lost: boolean }

export type SessionParts<Unsent, Open extends Work<Unsent>, Outside extends string> = {
  account: Pick<AccountApi, 'me' | 'vault' | 'enrol'>
  /** Where somebody belongs who has no vault here; null for those who have one. */
  outside(me: Me): Outside | null
  /** What may be known while everything is closed. */
  outline(): Promise<Outline>
  later(milliseconds: number, run: () => void): () => void
  openWork(me: Me, opened: OpenedVault, on: { alarm(): void; renewed(): void; refused(): void }): Open
}
export type SessionControl<Open, Outside extends string> = {
  state: Held<Session<Open, Outside>>
  start(): Promise<void>
  unlock(way: Way): Promise<void>
  /** Makes the keys of a new person and opens the vault with them. */
  enrol(phrase: string): Promise<void>
  lock(idle: boolean): void
  /** The server no longer knows who this is. */
  signedOut(): void
}

const retryAfter = 5_000

export function openSession<Unsent, Open extends Work<Unsent>, Outside extends string>(
  parts: SessionParts<Unsent, Open, Outside>,
): SessionControl<Open, Outside> {
  const { account, later } = parts
  const state = hold<Session<Open, Outside>>({ at: 'starting' })
  /** What was not sent when the vault closed, and whose it is. Sealed, so it may outlast the session. */
  let kept: { kid: string | null; unsent: Unsent } | null = null

  const keptFor = (me: Me) => kept !== null && kept.kid === me.kid

  async function start(): Promise<void> {
    let me: Me
    try {
      me = await account.me()
    } catch (failure) {
      if (failure instanceof Problem && failure.slug === 'not-signed-in') return signedOut()
      if (failure instanceof Problem && failure.status === 403) {
        return state.set({ at: 'outside', me: null, why: 'not-admitted' })
      }
      state.set({ at: 'unreachable' })
      later(retryAfter, () => void start())
      return
    }
    const why = parts.outside(me)
    if (why !== null) return state.set({ at: 'outside', me, why })
    if (!me.vault) return state.set({ at: 'setup', me, enrolment: await beginEnrolment(account) })
    await showLocked(me, { idle: false, error: null })
  }

  async function showLocked(
    me: Me,
    { idle, error }: { idle: boolean; error: UnlockError | null },
  ): Promise<void> {
    const locked: Locked = {
      at: 'locked',
      me,
      passkey: false,
      opening: false,
      error,
      attempt: error ? 1 : 0,
      idle,
      unsent: keptFor(me),
      outline: null,
    }
    state.set(locked)
    void outline(me)
    const stored = await account.vault().catch(() => null)
    if (stored) changeLocked(me, { passkey: wrapsOf(stored.wraps, stored.kid, 'passkey').length > 0 })
  }

  function changeLocked(me: Me, change: Partial<Locked>): void {
    const now = state.get()
    if (now.at === 'locked' && now.me === me) state.set({ ...now, ...change })
  }

  async function outline(me: Me): Promise<void> {
    try {
      changeLocked(me, { outline: await parts.outline() })
    } catch {
      // The locked page does without.
    }
  }

  async function unlock(way: Way): Promise<void> {
    const now = state.get()
    if (now.at !== 'locked' || now.opening) return
    const { me } = now
    if (way.by === 'phrase' && way.phrase.trim() === '') return fail(me, 'empty')
    changeLocked(me, { opening: true, error: null })
    try {
      const stored = await account.vault()
      if (stored.kid !== me.kid) return fail(me, 'rolled-back')
      const opened = await openStored(stored, way)
      if (state.get().at === 'locked') await open(me, opened)
    } catch (failure) {
      fail(me, errorOf(failure, way))
    }
  }

  function fail(me: Me, error: UnlockError): void {
    const now = state.get()
    if (now.at === 'locked') changeLocked(me, { opening: false, error, attempt: now.attempt + 1 })
  }

  async function open(me: Me, opened: OpenedVault): Promise<void> {
    const work = parts.openWork(me, opened, {
      alarm: () => void close({ idle: false, error: 'rolled-back' }),
      renewed: () => void close({ idle: false, error: 'renewed' }),
      refused: () => void stillThere(),
    })
    state.set({ at: 'open', me, work, lost: false })
    const waiting = keptFor(me) ? kept : null
    if (!waiting) return
    kept = null
    try {
      await work.resume(waiting.unsent)
    } catch {
      // Whatever does not open is said: it is never dropped without a word.
      const now = state.get()
      if (now.at === 'open' && now.work === work) state.set({ ...now, lost: true })
    }
  }

  // The stream was refused: only the server knows whether the person is still signed in.
  async function stillThere(): Promise<void> {
    await account.me().catch(() => {})
  }

  async function close(why: { idle: boolean; error: UnlockError | null }): Promise<void> {
    const now = state.get()
    if (now.at !== 'open') return
    // The screens go first; sealing what was not sent takes a moment longer.
    const shown = showLocked(now.me, why)
    await keep(now.me, now.work)
    await shown
  }

  async function keep(me: Me, work: Open): Promise<void> {
    const unsent = await work.close().catch(() => null)
    if (unsent === null) return
    kept = { kid: me.kid, unsent }
    changeLocked(me, { unsent: true })
    const now = state.get()
    if (now.at === 'signed-out') state.set({ ...now, unsent: true })
  }

  // Several calls may hear at once that nobody is signed in any more.
  function signedOut(): void {
    const now = state.get()
    if (now.at === 'setup') now.enrolment.forget()
    const ended = now.at === 'open' || now.at === 'locked' || (now.at === 'signed-out' && now.ended)
    state.set({ at: 'signed-out', ended, unsent: kept !== null })
    if (now.at === 'open') void keep(now.me, now.work)
  }

  return {
    state,
    start,
    unlock,
    async enrol(phrase) {
      const now = state.get()
      if (now.at !== 'setup') return
      await now.enrolment.finish(phrase)
      now.enrolment.forget()
      const me = await account.me()
      state.set({ at: 'starting' })
      await showLocked(me, { idle: false, error: null })
      await unlock({ by: 'phrase', phrase })
    },
    lock: (idle) => void close({ idle, error: null }),
    signedOut,
  }
}

function errorOf(failure: unknown, way: Way): UnlockError {
  if (failure instanceof PasskeyCancelled) return 'cancelled'
  if (worthRetrying(failure)) return 'network'
  if (way.by === 'kit') return 'recovery'
  if (way.by === 'passkey') return 'passkey'
  return failure instanceof DoesNotOpen ? 'phrase' : 'network'
}
