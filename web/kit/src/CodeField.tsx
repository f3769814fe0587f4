import { useLayoutEffect, useRef } from 'preact/hooks'
import { groupWhileTyping } from './code-grouping.ts'
import { privateInput } from './private-input.ts'

type Props = {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value: string
  testid: string
  onInput: (value: string) => void
}

/** The field for the whole code: digits stay visible, paste works, groups appear without moving the caret. */
export function CodeField({ id, label, hint, error, value, testid, onInput }: Props) {
  const input = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
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
      {/* Two lines, because 30 digits do not fit on one line of a phone. */}
      <textarea
        ref={input}
        id={id}
        rows={2}
        inputMode="numeric"
        dir="ltr"
        class="digits"
        value={value}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        data-testid={testid}
        onInput={(event) => {
          const typed = event.currentTarget
          const grouped = groupWhileTyping(typed.value, typed.selectionStart)
          caret.current = grouped.caret
          onInput(grouped.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
        {...privateInput}
      />
    </div>
  )
}
