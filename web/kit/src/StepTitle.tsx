import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Props = { children: ComponentChildren; takeFocus: boolean; id?: string }

/** The one h1 of a screen. A new step moves the focus here, so that a screen reader starts at the top. */
export function StepTitle({ children, takeFocus, id = 'title' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true })
  }, [takeFocus])
  return (
    <h1 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
