/** One number of a report as it was published. `share` (0 to 1) is its part of the longest bar; null where it stays away. */
export type Published = { label: string; text: string; share: number | null }

/** A part of one bar. `share` (0 to 1) is its part of the whole; those that stay away have one width. */
export type Part = { label: string; text: string; share: number; hidden: boolean }

/** Neighbours of a line that both have a number; where one is missing the line has a gap. */
export function stretches(points: readonly Published[]): readonly (readonly [Stretched, Stretched])[] {
  return points.flatMap((point, at) => {
    const next = points[at + 1]
    if (point.share === null || !next || next.share === null) return []
    return [
      [
        { at, share: point.share },
        { at: at + 1, share: next.share },
      ] as const,
    ]
  })
}
type Stretched = { at: number; share: number }
