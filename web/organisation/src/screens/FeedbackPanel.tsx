import { Choices } from '@klankbord/kit/Choices.tsx'
import { ErrorSummary, type FieldError } from '@klankbord/kit/ErrorSummary.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { plusDays } from '@klankbord/staff/days'
import { useState } from 'preact/hooks'
import { DayField } from '../components/DayField.tsx'
import { Failure } from '../components/Failure.tsx'
import { nameOf } from '../components/names.ts'
import { useAction } from '../components/use-action.ts'
import { useWords, WordsField } from '../components/WordsField.tsx'
import { choosable, codeWords } from '../modules/codes.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { Step, ThreadView } from '../modules/escalations-api.ts'
import type { Asked, Content } from '../modules/thread-content.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; view: ThreadView; content: Content; today: string }

/** What was found, what is done about it, and what cannot be told (O4). */
export function FeedbackPanel({ work, view, content, today }: Props) {
  const { t } = useTexts()
  const can = view.steps.includes('GIVE_FEEDBACK') || view.steps.includes('REFUSE')
  return (
    <div class="flow" data-testid="o4">
      <p>{t('o4.intro')}</p>
      {content.parts.length > 1 && <p data-testid="o4-parts">{t('o4.parts')}</p>}
      {content.feedback.map((feedback) => (
        <Given key={feedback.id} work={work} view={view} feedback={feedback} today={today} />
      ))}
      {can && <Give work={work} view={view} today={today} />}
      {!can && content.feedback.length === 0 && <p class="hint">{t('o4.not-now')}</p>}
      {view.steps.includes('CLOSE') && <Close work={work} view={view} />}
      {view.officersClosed && <p>{t(view.state === 'CLOSED' ? 'o4.closed' : 'o4.closed.half')}</p>}
    </div>
  )
}

function Given({ work, view, feedback, today }: Omit<Props, 'content'> & { feedback: Asked }) {
  const { t, day } = useTexts()
  return (
    <article class="card flow" data-testid="o4-sent" data-reaction={feedback.answers.at(-1)?.reaction}>
      <p class="hint">
        {t('o4.given', {
          day: day(feedback.day, today),
          name: nameOf(work, view, feedback.officer) ?? t('somebody'),
        })}
      </p>
      <p class="said" dir="auto">
        {feedback.text}
      </p>
      {feedback.answers.map(({ part, reaction, text }) => (
        <div key={part}>
          {part !== null && <p class="hint">{t('part', { number: String(part + 1) })}</p>}
          {reaction !== null && (
            <p class="label">{t(reaction === 'SATISFIED' ? 'o4.satisfied' : 'o4.not-satisfied')}</p>
          )}
          {text !== '' && (
            <p class="said" dir="auto" data-testid="o4-reaction">
              {text}
            </p>
          )}
        </div>
      ))}
    </article>
  )
}

const notYet = 'NOT_YET'

