import { Choices } from '@klankbord/kit/Choices.tsx'
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { FileList } from '@klankbord/kit/FileList.tsx'
import { FilePicker } from '@klankbord/kit/FilePicker.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import type { HelpLine } from '@klankbord/kit/Page.tsx'
import { PhoneLink } from '@klankbord/kit/PhoneLink.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { groups } from '../data/topics.ts'
import type { Draft, Wish, YesNo } from '../modules/draft.ts'
import type { Chosen } from '../modules/files.ts'
import type { Say } from '../modules/language.ts'
import type { Question } from '../modules/screens.ts'
import type { Key } from '../texts/texts.ts'
import { fileLabels, fileRows } from './file-labels.ts'
import { useErrors } from './use-errors.ts'

export type FileActions = {
  onPick: (files: File[]) => void
  onKeep: (id: string) => void
  onKeepName: (id: string, on: boolean) => void
  onRemove: (id: string) => void
}
type Props = {
  say: Say
  language: string
  takeFocus: boolean
  question: Question
  draft: Draft
  files: readonly Chosen[]
  tooMany: boolean
  urgent: readonly HelpLine[]
  elsewhere: readonly { name: string; phone: string | null }[]
  onAttention: (wrong: boolean) => void
  onChange: (part: Partial<Draft>) => void
  fileActions: FileActions
  onContinue: () => void
  onSkipAll: () => void
}

const wishes: readonly (readonly [Wish, Key])[] = [
  ['talk', 'wish.talk'],
  ['advice', 'wish.advice'],
  ['act', 'wish.act'],
  ['unknown', 'wish.unknown'],
]
export const wishTexts = new Map(wishes)

const titles = {
  topic: 'r4.topic',
  ongoing: 'r4.ongoing',
  safe: 'r4.safe',
  wish: 'r4.wish',
  files: 'r4.files',
} as const

/** R4: one question per page, each of them optional. */
export function QuestionPage(props: Props) {
  const { say, question, files } = props
  const form = useErrors(props.onAttention, say)
  const submit = () => {
    const undecided =
      question === 'files' && files.find(({ step }) => step === 'warning' || step === 'cleaning')
    const key = undecided && (undecided.step === 'warning' ? 'r4.decide' : 'r4.wait')
    if (form.check(key ? [{ field: 'files', text: (words) => words(key) }] : [])) props.onContinue()
  }
  return (
    <main data-testid="r4" data-question={question} class="screen">
      <form
        noValidate
        class="flow"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <ErrorSummary title={say('errors')} {...form} />
        <StepTitle takeFocus={props.takeFocus}>
          {say(titles[question])} <span class="hint">{say('optional')}</span>
        </StepTitle>
        {question === 'topic' && <Topics {...props} />}
        {question === 'ongoing' && (
          <YesOrNo {...props} field="ongoing" onAnswer={(ongoing) => props.onChange({ ongoing })} />
        )}
        {question === 'safe' && <Safe {...props} />}
        {question === 'wish' && <WishChoice {...props} />}
        {question === 'files' && <FileQuestion {...props} />}
        <div class="actions">
          <button type="submit" class="main" data-testid="r4-continue">
            {say('continue')}
          </button>
          <button type="button" data-testid="r4-skip-all" onClick={props.onSkipAll}>
            {say('skip')}
          </button>
        </div>
      </form>
    </main>
  )
}

function Topics({ say, draft, elsewhere, onChange }: Props) {
  const toggle = (code: string, on: boolean) => {
    const topics = draft.topics.filter((one) => one !== code)
    onChange({ topics: on ? [...topics, code] : topics, ...(on ? { topicUnknown: false } : {}) })
  }
  return (
    <>
      <p class="hint">{say('r4.topicHint')}</p>
      {groups.map(({ title, topics }) => (
        <Choices
          key={title}
          name={title}
          kind="checkbox"
          legend={say(title)}
          testid="r4-topic"
          choices={topics.map(([value, key]) => ({ value, label: say(key) }))}
          chosen={draft.topics}
          onChange={toggle}
        />
      ))}
      <Choices
        name="topic-unknown"
        kind="checkbox"
        labelledBy="title"
        testid="r4-topic-unknown"
        choices={[{ value: 'ONBEKEND', label: say('dontKnow') }]}
        chosen={draft.topicUnknown ? ['ONBEKEND'] : []}
        onChange={(_, on) => onChange(on ? { topicUnknown: true, topics: [] } : { topicUnknown: false })}
      />
      {elsewhere.length > 0 && (
        <Notice kind="info" testid="r4-out-of-scope">
          <p>{say('r4.scope')}</p>
          <ul>
            {elsewhere.map(({ name, phone }) => (
              <li key={name}>
                {name} {phone && <PhoneLink number={phone} />}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

type YesNoProps = Props & { field: 'ongoing' | 'safe'; onAnswer: (answer: YesNo) => void }

function YesOrNo({ say, draft, field, onAnswer }: YesNoProps) {
  const answer = draft[field]
  const choices = [
    { value: 'yes', label: say('yes') },
    { value: 'no', label: say('no') },
    { value: 'unknown', label: say('dontKnow') },
    { value: 'unsaid', label: say('ratherNot') },
  ]
  return (
    <Choices
      name={field}
      kind="radio"
      labelledBy="title"
      testid={`r4-${field}`}
      choices={choices}
      chosen={answer === null ? [] : [answer]}
      onChange={(value) => onAnswer(value as YesNo)}
    />
  )
}

function Safe(props: Props) {
  return (
    <>
      <YesOrNo {...props} field="safe" onAnswer={(safe) => props.onChange({ safe })} />
      <div aria-live="polite">
        {props.draft.safe === 'no' && (
          <Notice kind="danger" testid="r4-safe-help" title={props.say('r4.safeNo')}>
            <HelpLines lines={props.urgent} />
          </Notice>
        )}
      </div>
    </>
  )
}

export function HelpLines({ lines }: { lines: readonly HelpLine[] }) {
  return (
    <ul class="help">
      {lines.map(({ name, number, about }) => (
        <li key={name}>
          <PhoneLink number={number} /> {name}: {about}
        </li>
      ))}
    </ul>
  )
}

function WishChoice({ say, draft, onChange }: Props) {
  return (
    <Choices
      name="wish"
      kind="radio"
      labelledBy="title"
      testid="r4-wish"
      choices={wishes.map(([value, key]) => ({ value, label: say(key) }))}
      chosen={draft.wish === null ? [] : [draft.wish]}
      onChange={(value) => onChange({ wish: value as Wish })}
    />
  )
}

function FileQuestion({ say, language, files, tooMany, fileActions }: Props) {
  return (
    <>
      <FileList
        files={fileRows(files, say, language)}
        labels={fileLabels(say)}
        prefix="r4"
        onKeep={fileActions.onKeep}
        onKeepName={fileActions.onKeepName}
        onRemove={fileActions.onRemove}
      />
      {tooMany && <p class="error">{say('r4.tooMany')}</p>}
      <FilePicker
        id="files"
        label={say('r4.pick')}
        hint={say('r4.filesHint')}
        testid="r4-file-input"
        onPick={fileActions.onPick}
      />
    </>
  )
}
