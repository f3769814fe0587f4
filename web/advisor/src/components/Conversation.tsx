import { DayStamp } from '@klankbord/kit/DayStamp.tsx'
import { Message } from '@klankbord/kit/Message.tsx'
import { Thread } from '@klankbord/kit/Thread.tsx'
import { FileItem } from '@klankbord/staff/FileItem.tsx'
import type { OpenedFile } from '@klankbord/staff/opened-files'
import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { checkinAnswers } from '../modules/aftercare.ts'
import type { CaseFile } from '../modules/case-list.ts'
import type { ShownMessage } from '../modules/conversation.ts'
import type { Pending } from '../modules/replies.ts'
import { type Texts, useTexts } from '../texts/text.ts'
import { PendingMessage } from './PendingMessage.tsx'
import { typedWords } from './typed-words.ts'

type Props = {
  file: Pick<CaseFile, 'messages' | 'seenByReporter'>
  pending: readonly Pending[]
  opened: ReadonlyMap<string, OpenedFile>
  /** Messages of the reporter above this number are new since the last visit. */
  since: number
  today: string
  colleague: (kid: string | null) => string | null
  onOpenFile: (fileId: string) => void
  onSaveFile: (fileId: string) => void
  onUndo: (id: string) => void
  onNow: (id: string) => void
  onRetry: () => void
}

/** Everything said in a case, oldest first, with what is about to be said at the end. */
export function Conversation(props: Props) {
  const texts = useTexts()
  const { t } = texts
  const { file, pending, since, today } = props
  useInView(file.messages.length + pending.length)
  const firstNew = file.messages.find(({ direction, seq }) => direction === 1 && seq > since)
  const answers = checkinAnswers(file.messages)
  const there = new Set(file.messages.map(({ id }) => id))
  return (
    <Thread label={t('a3.thread')} testid="a3-thread">
      {file.messages.map((message, at) => (
        <Fragment key={message.id}>
          {message.day !== file.messages[at - 1]?.day && (
            <DayStamp testid="a3-day" text={texts.day(message.day, today)} />
          )}
          {message === firstNew && since >= 0 && (
            <p class="new-line" data-testid="a3-new-line">
              {t('a3.new')}
            </p>
          )}
          <One {...props} message={message} answers={answers.has(message.id)} />
        </Fragment>
      ))}
      {pending
        .filter(({ id }) => !there.has(id))
        .map((reply) => (
          <PendingMessage key={reply.id} reply={reply} {...props} />
        ))}
    </Thread>
  )
}

/** Opens at what is new, else at the end; later additions stay in view for whoever reads at the end. */
function useInView(count: number): void {
  const before = useRef(0)
  useLayoutEffect(() => {
    const messages = document.querySelectorAll('[data-testid="a3-message"]')
    const last = messages[messages.length - 1]
    const marked = document.querySelector('[data-testid="a3-new-line"]')
    const place = before.current === 0 ? (marked ?? (messages.length > FEW ? last : null)) : last
    const near = before.current === 0 || isNear(messages[Math.min(before.current, messages.length) - 1])
    if (near) place?.scrollIntoView({ block: before.current === 0 ? 'center' : 'nearest' })
    before.current = count
  }, [count])
}

/** A conversation this short is read from the top. */
const FEW = 4

function isNear(element: Element | undefined): boolean {
  return element !== undefined && element.getBoundingClientRect().top < window.innerHeight
}

type OneProps = Props & {
  message: ShownMessage
  /** Whether it answers a check-in. */
  answers: boolean
}

function One({ message, answers, file, opened, today, colleague, ...on }: OneProps) {
  const texts = useTexts()
  const { t } = texts
  const mine = message.from !== 'reporter'
  return (
    <Message
      id={message.id}
      testid="a3-message"
      from={message.from}
      mine={mine}
      who={colleague(message.from === 'colleague' ? message.fromKid : null) ?? t(`a3.${message.from}`)}
      day={texts.day(message.day, today)}
      text={message.text === '' ? undefined : message.text}
      lang={message.report?.lang}
    >
      <StateWords message={message} texts={texts} />
      {answers && (
        <p class="hint" data-testid="a3-checkin-answer">
          {t('words.checkin-answer')}
        </p>
      )}
      {message.files.map((entry) => (
        <FileItem
          prefix="a3"
          key={entry.id}
          file={entry}
          opened={opened.get(entry.id)}
          onOpen={() => on.onOpenFile(entry.id)}
          onSave={() => on.onSaveFile(entry.id)}
        />
      ))}
      {message.from === 'reporter' && message.files.length > 0 && <p class="hint">{t('file.warning')}</p>}
      {mine && message.state === 'ok' && (
        <p class="hint" data-testid="a3-message-arrived">
          {t(file.seenByReporter >= message.seq ? 'a3.read' : 'a3.delivered')}
        </p>
      )}
    </Message>
  )
}

function StateWords({ message, texts: { t } }: { message: ShownMessage; texts: Texts }) {
  if (message.state !== 'ok') return <p class="warn">{t(`a3.state.${message.state}`)}</p>
  const words = typedWords(message)
  return words && <p class="hint">{t(words)}</p>
}
