import type { Key } from '../texts/texts.ts'
import { type Question, questions, type Screen } from './screens.ts'

type Values = Record<string, string | number>

/** The screen after this one on the way to sending. */
export function after(screen: Screen, choice: boolean): Screen {
  switch (screen.at) {
    case 'about':
      return choice ? { at: 'whom' } : { at: 'story' }
    case 'whom':
      return { at: 'story' }
    case 'story':
      return { at: 'question', question: questions[0] ?? 'topic' }
    case 'question': {
      const next: Question | undefined = questions[questions.indexOf(screen.question) + 1]
      return next ? { at: 'question', question: next } : { at: 'check' }
    }
    default:
      return { at: 'start' }
  }
}

/** Which step of how many; nothing outside the way to sending. */
export function stepOf(screen: Screen, choice: boolean): { n: number; of: number } | null {
  const more = choice ? 1 : 0
  const at: Partial<Record<Screen['at'], number>> = {
    about: 1,
    whom: 2,
    story: 2 + more,
    question: 3 + more,
    check: 4 + more,
    code: 5 + more,
    retype: 5 + more,
  }
  const n = at[screen.at]
  return n === undefined ? null : { n, of: 5 + more }
}

/** The neutral title of the window (RG-3). */
export function titleOf(screen: Screen, choice: boolean): { key: Key; values: Values } {
  const step = stepOf(screen, choice)
  if (step) return { key: 'step', values: step }
  const key = (
    {
      done: 'title.done',
      closed: 'title.done',
      return: 'title.return',
      talk: 'title.talk',
    } as const
  )[screen.at as 'done']
  return { key: key ?? 'title.start', values: {} }
}
