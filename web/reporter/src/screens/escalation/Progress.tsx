import { Notice } from '@klankbord/kit/Notice.tsx'
import { useState } from 'preact/hooks'
import { spokenDay } from '../../modules/days.ts'
import type { EscalationProps } from './EscalationPanel.tsx'
import { authorityName } from './ExactText.tsx'

/** What happened since the yes: the days that were promised, and whether they were kept (R11-3, KB-75). */
export function Progress(props: EscalationProps) {
  const { visit, escalation, tellOf, language } = props
  const { state, ack, feedbackTerm, receipt, submittedOn, draft } = escalation
  const { consentedOn } = escalation
  if (state === 'WITHDRAWN') return null
  const say = (day: string) => spokenDay(day, language)
  const running = submittedOn !== null || receipt !== null || visit.today() > draft.document.day
  const officer =
    escalation.addressees.find(({ kid }) => kid === receipt?.officer)?.name ?? tellOf('esc.officer')
  const missed = [ack, feedbackTerm].find((term) => term.state === 'missed')
  return (
    <>
      {consentedOn !== null && (
        <p data-testid="r11-given">
          {tellOf('esc.given', { day: say(consentedOn), planned: say(draft.document.day) })}
        </p>
      )}
      {state === 'CONSENTED' && props.writable && <Withdraw {...props} />}
      {running && (
        <ul>
          <li data-testid="r11-ack-date" data-state={ack.state}>
            {tellOf(`esc.ack.${ack.state}`, {
              day: say(ack.doneOn ?? ack.shown),
              officer,
            })}
          </li>
          <li data-testid="r11-feedback-date" data-state={feedbackTerm.state}>
            {tellOf(`esc.feedback.${feedbackTerm.state}`, {
              day: say(feedbackTerm.doneOn ?? feedbackTerm.shown),
            })}
          </li>
        </ul>
      )}
      {running && missed && (
        <Notice kind="warn" testid="r11-overdue" title={tellOf('esc.overdue')}>
          <p>{tellOf('esc.overdue.text', { dueDay: say(missed.due), cards: authorityName(language) })}</p>
        </Notice>
      )}
    </>
  )
}

/** The way back, until it is sent (R11-5). A second touch in the same place changes nothing. */
function Withdraw({ escalation, actions, tellOf }: EscalationProps) {
  const [asked, setAsked] = useState(false)
  const turn = (to: boolean) => {
    setAsked(to)
    setTimeout(() => document.getElementById(to ? 'withdraw-keep' : 'withdraw')?.focus())
  }
  if (!asked) {
    return (
      <button type="button" id="withdraw" data-testid="r11-withdraw" onClick={() => turn(true)}>
        {tellOf('esc.withdraw')}
      </button>
    )
  }
  return (
    <div class="flow">
      <p role="status">{tellOf('esc.withdraw.text')}</p>
      <div class="actions">
        <button type="button" id="withdraw-keep" data-testid="r11-withdraw-keep" onClick={() => turn(false)}>
          {tellOf('esc.withdraw.keep')}
        </button>
        <button
          type="button"
          class="danger"
          data-testid="r11-withdraw-sure"
          onClick={() => void actions.withdraw(escalation.draft)}
        >
          {tellOf('esc.withdraw.sure')}
        </button>
      </div>
    </div>
  )
}
