import { privateInput } from './private-input.ts'

type Props = {
  id: string
  labelledBy: string
  hint?: string
  error?: string | undefined
  count?: string | undefined
  value: string
  testid: string
  countTestid?: string
  lang?: string
  rows?: number
  onInput: (value: string) => void
}

/** A large field for a story or a message. It never cuts what is typed; the page says when it is too long. */
export function StoryField(props: Props) {
  const { id, hint, error, count, testid } = props
  const described = [hint && `${id}-hint`, error && `${id}-error`, count && `${id}-count`].filter(Boolean)
  return (
    <div class={error ? 'field wrong' : 'field'}>
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
      <textarea
        id={id}
        rows={props.rows ?? 9}
        dir="auto"
        lang={props.lang}
        value={props.value}
        aria-labelledby={props.labelledBy}
        aria-describedby={described.join(' ') || undefined}
        aria-invalid={error ? true : undefined}
        data-testid={testid}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        {...privateInput}
      />
      {count && (
        <p class="hint" id={`${id}-count`} data-testid={props.countTestid}>
          {count}
        </p>
      )}
    </div>
  )
}
