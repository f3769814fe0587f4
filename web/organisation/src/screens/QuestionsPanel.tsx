import { Choices } from '@klankbord/kit/Choices.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Failure } from '../components/Failure.tsx'
import { nameOf } from '../components/names.ts'
import { useAction } from '../components/use-action.ts'
import { useWords, WordsField } from '../components/WordsField.tsx'
import type { Workspace } from '../modules/desk-types.ts'
import type { ThreadView } from '../modules/escalations-api.ts'
import { asksWho } from '../modules/identifying.ts'
import type { Agreed } from '../modules/thread-check.ts'
import type { Asked, Content } from '../modules/thread-content.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; view: ThreadView; parts: Agreed; content: Content; today: string }

const templates = ['when', 'where', 'what', 'others', 'before', 'wish'] as const

/** Questions to the reporter, who answers through the advisor or not at all (O3). */
export function QuestionsPanel({ work, view, parts, content, today }: Props) {
  const { t } = useTexts()
  return (
    <div class="flow" data-testid="o3">
      <p>{t('o3.intro')}</p>
      {content.questions.map((question) => (
        <Question key={question.id} work={work} view={view} question={question} today={today} />
      ))}
      {view.steps.includes('ASK') ? (
        <Ask work={work} view={view} parts={parts} />
      ) : (
        <p class="hint">{t('o3.not-now')}</p>
      )}
    </div>
  )
}

type QuestionProps = Omit<Props, 'content' | 'parts'> & { question: Asked }

function Question({ work, view, question, today }: QuestionProps) {
  const { t, day } = useTexts()
  const { answers, part, state } = question
  return (
    <article class="card flow" data-testid="o3-question" data-id={question.id} data-state={state}>
      <p class="hint">
        {t('o3.asked', {
          day: day(question.day, today),
          name: nameOf(work, view, question.officer) ?? t('somebody'),
        })}
        {part !== null && ` (${t('part', { number: String(part + 1) })})`}
      </p>
      <p class="said" dir="auto">
        {question.text}
      </p>
      <p class="label">{t(`o3.state.${state}`)}</p>
      {answers.map((answer) => (
        <div key={answer.by} class="answer" data-testid="o3-answer" data-by={answer.by}>
          <p class="hint">{t(`o3.answer.${answer.by}`, { day: day(answer.day, today) })}</p>
          <p class="said" dir="auto">
            {answer.text}
          </p>
        </div>
      ))}
    </article>
  )
}

function Ask({ work, view, parts }: Pick<Props, 'work' | 'view' | 'parts'>) {
  const { t } = useTexts()
  const action = useAction()
  const words = useWords(work.typed, `${view.thread}:ask`)
  const [part, setPart] = useState<string | null>(null)
  const [empty, setEmpty] = useState(false)
  const [unaddressed, setUnaddressed] = useState(false)
  const [warned, setWarned] = useState(false)
  const warning = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (warned) warning.current?.focus()
  }, [warned])
  const type = (next: string) => {
    words.set(next)
    setWarned(false)
  }
  const send = async () => {
    const text = words.value.trim()
    setEmpty(text === '')
    setUnaddressed(parts.length > 1 && part === null)
    if (text === '' || (parts.length > 1 && part === null)) return
    // Asked once more before it goes: the advisor would refuse it, and that costs days.
    if (asksWho(text) && !warned) return setWarned(true)
    if (await action.run(() => work.reply.ask(view.thread, text, part), 'o3.sent')) type('')
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
      {parts.length > 1 && (
        <Choices
          name="part"
          kind="radio"
          legend={t('o3.part')}
          testid="o3-part"
          chosen={part === null ? [] : [part]}
          error={unaddressed ? t('o3.part.missing') : undefined}
          choices={parts.map(({ escNonce, document }, at) => ({
            value: escNonce,
            label: (
              <>
                {t('part', { number: String(at + 1) })}: <bdi>{document.title}</bdi>
              </>
            ),
          }))}
          onChange={setPart}
        />
      )}
      <fieldset class="choices">
        <legend>{t('o3.templates')}</legend>
        <div class="actions">
          {templates.map((name) => (
            <button
              type="button"
              key={name}
              class="link"
              data-testid="o3-template"
              data-name={name}
              onClick={() => type([words.value.trim(), t(`o3.template.${name}`)].filter(Boolean).join('\n'))}
            >
              {t(`o3.template.${name}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <WordsField
        id="question"
        label={t('o3.question')}
        hint={t('o3.hint')}
        error={empty ? t('empty') : undefined}
        testid="o3-question-text"
        words={{ value: words.value, set: type }}
      />
      {warned && (
        <div ref={warning} tabIndex={-1} role="alert">
          <Notice kind="warn" testid="o3-identifying-warning" title={t('o3.identifying.title')}>
            <p>{t('o3.identifying')}</p>
          </Notice>
        </div>
      )}
      <button type="submit" class="main" aria-busy={action.busy} data-testid="o3-send">
        {t(warned ? 'o3.send.anyway' : 'o3.send')}
      </button>
      <Failure failure={action.failure} />
    </form>
  )
}
