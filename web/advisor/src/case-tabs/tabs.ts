import type { CaseFile } from '../modules/case-list.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { TextKey } from '../texts/text.ts'

export type PanelProps = { work: Workspace; caseId: string; file: CaseFile; today: string }
export type TabId = 'talk' | 'notes' | 'plan' | 'appointments' | 'consents' | 'escalation' | 'time' | 'log'
export type CaseTab = { id: TabId; label: TextKey }

/** The parts of a case, in the order of their tabs. */
export const caseTabs: readonly CaseTab[] = [
  { id: 'talk', label: 'a3.tab.talk' },
  { id: 'notes', label: 'a3.tab.notes' },
  { id: 'plan', label: 'a3.tab.plan' },
  { id: 'appointments', label: 'a3.tab.appointments' },
  { id: 'consents', label: 'a3.tab.consents' },
  { id: 'escalation', label: 'a3.tab.escalation' },
  { id: 'time', label: 'a3.tab.time' },
  { id: 'log', label: 'a3.tab.log' },
]
