import { Notice } from '@klankbord/kit/Notice.tsx'
import { wishOf } from '../../modules/conversation.ts'
import { openCheckin } from '../../modules/stages.ts'
import type { PanelProps } from './tabs.ts'

/** The question of the advisor's after-care plan, on the first visit after its day. It is never sent to anybody. */
export function Checkin({ visit, conversation, say, tell }: PanelProps) {
  const { messages } = conversation
  if (wishOf(messages) !== null || openCheckin(messages, visit.today()) === null) return null
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const closed = conversation.status.state === 'closed'
  return (
    <Notice kind="info" testid="r10-checkin" title={tell('checkin.title')}>
      <p>{tell('checkin.ask', { name })}</p>
      <p class="hint">{tell(closed ? 'checkin.closed' : 'checkin.hint')}</p>
    </Notice>
  )
}
