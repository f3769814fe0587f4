import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import { FormEnd } from './fields.tsx'
import { useWork } from './use-work.ts'

type Props = {
  id: string
  onCheck: (noTrace: readonly boolean[]) => Promise<void>
  onDone: () => void
  onCancel: () => void
}

const questions: readonly TextKey[] = [
  ...(['trace.quote', 'trace.day', 'trace.place', 'trace.event', 'trace.person'] as const),
  ...(['trace.number', 'trace.again', 'trace.one', 'trace.combined', 'trace.accused'] as const),
]

/** Four eyes: ten questions whether a text leads to somebody. Each box says that it does not. */
export function TraceCheck({ id, onCheck, onDone, onCancel }: Props) {
  const { t } = useTexts()
  const [clear, setClear] = useState<readonly boolean[]>(questions.map(() => false))
  const [tried, setTried] = useState(false)
  const work = useWork()
  const incomplete = tried && !clear.every((each) => each)
  const check = async () => {
    setTried(true)
    if (clear.every((each) => each) && (await work.run(() => onCheck(clear), 'trace.done'))) onDone()
  }
  return (
    <form
      class="flow"
      noValidate
      data-testid="a13-trace"
      onSubmit={(event) => {
        event.preventDefault()
        void check()
      }}
    >
      <fieldset class={incomplete ? 'choices wrong' : 'choices'} aria-describedby={`${id}-trace-hint`}>
        <legend>{t('trace.title')}</legend>
        <p class="hint" id={`${id}-trace-hint`}>
          {t('trace.hint')}
        </p>
        {incomplete && (
          <p class="error" role="alert">
            {t('trace.incomplete')}
          </p>
        )}
        {questions.map((question, at) => (
          <label key={question} class="choice">
            <input
              type="checkbox"
              checked={clear[at] ?? false}
              data-testid="a13-trace-question"
              onChange={(event) => {
                const { checked } = event.currentTarget
                setClear(clear.map((each, place) => (place === at ? checked : each)))
              }}
            />
            <span>{t(question)}</span>
          </label>
        ))}
      </fieldset>
      <FormEnd work={work} save={t('trace.save')} onCancel={onCancel} />
    </form>
  )
}
