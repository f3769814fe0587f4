import { Notice } from '@klankbord/kit/Notice.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useState } from 'preact/hooks'
import type { EscalationKey } from '../../escalation-texts/escalation-texts.ts'
import { wordsToSign } from '../../modules/escalation-actions.ts'
import type { EscalationProps } from './EscalationPanel.tsx'

/** Send, not yet, no, another text, a question: none of it needs a reason (R11-2). */
export function Choice(props: EscalationProps) {
  const { visit, inside, escalation, actions, tellOf, name, organisation, writable } = props
  const [editing, setEditing] = useState(false)
  const [later, setLater] = useState(false)
  const { draft, sound, state } = escalation
  const busy = inside.reply.state.get().at === 'sending'
  const ask = () => {
    if (inside.typed.get() === '') inside.typed.set(tellOf('esc.ask.start'))
    visit.screens.swap({ at: 'talk', tab: 'talk' })
    setTimeout(() => document.getElementById('reply')?.focus())
  }
  if (!sound) {
    return (
      <Notice kind="danger" testid="r11-unsound" title={tellOf('esc.unsound')}>
        <p>{tellOf('esc.unsound.text', { name })}</p>
      </Notice>
    )
  }
  if (!writable) return null
  if (editing) return <Edit {...props} onLeave={() => setEditing(false)} />
  return (
    <>
      {later && (
        <p role="status" data-testid="r11-later">
          {tellOf('esc.notYet.said')}
        </p>
      )}
      <div class="actions">
        {state !== 'CHANGED' && (
          <button
            type="button"
            class="main"
            data-testid="r11-consent"
            aria-busy={busy}
            onClick={() => void actions.consent(draft)}
          >
            {tellOf('esc.consent', { organisation })}
          </button>
        )}
        <button type="button" data-testid="r11-not-yet" onClick={() => setLater(true)}>
          {tellOf('esc.notYet')}
        </button>
        {state !== 'REJECTED' && (
          <button type="button" data-testid="r11-refuse" onClick={() => void actions.decline(draft)}>
            {tellOf('esc.refuse')}
          </button>
        )}
        <button type="button" data-testid="r11-edit" onClick={() => setEditing(true)}>
          {tellOf('esc.edit')}
        </button>
        <button type="button" data-testid="r11-ask" onClick={ask}>
          {tellOf('esc.ask')}
        </button>
      </div>
    </>
  )
}

function Edit({ escalation, actions, tellOf, name, onLeave }: EscalationProps & { onLeave: () => void }) {
  const before = (escalation.change ?? escalation.draft.document).text
  const [typed, setTyped] = useState(before)
  const [wrong, setWrong] = useState<EscalationKey | null>(null)
  const complain = (problem: EscalationKey) => {
    setWrong(problem)
    document.getElementById('exact-text')?.focus()
  }
  const save = async () => {
    const words = wordsToSign(typed)
    if (words === '') return complain('esc.edit.empty')
    if (words === before) return complain('esc.edit.same')
    try {
      await actions.change(escalation.draft, words)
      onLeave()
    } catch {
      complain('esc.edit.long')
    }
    return undefined
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p class="label" id="exact-text-label">
        {tellOf('esc.edit.label')}
      </p>
      <StoryField
        id="exact-text"
        labelledBy="exact-text-label"
        hint={tellOf('esc.edit.hint', { name })}
        value={typed}
        testid="r11-edit-text"
        error={wrong ? tellOf(wrong) : undefined}
        onInput={setTyped}
      />
      <div class="actions">
        <button type="submit" data-testid="r11-edit-save">
          {tellOf('esc.edit.save', { name })}
        </button>
        <button type="button" data-testid="r11-edit-stop" onClick={onLeave}>
          {tellOf('esc.edit.stop')}
        </button>
      </div>
    </form>
  )
}
