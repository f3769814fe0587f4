import { hold } from '@klankbord/kit/observable'
import { infoVersion } from '../data/terms.ts'

export const longestStory = 20_000
export const countFrom = 18_000

export type YesNo = 'yes' | 'no' | 'unknown' | 'unsaid'
export type Wish = 'talk' | 'advice' | 'act' | 'unknown'

/** What somebody filled in before sending. It lives here and nowhere else. */
export type Draft = {
  advisor: string | null
  story: string
  topics: string[]
  topicUnknown: boolean
  ongoing: YesNo | null
  safe: YesNo | null
  wish: Wish | null
  /** Policy upfront: may the back-up read along. */
  withBackup: boolean
  hintAccepted: boolean
  /** Version of the information that was on screen before the first word. */
  info: string
}

const empty: Draft = {
  advisor: null,
  story: '',
  topics: [],
  topicUnknown: false,
  ongoing: null,
  safe: null,
  wish: null,
  withBackup: true,
  hintAccepted: false,
  info: infoVersion,
}

export function createDraft() {
  const state = hold<Draft>(empty)
  return {
    state,
    change: (part: Partial<Draft>) => state.set({ ...state.get(), ...part }),
    forget: () => state.set(empty),
  }
}

/**
 * The text as it is sent: line ends become \n, other control characters go, halves of a character become
 * the replacement character. Everything else stays as it was typed (R3-2).
 */
export function textToSend(typed: string): string {
  return (
    typed
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
      .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (sign) =>
        sign.length === 2 ? sign : '\ufffd',
      )
  )
}

export type StoryProblem = 'empty' | 'long'
export function problemWith(story: string): StoryProblem | null {
  const text = textToSend(story)
  if (text.trim() === '') return 'empty'
  return text.length > longestStory ? 'long' : null
}

/** The answers as they travel inside the sealed message; a question that was skipped is absent. */
export function answersOf(draft: Draft): Record<string, unknown> {
  const topic = draft.topicUnknown ? ['ONBEKEND'] : draft.topics
  return {
    ...(topic.length > 0 ? { topic } : {}),
    ...(draft.ongoing ? { ongoing: draft.ongoing } : {}),
    ...(draft.safe ? { safe: draft.safe } : {}),
    ...(draft.wish ? { wish: draft.wish } : {}),
    info: draft.info,
  }
}
