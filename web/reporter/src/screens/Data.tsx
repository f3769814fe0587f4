import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useState } from 'preact/hooks'
import { monthsOf } from '../data/terms.ts'
import type { Say } from '../modules/language.ts'
import type { Conversation } from '../modules/mailbox.ts'
import type { ReplyState } from '../modules/reply.ts'
import { MailboxTabs } from './MailboxTabs.tsx'
import { useErrors } from './use-errors.ts'

type Props = {
  say: Say
  takeFocus: boolean
  conversation: Conversation
  reply: ReplyState
  onDownload: () => void
  onStatus: (state: 'withdrawn' | 'no-contact') => void
  /** Deletes when the group is right. */
  onDelete: (group: string) => Promise<'deleted' | 'wrong' | 'failed'>
  onAttention: (wrong: boolean) => void
  onTab: (tab: 'talk' | 'data') => void
}

/** R13: what people may do with what they told. */
export function Data(props: Props) {
  const { say, conversation, reply } = props
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const { profile, directory } = conversation
  return (
    <main data-testid="r13" class="screen">
      <StepTitle takeFocus={props.takeFocus}>{say('r10.h1')}</StepTitle>
      <MailboxTabs say={say} current="data" onTab={props.onTab} />
      <div id="panel" role="tabpanel" aria-labelledby="tab-data" class="flow">
        <h2>{say('r13.h2')}</h2>
        <Choice text={say('r13.downloadText')}>
          <button type="button" data-testid="r13-download" onClick={props.onDownload}>
            {say('r13.download')}
          </button>
        </Choice>
        {conversation.trusted && (
          <>
            <Choice text={say('r13.noContactText', { name })}>
              <button type="button" data-testid="r13-no-contact" onClick={() => props.onStatus('no-contact')}>
                {say('r13.noContact')}
              </button>
            </Choice>
            <Choice text={say('r13.withdrawText', { name })}>
              <button type="button" data-testid="r13-withdraw" onClick={() => props.onStatus('withdrawn')}>
                {say('r13.withdraw')}
              </button>
            </Choice>
          </>
        )}
        <p
          role="status"
          data-testid="r10-send-state"
          data-state={reply.at === 'nobody' ? 'failed' : reply.at}
        >
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
      </div>
    </main>
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

function Delete({ say, onDelete, onAttention }: Props) {
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState('')
  const [failed, setFailed] = useState(false)
  const form = useErrors(onAttention)
  const remove = async () => {
    const result = await onDelete(typed)
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

/** After deletion: the code answers like one that never was. */
export function Deleted({ say, takeFocus }: Pick<Props, 'say' | 'takeFocus'>) {
  return (
    <main data-testid="r13" class="screen">
      <StepTitle takeFocus={takeFocus}>{say('r13.deleted')}</StepTitle>
      <p class="lead" data-testid="r13-deleted">
        {say('r8.closed')} {say('r8.tor')}
      </p>
    </main>
  )
}
