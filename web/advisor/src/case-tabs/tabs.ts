import type { ComponentType } from 'preact'
import type { CaseFile } from '../modules/case-list.ts'
import type { Workspace } from '../modules/workspace.ts'
import type { TextKey } from '../texts/text.ts'
import { AppointmentsPanel } from './AppointmentsPanel.tsx'
import { ConsentsPanel } from './ConsentsPanel.tsx'
import { LogPanel } from './LogPanel.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { TalkPanel } from './TalkPanel.tsx'
import { TimePanel } from './TimePanel.tsx'

export type PanelProps = { work: Workspace; caseId: string; file: CaseFile; today: string }
export type TabId = 'talk' | 'notes' | 'plan' | 'appointments' | 'consents' | 'escalation' | 'time' | 'log'
export type CaseTab = { id: TabId; label: TextKey; Panel: ComponentType<PanelProps> }

/** The parts of a case, in the order of their tabs. */
export const caseTabs: readonly CaseTab[] = [
  { id: 'talk', label: 'a3.tab.talk', Panel: TalkPanel },
  { id: 'notes', label: 'a3.tab.notes', Panel: NotesPanel },
  { id: 'plan', label: 'a3.tab.plan', Panel: PlanPanel },
  { id: 'appointments', label: 'a3.tab.appointments', Panel: AppointmentsPanel },
  { id: 'consents', label: 'a3.tab.consents', Panel: ConsentsPanel },
  { id: 'time', label: 'a3.tab.time', Panel: TimePanel },
  { id: 'log', label: 'a3.tab.log', Panel: LogPanel },
]
