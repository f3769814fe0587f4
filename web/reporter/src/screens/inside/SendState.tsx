import type { PanelProps } from './tabs.ts'

type Props = PanelProps & {
  /** What is said once it was sent, where "Sent." could be taken for something else. */
  done?: string
}

/** How far the last answer is, said politely. */
export function SendState({ inside, say, done = say('r10.sent') }: Props) {
  const { at } = inside.reply.state.get()
  const words = { idle: '', sending: say('r10.sending'), sent: done }
  return (
    <p role="status" data-testid="r10-send-state" data-state={at === 'nobody' ? 'failed' : at}>
      {at === 'failed' || at === 'nobody' ? say(at === 'nobody' ? 'r10.nobody' : 'r10.failed') : words[at]}
    </p>
  )
}
