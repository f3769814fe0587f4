import type { ComponentChildren } from 'preact'
import type { Advice, Signal } from './advice.ts'
import { kindKey, useAdviceTexts } from './texts.ts'

type Props = { advice: Advice; today: string }

/** What an advice says, and what was answered. */
export function AdviceFacts({ advice, today }: Props) {
  const { t, day } = useAdviceTexts()
  const { suggestedOwner, suggestedDue } = advice
  const kind = kindKey(advice.kind)
  return (
    <>
      <p class="hint">
        {advice.carried && <strong data-testid="advice-carried">{t('advice.carried')} · </strong>}
        {t(advice.asked ? 'advice.asked' : 'advice.unasked')}
        {advice.givenOn && ` · ${t('advice.given', { day: day(advice.givenOn, today) })}`}
      </p>
      <dl class="answers">
        <Fact label={t('advice.addressee')}>{t(`advice.addressee.${advice.addressee}`)}</Fact>
        <Fact label={t('advice.kind')}>{kind ? t(kind) : advice.kind}</Fact>
        <Fact label={t('advice.why')} typed>
          {advice.why}
        </Fact>
        <Fact label={t('advice.effect')} typed>
          {advice.effect}
        </Fact>
        <Fact label={t('advice.basis')}>{t(`advice.basis.${advice.basis}`)}</Fact>
        {(suggestedOwner || suggestedDue) && (
          <Fact label={t('advice.suggested')} typed>
            {suggestedOwner && suggestedDue
              ? t('advice.suggested.until', { who: suggestedOwner, day: day(suggestedDue, today) })
              : (suggestedOwner ?? day(suggestedDue ?? '', today))}
          </Fact>
        )}
      </dl>
      <p data-testid="advice-state" data-state={advice.state}>
        <strong>
          {advice.state === 'GIVEN' && advice.answerDue
            ? t('advice.state.GIVEN', { day: day(advice.answerDue, today) })
            : t(`advice.state.${advice.state}`)}
        </strong>
      </p>
      {advice.response && <Answered advice={advice} today={today} />}
    </>
  )
}

function Answered({ advice, today }: Props) {
  const { t, day } = useAdviceTexts()
  const { response, reason, owner, due, doneOn } = advice
  if (!response) return null
  return (
    <dl class="answers" data-testid="advice-answered">
      <Fact label={t('advice.answer')}>{t(`advice.answer.${response}`)}</Fact>
      <Fact label={t('advice.reason')} typed>
        {reason}
      </Fact>
      {owner && due && (
        <Fact label={t('advice.action')} typed>
          {t('advice.action.until', { who: owner, day: day(due, today) })}
          {doneOn && `. ${t('advice.done', { day: day(doneOn, today) })}`}
        </Fact>
      )}
    </dl>
  )
}

/** What a signal says, and on what it rests. */
export function SignalFacts({ signal, today }: { signal: Signal; today: string }) {
  const { t, day } = useAdviceTexts()
  return (
    <>
      <p class="hint">
        {t(`signal.form.${signal.form}`)} · {t(`signal.state.${signal.state}`)}
        {signal.givenOn && ` · ${t('advice.given', { day: day(signal.givenOn, today) })}`}
      </p>
      <p class="said" dir="auto">
        {signal.text}
      </p>
      <dl class="answers">
        <Fact label={t('advice.basis')}>{t(`advice.basis.${signal.basis}`)}</Fact>
        {signal.sources && (
          <Fact label={t('signal.sources')} typed>
            {signal.sources}
          </Fact>
        )}
      </dl>
    </>
  )
}

type FactProps = { label: string; typed?: boolean; children: ComponentChildren }

function Fact({ label, typed, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd {...(typed ? { dir: 'auto', class: 'said' } : {})}>{children}</dd>
    </div>
  )
}
