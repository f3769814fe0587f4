import { privateInput } from '@klankbord/kit/private-input'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { longestWord, type OpenedRequest } from '@klankbord/staff/requests/request'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { Failure } from '../components/Failure.tsx'
import { useAction } from '../components/use-action.ts'
import { useWords, WordsField } from '../components/WordsField.tsx'
import type { Workspace } from '../modules/desk-types.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; today: string }

/** General advice that an officer asks for; no report belongs here (O10). */
export function Requests({ work, today }: Props) {
  const { t } = useTexts()
  const [found, setFound] = useState<readonly OpenedRequest[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(async () => {
    setFailed(false)
    try {
      setFound(await work.asking.own())
    } catch {
      setFailed(true)
    }
  }, [work])
  useEffect(() => void load(), [load])
  return (
    <div class="page flow" data-testid="o10">
      <StepTitle takeFocus>{t('o10.title')}</StepTitle>
      <p>{t('o10.intro')}</p>
      <p class="hint">{t('o10.not')}</p>
      <AskForm work={work} onAsked={load} />
      {failed && (
        <p class="error" role="alert">
          {t('failed.network')}{' '}
          <button type="button" class="link" onClick={() => void load()}>
            {t('retry')}
          </button>
        </p>
      )}
      {found?.length === 0 && <p class="empty">{t('o10.none')}</p>}
      {found?.map((request) => (
        <Thread key={request.set} request={request} work={work} today={today} onChanged={load} />
      ))}
    </div>
  )
}

function AskForm({ work, onAsked }: { work: Workspace; onAsked: () => Promise<void> }) {
  const { t } = useTexts()
  const [subject, setSubject] = useState('')
  const words = useWords(work.typed, 'o10')
  const [tried, setTried] = useState(false)
  const action = useAction()
  const wrong = {
    subject: subject.trim() === '' ? t('empty') : undefined,
    words: wordsError(words.value, t),
  }
  const ask = async () => {
    setTried(true)
    if (wrong.subject || wrong.words) return
    const asked = () => work.asking.ask(subject.trim(), words.value.trim())
    if (!(await action.run(asked, 'o10.sent'))) return
    setSubject('')
    words.set('')
    setTried(false)
    await onAsked()
  }
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <div class={tried && wrong.subject ? 'field wrong' : 'field'}>
        <label class="label" for="o10-subject">
          {t('o10.subject')}
        </label>
        {tried && wrong.subject && (
          <p class="error" id="o10-subject-error">
            {wrong.subject}
          </p>
        )}
        <input
          id="o10-subject"
          type="text"
          dir="auto"
          maxLength={200}
          value={subject}
          aria-describedby={tried && wrong.subject ? 'o10-subject-error' : undefined}
          aria-invalid={tried && wrong.subject ? true : undefined}
          data-testid="o10-subject"
          onInput={(event) => setSubject(event.currentTarget.value)}
          {...privateInput}
        />
      </div>
      <WordsField
        id="o10-text"
        label={t('o10.text')}
        hint={t('o10.text.hint')}
        error={tried ? wrong.words : undefined}
        testid="o10-text"
        words={words}
      />
      <Failure failure={action.failure} />
      <p class="actions">
        <button type="submit" class="main" data-testid="o10-send" aria-disabled={action.busy}>
          {t('o10.send')}
        </button>
      </p>
    </form>
  )
}

type ThreadProps = Props & { request: OpenedRequest; onChanged: () => Promise<void> }

function Thread({ request, work, today, onChanged }: ThreadProps) {
  const { t, day } = useTexts()
  const words = useWords(work.typed, `o10 ${request.set}`)
  const [tried, setTried] = useState(false)
  const action = useAction()
  const wrong = wordsError(words.value, t)
  const say = async () => {
    setTried(true)
    if (wrong) return
    if (!(await action.run(() => work.asking.say(request.set, words.value.trim()), 'o10.sent'))) return
    words.set('')
    setTried(false)
    await onChanged()
  }
  const remove = async () => {
    if (await action.run(() => work.asking.remove(request.set), 'o10.removed')) await onChanged()
  }
  return (
    <section
      class="card flow"
      data-testid="o10-thread"
      data-id={request.set}
      aria-labelledby={`o10-${request.set}`}
    >
      <h2 id={`o10-${request.set}`} dir="auto">
        {request.subject}
      </h2>
      <ul class="timeline">
        {request.words.map((word) => (
          <li key={word.id} data-testid="o10-message" data-mine={word.mine}>
            <span class="hint">
              {word.mine ? t('o10.you') : word.name || t('somebody')}, {day(word.at, today)}
            </span>
            <span class="said" dir="auto">
              {word.text}
            </span>
          </li>
        ))}
      </ul>
      <WordsField
        id={`o10-reply-${request.set}`}
        label={t('o10.reply')}
        error={tried ? wrong : undefined}
        testid="o10-reply"
        words={words}
      />
      <p class="hint">{t('o10.kept', { day: day(request.deleteOn, today) })}</p>
      <Failure failure={action.failure} />
      <p class="actions">
        <button
          type="button"
          data-testid="o10-reply-send"
          aria-disabled={action.busy}
          onClick={() => void say()}
        >
          {t('o10.send')}
        </button>
        <button type="button" class="link" aria-disabled={action.busy} onClick={() => void remove()}>
          {t('o10.remove')}
        </button>
      </p>
    </section>
  )
}

function wordsError(words: string, t: (key: 'empty' | 'o10.long') => string): string | undefined {
  if (words.trim() === '') return t('empty')
  return words.length > longestWord ? t('o10.long') : undefined
}
