import { Notice } from '@klankbord/kit/Notice.tsx'
import { openModeAsk } from '../../modules/stages.ts'
import type { PanelProps } from './tabs.ts'

/** How the advisor proposes to go on. Nothing changes until the reporter agrees (CAS-3). */
export function ModeAsk({ inside, conversation, say, tell }: PanelProps) {
  const open = openModeAsk(conversation.messages)
  if (open === null || !conversation.trusted) return null
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const busy = inside.reply.state.get().at === 'sending'
  const answer = (accepted: boolean) =>
    busy ? undefined : void inside.reply.send({ t: 'mode-answer', ask: open.ask, accepted })
  return (
    <Notice kind="info" testid="r10-mode-ask" title={tell('mode.title')}>
      <p>
        {tell('mode.ask', { name })} <strong>{tell(`mode.${open.mode}`)}</strong>
      </p>
      <p>{tell(`mode.means.${open.mode}`, { name })}</p>
      <p class="hint">{tell('mode.hint')}</p>
      <div class="actions">
        <button type="button" data-testid="r10-mode-yes" onClick={() => answer(true)}>
          {tell('mode.yes')}
        </button>
        <button type="button" data-testid="r10-mode-no" onClick={() => answer(false)}>
          {tell('mode.no')}
        </button>
      </div>
    </Notice>
  )
}
