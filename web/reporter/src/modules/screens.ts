import { type Held, hold } from '@klankbord/kit/observable'

export type Question = 'topic' | 'ongoing' | 'safe' | 'wish' | 'files'
export const questions: readonly Question[] = ['topic', 'ongoing', 'safe', 'wish', 'files']

/** The parts of a conversation behind the code. */
export type Tab = 'talk' | 'plan' | 'appointment' | 'report' | 'data'

/** Where somebody is. "change" means: came from the last check and goes back there. */
export type Screen =
  | { at: 'start' }
  | { at: 'about' }
  | { at: 'whom'; change?: boolean }
  | { at: 'story'; change?: boolean }
  | { at: 'question'; question: Question; change?: boolean }
  | { at: 'check' }
  | { at: 'code' }
  | { at: 'retype' }
  | { at: 'done' }
  | { at: 'closed' }
  | { at: 'deleted' }
  | { at: 'return'; notice?: 'locked' }
  | { at: 'talk'; tab?: Tab }
  | { at: 'limits' }

/** The history of the browser, of which only a number is used: the address never changes (RG-4). */
export type Steps = {
  now(): number
  push(step: number): void
  go(by: number): void
  listen(changed: (step: number) => void): void
}

/**
 * Which screen is shown, and Back and Forward over history entries of one and the same address.
 *
 * Does not protect against: a reload, which starts anew with empty hands.
 */
export function createScreens(steps: Steps) {
  // Entries below the base belong to an earlier life of this page, or to a part that is over.
  let base = steps.now()
  let stack: Screen[] = [{ at: 'start' }]
  let at = base
  const shown: Held<Screen> = hold<Screen>({ at: 'start' })
  const show = () => shown.set(stack[at - base] ?? { at: 'start' })
  const held = () => ['code', 'retype'].includes(shown.get().at)

  function go(screen: Screen): void {
    stack = [...stack.slice(0, at - base + 1), screen]
    at++
    steps.push(at)
    show()
  }

  steps.listen((step) => {
    if (held() && step !== at) {
      // The code would be lost; the exit is the way out (R6-7).
      steps.go(at - step)
      return
    }
    if (step < base) {
      base = step
      stack = [{ at: 'start' }]
    }
    at = Math.min(step, base + stack.length - 1)
    show()
  })

  return {
    shown: shown as Pick<Held<Screen>, 'get' | 'subscribe'>,
    go,
    back: () => steps.go(-1),
    canGoBack: () => at > base && !held(),
    /** Goes on without a way back to what came before. */
    leaveBehind(screen: Screen): void {
      at++
      base = at
      stack = [screen]
      steps.push(at)
      show()
    },
    /** Shows something else in the same place. */
    swap(screen: Screen): void {
      stack = [...stack.slice(0, at - base), screen]
      show()
    },
  }
}

export type Screens = ReturnType<typeof createScreens>
