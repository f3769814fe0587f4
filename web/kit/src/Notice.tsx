import type { ComponentChildren } from 'preact'

type Props = {
  kind: 'info' | 'warn' | 'danger' | 'ok'
  testid?: string
  title?: ComponentChildren
  children?: ComponentChildren
  data?: Record<`data-${string}`, string>
}

/** A remark that stands out by border and words, not by colour alone. */
export function Notice({ kind, testid, title, children, data }: Props) {
  return (
    <div class={`notice ${kind}`} data-testid={testid} {...data}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  )
}
