import { type Consent, isOver } from '../../modules/plan.ts'
import type { PanelProps } from './tabs.ts'

/** One question for consent. No is as good as yes, and yes can be taken back. */
export function ConsentCard({
  visit,
  inside,
  conversation,
  tell,
  consent,
}: PanelProps & { consent: Consent }) {
  const { id, text, to, state } = consent
  const over = isOver(consent, visit.today())
  const answer = (accepted: boolean) => void inside.reply.send({ t: 'consent-answer', id, accepted })
  return (
    <section class="card flow" data-testid="r10-consent" data-id={id} data-state={state}>
      <p class="said" dir="auto">
        {text}
      </p>
      <p class="hint">
        {tell('consent.to')} <bdi>{to}</bdi>
      </p>
      <p>{tell(over ? 'consent.over' : `consent.${state}`)}</p>
      {conversation.trusted && (
        <div class="actions">
          {(state !== 'yes' || over) && (
            <button type="button" data-testid="r10-consent-yes" onClick={() => answer(true)}>
              {tell('consent.give')}
            </button>
          )}
          {state !== 'no' && (
            <button type="button" data-testid="r10-consent-no" onClick={() => answer(false)}>
              {tell(state === 'yes' ? 'consent.withdraw' : 'consent.refuse')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
