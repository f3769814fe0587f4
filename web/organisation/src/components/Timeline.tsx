import { FilePicker } from '@klankbord/kit/FilePicker.tsx'
import { MOST_FILES } from '@klankbord/staff/picked-files'
import { useState } from 'preact/hooks'
import type { Workspace } from '../modules/desk-types.ts'
import type { ThreadView } from '../modules/escalations-api.ts'
import type { Content, Entry } from '../modules/thread-content.ts'
import { useTexts } from '../texts/text.ts'
import { Failure } from './Failure.tsx'
import { nameOf } from './names.ts'
import { Files } from './ReportText.tsx'
import { useAction } from './use-action.ts'
import { useWords, WordsField } from './WordsField.tsx'

type Props = { work: Workspace; view: ThreadView; content: Content; today: string }

/** What happened, day by day. What carries a name without its signature is never shown as said. */
export function Timeline({ work, view, content, today }: Props) {
  const { t } = useTexts()
  return (
    <section class="card flow" aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <ol class="plain timeline" data-testid="o2-timeline">
        {content.entries.map((entry) => (
          <Line key={entry.id} {...{ work, view, content, entry, today }} />
        ))}
      </ol>
      {view.state !== 'CLOSED' && <TellAdvisor work={work} view={view} />}
    </section>
  )
}

function Line({ work, view, content, entry, today }: Props & { entry: Entry }) {
  const { t, day } = useTexts()
  const advisor = nameOf(work, view, view.author) ?? t('somebody')
  const who = entry.side === 'advisor' ? advisor : entry.officer && nameOf(work, view, entry.officer)
  const { state } = entry
  return (
    <li data-testid="o2-event" data-kind={entry.kind} data-state={entry.state}>
      <p class="hint">{day(entry.day, today)}</p>
      {state === 'forged' || state === 'unreadable' ? (
        <p class="warn">{t(`timeline.${state}`, { name: who ?? t('somebody') })}</p>
      ) : (
        <>
          <p>
            {t(`timeline.${entry.kind}`, { name: who ?? t('somebody') })}
            {entry.part !== null && content.parts.length > 1 && (
              <> ({t('part', { number: String(entry.part + 1) })})</>
            )}
          </p>
          {entry.state === 'unordered' && <p class="warn">{t('timeline.unordered')}</p>}
          {entry.kind !== 'escalation' && entry.text !== '' && (
            <p class="said" dir="auto">
              {entry.text}
            </p>
          )}
          <Files work={work} thread={view.thread} files={entry.files} />
        </>
      )}
    </li>
  )
}

/** Officers never write to the reporter; they can write to the advisor. */
function TellAdvisor({ work, view }: Pick<Props, 'work' | 'view'>) {
  const { t } = useTexts()
  const action = useAction()
  const words = useWords(work.typed, `${view.thread}:tell`)
  const [files, setFiles] = useState<readonly File[]>([])
  const send = async () => {
    const text = words.value.trim()
    if (text === '' && files.length === 0) return
    if (!(await action.run(() => work.reply.tell(view.thread, text, null, files), 'tell.done'))) return
    words.set('')
    setFiles([])
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <WordsField
        id="tell-text"
        label={t('tell.label', { name: nameOf(work, view, view.author) ?? t('somebody') })}
        hint={t('tell.hint')}
        testid="o2-tell-text"
        words={words}
      />
      <FilePicker
        id="tell-files"
        label={t('tell.files')}
        hint={t('tell.files.hint')}
        testid="o2-tell-files"
        onPick={(picked) => setFiles([...files, ...picked].slice(0, MOST_FILES))}
      />
      <ul class="plain">
        {files.map((file, at) => (
          <li key={at} data-testid="o2-tell-file">
            <bdi>{file.name}</bdi>{' '}
            <button
              type="button"
              class="link"
              onClick={() => setFiles(files.filter((other) => other !== file))}
            >
              {t('file.remove')} <span class="hidden">{file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="submit" aria-busy={action.busy} data-testid="o2-tell">
        {t('tell.send')}
      </button>
      <Failure failure={action.failure} />
    </form>
  )
}
