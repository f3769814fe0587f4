import { useEffect, useRef } from 'preact/hooks'

export type FieldError = { field: string; text: string }
type Props = { title: string; errors: readonly FieldError[]; attempt: number }

/** Says at the top what is wrong and leads to the field. Every failed attempt moves the focus here. */
export function ErrorSummary({ title, errors, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      class="notice danger"
      role="alert"
      tabIndex={-1}
      data-testid="error-summary"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            {/* A fragment link would change the address, so this is a button that moves the focus. */}
            <button
              type="button"
              class="link"
              data-testid="error-link"
              onClick={() => document.getElementById(field)?.focus()}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
