import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Say } from '../modules/language.ts'

/** After deletion: the code answers like one that never was. */
export function Deleted({ say, takeFocus }: { say: Say; takeFocus: boolean }) {
  return (
    <main data-testid="r13" class="screen">
      <StepTitle takeFocus={takeFocus}>{say('r13.deleted')}</StepTitle>
      <p class="lead" data-testid="r13-deleted">
        {say('r8.closed')} {say('r8.tor')}
      </p>
    </main>
  )
}
