import { Choices } from '@klankbord/kit/Choices.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useEffect, useRef, useState } from 'preact/hooks'
import { CodeSelect, TopicSelect } from '../components/CodeSelect.tsx'
import type { CaseFile } from '../modules/case-list.ts'
import {
  type Coding,
  emptyCoding,
  isCounted,
  type Missing,
  missingIn,
  notOffered,
} from '../modules/closing.ts'
import { say } from '../modules/page-status.ts'
import { taxonomy } from '../modules/taxonomy.ts'
import type { Workspace } from '../modules/workspace.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

type Props = { work: Workspace; file: CaseFile; today: string; onLeave: () => void }

/** Closing and coding in one form, from top to bottom with the keyboard (A12). */
export function Closing({ work, file, today, onLeave }: Props) {
  const texts = useTexts()
  const { t, language } = texts
  const [coding, setCoding] = useState<Coding>(emptyCoding)
  const [asked, setAsked] = useState(0)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const [days, setDays] = useState<readonly string[]>([])
  useEffect(
    () =>
      void work.life
        .checkinDays()
        .then(setDays)
        .catch(() => {}),
    [],
  )
  const put = (change: Partial<Coding>) => setCoding({ ...coding, ...change })
  // A case that is closed already has had its last message.
  const wanted = file.view.status === 'CLOSED' ? { ...coding, text: coding.text || '–' } : coding
  const missing = missingIn(wanted)
  const counted = isCounted(coding.reason)
  const close = async () => {
    setAsked(asked + 1)
    if (missing.length > 0 || state === 'busy') return
    setState('busy')
    try {
      await work.life.close(file.view.id, coding)
      say(t('a12.done'))
      onLeave()
    } catch {
      setState('failed')
    }
  }
  const { lists } = taxonomy
  return (
    <form
      class="flow"
      data-testid="a12"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void close()
      }}
    >
      <StepTitle takeFocus>{t('a12.title')}</StepTitle>
      <p class="hint">{t('a12.intro')}</p>
      {asked > 0 && <Incomplete missing={missing} attempt={asked} />}
      <CodeSelect
        id="a12-reason"
        label={t('a12.reason')}
        entries={lists.closingReason.filter(({ code }) => !notOffered.includes(code))}
        value={coding.reason}
        onChange={(reason) => put({ reason })}
      />
      {counted && (
        <>
          <TopicSelect
            id="a12-topic"
            label={t('a12.topic')}
            empty={t('a12.choose')}
            value={coding.topic}
            onChange={(topic) => put({ topic })}
          />
          {[0, 1].map((at) => (
            <TopicSelect
              key={at}
              id={`a12-extra-${at}`}
              testid="a12-extra-topic"
              label={t('a12.extra', { number: at + 2 })}
              empty={t('a12.none')}
              value={coding.extraTopics[at] ?? ''}
              onChange={(topic) => {
                const extraTopics = [coding.extraTopics[0] ?? '', coding.extraTopics[1] ?? '']
                extraTopics[at] = topic
                put({ extraTopics })
              }}
            />
          ))}
          {(
            [
              ['nature', 'legalNature'],
              ['role', 'reporterRole'],
              ['relation', 'workRelation'],
              ['channel', 'contactChannel'],
              ['result', 'result'],
              ['talks', 'conversationCount'],
            ] as const
          ).map(([field, list]) => (
            <CodeSelect
              key={field}
              id={`a12-${field}`}
              label={t(`a12.${field}`)}
              entries={lists[list]}
              value={coding[field]}
              onChange={(code) => put({ [field]: code })}
            />
          ))}
          <Choices
            name="a12-actions"
            kind="checkbox"
            legend={t('a12.action')}
            testid="a12-action"
            choices={lists.action.map((entry) => ({ value: entry.code, label: entry[language] }))}
            chosen={coding.actions}
            onChange={(code, on) =>
              put({
                actions: on ? [...coding.actions, code] : coding.actions.filter((other) => other !== code),
              })
            }
          />
        </>
      )}
      {file.view.status !== 'CLOSED' && <LastWords coding={coding} days={days} today={today} onPut={put} />}
      {state === 'failed' && (
        <p class="error" role="alert">
          {t('life.failed')}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="a12-close">
          {t(file.view.status === 'CLOSED' ? 'life.code' : 'a12.close')}
        </button>
        <button type="button" class="link" onClick={onLeave}>
          {t('a12.back')}
        </button>
      </div>
    </form>
  )
}

type WordsProps = {
  coding: Coding
  days: readonly string[]
  today: string
  onPut: (change: Partial<Coding>) => void
}

/** What the reporter gets: the last message, and the days on which the mailbox asks how it goes. */
function LastWords({ coding, days, today, onPut }: WordsProps) {
  const texts = useTexts()
  const { t } = texts
  return (
    <>
      <p class="label" id="a12-text-label">
        {t('a12.text')}
      </p>
      <StoryField
        id="a12-text"
        labelledBy="a12-text-label"
        hint={t('a12.text.hint')}
        rows={4}
        value={coding.text}
        testid="a12-text"
        onInput={(text) => onPut({ text })}
      />
      {coding.reason === 'CLO.BSC' && coding.text === '' && (
        <button type="button" onClick={() => onPut({ text: t('a12.text.scope.words') })}>
          {t('a12.text.scope')}
        </button>
      )}
      {days.length > 0 && (
        <>
          <Choices
            name="a12-aftercare"
            kind="checkbox"
            legend={t('a12.aftercare')}
            testid="a12-aftercare"
            choices={days.map((day) => ({ value: day, label: texts.day(day, today) }))}
            chosen={coding.aftercare}
            onChange={(day, on) =>
              onPut({
                aftercare: on
                  ? [...coding.aftercare, day]
                  : coding.aftercare.filter((other) => other !== day),
              })
            }
          />
          <p class="hint">{t('a12.aftercare.hint')}</p>
        </>
      )}
    </>
  )
}

const sentences: readonly Missing[] = ['scope', 'extraTopics']
const fieldOf = (missing: Missing) =>
  ({ scope: 'a12-topic', extraTopics: 'a12-extra-0', actions: 'a12-actions' })[missing as string] ??
  `a12-${missing}`

/** What is not there yet, as a list that leads to it. */
function Incomplete({ missing, attempt }: { missing: readonly Missing[]; attempt: number }) {
  const { t } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  if (missing.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} data-testid="a12-incomplete">
      <Notice kind="danger" title={t('a12.incomplete')}>
        <ul>
          {missing.map((field) => (
            <li key={field}>
              <button
                type="button"
                class="link"
                onClick={() => document.getElementById(fieldOf(field))?.focus()}
              >
                {sentences.includes(field)
                  ? t(`a12.missing.${field}` as TextKey)
                  : t(`a12.${field === 'actions' ? 'action' : field}` as TextKey)}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
