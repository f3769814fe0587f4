import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'

/** "Step 2 of 6", as the page says it; empty where steps are not counted. */
export const StepText = createContext('')

type Props = { children: ComponentChildren; takeFocus: boolean; id?: string }

/** The one h1 of a screen. A new step moves the focus here, so that a screen reader starts at the top. */
export function StepTitle({ children, takeFocus, id = 'title' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true })
  }, [takeFocus])
  const step = useContext(StepText)
  return (
    <div>
      {step && (
        <p class="step" data-testid="step">
          {step}
        </p>
      )}
      <h1 id={id} ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  )
}
