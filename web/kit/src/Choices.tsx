import type { ComponentChildren } from 'preact'

export type Choice = { value: string; label: ComponentChildren; hint?: ComponentChildren; testid?: string }
type Props = {
  name: string
  kind: 'radio' | 'checkbox'
  legend?: ComponentChildren
  labelledBy?: string
  choices: readonly Choice[]
  chosen: readonly string[]
  testid: string
  error?: string | undefined
  onChange: (value: string, on: boolean) => void
}

/** A group of radios or checkboxes. The test id stands on each input, with its value. */
export function Choices(props: Props) {
  const { name, kind, legend, labelledBy, choices, chosen, testid, error } = props
  return (
    <fieldset
      class={error ? 'choices wrong' : 'choices'}
      aria-labelledby={labelledBy}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      {legend && <legend>{legend}</legend>}
      {error && (
        <p class="error" id={`${name}-error`} data-testid={`${testid}-error`}>
          {error}
        </p>
      )}
      {choices.map(({ value, label, hint, testid: own }, at) => (
        <label class="choice" key={value}>
          <input
            type={kind}
            id={at === 0 ? name : undefined}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            data-testid={own ?? testid}
            onChange={(event) => props.onChange(value, event.currentTarget.checked)}
          />
          <span>
            {label}
            {hint && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
