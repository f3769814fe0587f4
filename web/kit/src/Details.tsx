import type { ComponentChildren } from 'preact'

type Props = { summary: ComponentChildren; testid?: string; open?: boolean; children: ComponentChildren }

/** Text that opens on request. */
export function Details({ summary, testid, open, children }: Props) {
  return (
    <details class="details" open={open}>
      <summary data-testid={testid}>{summary}</summary>
      <div class="flow">{children}</div>
    </details>
  )
}
