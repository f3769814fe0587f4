import { Details } from '@klankbord/kit/Details.tsx'
import { spokenDay } from '../../modules/days.ts'
import { termsOf } from '../../modules/stages.ts'
import type { PanelProps } from './tabs.ts'

/** Every day that was promised or is set by law, and whether it was kept (INT-11). */
export function Terms({ visit, conversation, tell, language }: PanelProps) {
  const terms = termsOf(conversation.status, visit.today())
  if (terms.length === 0) return null
  return (
    <Details summary={tell('terms.title')} testid="r10-terms">
      <ul>
        {terms.map(({ key, day, state }) => (
          <li key={key} data-testid="r10-term" data-key={key} data-state={state}>
            {tell(`terms.${key}`, { day: spokenDay(day, language) })}
            {state !== 'until' && (
              <span class={state === 'overdue' ? 'overdue' : 'hint'}> {tell(`terms.is.${state}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Details>
  )
}
