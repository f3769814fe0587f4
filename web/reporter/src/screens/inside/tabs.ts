import type { ComponentType } from 'preact'
import type { InsideSay } from '../../inside-texts/inside-texts.ts'
import type { Inside } from '../../modules/inside.ts'
import type { Say } from '../../modules/language.ts'
import type { Conversation } from '../../modules/mailbox.ts'
import type { Tab } from '../../modules/screens.ts'
import { hasEscalation } from '../../modules/stages.ts'
import type { Visit } from '../../modules/visit.ts'
import type { Language } from '../../texts/texts.ts'
import { Appointment } from './Appointment.tsx'
import { Data } from './Data.tsx'
import { Plan } from './Plan.tsx'
import { Report } from './Report.tsx'
import { Talk } from './Talk.tsx'

export type PanelProps = {
  visit: Visit
  inside: Inside
  conversation: Conversation
  say: Say
  /** Says the texts that come with the code. */
  tell: InsideSay
  language: Language
  onAttention: (wrong: boolean) => void
}
export type InsideTab = {
  id: Tab
  /** Test id of the screen. */
  root: string
  label: (say: Say, tell: InsideSay) => string
  Panel: ComponentType<PanelProps>
  /** Left out: it is there from the beginning. */
  isThere?: (conversation: Conversation) => boolean
}

const talk: InsideTab = { id: 'talk', root: 'r10', label: (say) => say('r10.talk'), Panel: Talk }

/** The parts of a conversation, in the order of their tabs. */
export const insideTabs: readonly InsideTab[] = [
  talk,
  { id: 'plan', root: 'r10', label: (_, tell) => tell('plan.tab'), Panel: Plan },
  { id: 'appointment', root: 'r12', label: (_, tell) => tell('r12.tab'), Panel: Appointment },
  {
    id: 'report',
    root: 'r11',
    label: (_, tell) => tell('r11.tab'),
    Panel: Report,
    isThere: ({ messages }) => hasEscalation(messages),
  },
  { id: 'data', root: 'r13', label: (say) => say('r10.data'), Panel: Data },
]

export const tabsOf = (conversation: Conversation): readonly InsideTab[] =>
  insideTabs.filter(({ isThere }) => isThere?.(conversation) ?? true)

export const tabOf = (id: Tab | undefined): InsideTab => insideTabs.find((tab) => tab.id === id) ?? talk
