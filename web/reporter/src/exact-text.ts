import { EscalationPanel } from './screens/escalation/EscalationPanel.tsx'

/** What comes only when somebody looks at a text for the organisation. */
export const exactText = { EscalationPanel }
