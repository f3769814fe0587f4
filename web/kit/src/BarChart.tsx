import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Hatching } from './Hatching.tsx'
import type { Published } from './published.ts'

type Props = {
  /** What it is about; not said where a heading or a table says it. */
  title?: string | undefined
  /** What the chart shows, as one sentence; it is also the name of the picture. */
  sentence: string
  bars: readonly Published[]
  testid: string
  /** The same numbers as a table. */
  children: ComponentChildren
}

/** The part of the row that a hatched bar takes: the same for every number that stays away. */
const hatched = 18

/** Lying bars with their numbers beside them. Only what was published is drawn, and nothing needs a pointer. */
export function BarChart({ title, sentence, bars, testid, children }: Props) {
  const pattern = useId()
  return (
    <figure class="chart" data-testid={testid}>
      <figcaption>
        {title && <strong>{title}</strong>} {sentence}
      </figcaption>
      <div class="bars" role="img" aria-label={sentence}>
        {bars.map(({ label, text, share }, at) => (
          <div class="bar-row" key={label}>
            <span class="bar-label">{label}</span>
            <svg class="chart-bar" width="100%" height="1.25em">
              <title>{`${label}: ${text}`}</title>
              {share === null ? (
                <>
                  <Hatching id={`${pattern}-${at}`} />
                  <rect
                    class="bar-hidden"
                    width={`${hatched}%`}
                    height="100%"
                    fill={`url(#${pattern}-${at})`}
                  />
                </>
              ) : (
                <rect class="bar-shown" width={`${share * 100}%`} height="100%" />
              )}
            </svg>
            <span class="bar-value">{text}</span>
          </div>
        ))}
      </div>
      {children}
    </figure>
  )
}
