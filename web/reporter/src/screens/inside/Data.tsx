import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useState } from 'preact/hooks'
import { monthsOf } from '../../data/terms.ts'
import { wishOf } from '../../modules/conversation.ts'
import { spokenDay } from '../../modules/days.ts'
import { latinDigits } from '../../modules/digits.ts'
import type { Say } from '../../modules/language.ts'
import type { ReplyState } from '../../modules/reply.ts'
import { mayReopen, wasSubmitted } from '../../modules/stages.ts'
import { transcript } from '../../modules/transcript.ts'
import { lineSays, nameOf } from '../Messages.tsx'
import { useErrors } from '../use-errors.ts'
import { NameCard } from './NameCard.tsx'
import type { PanelProps } from './tabs.ts'

/** R13: what people may do with what they told. */
export function Data(props: PanelProps) {
  const { visit, inside, conversation, say, tell } = props
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const { profile, directory } = conversation
  const reply = inside.reply.state.get()
  return (
    <>
      <h2>{tell('r13.h2')}</h2>
      <Choice text={tell('r13.downloadText')}>
        <button
          type="button"
          data-testid="r13-download"
          onClick={() => visit.save('notitie.txt', transcriptOf(props))}
        >
          {tell('r13.download')}
        </button>
      </Choice>
      <Correct {...props} name={name} />
      {conversation.trusted && conversation.status.state !== 'closed' && <NameCard {...props} />}
      <Stop {...props} name={name} />
      <p role="status" data-testid="r10-send-state" data-state={reply.at === 'nobody' ? 'failed' : reply.at}>
        {statusText(say, reply)}
      </p>
      <Delete {...props} />
      <h2>{tell('r13.retention')}</h2>
      <p data-testid="r13-retention">
        {tell('r13.retentionText', {
          months: monthsOf(directory.policy.retentionDays),
          practice: profile.practice,
          contact: profile.privacyContact,
        })}
      </p>
      <p data-testid="r13-alone">{tell('r13.alone', { name })}</p>
      <h2>{tell('r13.complaint')}</h2>
      <p data-testid="r13-complaint">{profile.complaintRoute}</p>
    </>
  )
}

const writable = ({ visit, conversation: { trusted, status } }: PanelProps): boolean =>
  trusted && (status.state !== 'closed' || mayReopen(status, visit.today()))

type NamedProps = PanelProps & { name: string }

/** What was written stays as it is; what is wrong in it is put right by a message. */
function Correct(props: NamedProps) {
  const { visit, inside, tell, name } = props
  if (!writable(props)) return null
  const write = () => {
    if (inside.typed.get() === '') inside.typed.set(tell('r13.correctStart'))
    visit.screens.swap({ at: 'talk', tab: 'talk' })
    setTimeout(() => document.getElementById('reply')?.focus())
  }
  return (
    <Choice text={tell('r13.correctText', { name })}>
      <button type="button" data-testid="r13-correct" onClick={write}>
        {tell('r13.correct')}
      </button>
    </Choice>
  )
}

/** To stop, or to be left alone. In a closed conversation there is nothing to stop: a message would open it again. */
function Stop({ inside, conversation, say, tell, name }: NamedProps) {
  const { status, trusted, messages } = conversation
  const wish = wishOf(messages)
  const open = trusted && status.state !== 'closed'
  const ask = (state: 'withdrawn' | 'no-contact') => void inside.reply.send({ t: 'status', state })
  return (
    <>
      {wish && (
        <Notice kind="info" testid="r13-wish" title={say(`r10.sys.${wish}`)}>
          <p>{tell(`r13.wish.${wish}`, { name })}</p>
        </Notice>
      )}
      {open && wish === null && (
        <Choice text={tell('r13.noContactText', { name })}>
          <button type="button" data-testid="r13-no-contact" onClick={() => ask('no-contact')}>
            {tell('r13.noContact')}
          </button>
        </Choice>
      )}
      {open && wish !== 'withdrawn' && (
        <Choice text={tell('r13.withdrawText', { name })}>
          <button type="button" data-testid="r13-withdraw" onClick={() => ask('withdrawn')}>
            {tell('r13.withdraw')}
          </button>
        </Choice>
      )}
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

function Delete({ visit, inside, conversation, say, tell, onAttention }: PanelProps) {
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState('')
  const [failed, setFailed] = useState(false)
  const form = useErrors(onAttention, tell)
  const stays = wasSubmitted(conversation.messages) ? tell('r13.deleteReport') : null
  const remove = async () => {
    const result = await inside.remove(latinDigits(typed))
    if (result === 'deleted') return visit.screens.leaveBehind({ at: 'deleted' })
    setFailed(result === 'failed')
    form.check(
      result === 'wrong' ? [{ field: 'delete-group', text: (words) => words('r13.deleteError') }] : [],
    )
  }
  if (!asked) {
    return (
      <Choice text={tell('r13.deleteText')}>
        <button type="button" class="danger" data-testid="r13-delete" onClick={() => setAsked(true)}>
          {tell('r13.delete')}
        </button>
        {stays && <p data-testid="r13-delete-report">{stays}</p>}
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
        <strong>{tell('r13.delete')}</strong> {tell('r13.deleteText')}
      </p>
      {stays && <p>{stays}</p>}
      <Field
        id="delete-group"
        label={tell('r13.deleteLabel')}
        error={form.of('delete-group')}
        value={typed}
        testid="r13-delete-group"
        numeric
        onInput={setTyped}
      />
      {failed && (
        <Notice kind="danger">
          <p>{tell('r13.deleteFailed')}</p>
        </Notice>
      )}
      <button type="submit" class="danger" data-testid="r13-delete-confirm">
        {tell('r13.deleteYes')}
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
