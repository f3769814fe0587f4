import { hold } from '@klankbord/kit/observable'
import { readPickupCode } from '@klankbord/protocol/pickup-code'
import { openReporterKeys } from '@klankbord/protocol/reporter-keys'
import * as api from './api.ts'
import type { Clock } from './idle.ts'
import type { Mailbox } from './mailbox.ts'
import { loginRefused } from './session.ts'

export type Opening =
  | { at: 'idle' }
  | { at: 'opening' }
  | { at: 'failed'; trouble: api.Trouble }
  | { at: 'slow'; seconds: number }

export type Opened = 'opened' | 'wrong' | 'failed' | 'empty' | 'character' | 'length' | 'check'

const triesBeforeSlow = 5
const pause = 30

/**
 * Opens a conversation with a typed code. Mistakes in typing are found here. After five codes that nothing
 * belongs to the page slows down; the server never locks a code (RG-23).
 */
export function createReturning(mailbox: Mailbox, clock: Clock) {
  const state = hold<Opening>({ at: 'idle' })
  let wrong = 0

  function slowDown(seconds: number): void {
    state.set(seconds > 0 ? { at: 'slow', seconds } : { at: 'idle' })
    if (seconds > 0) clock.after(1000, () => slowDown(seconds - 1))
  }

  return {
    state,
    async open(typed: string): Promise<Opened> {
      if (typed.trim() === '') return 'empty'
      const code = readPickupCode(typed)
      if ('error' in code) return code.error
      state.set({ at: 'opening' })
      try {
        await mailbox.open(await openReporterKeys(code.digits), code.digits.slice(0, 5))
        wrong = 0
        state.set({ at: 'idle' })
        return 'opened'
      } catch (failure) {
        if (!loginRefused(failure)) {
          state.set({ at: 'failed', trouble: api.troubleIn(failure) })
          return 'failed'
        }
        wrong++
        if (wrong >= triesBeforeSlow) slowDown(pause)
        else state.set({ at: 'idle' })
        return 'wrong'
      }
    },
    quiet: () => state.set({ at: 'idle' }),
  }
}

export type Returning = ReturnType<typeof createReturning>
