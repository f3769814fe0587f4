import { Details } from '@klankbord/kit/Details.tsx'
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { countFrom, type Draft, longestStory, problemWith, textToSend } from '../modules/draft.ts'
import { mayNameTheWriter } from '../modules/hints.ts'
import type { Say } from '../modules/language.ts'
import { useErrors } from './use-errors.ts'

type Props = {
  say: Say
  takeFocus: boolean
  draft: Draft
  onAttention: (wrong: boolean) => void
  onChange: (part: Partial<Draft>) => void
  onContinue: () => void
}

/** R3: the story, the one thing that is asked. */
export function Story({ say, takeFocus, draft, onAttention, onChange, onContinue }: Props) {
  const form = useErrors(onAttention, say)
  const length = textToSend(draft.story).length
  const over = length - longestStory
  const count =
    length < countFrom
      ? undefined
      : over > 0
        ? say('r3.over', { n: over })
        : say('r3.left', { n: longestStory - length })
  const submit = () => {
    const problem = problemWith(draft.story)
    const text = (words: Say) => (problem === 'empty' ? words('r3.error') : words('r3.long', { n: over }))
    if (form.check(problem === null ? [] : [{ field: 'story', text }])) onContinue()
  }
  return (
    <main data-testid="r3" class="screen">
      <form
        noValidate
        class="flow"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <ErrorSummary title={say('errors')} {...form} />
        <StepTitle takeFocus={takeFocus}>{say('r3.h1')}</StepTitle>
        <StoryField
          id="story"
          labelledBy="title"
          hint={say('r3.hint')}
          error={form.of('story')}
          count={count}
          value={draft.story}
          testid="r3-story"
          countTestid="r3-count"
          onInput={(story) => onChange({ story })}
        />
        {!draft.hintAccepted && mayNameTheWriter(draft.story) && (
          <Notice kind="info" testid="r3-hint">
            <p>{say('r3.local')}</p>
            <button type="button" data-testid="r3-hint-keep" onClick={() => onChange({ hintAccepted: true })}>
              {say('r3.keep')}
            </button>
          </Notice>
        )}
        <Details summary={say('r3.tips')} testid="r3-tips">
          <p>{say('r3.tipsText')}</p>
        </Details>
        <button type="submit" class="main" data-testid="r3-continue">
          {say('continue')}
        </button>
        <p class="hint">{say('r3.stays')}</p>
      </form>
    </main>
  )
}
