import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useMemo, useState } from 'preact/hooks'
import {
  type EscalationKey,
  type EscalationSay,
  escalationSay,
} from '../../escalation-texts/escalation-texts.ts'
import { type EscalationActions, escalationActions } from '../../modules/escalation-actions.ts'
import { type Escalation, escalationsOf } from '../../modules/escalations.ts'
import { SendState } from '../inside/SendState.tsx'
import type { PanelProps } from '../inside/tabs.ts'
import { AuthorshipDoor } from './AuthorshipDoor.tsx'
import { Choice } from './Choice.tsx'
import { ExactText } from './ExactText.tsx'
import { Progress } from './Progress.tsx'
import { Outcome, Question } from './Words.tsx'

export type EscalationProps = PanelProps & {
  escalation: Escalation
  actions: EscalationActions
  tellOf: EscalationSay
  /** Name of the advisor. */
  name: string
  organisation: string
  /** Reports may be written and answered here now. */
  writable: boolean
}

type Read = Awaited<ReturnType<typeof escalationsOf>>

/** R11: everything that may go, or went, to the organisation; checked here before it is shown. */
export function EscalationPanel(props: PanelProps) {
  const { visit, inside, conversation, language, say } = props
  const [read, setRead] = useState<Read | null>(null)
  const actions = useMemo(() => escalationActions(inside), [inside])
  useEffect(() => {
    let left = false
    const keys = inside.mailbox.session()?.keys
    if (keys)
      void escalationsOf(conversation, keys, visit.today()).then((found) => {
        if (!left) setRead(found)
      })
    return () => {
      left = true
    }
  }, [conversation])
  const tellOf = escalationSay(language)
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  if (read === null) return <p role="status">{say('status.working')}</p>
  return (
    <div class="flow" data-testid="r11-all">
      {read.unread && (
        <Notice kind="danger" testid="r11-unread">
          <p>{tellOf('esc.unread', { name })}</p>
        </Notice>
      )}
      {read.escalations.length === 0 && !read.unread && <p>{tellOf('esc.none')}</p>}
      {read.escalations.map((escalation) => (
        <One
          key={escalation.message}
          {...props}
          {...{ escalation, actions, tellOf, name }}
          organisation={conversation.directory.org.name}
          writable={conversation.trusted && conversation.status.state !== 'closed'}
        />
      ))}
      {!read.escalations.every(isKeptBack) && <AuthorshipDoor {...props} />}
      {/* The state of the report says what came of it; "Sent." would sound as if the report went. */}
      <SendState {...props} done="" />
    </div>
  )
}

const undecided = ['AWAITING_CONSENT', 'CHANGED', 'REJECTED']

/** What was taken back may have left just before: then nobody says that nothing goes. */
const isLate = ({ state, submittedOn }: Escalation) => state === 'WITHDRAWN' && submittedOn !== null

/** Taken back in time: nothing went, and nothing will. */
const isKeptBack = (escalation: Escalation) => escalation.state === 'WITHDRAWN' && !isLate(escalation)

function titleOf(escalation: Escalation): EscalationKey {
  const { state } = escalation
  if (isKeptBack(escalation)) return 'esc.h2.withdrawn'
  return [...undecided, 'CONSENTED'].includes(state) ? 'esc.h2' : 'esc.h2.sent'
}

function One(props: EscalationProps) {
  const { escalation, tellOf, name, organisation } = props
  const { state, forged, questions, feedback } = escalation
  const open = undecided.includes(state)
  return (
    <section class="flow" aria-labelledby={`${escalation.message}-title`}>
      <h2 id={`${escalation.message}-title`}>{tellOf(titleOf(escalation), { organisation })}</h2>
      <p role="status" data-testid="r11-state" data-state={state}>
        {tellOf(isLate(escalation) ? 'esc.state.WITHDRAWN.late' : `esc.state.${state}`, { name })}
      </p>
      {forged > 0 && (
        <Notice kind="danger" testid="r11-forged" title={tellOf('esc.forged')}>
          <p>{tellOf('esc.forged.text', { name })}</p>
        </Notice>
      )}
      {!open && <Progress {...props} />}
      {feedback.map((words) => (
        <Outcome key={words.id} {...props} words={words} />
      ))}
      {questions.length > 0 && <h3>{tellOf('esc.questions')}</h3>}
      {questions.map((words) => (
        <Question key={words.id} {...props} words={words} />
      ))}
      <ExactText {...props} open={open} />
      {open && <Choice {...props} />}
    </section>
  )
}
