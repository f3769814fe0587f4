import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useState } from 'preact/hooks'
import type { Say } from '../modules/language.ts'
import { useErrors } from './use-errors.ts'

type Props = {
  say: Say
  takeFocus: boolean
  isRight: (typed: string) => boolean
  onAttention: (wrong: boolean) => void
  onShowCode: () => void
  onContinue: () => void
}

/** R7: the last group once more, typed or pasted. */
export function Retype({ say, takeFocus, isRight, onAttention, onShowCode, onContinue }: Props) {
  const [typed, setTyped] = useState('')
  const form = useErrors(onAttention, say)
  return (
    <main data-testid="r7" class="screen">
      <form
        noValidate
        class="flow"
        onSubmit={(event) => {
          event.preventDefault()
          const right = isRight(typed)
          if (form.check(right ? [] : [{ field: 'last-group', text: (words) => words('r7.error') }]))
            onContinue()
        }}
      >
        <ErrorSummary title={say('errors')} {...form} />
        <StepTitle takeFocus={takeFocus}>{say('r7.h1')}</StepTitle>
        <Field
          id="last-group"
          label={say('r7.label')}
          error={form.of('last-group')}
          value={typed}
          testid="r7-last-group"
          numeric
          onInput={setTyped}
        />
        <div class="actions">
          <button type="submit" class="main" data-testid="r7-continue">
            {say('continue')}
          </button>
          <button type="button" data-testid="r7-show-code" onClick={onShowCode}>
            {say('r7.show')}
          </button>
        </div>
      </form>
    </main>
  )
}
