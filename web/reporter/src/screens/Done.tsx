import type { HelpLine } from '@klankbord/kit/Page.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Say } from '../modules/language.ts'
import { FormerArrived } from './CodePage.tsx'
import { HelpLines } from './QuestionPage.tsx'

type Props = {
  say: Say
  takeFocus: boolean
  advisor: string
  former: string | null
  day: string
  urgent: readonly HelpLine[]
  onOpen: () => void
  onClose: () => void
}

/** R8: what happens next, and the day to look again. */
export function Done({ say, takeFocus, advisor, former, day, urgent, onOpen, onClose }: Props) {
  return (
    <main data-testid="r8" class="screen">
      <StepTitle takeFocus={takeFocus}>{say('r8.h1')}</StepTitle>
      <p>{say('r8.text', { name: advisor })}</p>
      <FormerArrived {...{ say, former }} />
      <p class="lead" data-testid="r8-date">
        {say('r8.date', { day })}
      </p>
      <p class="hint">{say('r8.zone')}</p>
      <h2>{say('r8.how')}</h2>
      <p data-testid="r8-how-back">{say('r8.howText')}</p>
      <div class="actions">
        <button type="button" class="main" data-testid="r8-close" onClick={onClose}>
          {say('r8.close')}
        </button>
        <button type="button" data-testid="r8-open" onClick={onOpen}>
          {say('r8.open')}
        </button>
      </div>
      <h2>{say('help.title')}</h2>
      <HelpLines lines={urgent} />
    </main>
  )
}

/** After closing: nothing is left but the advice to close the tab. */
export function Closed({ say, takeFocus }: Pick<Props, 'say' | 'takeFocus'>) {
  return (
    <main data-testid="r8" class="screen">
      <StepTitle takeFocus={takeFocus}>{say('r8.closed')}</StepTitle>
      <p class="lead" data-testid="r8-closed">
        {say('r8.tor')}
      </p>
    </main>
  )
}
