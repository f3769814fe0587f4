import { digitsToQr } from './digits-to-qr.ts'

type Props = { digits: string; label: string; testid: string }

/** The digits and nothing else, never an address: an address would land in the history of a camera. */
export function QrCode({ digits, label, testid }: Props) {
  const path = digitsToQr(digits)
    .flatMap((line, row) => line.map((dark, column) => (dark ? `M${column + 4} ${row + 4}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      class="qr"
      viewBox="0 0 29 29"
      role="img"
      aria-label={label}
      data-testid={testid}
      shape-rendering="crispEdges"
    >
      <path class="qr-light" d="M0 0h29v29h-29z" />
      <path class="qr-dark" d={path} />
    </svg>
  )
}
