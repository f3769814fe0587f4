import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Trouble as What } from '../modules/api.ts'
import type { Say } from '../modules/language.ts'
import { Trouble } from './Trouble.tsx'

type Props = {
  say: Say
  takeFocus: boolean
  trouble: What | { kind: 'old-browser' }
  onRetry: () => void
  onHaveCode: () => void
}

/** R15: the page cannot go on. What happened, that nothing was sent, and what to do. */
export function Problem({ say, takeFocus, trouble, onRetry, onHaveCode }: Props) {
  const kind = trouble.kind === 'refused' ? 'maintenance' : trouble.kind
  return (
    <main data-testid="r15" data-problem={kind} class="screen">
      <StepTitle takeFocus={takeFocus}>{say('r15.h1')}</StepTitle>
      {trouble.kind === 'old-browser' ? (
        <p data-testid="r15-text">{say('r15.old-browser')}</p>
      ) : (
        <>
          <Trouble say={say} trouble={trouble} onRetry={onRetry} />
          <div class="actions">
            <button type="button" class="main" data-testid="r15-retry" onClick={onRetry}>
              {say('retry')}
            </button>
            <button type="button" data-testid="r0-have-code" onClick={onHaveCode}>
              {say('r0.have')}
            </button>
          </div>
        </>
      )}
      <p data-testid="r15-phone">{say('r15.phone')}</p>
    </main>
  )
}
