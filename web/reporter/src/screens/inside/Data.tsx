import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useState } from 'preact/hooks'
import { monthsOf } from '../../data/terms.ts'
import { spokenDay } from '../../modules/days.ts'
import { latinDigits } from '../../modules/digits.ts'
import type { Say } from '../../modules/language.ts'
import type { ReplyState } from '../../modules/reply.ts'
import { transcript } from '../../modules/transcript.ts'
import { lineSays, nameOf } from '../Messages.tsx'
import { useErrors } from '../use-errors.ts'
import type { PanelProps } from './tabs.ts'

/** R13: what people may do with what they told. */
export function Data(props: PanelProps) {
  const { visit, inside, conversation, say } = props
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const { profile, directory } = conversation
  const reply = inside.reply.state.get()
  const tellStatus = (state: 'withdrawn' | 'no-contact') => void inside.reply.send({ t: 'status', state })
  return (
    <>
      <h2>{say('r13.h2')}</h2>
      <Choice text={say('r13.downloadText')}>
        <button
          type="button"
          data-testid="r13-download"
          onClick={() => visit.save('notitie.txt', transcriptOf(props))}
        >
          {say('r13.download')}
        </button>
      </Choice>
      {conversation.trusted && (
        <>
          <Choice text={say('r13.noContactText', { name })}>
            <button type="button" data-testid="r13-no-contact" onClick={() => tellStatus('no-contact')}>
              {say('r13.noContact')}
            </button>
          </Choice>
          <Choice text={say('r13.withdrawText', { name })}>
            <button type="button" data-testid="r13-withdraw" onClick={() => tellStatus('withdrawn')}>
              {say('r13.withdraw')}
            </button>
          </Choice>
        </>
      )}
      <p role="status" data-testid="r10-send-state" data-state={reply.at === 'nobody' ? 'failed' : reply.at}>
        {statusText(say, reply)}
      </p>
      <Delete {...props} />
      <h2>{say('r13.retention')}</h2>
      <p data-testid="r13-retention">
        {say('r13.retentionText', {
          months: monthsOf(directory.policy.retentionDays),
          practice: profile.practice,
          contact: profile.privacyContact,
        })}
      </p>
      <h2>{say('r13.complaint')}</h2>
      <p data-testid="r13-complaint">{profile.complaintRoute}</p>
    </>
  )
}

function statusText(say: Say, { at }: ReplyState): string {
  if (at === 'sending') return say('r10.sending')
  if (at === 'sent') return say('r10.sent')
  return at === 'idle' ? '' : say('r10.failed')
}

function Choice({ text, children }: { text: string; children: preact.ComponentChildren }) {
  return (
    <div class="card">
      {children}
      <p class="hint">{text}</p>
    </div>
  )
}

function Delete({ visit, inside, say, onAttention }: PanelProps) {
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState('')
  const [failed, setFailed] = useState(false)
  const form = useErrors(onAttention)
  const remove = async () => {
    const result = await inside.remove(latinDigits(typed))
    if (result === 'deleted') return visit.screens.leaveBehind({ at: 'deleted' })
    setFailed(result === 'failed')
    form.check(result === 'wrong' ? [{ field: 'delete-group', text: say('r13.deleteError') }] : [])
  }
  if (!asked) {
    return (
      <Choice text={say('r13.deleteText')}>
        <button type="button" class="danger" data-testid="r13-delete" onClick={() => setAsked(true)}>
          {say('r13.delete')}
        </button>
      </Choice>
    )
  }
  return (
    <form
      noValidate
      class="card danger"
      onSubmit={(event) => {
        event.preventDefault()
        void remove()
      }}
    >
      <ErrorSummary title={say('errors')} {...form} />
      <p>
        <strong>{say('r13.delete')}</strong> {say('r13.deleteText')}
      </p>
      <Field
        id="delete-group"
        label={say('r13.deleteLabel')}
        error={form.of('delete-group')}
        value={typed}
        testid="r13-delete-group"
        numeric
        onInput={setTyped}
      />
      {failed && (
        <Notice kind="danger">
          <p>{say('r13.deleteFailed')}</p>
        </Notice>
      )}
      <button type="submit" class="danger" data-testid="r13-delete-confirm">
        {say('r13.deleteYes')}
      </button>
    </form>
  )
}

function transcriptOf({ visit, say, tell, conversation }: PanelProps): Blob {
  const spoken = visit.language.current.get()
  const name = (kid: string | null) => nameOf(conversation, kid) ?? say('r1.thisAdvisor')
  const text = transcript(conversation.lines, {
    who: ({ from, author }) =>
      ({ me: say('r10.me'), advisor: name(author), system: say('r10.system') })[from],
    day: (day) => spokenDay(day, spoken),
    said: (line) => lineSays({ say, tell, conversation }, line),
  })
  return new Blob([text], { type: 'text/plain' })
}
