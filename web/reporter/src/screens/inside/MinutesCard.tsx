import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useState } from 'preact/hooks'
import { spokenDay } from '../../modules/days.ts'
import { textToSend } from '../../modules/draft.ts'
import type { Minutes } from '../../modules/plan.ts'
import type { PanelProps } from './tabs.ts'

/** Minutes of a talk: to check, to have corrected, to approve (CAS-19). */
export function MinutesCard(props: PanelProps & { minutes: Minutes }) {
  const { inside, conversation, tell, language, minutes } = props
  const { id, text, state, checkUntil } = minutes
  const [objecting, setObjecting] = useState(false)
  const answer = (body: { approved: boolean; text?: string }) =>
    void inside.reply.send({ t: 'minutes-answer', id, ...body })
  return (
    <section class="card flow" data-testid="r10-minutes" data-id={id} data-state={state}>
      <p class="hint">{tell('minutes.of', { day: spokenDay(minutes.day, language) })}</p>
      <p class="said" dir="auto">
        {text}
      </p>
      <p>{tell(`minutes.${state}`, { day: checkUntil === '' ? '' : spokenDay(checkUntil, language) })}</p>
      {conversation.trusted && state === 'asked' && !objecting && (
        <div class="actions">
          <button type="button" data-testid="r10-minutes-approve" onClick={() => answer({ approved: true })}>
            {tell('minutes.approve')}
          </button>
          <button type="button" data-testid="r10-minutes-object" onClick={() => setObjecting(true)}>
            {tell('minutes.object')}
          </button>
        </div>
      )}
      {objecting && (
        <Objection
          {...props}
          onSend={(words) => {
            setObjecting(false)
            answer({ approved: false, text: words })
          }}
        />
      )}
    </section>
  )
}

type ObjectionProps = PanelProps & { minutes: Minutes; onSend: (words: string) => void }

function Objection({ tell, minutes, onSend }: ObjectionProps) {
  const [typed, setTyped] = useState('')
  const [empty, setEmpty] = useState(false)
  const field = `objection-${minutes.id}`
  const send = () => {
    const words = textToSend(typed)
    setEmpty(words === '')
    if (words === '') return document.getElementById(field)?.focus()
    return onSend(words)
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p class="label" id={`${field}-label`}>
        {tell('minutes.what')}
      </p>
      <StoryField
        id={field}
        labelledBy={`${field}-label`}
        rows={4}
        value={typed}
        testid="r10-minutes-text"
        error={empty ? tell('minutes.empty') : undefined}
        onInput={setTyped}
      />
      <button type="submit" data-testid="r10-minutes-send">
        {tell('minutes.send')}
      </button>
    </form>
  )
}
