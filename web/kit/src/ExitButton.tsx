type Props = { label: string; onLeave: () => void; id?: string }

/** Leaves at once: no question, no delay, no network. */
export function ExitButton({ label, onLeave, id = 'exit' }: Props) {
  return (
    <button type="button" id={id} class="exit" data-testid="exit" onClick={onLeave}>
      {label}
    </button>
  )
}
