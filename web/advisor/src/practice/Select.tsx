type Option = { value: string; label: string }
type Props = {
  id: string
  label: string
  hint?: string
  value: string
  options: readonly Option[]
  testid: string
  data?: Record<`data-${string}`, string>
  onChange: (value: string) => void
}

/** One of a list, with its label. */
export function Select({ id, label, hint, value, options, testid, data, onChange }: Props) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        data-testid={testid}
        {...data}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
