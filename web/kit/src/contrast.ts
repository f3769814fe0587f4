/** The page of the reporter app in light and in dark; `check-contrast.mjs` compares them with the tokens. */
export const papers = ['#fbf8f3', '#14191b'] as const
/** What a line needs beside the page on which it lies (WCAG 2.2, 1.4.11). */
export const leastForALine = 3

const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The ratio of two colours, each as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Whether a thin line of this colour is seen by everybody, in light and in dark. */
export const isSeen = (colour: string): boolean =>
  papers.every((paper) => contrast(colour, paper) >= leastForALine)

/** The same colour, lighter or darker by as little as makes it seen. */
export function nearestSeen(colour: string): string {
  const steps = Array.from({ length: 101 }, (_, step) => step / 100)
  const found = steps.flatMap((share) => [mixed(colour, 0, share), mixed(colour, 255, share)]).find(isSeen)
  return found ?? colour
}

function mixed(colour: string, towards: number, share: number): string {
  const mix = (part: number) => Math.round(part + (towards - part) * share)
  return `#${parts(colour)
    .map((part) => mix(part).toString(16).padStart(2, '0'))
    .join('')}`
}
