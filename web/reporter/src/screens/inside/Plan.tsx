import { Choices } from '@klankbord/kit/Choices.tsx'
import { useState } from 'preact/hooks'
import { spokenDay } from '../../modules/days.ts'
import { consentsOf, minutesOf, type SharedPlan, sharedPlan } from '../../modules/plan.ts'
import { ConsentCard } from './ConsentCard.tsx'
import { MinutesCard } from './MinutesCard.tsx'
import { SendState } from './SendState.tsx'
import type { PanelProps } from './tabs.ts'

/** What can be done, what was said in talks, and what was asked: all of it to answer, nothing of it must be. */
export function Plan(props: PanelProps) {
  const { tell, conversation } = props
  const { lines } = conversation
  const plan = sharedPlan(lines)
  const minutes = minutesOf(lines)
  const consents = consentsOf(lines)
  const nothing = !plan && minutes.length === 0 && consents.length === 0
  return (
    <div class="flow" data-testid="r10-plan">
      {nothing && <p>{tell('plan.none')}</p>}
      {plan && <Options key={plan.message} {...props} plan={plan} />}
      {consents.length > 0 && <h2>{tell('consent.h2')}</h2>}
      {consents.map((consent) => (
        <ConsentCard key={consent.id} {...props} consent={consent} />
      ))}
      {minutes.length > 0 && <h2>{tell('minutes.h2')}</h2>}
      {minutes.map((each) => (
        <MinutesCard key={each.id} {...props} minutes={each} />
      ))}
      <SendState {...props} />
    </div>
  )
}

function Options({ inside, conversation, tell, language, plan }: PanelProps & { plan: SharedPlan }) {
  const [picked, setPicked] = useState<string | null>(plan.chosen)
  const [missing, setMissing] = useState(false)
  const choose = () => {
    setMissing(picked === null)
    if (picked === null) return document.getElementById('plan')?.focus()
    void inside.reply.send({ t: 'plan-choice', plan: plan.message, option: picked })
    return undefined
  }
  return (
    <>
      <h2 id="plan-title">{tell('plan.h2')}</h2>
      <p class="hint">{tell('plan.hint')}</p>
      {plan.options.length > 0 && (
        <Choices
          name="plan"
          kind="radio"
          labelledBy="plan-title"
          testid="r10-plan-option"
          error={missing ? tell('plan.missing') : undefined}
          chosen={picked === null ? [] : [picked]}
          choices={plan.options.map(({ id, title, pros, cons }) => ({
            value: id,
            label: <bdi>{title}</bdi>,
            hint: <Price pros={pros} cons={cons} tell={tell} />,
          }))}
          onChange={(option) => {
            setMissing(false)
            setPicked(option)
          }}
        />
      )}
      {plan.options.length > 0 && conversation.trusted && (
        <button type="button" class="main" data-testid="r10-plan-choose" onClick={choose}>
          {tell('plan.choose')}
        </button>
      )}
      {plan.chosen !== null && <p class="ok-text">{tell('plan.chosen')}</p>}
      {plan.steps.length > 0 && (
        <>
          <h3>{tell('plan.steps')}</h3>
          <ol>
            {plan.steps.map(({ what, who, by }) => (
              <li key={`${what} ${by}`} data-testid="r10-plan-step" dir="auto">
                {what}
                {who !== '' && ` · ${who}`}
                {by !== '' && ` · ${spokenDay(by, language)}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Price({ pros, cons, tell }: Pick<PanelProps, 'tell'> & { pros: string; cons: string }) {
  return (
    <>
      {pros !== '' && (
        <>
          {tell('plan.pros')} <bdi>{pros}</bdi>
          <br />
        </>
      )}
      {cons !== '' && (
        <>
          {tell('plan.cons')} <bdi>{cons}</bdi>
        </>
      )}
    </>
  )
}
