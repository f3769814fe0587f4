import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { nameIn, newPhrase } from '../../modules/recognition.ts'
import type { PanelProps } from './tabs.ts'

/** Saying one's name after all: only to the advisor, and with a phrase by which both recognise each other (INT-17). */
export function NameCard({ inside, conversation, tell, say }: PanelProps) {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const given = nameIn(conversation.lines)
  const send = () => {
    const text = typed.trim().slice(0, longest)
    setMissing(text === '')
    if (text === '') return document.getElementById('name')?.focus()
    void inside.reply.send({ t: 'name', text, phrase: newPhrase() })
    setTyped('')
    return undefined
  }
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {given && (
        <p data-testid="r13-phrase">
          {tell('name.phrase', { name })} <strong>{given.phrase}</strong>
        </p>
      )}
      <Field
        id="name"
        label={tell(given ? 'name.again' : 'name.label')}
        hint={tell('name.hint', { name })}
        error={missing ? tell('name.missing') : undefined}
        value={typed}
        testid="r13-name"
        onInput={(text) => {
          setMissing(false)
          setTyped(text)
        }}
      />
      <button type="submit" data-testid="r13-name-send">
        {tell('name.send', { name })}
      </button>
    </form>
  )
}

const longest = 200
