import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { FileList } from '@klankbord/kit/FileList.tsx'
import { FilePicker } from '@klankbord/kit/FilePicker.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import type { InsideSay } from '../inside-texts/inside-texts.ts'
import { longestStory, problemWith, textToSend } from '../modules/draft.ts'
import type { Chosen } from '../modules/files.ts'
import type { Say } from '../modules/language.ts'
import type { ReplyState } from '../modules/reply.ts'
import { fileLabels, fileRows } from './file-labels.ts'
import type { FileActions } from './QuestionPage.tsx'
import { Trouble } from './Trouble.tsx'
import { useErrors, type Wrong } from './use-errors.ts'

type Props = {
  say: Say
  tell: InsideSay
  text: string
  onType: (text: string) => void
  language: string
  reply: ReplyState
  files: readonly Chosen[]
  tooMany: boolean
  fileActions: FileActions
  onCancelFile: (id: string) => void
  onSend: (text: string) => Promise<void>
  onRetry: () => void
  onAttention: (wrong: boolean) => void
}

/** The box for a message, below the conversation. The text stays until the server has it. */
export function Composer(props: Props) {
  const { say, text, reply, files } = props
  const form = useErrors(props.onAttention, say)
  const sending = reply.at === 'sending'
  const submit = async () => {
    if (sending) return
    const problem = problemWith(text)
    const over = textToSend(text).length - longestStory
    const undecided = files.some(({ step }) => step === 'warning' || step === 'cleaning')
    const errors: Wrong<Say>[] = []
    if (problem === 'long') errors.push({ field: 'reply', text: (words) => words('r3.long', { n: over }) })
    if (problem === 'empty') errors.push({ field: 'reply', text: (words) => words('r10.error') })
    if (undecided) errors.push({ field: 'reply-files', text: (words) => words('r4.decide') })
    if (!form.check(errors)) return
    await props.onSend(text)
  }
  const failed = reply.at === 'failed'
  // Words go again as they now stand in the box; any other answer goes as it was given.
  const again = () => (reply.at === 'failed' && reply.what.t === 'chat' ? void submit() : props.onRetry())
  return (
    <form
      noValidate
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ErrorSummary title={say('errors')} {...form} />
      <h2 id="reply-label">{say('r10.label')}</h2>
      <StoryField
        id="reply"
        labelledBy="reply-label"
        rows={4}
        error={form.of('reply')}
        value={text}
        testid="r10-reply"
        onInput={props.onType}
      />
      <FileList
        files={fileRows(files, say, props.language)}
        labels={fileLabels(say)}
        prefix="r10"
        travelling={sending}
        onKeep={props.fileActions.onKeep}
        onKeepName={props.fileActions.onKeepName}
        onRemove={props.fileActions.onRemove}
        onCancel={props.onCancelFile}
      />
      {props.tooMany && <p class="error">{say('r4.tooMany')}</p>}
      {reply.at === 'failed' && (
        <Notice kind="danger">
          <Trouble say={say} trouble={reply.trouble} onRetry={again}>
            {say('r10.failed')}
          </Trouble>
          <button type="button" data-testid="r10-retry" onClick={again}>
            {say('retry')}
          </button>
        </Notice>
      )}
      {reply.at === 'sent' && reply.former && (
        <Notice kind="warn" testid="r10-former">
          <p>{props.tell('r10.former')}</p>
        </Notice>
      )}
      {reply.at === 'nobody' && (
        <Notice kind="warn">
          <p>{say('r10.nobody')}</p>
        </Notice>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="r10-send" aria-busy={sending}>
          {say('r10.send')}
        </button>
        <FilePicker
          id="reply-files"
          label={say('r10.attach')}
          testid="r10-attach"
          onPick={props.fileActions.onPick}
        />
      </div>
      <p role="status" data-testid="r10-send-state" data-state={reply.at === 'nobody' ? 'failed' : reply.at}>
        {sending
          ? say('r10.sending')
          : reply.at === 'sent'
            ? say('r10.sent')
            : failed
              ? say('r10.failed')
              : ''}
      </p>
    </form>
  )
}
