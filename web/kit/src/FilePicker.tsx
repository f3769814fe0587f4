type Props = {
  id: string
  label: string
  hint?: string
  testid: string
  onPick: (files: File[]) => void
}

/** Chooses files. The input lies over the label, so that the whole button is the target. */
export function FilePicker({ id, label, hint, testid, onPick }: Props) {
  return (
    <div class="picker-field">
      <div class="picker">
        <label class="pick" for={id}>
          {label}
        </label>
        <input
          type="file"
          multiple
          id={id}
          autocomplete="off"
          aria-describedby={hint ? `${id}-hint` : undefined}
          data-testid={testid}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            if (files.length > 0) onPick(files)
          }}
        />
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
