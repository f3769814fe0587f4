import { Notice } from '@klankbord/kit/Notice.tsx'
import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { escalationSay } from '../../escalation-texts/escalation-texts.ts'
import { hasConsented } from '../../modules/authorship-door.ts'
import type { PanelProps } from '../inside/tabs.ts'

type Door = 'closed' | 'opening' | 'failed' | ComponentType<PanelProps>

/** The way to the proof of authorship, for whoever agreed to a report; the part itself comes when it is asked for. */
export function AuthorshipDoor(props: PanelProps) {
  const { conversation, language } = props
  const tell = escalationSay(language)
  const [Card, setCard] = useState<Door>('closed')
  if (!hasConsented(conversation.messages)) return null
  if (typeof Card === 'function') return <Card {...props} />
  const open = async () => {
    setCard('opening')
    try {
      const { onRequest } = await import('../../on-request.ts')
      setCard(() => onRequest.AuthorshipCard)
    } catch {
      setCard('failed')
    }
  }
  return (
    <div class="card">
      <button type="button" data-testid="r11-proof" onClick={() => void open()}>
        {tell('proof.open')}
      </button>
      <p class="hint">{tell('proof.openText')}</p>
      {Card === 'failed' && (
        <Notice kind="danger">
          <p>{tell('proof.openFailed')}</p>
        </Notice>
      )}
    </div>
  )
}
