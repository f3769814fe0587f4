import type { ComponentChildren } from 'preact'
import { privateInput } from './private-input.ts'

type Props = {
  id: string
  label: ComponentChildren
  hint?: string
  error?: string | undefined
  value: string
  testid: string
  numeric?: boolean
  onInput: (value: string) => void
}

/** One line of text with its label, hint and error. */
export function Field({ id, label, hint, error, value, testid, numeric = false, onInput }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} data-testid={`${testid}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        type="text"
        value={value}
        inputMode={numeric ? 'numeric' : undefined}
        dir={numeric ? 'ltr' : 'auto'}
        class={numeric ? 'digits' : undefined}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        data-testid={testid}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...privateInput}
      />
    </div>
  )
}
