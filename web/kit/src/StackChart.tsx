import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Hatching } from './Hatching.tsx'
import type { Part } from './published.ts'

type Props = {
  /** What it is about; not said where a heading or a table says it. */
  title?: string | undefined
  /** What the chart shows, as one sentence; it is also the name of the picture. */
  sentence: string
  parts: readonly Part[]
  testid: string
  /** The same numbers as a table. */
  children: ComponentChildren
}

/** What tells shown parts apart without colour; neighbours differ. Only a number that stays away is hatched. */
const textures = ['M0 0H8V8H0Z', 'M2 2H6V6H2Z', 'M1 0H5V8H1Z', 'M0 1V4H8V1Z']
const percent = (share: number) => `${share * 100}%`

/** One bar of several parts, each with its place in the list below. Only what was published is drawn. */
export function StackChart({ title, sentence, parts, testid, children }: Props) {
  const pattern = useId()
  const fill = ({ hidden }: Part, at: number) =>
    `url(#${pattern}-${hidden ? 'hidden' : at % textures.length})`
  const look = ({ hidden }: Part) => (hidden ? 'bar-hidden' : 'stack-shown')
  const placed = parts.map((part, at) => ({
    ...part,
    left: parts.slice(0, at).reduce((sum, { share }) => sum + share, 0),
  }))
  return (
    <figure class="chart" data-testid={testid}>
      <figcaption>
        {title && <strong>{title}</strong>} {sentence}
      </figcaption>
      <div class="flow">
        <svg class="stack" width="100%" height="3.5em" aria-label={sentence} role="img">
          <title>{sentence}</title>
          <Hatching id={`${pattern}-hidden`} />
          <defs>
            {textures.map((path, at) => (
              <pattern key={path} id={`${pattern}-${at}`} width="8" height="8" patternUnits="userSpaceOnUse">
                <path class="texture" d={path} />
              </pattern>
            ))}
          </defs>
          {placed.map((part, at) => (
            <g key={part.label}>
              <title>{`${part.label}: ${part.text}`}</title>
              <rect
                class={look(part)}
                x={percent(part.left)}
                width={percent(part.share)}
                height="2em"
                fill={fill(part, at)}
              />
              <text x={percent(part.left + part.share / 2)} y="3.2em" text-anchor="middle">
                {at + 1}
              </text>
            </g>
          ))}
        </svg>
        <ol class="stack-parts" aria-hidden="true">
          {parts.map((part, at) => (
            <li key={part.label}>
              <svg width="1.5em" height="1em" aria-hidden="true">
                <rect class={look(part)} width="100%" height="100%" fill={fill(part, at)} />
              </svg>{' '}
              {part.label}: <span class="bar-value">{part.text}</span>
            </li>
          ))}
        </ol>
      </div>
      {children}
    </figure>
  )
}
