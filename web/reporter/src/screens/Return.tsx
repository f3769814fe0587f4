import { CodeField } from '@klankbord/kit/CodeField.tsx'
import { Details } from '@klankbord/kit/Details.tsx'
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useState } from 'preact/hooks'
import type { Say } from '../modules/language.ts'
import type { Opened, Opening } from '../modules/returning.ts'
import { Trouble } from './Trouble.tsx'
import { useErrors } from './use-errors.ts'

type Props = {
  say: Say
  takeFocus: boolean
  locked: boolean
  opening: Opening
  onAttention: (wrong: boolean) => void
  onOpen: (typed: string) => Promise<Opened>
}

/** R9: the code opens the conversation. Mistakes are found here, without asking the server. */
export function Return({ say, takeFocus, locked, opening, onAttention, onOpen }: Props) {
  const [typed, setTyped] = useState('')
  const form = useErrors(onAttention, say)
  const textOf = (words: Say, problem: Exclude<Opened, 'opened' | 'failed'>, n: number): string =>
    ({
      empty: words('r9.empty'),
      character: words('r9.character'),
      length: words('r9.length', { n }),
      check: words('r9.local'),
      wrong: words('r9.notFound'),
    })[problem]
  const open = async () => {
    if (opening.at !== 'idle' && opening.at !== 'failed') return
    const result = await onOpen(typed)
    if (result === 'opened') return
    const digits = typed.replace(/\P{Nd}/gu, '').length
    form.check(result === 'failed' ? [] : [{ field: 'code', text: (words) => textOf(words, result, digits) }])
  }
  return (
    <main data-testid="r9" class="screen">
      <form
        noValidate
        class="flow"
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        {locked && (
          <Notice kind="info" testid="r9-notice">
            <p>{say('r9.locked')}</p>
          </Notice>
        )}
        <ErrorSummary title={say('errors')} {...form} />
        <StepTitle takeFocus={takeFocus}>{say('r9.h1')}</StepTitle>
        <CodeField
          id="code"
          label={say('r9.label')}
          hint={say('r9.hint')}
          error={form.of('code')}
          value={typed}
          testid="r9-code"
          onInput={setTyped}
        />
        {opening.at === 'failed' && (
          <Notice kind="danger">
            <Trouble say={say} trouble={opening.trouble} onRetry={open} />
          </Notice>
        )}
        <button type="submit" class="main" data-testid="r9-open" aria-busy={opening.at === 'opening'}>
          {say('r9.open')}
        </button>
        <div aria-live="polite">
          {opening.at === 'opening' && <p data-testid="r9-opening">{say('r9.opening')}</p>}
          {opening.at === 'slow' && <p data-testid="r9-slow">{say('r9.slow', { n: opening.seconds })}</p>}
        </div>
        <Details summary={say('r9.lost')} testid="r9-lost">
          <p data-testid="r9-lost-text">{say('r9.lostText')}</p>
        </Details>
      </form>
    </main>
  )
}
