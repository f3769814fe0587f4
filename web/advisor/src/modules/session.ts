import { type Held, hold } from '@klankbord/kit/observable'
import type { AccountApi, Me } from './account-api.ts'
import { dueOf } from './case-views.ts'
import type { CasesApi, CaseView } from './cases-api.ts'
import type { Workspace } from './desk-types.ts'
import { beginEnrolment, type Enrolment } from './enrolment.ts'
import { Problem, worthRetrying } from './http.ts'
import { PasskeyCancelled } from './passkey.ts'
import { DoesNotOpen, openStored, type Way, wrapsOf } from './unlocking.ts'
import type { SealedUnsent } from './unsent.ts'
import type { OpenedVault } from './vault-keeper.ts'

export type UnlockError =
  | 'phrase'
  | 'recovery'
  | 'passkey'
  | 'cancelled'
  | 'rolled-back'
  | 'network'
  | 'empty'
/** What may be known while everything is closed: how many wait and until when (A0-1). */
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
/** A role without a place here, or somebody whom no practice has admitted yet. */
export type NoCases = 'role' | 'not-admitted'
export type Session =
  | { at: 'starting' }
  | { at: 'unreachable' }
  | { at: 'signed-out'; ended: boolean }
  /** Signed in, and no case is for this person to see. */
  | { at: 'no-cases'; me: Me | null; why: NoCases }
  /** A practice manager who is no advisor: the practice, never a case. */
  | { at: 'practice'; me: Me }
  /** A contact person: the link to hand over, never a case. */
  | { at: 'contact'; me: Me }
  | { at: 'setup'; me: Me; enrolment: Enrolment }
  | Locked
  | { at: 'open'; me: Me; work: Workspace }

export type SessionParts = {
  account: AccountApi
  api: CasesApi
  today(): string
  later(milliseconds: number, run: () => void): () => void
  openWork(me: Me, opened: OpenedVault, on: { alarm(): void; refused(): void }): Workspace
}
export type SessionControl = {
  state: Held<Session>
  start(): Promise<void>
  unlock(way: Way): Promise<void>
  /** Makes the keys of a new person and opens the vault with them. */
  enrol(phrase: string): Promise<void>
  lock(idle: boolean): void
  /** The server no longer knows who this is. */
  signedOut(): void
}

const retryAfter = 5_000

export function openSession(parts: SessionParts): SessionControl {
  const { account, api, today, later } = parts
  const state = hold<Session>({ at: 'starting' })
  let unsent: SealedUnsent | null = null

  async function start(): Promise<void> {
    let me: Me
    try {
      me = await account.me()
    } catch (failure) {
      if (failure instanceof Problem && failure.slug === 'not-signed-in') return signedOut()
      if (failure instanceof Problem && failure.status === 403) {
        return state.set({ at: 'no-cases', me: null, why: 'not-admitted' })
      }
      state.set({ at: 'unreachable' })
      later(retryAfter, () => void start())
      return
    }
    if (!me.roles.includes('advisor')) {
      if (me.roles.includes('practice-manager')) return state.set({ at: 'practice', me })
      if (me.roles.includes('contact-person')) return state.set({ at: 'contact', me })
      return state.set({ at: 'no-cases', me, why: 'role' })
    }
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
      unsent: unsent !== null,
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
      const { cases } = await api.cases(null)
      changeLocked(me, { outline: outlineOf(cases, today()) })
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
      refused: () => void stillThere(),
    })
    const waiting = unsent
    unsent = null
    state.set({ at: 'open', me, work })
    if (waiting) await work.resume(waiting).catch(() => {})
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
    unsent = await now.work.close().catch(() => null)
    changeLocked(now.me, { unsent: unsent !== null })
    await shown
  }

  function signedOut(): void {
    const now = state.get()
    if (now.at === 'setup') now.enrolment.forget()
    if (now.at === 'open') void now.work.close()
    unsent = null
    state.set({ at: 'signed-out', ended: now.at === 'open' || now.at === 'locked' })
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

function outlineOf(cases: readonly CaseView[], today: string): Outline {
  const mine = cases.filter(({ status, waitsFor }) => status !== 'CLOSED' && waitsFor === 'advisor')
  const days = mine.flatMap((view) => dueOf(view, today)?.day ?? [])
  return { waiting: mine.length, firstDue: days.sort()[0] ?? null }
}
