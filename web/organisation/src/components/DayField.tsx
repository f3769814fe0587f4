type Props = {
  id: string
  label: string
  error?: string | undefined
  value: string
  first: string
  testid?: string
  onChange: (day: string) => void
}

/** A day from `first` on. */
export function DayField({ id, label, error, value, first, testid, onChange }: Props) {
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {label}
      </label>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        type="date"
        min={first}
        value={value}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        data-testid={testid}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
