import { Notice } from '@klankbord/kit/Notice.tsx'
import { plusDays } from '@klankbord/staff/days'
import { useState } from 'preact/hooks'
import type { Workspace } from '../modules/desk-types.ts'
import type { StepName, ThreadView } from '../modules/escalations-api.ts'
import type { Content } from '../modules/thread-content.ts'
import { useTexts } from '../texts/text.ts'
import { DayField } from './DayField.tsx'
import { Failure } from './Failure.tsx'
import { nameOf } from './names.ts'
import { useAction } from './use-action.ts'
import { useWords, WordsField } from './WordsField.tsx'

type Props = { work: Workspace; view: ThreadView; content: Content; today: string }

/** Steps that need no words; the others have forms of their own. */
const plain = ['ASSESS', 'INVESTIGATE'] as const satisfies readonly StepName[]

/** The one obvious next thing: confirm, and then where the report stands. */
export function NextStep(props: Props) {
  const { work, view, content, today } = props
  const { t, day } = useTexts()
  const action = useAction()
  const receipt = content.entries.find(({ kind, state }) => kind === 'receipt' && state === 'ok')
  const steps = plain.filter((step) => view.steps.includes(step))
  return (
    <section class="card flow" aria-labelledby="next-step">
      <h2 id="next-step">{t('step.title')}</h2>
      {view.steps.includes('ACKNOWLEDGE') && <Acknowledge work={work} view={view} />}
      {view.acknowledgedOn !== null && (
        <Notice kind="ok" testid="o2-acknowledged" data={{ 'data-day': view.acknowledgedOn }}>
          <p>
            {t('step.acknowledged', {
              day: day(view.acknowledgedOn, today),
              name: (receipt?.officer && nameOf(work, view, receipt.officer)) ?? t('somebody'),
            })}
          </p>
        </Notice>
      )}
      <p>{t(`step.now.${view.state}`)}</p>
      <div class="actions">
        {steps.map((step) => (
          <button
            type="button"
            key={step}
            class="main"
            aria-busy={action.busy}
            data-testid="o2-set-status"
            data-step={step}
            onClick={() => void action.run(() => work.reply.take(view.thread, { step }), 'step.done')}
          >
            {t(`step.${step}`)}
          </button>
        ))}
      </div>
      <Failure failure={action.failure} />
      {view.steps.includes('GO_ON') && <GoOn {...props} />}
      {view.steps.includes('REFER') && <Refer work={work} view={view} />}
    </section>
  )
}

/** One click; words of one's own may go with it (O2-1). */
function Acknowledge({ work, view }: Pick<Props, 'work' | 'view'>) {
  const { t } = useTexts()
  const action = useAction()
  const words = useWords(work.typed, `${view.thread}:ack`)
  const send = async () => {
    const sent = await action.run(() => work.reply.acknowledge(view.thread, words.value.trim()), 'step.done')
    if (sent) words.set('')
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
      <p>{t('ack.text')}</p>
      <WordsField
        id="ack-text"
        label={t('ack.words')}
        hint={t('ack.words.hint')}
        testid="o2-ack-text"
        words={words}
      />
      <button type="submit" class="main" aria-busy={action.busy} data-testid="o2-acknowledge">
        {t('ack.send')}
      </button>
      <Failure failure={action.failure} />
    </form>
  )
}

/** After feedback that was not the last: the matter goes on until a new day. */
function GoOn({ work, view, today }: Props) {
  const { t } = useTexts()
  const action = useAction()
  const [next, setNext] = useState(plusDays(today, 28))
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void action.run(() => work.reply.take(view.thread, { step: 'GO_ON', nextOn: next }), 'step.done')
      }}
    >
      <DayField
        id="go-on"
        label={t('step.go-on.day')}
        value={next}
        first={plusDays(today, 1)}
        onChange={setNext}
      />
      <button type="submit" aria-busy={action.busy} data-testid="o2-set-status" data-step="GO_ON">
        {t('step.GO_ON')}
      </button>
      <Failure failure={action.failure} />
    </form>
  )
}

/** Supervisors that the law names for reports; the code of each goes into the register. */
const authorities = ['HVK', 'ACM', 'AFM', 'AP', 'DNB', 'IGJ', 'NZA', 'ANVS', 'ANDERS'] as const

/** The matter goes to a supervisor. The advisor tells the reporter beforehand. */
function Refer({ work, view }: Pick<Props, 'work' | 'view'>) {
  const { t } = useTexts()
  const action = useAction()
  const [open, setOpen] = useState(false)
  const [authority, setAuthority] = useState<string>(authorities[0])
  const [empty, setEmpty] = useState(false)
  const words = useWords(work.typed, `${view.thread}:refer`)
  const send = async () => {
    const text = words.value.trim()
    setEmpty(text === '')
    if (text === '') return
    const step = { step: 'REFER', authority } as const
    if (await action.run(() => work.reply.tell(view.thread, text, step, []), 'step.done')) words.set('')
  }
  if (!open) {
    return (
      <p>
        <button type="button" class="link" data-testid="o2-refer" onClick={() => setOpen(true)}>
          {t('refer.open')}
        </button>
      </p>
    )
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
      <p>{t('refer.text')}</p>
      <div class="field">
        <label class="label" for="authority">
          {t('refer.authority')}
        </label>
        <select
          id="authority"
          value={authority}
          data-testid="o2-authority"
          onChange={(event) => setAuthority(event.currentTarget.value)}
        >
          {authorities.map((code) => (
            <option key={code} value={code}>
              {t(`authority.${code}`)}
            </option>
          ))}
        </select>
      </div>
      <WordsField
        id="refer-text"
        label={t('refer.words')}
        error={empty ? t('empty') : undefined}
        testid="o2-refer-text"
        words={words}
      />
      <div class="actions">
        <button type="submit" aria-busy={action.busy} data-testid="o2-set-status" data-step="REFER">
          {t('refer.send')}
        </button>
        <button type="button" class="link" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
      <Failure failure={action.failure} />
    </form>
  )
}
