import { Notice } from '@klankbord/kit/Notice.tsx'
import { StatusLine } from '@klankbord/kit/StatusLine.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { AttachmentRef } from '@klankbord/protocol/message'
import { spokenDay } from '../modules/days.ts'
import type { OpenedFile } from '../modules/file-opening.ts'
import type { Chosen } from '../modules/files.ts'
import type { BackupAsk } from '../modules/handover.ts'
import { listed, type Say } from '../modules/language.ts'
import type { Conversation } from '../modules/mailbox.ts'
import type { ReplyState } from '../modules/reply.ts'
import { Composer } from './Composer.tsx'
import { MailboxTabs } from './MailboxTabs.tsx'
import { Messages, nameOf } from './Messages.tsx'
import type { FileActions } from './QuestionPage.tsx'

type Props = {
  say: Say
  language: string
  takeFocus: boolean
  conversation: Conversation
  ask: BackupAsk | null
  reply: ReplyState
  files: readonly Chosen[]
  tooMany: boolean
  fileActions: FileActions
  onCancelFile: (id: string) => void
  opened: ReadonlyMap<string, OpenedFile>
  onOpenFile: (file: AttachmentRef) => void
  onSend: (text: string) => Promise<void>
  onRetry: () => void
  onAccept: (history: boolean) => void
  onWait: () => void
  onAttention: (wrong: boolean) => void
  onTab: (tab: 'talk' | 'data') => void
  onClose: () => void
}

const states = {
  received: 'r10.received',
  acknowledged: 'r10.acknowledged',
  answered: 'r10.answered',
  closed: 'r10.closed',
} as const

/** R10: the conversation, first of all who acts next and by when. */
export function Talk(props: Props) {
  const { say, language, conversation, ask } = props
  const { turn, status, advisor, profile } = conversation
  const name = advisor?.name ?? say('r1.thisAdvisor')
  const day = turn.due === null ? '' : spokenDay(turn.due, language)
  const number = profile.phone ?? ''
  return (
    <main data-testid="r10" class="screen">
      <StepTitle takeFocus={props.takeFocus}>{say('r10.h1')}</StepTitle>
      <MailboxTabs say={say} current="talk" onTab={props.onTab} />
      <div id="panel" role="tabpanel" aria-labelledby="tab-talk" class="flow">
        <StatusLine
          status={say(states[status.state], { name })}
          next={nextText(say, turn.actor, name)}
          actor={turn.actor}
          due={turn.due !== null && !turn.overdue ? say('r10.due', { day }) : undefined}
          overdue={turn.overdue ? say('r10.overdue', { day }) : undefined}
          testid="r10"
        />
        <p class="hint">{whoCanRead(props)}</p>
        {!conversation.trusted && (
          <Notice kind="danger" testid="r10-keys-changed">
            <p>{say('r10.keys', { number })}</p>
          </Notice>
        )}
        {conversation.broken && (
          <Notice kind="warn">
            <p>{say('r10.broken')}</p>
          </Notice>
        )}
        <Messages {...props} />
        {ask && <AskBackup {...props} ask={ask} />}
        {conversation.trusted && status.state !== 'closed' && <Composer {...props} />}
        <button type="button" data-testid="r10-close" onClick={props.onClose}>
          {say('r10.close')}
        </button>
      </div>
    </main>
  )
}

function nextText(say: Say, actor: 'reporter' | 'advisor' | 'none', name: string): string {
  if (actor === 'advisor') return say('r10.nextAdvisor', { name })
  return say(actor === 'reporter' ? 'r10.nextMe' : 'r10.nextNone')
}

function whoCanRead({ say, language, conversation }: Props): string {
  const { grants, epoch } = conversation
  const holders = grants.filter((grant) => grant.epoch === epoch && !grant.held && grant.owner !== null)
  const names = holders.map(({ owner }) => nameOf(conversation, owner) ?? say('r1.thisAdvisor'))
  return names.length === 0 ? '' : say('r10.canRead', { names: listed([...new Set(names)], language) })
}

function AskBackup(props: Props & { ask: BackupAsk }) {
  const { say, language, ask } = props
  const name = ask.advisor?.name ?? say('r1.thisAdvisor')
  const until = ask.advisor?.absentUntil ?? null
  const why = ask.leaves
    ? say('r10.leaves', { name })
    : until === null
      ? say('r10.awayNoDay', { name })
      : say('r10.away', { name, day: spokenDay(until, language) })
  return (
    <Notice kind="warn" testid="r10-backup-ask">
      <p>
        {why} {say('r10.ask', { backup: ask.backup.name })}
      </p>
      <div class="actions">
        <button type="button" data-testid="r10-backup-yes" onClick={() => props.onAccept(false)}>
          {say('r10.askYes')}
        </button>
        <button type="button" data-testid="r10-backup-history" onClick={() => props.onAccept(true)}>
          {say('r10.askHistory')}
        </button>
        <button type="button" data-testid="r10-backup-no" onClick={props.onWait}>
          {say('r10.askNo')}
        </button>
      </div>
    </Notice>
  )
}
