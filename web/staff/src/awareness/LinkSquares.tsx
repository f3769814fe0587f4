import type { AwarenessKit } from './kit.ts'
import { useAwarenessTexts } from './texts.ts'

type Props = { qr: AwarenessKit['qr']; testid: string }

/** The link as a code, with the light rim of four squares that a camera needs. */
export function LinkSquares({ qr: { size, path }, testid }: Props) {
  const { t } = useAwarenessTexts()
  const side = size + 8
  return (
    <svg
      class="qr"
      viewBox={`-4 -4 ${side} ${side}`}
      role="img"
      aria-label={t('awareness.qr')}
      data-testid={testid}
      shape-rendering="crispEdges"
    >
      <path class="qr-light" d={`M-4 -4h${side}v${side}h-${side}z`} />
      <path class="qr-dark" d={path} />
    </svg>
  )
}
