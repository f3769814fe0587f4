import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useState } from 'preact/hooks'
import type { TypedWords } from '../modules/typed-words.ts'

type Props = {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  rows?: number
  testid: string
  words: Words
}
export type Words = { value: string; set(value: string): void }

/** Words that survive a lock: they are kept beside the form until they are sent. */
export function useWords(typed: TypedWords, field: string): Words {
  const [value, setValue] = useState(typed.get(field))
  return {
    value,
    set(next) {
      typed.set(field, next)
      setValue(next)
    },
  }
}

export function WordsField({ id, label, hint, error, rows = 4, testid, words }: Props) {
  return (
    <div class="field">
      <label class="label" id={`${id}-label`} for={id}>
        {label}
      </label>
      <StoryField
        id={id}
        labelledBy={`${id}-label`}
        {...(hint ? { hint } : {})}
        error={error}
        rows={rows}
        value={words.value}
        testid={testid}
        onInput={words.set}
      />
    </div>
  )
}
