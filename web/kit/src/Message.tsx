import type { ComponentChildren } from 'preact'

type Props = {
  id: string
  from: string
  mine: boolean
  system?: boolean
  who: string
  day: string
  text?: string | undefined
  lang?: string | undefined
  testid: string
  read?: string | undefined
  children?: ComponentChildren
}

/** One message, always as plain text: no markup, no links, nothing from elsewhere (KB-20). */
export function Message(props: Props) {
  const { id, from, mine, who, day, text, testid, read, children } = props
  const kind = props.system ? 'system' : mine ? 'mine' : 'theirs'
  return (
    <article class={`message ${kind}`} data-testid={testid} data-from={from} data-id={id} tabIndex={-1}>
      <p class="who">
        <bdi>{who}</bdi> <span class="hidden">{day}</span>
      </p>
      {text !== undefined && (
        <p class="said" dir="auto" lang={props.lang} data-testid={`${testid}-text`}>
          {text}
        </p>
      )}
      {children}
      {read && (
        <p class="hint" data-testid={`${testid}-read`}>
          {read}
        </p>
      )}
    </article>
  )
}
