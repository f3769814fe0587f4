import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { Draft } from './draft.ts'
import { useStep } from './StatePart.tsx'
import type { Answer, ReportView } from './yearly-api.ts'

type Props = { draft: Draft; view: ReportView; today: string }

/** The ten questions of the second reader: whether anything in the text leads back to somebody. */
export function ReviewPart({ draft, view, today }: Props) {
  const { t, language, day } = useTexts()
  if (view.questions.length === 0) return null
  const reads = view.steps.includes('REVIEW')
  const returned = view.review?.answers.filter(({ found }) => found) ?? []
  return (
    <section class="card flow" aria-labelledby="a13-review-title" data-testid="a13-second-reader">
      <h2 id="a13-review-title">{t('a13.review.title')}</h2>
      <p>{t(reads ? 'a13.review.yours' : 'a13.review.other')}</p>
      {view.review && returned.length > 0 && (
        <div class="notice warn flow" data-testid="a13-returned">
          <p>{t('a13.review.returned')}</p>
          <ul>
            {returned.map(({ question, remark }) => (
              <li key={question}>
                {question}. {view.questions.find((asked) => asked.question === question)?.[language]} {remark}
              </li>
            ))}
          </ul>
        </div>
      )}
      {view.review && returned.length === 0 && (
        <p class="hint" data-testid="a13-reviewed">
          {t('a13.review.done', {
            name: view.review.by ?? '',
            day: view.review.on === null ? '' : day(view.review.on, today),
          })}
        </p>
      )}
      {reads ? (
        <ReviewForm draft={draft} view={view} />
      ) : (
        <ol class="numbered">
          {view.questions.map((question) => (
            <li key={question.question} data-testid="a13-question" data-id={question.question}>
              {question[language]}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function ReviewForm({ draft, view }: Pick<Props, 'draft' | 'view'>) {
  const { t } = useTexts()
  const action = useStep(draft)
  const [answers, setAnswers] = useState<ReadonlyMap<number, Answer>>(new Map())
  const [asked, setAsked] = useState(false)
  const all = [...answers.values()]
  const open = view.questions.length - all.length
  const found = all.some((answer) => answer.found)
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (open === 0) void action.take(found ? 'RETURN' : 'REVIEW', { answers: all })
      }}
    >
      {view.questions.map((question) => (
        <Question
          key={question.question}
          question={question}
          answer={answers.get(question.question)}
          onAnswer={(answer) => setAnswers(new Map(answers).set(answer.question, answer))}
        />
      ))}
      {asked && open > 0 && (
        <p class="error" role="alert" data-testid="a13-review-error">
          {t('a13.review.open', { count: open })}
        </p>
      )}
      {found && <p class="notice warn">{t('a13.review.found')}</p>}
      {action.failure && (
        <p class="error" role="alert">
          {t(action.failure)}
        </p>
      )}
      <button type="submit" class="main" data-testid="a13-review" aria-busy={action.busy}>
        {t(found ? 'a13.review.back' : 'a13.review.save')}
      </button>
    </form>
  )
}

type QuestionProps = {
  question: ReportView['questions'][number]
  answer: Answer | undefined
  onAnswer: (answer: Answer) => void
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { t, language } = useTexts()
  const { question: number } = question
  const said = (found: boolean) => onAnswer({ question: number, found, remark: answer?.remark ?? '' })
  const option = (found: boolean) => (
    <label class="choice small">
      <input
        type="radio"
        name={`a13-question-${number}`}
        value={found ? 'yes' : 'no'}
        checked={answer?.found === found}
        data-testid={found ? 'a13-question-yes' : 'a13-question-no'}
        onChange={() => said(found)}
      />
      <span>{t(found ? 'a13.review.yes' : 'a13.review.no')}</span>
    </label>
  )
  return (
    <fieldset
      class="choices"
      data-testid="a13-question"
      data-id={number}
      data-state={answer ? (answer.found ? 'found' : 'clear') : 'open'}
    >
      <legend>
        {number}. {question[language]}
      </legend>
      {option(false)}
      {option(true)}
      {answer?.found && (
        <Field
          id={`a13-remark-${number}`}
          label={t('a13.review.remark')}
          value={answer.remark}
          testid="a13-remark"
          onInput={(remark) => onAnswer({ ...answer, remark })}
        />
      )}
    </fieldset>
  )
}
