import { useEffect, useRef } from 'preact/hooks'

type Props = { title: string; action: string; testid: string; actionTestid: string; onAction: () => void }

/** A warning that asks for one answer. Not modal on purpose: the exit stays within reach. */
export function Dialog({ title, action, testid, actionTestid, onAction }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div class="dialog" role="alertdialog" aria-labelledby={`${testid}-title`} data-testid={testid}>
      <p id={`${testid}-title`}>{title}</p>
      <button ref={button} type="button" class="main" data-testid={actionTestid} onClick={onAction}>
        {action}
      </button>
    </div>
  )
}
