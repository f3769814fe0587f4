import { Notice } from '@klankbord/kit/Notice.tsx'
import { StatusLine } from '@klankbord/kit/StatusLine.tsx'
import { spokenDay } from '../../modules/days.ts'
import { textToSend } from '../../modules/draft.ts'
import { type BackupAsk, backupToAskAbout } from '../../modules/handover.ts'
import { listed, type Say } from '../../modules/language.ts'
import { mayReopen } from '../../modules/stages.ts'
import { isOutOfHours } from '../../modules/work-hours.ts'
import { Composer } from '../Composer.tsx'
import { Messages, nameOf } from '../Messages.tsx'
import { useFileActions } from '../use-file-actions.ts'
import { Checkin } from './Checkin.tsx'
import { Leaving } from './Leaving.tsx'
import { ModeAsk } from './ModeAsk.tsx'
import { Terms } from './Terms.tsx'
import type { PanelProps } from './tabs.ts'

/** R10: the conversation, first of all who acts next and by when. */
export function Talk(props: PanelProps) {
  const { visit, inside, say, tell, language, conversation } = props
  const { turn, status, advisor, profile } = conversation
  const name = advisor?.name ?? say('r1.thisAdvisor')
  const day = turn.due === null ? '' : spokenDay(turn.due, language)
  const number = profile.phone ?? ''
  const ask = inside.waiting.get() ? null : backupToAskAbout(conversation)
  return (
    <>
      <StatusLine
        status={tell(`state.${turn.actor === 'reporter' ? 'waiting' : status.state}`, { name })}
        next={turn.actor === 'organisation' ? tell('r10.nextOrganisation') : nextText(say, turn.actor, name)}
        actor={turn.actor}
        due={turn.due !== null && !turn.overdue ? say('r10.due', { day }) : undefined}
        overdue={turn.overdue ? say('r10.overdue', { day }) : undefined}
        testid="r10"
      />
      <p class="hint">{whoCanRead(props)}</p>
      <Terms {...props} />
      <Leaving {...props} />
      {conversation.released.map(({ kid, on }) => (
        <p class="hint" key={kid} data-testid="r10-released">
          {tell('r10.released', {
            name: nameOf(conversation, kid) ?? say('r1.thisAdvisor'),
            day: spokenDay(on, language),
          })}
        </p>
      ))}
      {conversation.expired ? (
        <Notice kind="warn" testid="r10-date">
          <p>{say('r0.date')}</p>
        </Notice>
      ) : (
        !conversation.trusted && (
          <Notice kind="danger" testid="r10-keys-changed">
            <p>{tell('r10.keys', { number })}</p>
          </Notice>
        )
      )}
      {conversation.broken && (
        <Notice kind="warn">
          <p>{say('r10.broken')}</p>
        </Notice>
      )}
      <Messages
        {...props}
        opened={inside.opening.state.get()}
        onOpenFile={(file) => void inside.opening.open(file)}
      />
      {ask && <AskBackup {...props} ask={ask} />}
      <ModeAsk {...props} />
      <Checkin {...props} />
      {status.state === 'closed' && <Closed {...props} />}
      {conversation.trusted && (status.state !== 'closed' || mayReopen(status, visit.today())) && (
        <Writing {...props} />
      )}
      <button type="button" data-testid="r10-close" onClick={visit.close}>
        {say('r10.close')}
      </button>
    </>
  )
}

/** A closed conversation says until when a message opens it again, and when it is destroyed. */
function Closed({ visit, conversation, tell, language }: PanelProps) {
  const { reopenUntil, purgeDue } = conversation.status.end
  const open = mayReopen(conversation.status, visit.today())
  return (
    <Notice kind="info" testid="r10-closed" title={tell('closed.title')}>
      <p>
        {open && reopenUntil !== null
          ? tell('closed.reopen', { day: spokenDay(reopenUntil, language) })
          : tell('closed.over')}
      </p>
      {purgeDue !== null && (
        <p class="hint">{tell('closed.purge', { day: spokenDay(purgeDue, language) })}</p>
      )}
    </Notice>
  )
}

