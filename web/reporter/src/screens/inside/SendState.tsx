import type { PanelProps } from './tabs.ts'

/** How far the last answer is, said politely. */
export function SendState({ inside, say }: PanelProps) {
  const { at } = inside.reply.state.get()
  const words = { idle: '', sending: say('r10.sending'), sent: say('r10.sent') }
  return (
    <p role="status" data-testid="r10-send-state" data-state={at === 'nobody' ? 'failed' : at}>
      {at === 'failed' || at === 'nobody' ? say(at === 'nobody' ? 'r10.nobody' : 'r10.failed') : words[at]}
    </p>
  )
}
