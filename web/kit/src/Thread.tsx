import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

type Props = { label: string; testid: string; children: ComponentChildren }

/**
 * The messages of a conversation. It becomes a log only after it was filled, so that a screen reader
 * announces what is added and not the whole past. Arrow keys walk from message to message.
 */
export function Thread({ label, testid, children }: Props) {
  const box = useRef<HTMLElement>(null)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const walk = (event: KeyboardEvent) => {
    const messages = [...(box.current?.querySelectorAll<HTMLElement>('.message') ?? [])]
    const at = messages.findIndex((message) => message.contains(document.activeElement))
    const last = messages.length - 1
    const to = {
      ArrowDown: at === -1 ? 0 : Math.min(at + 1, last),
      ArrowUp: at === -1 ? last : Math.max(at - 1, 0),
      Home: 0,
      End: last,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    messages[to]?.focus()
  }
  return (
    <section
      ref={box}
      class="thread"
      role={live ? 'log' : undefined}
      aria-relevant="additions"
      aria-label={label}
      tabIndex={0}
      data-testid={testid}
      onKeyDown={walk}
    >
      {children}
    </section>
  )
}