function Writing({ visit, inside, say, tell, language, conversation, onAttention }: PanelProps) {
  const { files, reply, uploading, typed } = inside
  const { tooMany, fileActions } = useFileActions(files, uploading.cancel)
  const card = conversation.advisor?.card
  const late = card && isOutOfHours(card, visit.today(), new Date())
  return (
    <>
      {late && (
        <p class="hint" data-testid="r10-out-of-hours">
          {tell('outOfHours')}
        </p>
      )}
      <Composer
        {...{ say, tell, language, tooMany, fileActions, onAttention }}
        text={typed.get()}
        onType={typed.set}
        reply={reply.state.get()}
        files={files.state.get()}
        onCancelFile={uploading.cancel}
        onSend={(text) => reply.send({ t: 'chat', text: textToSend(text) })}
        onRetry={() => void reply.retry()}
      />
    </>
  )
}

function nextText(say: Say, actor: 'reporter' | 'advisor' | 'none', name: string): string {
  if (actor === 'advisor') return say('r10.nextAdvisor', { name })
  return say(actor === 'reporter' ? 'r10.nextMe' : 'r10.nextNone')
}

function whoCanRead({ say, language, conversation }: PanelProps): string {
  const { grants, epoch, recused } = conversation
  const holders = grants.filter(
    ({ epoch: of, held, owner }) => of === epoch && !held && owner !== null && !recused.includes(owner),
  )
  const names = holders.map(({ owner }) => nameOf(conversation, owner) ?? say('r1.thisAdvisor'))
  return names.length === 0 ? '' : say('r10.canRead', { names: listed([...new Set(names)], language) })
}

const more = {
  offered: 'r10.ask.more',
  together: 'r10.together.more',
  renewed: 'r10.renewed.more',
  alone: 'r10.aside.more',
  away: 'r10.ask.more',
} as const

export function AskBackup({
  inside,
  say,
  tell,
  language,
  conversation,
  ask,
}: PanelProps & { ask: BackupAsk }) {
  const together = ask.why === 'together'
  const handOver = (accepted: boolean, history: boolean) =>
    void inside.reply.send({
      t: 'handover',
      to: ask.backup.kid,
      accepted,
      history,
      ...(together ? { together } : {}),
    })
  const wait = () => {
    // Only somebody who asked gets an answer; an absence is not told that the reporter looked.
    if (ask.why === 'offered' || together) handOver(false, false)
    inside.waiting.set(true)
  }
  const name = nameOf(conversation, ask.from) ?? say('r1.thisAdvisor')
  const until = conversation.advisor?.absentUntil ?? null
  const why = {
    offered: say('r10.leaves', { name }),
    together: tell('r10.together', { name }),
    renewed: tell('r10.renewed', { name }),
    alone: tell('r10.aside', { name }),
    away:
      until === null
        ? say('r10.awayNoDay', { name })
        : say('r10.away', { name, day: spokenDay(until, language) }),
  }[ask.why]
  return (
    <Notice kind="warn" testid="r10-backup-ask">
      <p>
        {why}{' '}
        {together
          ? tell('r10.together.ask', { backup: ask.backup.name })
          : say('r10.ask', { backup: ask.backup.name })}
      </p>
      <p class="hint">{tell(more[ask.why], { name })}</p>
      <div class="actions">
        <button type="button" data-testid="r10-backup-yes" onClick={() => handOver(true, false)}>
          {say('r10.askYes')}
        </button>
        <button type="button" data-testid="r10-backup-history" onClick={() => handOver(true, true)}>
          {say('r10.askHistory')}
        </button>
        <button type="button" data-testid="r10-backup-no" onClick={wait}>
          {say('r10.askNo')}
        </button>
      </div>
    </Notice>
  )
}
