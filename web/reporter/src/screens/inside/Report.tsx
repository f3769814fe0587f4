import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PanelProps } from './tabs.ts'

// Only a few ever need it: it comes when its tab is opened.
let fetched: ComponentType<PanelProps> | null = null

/** R11: what may go to the organisation, and what came of it. */
export function Report(props: PanelProps) {
  const [Panel, setPanel] = useState<ComponentType<PanelProps> | null>(() => fetched)
  const [failed, setFailed] = useState(false)
  const bring = () => {
    setFailed(false)
    import('../../exact-text.ts').then(
      (part) => {
        fetched = part.exactText.EscalationPanel
        setPanel(() => fetched)
      },
      () => setFailed(true),
    )
  }
  useEffect(() => {
    if (!fetched) bring()
  }, [])
  if (Panel) return <Panel {...props} />
  if (!failed) return <p role="status">{props.say('status.working')}</p>
  return (
    <button type="button" onClick={bring}>
      {props.say('retry')}
    </button>
  )
}