function Give({ work, view, today }: Omit<Props, 'content'>) {
  const { t, language } = useTexts()
  const action = useAction()
  const words = useWords(work.typed, `${view.thread}:feedback`)
  const notTold = useWords(work.typed, `${view.thread}:not-told`)
  const [assessment, setAssessment] = useState('')
  const [measures, setMeasures] = useState<readonly string[]>([])
  const [nextOn, setNextOn] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const options = [
    ...(view.steps.includes('GIVE_FEEDBACK') ? [...choosable.results, notYet] : []),
    ...(view.steps.includes('REFUSE') ? [choosable.notAdmissible] : []),
  ]
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.text
  const send = async () => {
    const wrong: FieldError[] = []
    if (assessment === '') wrong.push({ field: 'assessment', text: t('o4.error.assessment') })
    if (words.value.trim() === '') wrong.push({ field: 'feedback-text', text: t('empty') })
    if (assessment === notYet && !(nextOn > today)) wrong.push({ field: 'next-on', text: t('o4.error.day') })
    setErrors(wrong)
    setAttempt(attempt + 1)
    if (wrong.length > 0) return
    const text = [
      words.value.trim(),
      notTold.value.trim() && `${t('o4.not-told.said')} ${notTold.value.trim()}`,
    ]
      .filter(Boolean)
      .join('\n\n')
    const step = stepOf(assessment, measures, nextOn)
    if (!(await action.run(() => work.reply.giveFeedback(view.thread, text, step), 'o4.done'))) return
    words.set('')
    notTold.set('')
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
      <ErrorSummary title={t('errors')} errors={errors} attempt={attempt} />
      <div class={errorAt('assessment') ? 'field wrong' : 'field'}>
        <label class="label" for="assessment">
          {t('o4.assessment')}
        </label>
        {errorAt('assessment') && (
          <p class="error" id="assessment-error" data-testid="o4-assessment-error">
            {errorAt('assessment')}
          </p>
        )}
        <select
          id="assessment"
          value={assessment}
          aria-describedby={errorAt('assessment') ? 'assessment-error' : undefined}
          data-testid="o4-assessment"
          onChange={(event) => setAssessment(event.currentTarget.value)}
        >
          <option value="">{t('choose')}</option>
          {options.map((code) => (
            <option key={code} value={code}>
              {code === notYet ? t('o4.not-yet') : codeWords('result', code, language)}
            </option>
          ))}
        </select>
      </div>
      <WordsField
        id="feedback-text"
        label={t('o4.text')}
        hint={t('o4.text.hint')}
        error={errorAt('feedback-text')}
        rows={7}
        testid="o4-text"
        words={words}
      />
      {assessment !== choosable.notAdmissible && (
        <Choices
          name="measure"
          kind="checkbox"
          legend={t('o4.measures')}
          testid="o4-measure"
          chosen={measures}
          choices={choosable.measures.map((code) => ({
            value: code,
            label: codeWords('measure', code, language),
          }))}
          onChange={(code, on) =>
            setMeasures(on ? [...measures, code] : measures.filter((one) => one !== code))
          }
        />
      )}
      <WordsField
        id="not-told"
        label={t('o4.not-told')}
        hint={t('o4.not-told.hint')}
        testid="o4-not-told"
        words={notTold}
      />
      {assessment === notYet && (
        <DayField
          id="next-on"
          label={t('o4.next-date')}
          error={errorAt('next-on')}
          value={nextOn}
          first={plusDays(today, 1)}
          testid="o4-next-date"
          onChange={setNextOn}
        />
      )}
      <button type="submit" class="main" aria-busy={action.busy} data-testid="o4-send">
        {t('o4.send')}
      </button>
      <Failure failure={action.failure} />
    </form>
  )
}

function stepOf(assessment: string, measures: readonly string[], nextOn: string): Omit<Step, 'from'> {
  if (assessment === choosable.notAdmissible) return { step: 'REFUSE' }
  if (assessment === notYet) return { step: 'GIVE_FEEDBACK', nextOn, measures }
  return { step: 'GIVE_FEEDBACK', assessment, measures }
}

/** This side is done; the report closes when the advisor says so too. */
function Close({ work, view }: Pick<Props, 'work' | 'view'>) {
  const { t, language } = useTexts()
  const action = useAction()
  const [assessment, setAssessment] = useState(view.assessment ?? '')
  const close = () => {
    if (assessment === '') return
    const step = { step: 'CLOSE', assessment, measures: view.measures } as const
    void action.run(() => work.reply.take(view.thread, step), 'step.done')
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <Notice kind="info">
        <p>{t('o4.close.text')}</p>
      </Notice>
      {view.assessment === null && (
        <div class="field">
          <label class="label" for="final-assessment">
            {t('o4.assessment')}
          </label>
          <select
            id="final-assessment"
            value={assessment}
            data-testid="o4-final-assessment"
            onChange={(event) => setAssessment(event.currentTarget.value)}
          >
            <option value="">{t('choose')}</option>
            {choosable.final.map((code) => (
              <option key={code} value={code}>
                {codeWords('result', code, language)}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="submit" aria-busy={action.busy} data-testid="o4-close">
        {t('o4.close')}
      </button>
      <Failure failure={action.failure} />
    </form>
  )
}
