import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useState } from 'preact/hooks'
import { Answers } from '../components/Answers.tsx'
import { CaseLabel } from '../components/CaseLabel.tsx'
import { Composer } from '../components/Composer.tsx'
import { Conversation } from '../components/Conversation.tsx'
import { dueWords, nameOf } from '../components/case-words.ts'
import { follow } from '../components/Frame.tsx'
import { Receipt } from '../components/Receipt.tsx'
import type { CaseFile } from '../modules/case-list.ts'
import type { Channel } from '../modules/channels.ts'
import type { OpenedFile } from '../modules/opened-files.ts'
import { type Desk, emptyDesk, type ReplyError } from '../modules/replies.ts'
import { pathOf } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'

export type CaseActions = {
  onBack: () => void
  onRead: () => void
  onReload: () => void
  onRename: (label: string) => void
  onWrite: (text: string) => void
  onAttach: (files: readonly File[]) => void
  onDetach: (fileId: string) => void
  onKeepName: (fileId: string, keep: boolean) => void
  onSend: () => ReplyError | null
  onReceipt: (text: string) => ReplyError | null
  onUndo: (id: string) => void
  onNow: (id: string) => void
  onRetry: () => void
  onOpenFile: (fileId: string) => void
  onSaveFile: (fileId: string) => void
}
type Props = CaseActions & {
  file: CaseFile
  channel: Channel | undefined
  desk: Desk | undefined
  opened: ReadonlyMap<string, OpenedFile>
  today: string
}

/** One case: what was told, what was answered, and the place to answer (A3). */
export function CaseDetail({ file, channel, desk = emptyDesk, opened, today, ...on }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { view } = file
  const [since] = useState(file.readUpTo)
  const newest = file.messages.reduce(
    (top, { direction, seq }) => (direction === 1 ? Math.max(top, seq) : top),
    -1,
  )
  const { onRead } = on
  useEffect(() => onRead(), [newest, file.state])
  const report = file.messages.find((message) => message.report !== null)?.report
  const due = dueWords(view, texts, today)
  const acknowledged = view.status !== 'RECEIVED' || desk.pending.some(({ receipt }) => receipt)
  const colleague = (kid: string | null) => channel?.people.find((person) => person.kid === kid)?.name ?? null
  const writable = file.state === 'open' && view.status !== 'CLOSED'
  return (
    <article class="detail flow">
      <p class="back">
        <a href={pathOf({ at: 'cases', id: null })} onClick={(event) => follow(event, on.onBack)}>
          {t('a3.back')}
        </a>
      </p>
      <CaseLabel
        name={nameOf(file, texts, today)}
        own={file.label}
        onRename={file.state === 'open' ? on.onRename : null}
      />
      <p class="facts">
        <span dir="auto" data-testid="a3-organisation">
          {file.organisation}
        </span>
        <span data-testid="a3-status" data-state={view.status}>
          {t(`status.${view.status}`)}
        </span>
        <span>{t('a3.received', { day: texts.day(view.receivedOn, today) })}</span>
        {due && (
          <span class={due.overdue ? 'due overdue' : 'due'} data-testid="a3-due">
            {due.words}
          </span>
        )}
      </p>
      <CaseTrouble file={file} channel={channel} onReload={on.onReload} />
      {report && <Answers report={report} />}
      {file.messages.length > 0 && (
        <Conversation
          file={file}
          pending={desk.pending}
          opened={opened}
          since={since}
          today={today}
          colleague={colleague}
          {...on}
        />
      )}
      {writable && !channel?.alarm && (
        <>
          {!acknowledged && <Receipt answerDue={view.answerDue} today={today} onSend={on.onReceipt} />}
          <Composer desk={desk} {...on} />
        </>
      )}
    </article>
  )
}

function CaseTrouble({ file, channel, onReload }: Pick<Props, 'file' | 'channel' | 'onReload'>) {
  const { t } = useTexts()
  const { state } = file
  return (
    <>
      {channel?.alarm && (
        <Notice kind="danger" title={t('alarm.title', { organisation: channel.organisation })}>
          <p>{t(`alarm.${channel.alarm}`)}</p>
          <p>{t('a3.reply.alarm')}</p>
        </Notice>
      )}
      {file.broken && (
        <Notice kind="warn">
          <p>{t('a3.broken')}</p>
        </Notice>
      )}
      {file.view.status === 'CLOSED' && (
        <Notice kind="info">
          <p>{t('a3.closed')}</p>
        </Notice>
      )}
      {state === 'no-key' && (
        <Notice kind="warn">
          <p>{t('a3.no-key')}</p>
        </Notice>
      )}
      {state === 'refused' && (
        <Notice kind="danger">
          <p>{t('a3.refused')}</p>
        </Notice>
      )}
      {state === 'unreachable' && (
        <Notice kind="warn">
          <p>{t('a3.unreachable')}</p>
          <button type="button" onClick={onReload}>
            {t('retry')}
          </button>
        </Notice>
      )}
    </>
  )
}
