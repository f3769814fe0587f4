import type { ComponentType } from 'preact'
import { EscalationPanel } from '../escalation/EscalationPanel.tsx'
import { AppointmentsPanel } from './AppointmentsPanel.tsx'
import { ConsentsPanel } from './ConsentsPanel.tsx'
import { LogPanel } from './LogPanel.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { TimePanel } from './TimePanel.tsx'
import type { PanelProps, TabId } from './tabs.ts'

/** What stands behind each tab but the conversation. */
export const panels: Readonly<Record<Exclude<TabId, 'talk'>, ComponentType<PanelProps>>> = {
  notes: NotesPanel,
  plan: PlanPanel,
  appointments: AppointmentsPanel,
  consents: ConsentsPanel,
  escalation: EscalationPanel,
  time: TimePanel,
  log: LogPanel,
}
