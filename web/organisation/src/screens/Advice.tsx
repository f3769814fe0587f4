import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { AdviceFacts, SignalFacts } from '@klankbord/staff/advice/AdviceFacts.tsx'
import type { AdviceList, Advice as GivenAdvice } from '@klankbord/staff/advice/advice'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { AnswerForm } from '../components/AnswerForm.tsx'
import { Failure } from '../components/Failure.tsx'
import { useAction } from '../components/use-action.ts'
import type { AdviceApi } from '../modules/advice-api.ts'
import { useTexts } from '../texts/text.ts'

type Props = { api: AdviceApi; today: string }

/** Advice to the organisation, what it answers, and what is carried into the next year (O7). */
export function Advice({ api, today }: Props) {
  const { t } = useTexts()
  const [found, setFound] = useState<AdviceList | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(async () => {
    setFailed(false)
    try {
      setFound(await api.advice())
    } catch {
      setFailed(true)
    }
  }, [api])
  useEffect(() => void load(), [load])
  const open = found?.advice.filter(({ state }) => state !== 'CLOSED') ?? []
  const closed = found?.advice.filter(({ state }) => state === 'CLOSED') ?? []
  return (
    <div class="page flow" data-testid="o7">
      <StepTitle takeFocus>{t('o7.title')}</StepTitle>
      <p>{t('o7.intro')}</p>
      {failed && (
        <p class="error" role="alert">
          {t('failed.network')}{' '}
          <button type="button" class="link" onClick={() => void load()}>
            {t('retry')}
          </button>
        </p>
      )}
      {found && open.length === 0 && (
        <p class="empty" data-testid="o7-empty">
          {t('o7.empty')}
        </p>
      )}
      {open.map((advice) => (
        <Card key={advice.id} advice={advice} api={api} today={today} onChanged={load} />
      ))}
      {found && found.signals.length > 0 && (
        <section class="flow" aria-labelledby="signals">
          <h2 id="signals">{t('o7.signals')}</h2>
          {found.signals.map((signal) => (
            <article key={signal.id} class="card flow" data-testid="o7-signal" data-state={signal.state}>
              <h3 dir="auto">{signal.theme}</h3>
              <SignalFacts signal={signal} today={today} />
            </article>
          ))}
        </section>
      )}
      {closed.length > 0 && (
        <section class="flow" aria-labelledby="closed">
          <h2 id="closed">{t('o7.closed')}</h2>
          {closed.map((advice) => (
            <Card key={advice.id} advice={advice} api={api} today={today} onChanged={load} />
          ))}
        </section>
      )}
    </div>
  )
}

type CardProps = Props & { advice: GivenAdvice; onChanged: () => Promise<void> }

function Card({ advice, api, today, onChanged }: CardProps) {
  const { t } = useTexts()
  const action = useAction()
  const can = (...steps: string[]) => steps.some((step) => advice.steps.includes(step))
  const finish = async () => {
    if (await action.run(() => api.done(advice.id, advice.version), 'o7.done.said')) await onChanged()
  }
  return (
    <article class="card flow" data-testid="o7-advice" data-id={advice.id} data-state={advice.state}>
      <h2 dir="auto">{advice.subject}</h2>
      <AdviceFacts advice={advice} today={today} />
      {can('ADOPT', 'REJECT') && (
        <AnswerForm
          advice={advice}
          today={today}
          onAnswer={(answer) => api.answer(advice.id, advice.version, answer)}
          onDone={onChanged}
        />
      )}
      {can('FINISH') && (
        <p class="actions">
          <button
            type="button"
            data-testid="o7-done"
            aria-disabled={action.busy}
            onClick={() => void finish()}
          >
            {t('o7.done')}
          </button>
        </p>
      )}
      <Failure failure={action.failure} />
    </article>
  )
}
