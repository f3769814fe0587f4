export type Tab<T extends string> = { id: T; label: string; testid: string }
type Props<T extends string> = {
  label: string
  tabs: readonly Tab<T>[]
  current: T
  panel: string
  onChoose: (id: T) => void
}

/** The ARIA tab pattern: one tab stop, arrow keys move and choose. */
export function Tabs<T extends string>({ label, tabs, current, panel, onChoose }: Props<T>) {
  const move = (event: KeyboardEvent, at: number) => {
    const rightToLeft = document.documentElement.dir === 'rtl'
    const ahead = rightToLeft ? 'ArrowLeft' : 'ArrowRight'
    const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft'
    const to = { [ahead]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={label}>
      {tabs.map(({ id, label: text, testid }, at) => (
        <button
          type="button"
          class="tab"
          key={id}
          id={`tab-${id}`}
          role="tab"
          aria-selected={id === current}
          aria-controls={panel}
          tabIndex={id === current ? 0 : -1}
          data-testid={testid}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => move(event, at)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
