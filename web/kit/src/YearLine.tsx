import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Hatching } from './Hatching.tsx'
import { type Published, stretches } from './published.ts'

type Props = {
  /** What it is about; not said where a heading or a table says it. */
  title?: string | undefined
  /** What the chart shows, as one sentence; it is also the name of the picture. */
  sentence: string
  years: readonly Published[]
  testid: string
  /** The same numbers as a table. */
  children: ComponentChildren
}

// In units of the type size, so that larger letters find room.
const ground = 9
const span = 6.5
const block = 2
const above = 0.7
const below = 1.5

/** A line over the years. A year without a number is a hatched block, and the line has a gap there. */
export function YearLine({ title, sentence, years, testid, children }: Props) {
  const pattern = useId()
  const across = (at: number) => `${((at + 0.5) / years.length) * 100}%`
  const top = (share: number | null) => (share === null ? ground - block : ground - share * span)
  return (
    <figure class="chart" data-testid={testid}>
      <figcaption>
        {title && <strong>{title}</strong>} {sentence}
      </figcaption>
      <svg class="year-line" role="img" aria-label={sentence} width="100%" height="11.5em">
        <title>{sentence}</title>
        <Hatching id={pattern} />
        <line class="year-ground" x1="0" x2="100%" y1={`${ground}em`} y2={`${ground}em`} />
        {stretches(years).map(([from, to]) => (
          <line
            key={from.at}
            class="year-stretch"
            x1={across(from.at)}
            x2={across(to.at)}
            y1={`${top(from.share)}em`}
            y2={`${top(to.share)}em`}
          />
        ))}
        {years.map(({ label, text, share }, at) => (
          <svg key={label} class="year" x={across(at)}>
            <title>{`${label}: ${text}`}</title>
            {share === null ? (
              <rect
                class="bar-hidden"
                x={`${-block / 2}em`}
                y={`${top(null)}em`}
                width={`${block}em`}
                height={`${block}em`}
                fill={`url(#${pattern})`}
              />
            ) : (
              <circle class="year-point" cy={`${top(share)}em`} r="0.4em" />
            )}
            <text y={`${top(share) - above}em`} text-anchor="middle">
              {text}
            </text>
            <text y={`${ground + below}em`} text-anchor="middle">
              {label}
            </text>
          </svg>
        ))}
      </svg>
      {children}
    </figure>
  )
}
