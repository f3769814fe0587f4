import { createInside } from './modules/inside.ts'
import { InsideView } from './screens/InsideView.tsx'

/** What comes only when somebody has a code. */
export const behindCode = { createInside, InsideView }
