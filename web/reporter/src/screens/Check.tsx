import { FileList } from '@klankbord/kit/FileList.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { ComponentChildren } from 'preact'
import { topicTexts } from '../data/topics.ts'
import type { Draft } from '../modules/draft.ts'
import type { Chosen } from '../modules/files.ts'
import { listed, type Say } from '../modules/language.ts'
import type { Reader } from '../modules/recipients.ts'
import type { Sending } from '../modules/sending.ts'
import type { Key } from '../texts/texts.ts'
import { fileLabels, fileRows } from './file-labels.ts'
import { wishTexts } from './QuestionPage.tsx'
import { Trouble } from './Trouble.tsx'

export type Field = 'advisor' | 'story' | 'topic' | 'ongoing' | 'safe' | 'wish' | 'files'
type Props = {
  say: Say
  language: string
  takeFocus: boolean
  draft: Draft
  files: readonly Chosen[]
  /** Whether there was a choice of person. */
  choice: boolean
  reader: Reader
  /** Policy upfront: the back-up who gets a key in reserve unless unticked. */
  held: Reader | null
  /** Policy consent: who might be asked about later. */
  later: Reader | null
  backupAfterDays: number
  sending: Sending
  onChangeField: (field: Field) => void
  onWithBackup: (on: boolean) => void
  onCancelFile: (id: string) => void
  onSend: () => void
}

/** R5: everything once more, who reads it, and the button that names that person. */
export function Check(props: Props) {
  const { say, reader, sending } = props
  const working = sending.at === 'working'
  return (
    <main data-testid="r5" class="screen">
      <StepTitle takeFocus={props.takeFocus}>{say('r5.h1')}</StepTitle>
      <Notice kind="info" testid="r5-not-sent">
        <p>
          <strong>{say('r5.notSent')}</strong>
        </p>
      </Notice>
      <Rows {...props} />
      <WhoReads {...props} />
      <div aria-live="polite">
        {working && <Progress {...props} doing={sending.doing} />}
        {sending.at === 'others' && (
          <Notice kind="warn" testid="r5-others">
            <p>{say('r5.others', { names: listed(recipients(props), props.language) })}</p>
          </Notice>
        )}
      </div>
      {sending.at === 'failed' ? (
        <>
          <Notice kind="danger" testid="r5-send-error">
            <Trouble say={say} trouble={sending.trouble} onRetry={props.onSend}>
              {say(whyNot(sending))}
            </Trouble>
          </Notice>
          <button type="button" class="main" data-testid="r5-retry" onClick={props.onSend}>
            {say('retry')}
          </button>
        </>
      ) : (
        <button type="button" class="main" data-testid="r5-send" aria-busy={working} onClick={props.onSend}>
          {say('r5.send', { name: reader.name })}
        </button>
      )}
    </main>
  )
}

const recipients = ({ reader, held, draft }: Props): string[] =>
  [reader, ...(held && draft.withBackup ? [held] : [])].map(({ name }) => name)

const refusals: Readonly<Record<string, Key>> = {
  'no-key': 'r5.noKey',
  'channel-not-available': 'r5.noKey',
  pin: 'r0.pin',
  directory: 'r0.directory',
  date: 'r0.date',
}
const whyNot = ({ trouble }: Sending & { at: 'failed' }): Key =>
  (trouble.kind === 'refused' && refusals[trouble.slug]) || 'r5.failed'

type Doing = (Sending & { at: 'working' })['doing']
const doingTexts = {
  preparing: 'r5.preparing',
  files: 'r5.uploading',
  sealing: 'r5.sealing',
  posting: 'r5.posting',
} as const

function Progress({ say, language, files, doing, onCancelFile }: Props & { doing: Doing }) {
  return (
    <div data-testid="r5-sending" class="flow">
      <p>{say(files.length === 0 && doing === 'files' ? 'r5.preparing' : doingTexts[doing])}</p>
      {doing === 'files' && (
        <FileList
          files={fileRows(files, say, language)}
          labels={fileLabels(say)}
          prefix="r4"
          travelling
          onCancel={onCancelFile}
        />
      )}
    </div>
  )
}

const answers = { yes: 'yes', no: 'no', unknown: 'dontKnow', unsaid: 'ratherNot' } as const

function Rows({ say, draft, files, choice, reader, sending, onChangeField }: Props) {
  const topics = draft.topicUnknown
    ? [say('dontKnow')]
    : draft.topics.flatMap((code) => topicTexts.get(code) ?? []).map((key) => say(key))
  const empty = say('r5.empty')
  const rows: { field: Field; label: string; value: ComponentChildren }[] = [
    ...(choice ? [{ field: 'advisor' as const, label: say('r5.advisor'), value: reader.name }] : []),
    {
      field: 'story',
      label: say('r5.story'),
      value: (
        <span class="said" dir="auto">
          {draft.story}
        </span>
      ),
    },
    { field: 'topic', label: say('r5.topic'), value: topics.length > 0 ? topics.join(', ') : empty },
    {
      field: 'ongoing',
      label: say('r5.ongoing'),
      value: draft.ongoing ? say(answers[draft.ongoing]) : empty,
    },
    { field: 'safe', label: say('r5.safe'), value: draft.safe ? say(answers[draft.safe]) : empty },
    {
      field: 'wish',
      label: say('r5.wish'),
      value: draft.wish ? say(wishTexts.get(draft.wish) ?? 'wish.unknown') : empty,
    },
    {
      field: 'files',
      label: say('r5.files'),
      value:
        files.length === 0
          ? say('r5.noFiles')
          : files.map(({ id, keepName, original, name }) => (
              <bdi key={id} class="file-name">
                {keepName ? original : name}
              </bdi>
            )),
    },
  ]
  return (
    <dl class="rows">
      {rows.map(({ field, label, value }) => (
        <div key={field} data-testid="r5-row" data-field={field}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {sending.at !== 'working' && (
            <dd>
              <button
                type="button"
                class="link"
                data-testid="r5-change"
                data-field={field}
                aria-label={say('r5.changeWhat', { what: label })}
                onClick={() => onChangeField(field)}
              >
                {say('r5.change')}
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function WhoReads({ say, draft, reader, held, later, backupAfterDays, sending, onWithBackup }: Props) {
  const { name } = reader
  const alone = held === null || !draft.withBackup
  return (
    <section class="readers">
      <h2>{say('r5.readers')}</h2>
      <ul class="names">
        {[reader, ...(held && !alone ? [held] : [])].map((one) => (
          <li key={one.kid} data-testid="r5-recipient" data-id={one.kid}>
            {one.name}
          </li>
        ))}
      </ul>
      <p>
        {alone && say('r5.only', { name })} {later && say('r5.later', { backup: later.name })}
      </p>
      {held && (
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.withBackup}
            disabled={sending.at === 'working'}
            data-testid="r5-backup"
            onChange={(event) => onWithBackup(event.currentTarget.checked)}
          />
          <span>
            {say('r5.backup', { backup: held.name, name, days: backupAfterDays })}
            <span class="hint">{say('r5.gate', { backup: held.name })}</span>
          </span>
        </label>
      )}
    </section>
  )
}
