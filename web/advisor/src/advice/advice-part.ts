import { AdviceScreens } from './AdviceScreens.tsx'
import { openAnswering } from './answering.ts'

/** Work for an organisation besides cases: fetched when somebody goes there. */
export const advicePart = { AdviceScreens, openAnswering }
