import { Message } from '@klankbord/kit/Message.tsx'
import { useEffect, useState } from 'preact/hooks'
import type { Pending } from '../modules/replies.ts'
import { type Texts, useTexts } from '../texts/text.ts'

type Props = {
  reply: Pending
  onUndo: (id: string) => void
  onNow: (id: string) => void
  onRetry: () => void
}

/** A message on its way: how far it is, and the way back while there is one. */
export function PendingMessage({ reply, onUndo, onNow, onRetry }: Props) {
  const texts = useTexts()
  const { t } = texts
  const left = useSecondsLeft(reply.leavesAt)
  return (
    <Message
      id={reply.id}
      testid="a3-message"
      from="me"
      mine
      who={t('a3.me')}
      day={t('today')}
      text={reply.text === '' ? undefined : reply.text}
    >
      {reply.files.map((file) => (
        <p key={file.id} class="file-name">
          <bdi>{file.keepName ? file.originalName : file.name}</bdi>
        </p>
      ))}
      <p class={reply.state === 'failed' ? 'error' : 'hint'}>{stateWords(reply, left, texts)}</p>
      {reply.state === 'waiting' && (
        <p class="actions">
          <button type="button" data-testid="a3-undo" onClick={() => onUndo(reply.id)}>
            {t('a3.undo')}
          </button>
          <button type="button" class="link" data-testid="a3-send-now" onClick={() => onNow(reply.id)}>
            {t('a3.send.now')}
          </button>
        </p>
      )}
      {reply.state === 'failed' && (
        <p class="actions">
          <button type="button" onClick={onRetry}>
            {t('a3.send.retry')}
          </button>
          <button type="button" class="link" onClick={() => onUndo(reply.id)}>
            {t('a3.send.back')}
          </button>
        </p>
      )}
    </Message>
  )
}

export function stateWords(reply: Pending, secondsLeft: number, { t, count }: Texts): string {
  if (reply.state === 'waiting') return count('a3.send.waiting', secondsLeft)
  if (reply.state === 'sending' && reply.progress) {
    return t('a3.send.progress', { percent: Math.floor((100 * reply.progress.done) / reply.progress.all) })
  }
  return t(`a3.send.${reply.state}`)
}

function useSecondsLeft(until: number | null): number {
  const left = () => (until === null ? 0 : Math.max(1, Math.ceil((until - Date.now()) / 1000)))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    if (until === null) return undefined
    const ticking = setInterval(() => setSeconds(left()), 250)
    return () => clearInterval(ticking)
  }, [until])
  return seconds
}
