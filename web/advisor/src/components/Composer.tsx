import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { sizeWords } from '@klankbord/staff/FileItem.tsx'
import type { PickedFile } from '@klankbord/staff/picked-files'
import { MOST_FILES } from '@klankbord/staff/picked-files'
import type { Language } from '@klankbord/staff/texts'
import { useRef, useState } from 'preact/hooks'
import { type Desk, LONGEST, type ReplyError } from '../modules/replies.ts'
import { unresolved } from '../modules/text-blocks.ts'
import { type Texts, useTexts } from '../texts/text.ts'

type Props = {
  desk: Desk
  onWrite: (text: string) => void
  onAttach: (files: readonly File[]) => void
  onDetach: (fileId: string) => void
  onKeepName: (fileId: string, keep: boolean) => void
  onSend: () => ReplyError | null
}

/** Where the advisor writes to the reporter, and to nobody else. */
export function Composer({ desk, ...on }: Props) {
  const texts = useTexts()
  const { t, language } = texts
  const [error, setError] = useState<ReplyError | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const { text, files } = desk.draft
  const state = desk.pending.at(-1)?.state ?? (desk.sent ? 'sent' : 'idle')
  const send = () => {
    const wrong = on.onSend()
    setError(wrong)
    if (wrong) document.getElementById('reply')?.focus()
  }
  return (
    <form
      class="composer flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
      }}
    >
      <p class="recipient" data-testid="a3-recipient">
        {t('a3.recipient')}
      </p>
      <p class="label" id="reply-label">
        {t('a3.reply')}
      </p>
      <StoryField
        id="reply"
        labelledBy="reply-label"
        rows={4}
        value={text}
        testid="a3-reply"
        error={error === null ? undefined : errorWords(error, text, texts)}
        onInput={(typed) => {
          setError(null)
          on.onWrite(typed)
        }}
      />
      {files.length > 0 && (
        <ul class="picked">
          {files.map((file) => (
            <Picked key={file.id} file={file} language={language} {...on} />
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="a3-send">
          {t('a3.send')}
        </button>
        <label class="button attach">
          {t('a3.attach')}
          <input
            ref={picker}
            type="file"
            multiple
            class="hidden"
            data-testid="a3-attach"
            onChange={(event) => {
              on.onAttach([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </label>
        <span class="hint" data-testid="a3-send-state" data-state={state}>
          {state === 'waiting' ? '' : t(`a3.send.${state}`)}
        </span>
      </div>
      <p class="hint">{files.length >= MOST_FILES ? t('file.most') : t('a3.send.hint')}</p>
    </form>
  )
}

type PickedProps = Pick<Props, 'onDetach' | 'onKeepName'> & { file: PickedFile; language: Language }

function Picked({ file, language, onDetach, onKeepName }: PickedProps) {
  const { t } = useTexts()
  const words =
    file.state === 'refused' ? t(`file.refused.${file.reason ?? 'unreadable'}`) : stateWords(file, t)
  return (
    <li>
      <p class="file-name">
        <bdi>{file.keepName ? file.originalName : file.name}</bdi>{' '}
        <span class="hint">{sizeWords(file.size, language)}</span>
      </p>
      <p class={file.state === 'refused' ? 'error' : 'hint'}>{words}</p>
      {file.state !== 'refused' && (
        <label class="choice small">
          <input
            type="checkbox"
            checked={file.keepName}
            onChange={(event) => onKeepName(file.id, event.currentTarget.checked)}
          />
          <span>
            {t('file.keep-name', { name: '' })}
            <bdi>{file.originalName}</bdi>
          </span>
        </label>
      )}
      <button type="button" class="link" onClick={() => onDetach(file.id)}>
        {t('file.remove')} <span class="hidden">{file.originalName}</span>
      </button>
    </li>
  )
}

function stateWords(file: PickedFile, t: Texts['t']): string {
  if (file.state === 'cleaning') return t('file.cleaning')
  return t(file.state === 'ready' ? 'file.ready' : 'file.hidden')
}

function errorWords(error: ReplyError, text: string, { t, language }: Texts): string {
  const number = new Intl.NumberFormat(language)
  return t(`a3.reply.error.${error}`, {
    most: number.format(LONGEST),
    count: number.format(text.length),
    names: unresolved(text).join(', '),
  })
}
