import { Notice } from '@klankbord/kit/Notice.tsx'
import help from '../../data/detriment-help.json' with { type: 'json' }
import type { InsideKey } from '../../inside-texts/inside-texts.ts'
import { wishOf } from '../../modules/conversation.ts'
import { openCheckin } from '../../modules/stages.ts'
import type { PanelProps } from './tabs.ts'

/** The question of the advisor's plan, on the first visit after its day. It is never sent to anybody. */
export function Checkin(props: PanelProps) {
  const { visit, conversation, say, tell } = props
  const { messages } = conversation
  const open = wishOf(messages) === null ? openCheckin(messages, visit.today()) : null
  if (open === null) return null
  if (open.about === 'detriment') return <Detriment {...props} day={open.day} />
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const closed = conversation.status.state === 'closed'
  return (
    <Notice kind="info" testid="r10-checkin" title={tell('checkin.title')}>
      <p>{tell('checkin.ask', { name })}</p>
      <p class="hint">{tell(closed ? 'checkin.closed' : 'checkin.hint')}</p>
    </Notice>
  )
}

/** After a report to the organisation: whether it did harm, and who helps then (ESC-10). */
function Detriment({ inside, conversation, tell, day }: PanelProps & { day: string }) {
  const busy = inside.reply.state.get().at === 'sending'
  const answer = (detriment: boolean) => void inside.reply.send({ t: 'checkin-answer', day, detriment })
  return (
    <Notice kind="info" testid="r10-detriment" title={tell('detriment.title')}>
      <p>{tell('detriment.ask')}</p>
      <p>{tell('detriment.help')}</p>
      <ul>
        {help.cards.map(({ code, phone }) => (
          <li key={code} data-testid="r10-detriment-card" data-code={code}>
            {tell(`detriment.${code}` as InsideKey)} {phone !== null && <bdi dir="ltr">{phone}</bdi>}
          </li>
        ))}
      </ul>
      {conversation.trusted && (
        <div class="actions">
          <button
            type="button"
            aria-disabled={busy}
            data-testid="r10-detriment-yes"
            onClick={() => answer(true)}
          >
            {tell('detriment.yes')}
          </button>
          <button
            type="button"
            aria-disabled={busy}
            data-testid="r10-detriment-no"
            onClick={() => answer(false)}
          >
            {tell('detriment.no')}
          </button>
        </div>
      )}
      <p class="hint">{tell('checkin.hint')}</p>
    </Notice>
  )
}
