import { Notice } from '@klankbord/kit/Notice.tsx'
import { privateInput } from '@klankbord/kit/private-input'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import type { CaseFile } from '../modules/case-list.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { handOverOf } from '../modules/handover.ts'
import { LONGEST } from '../modules/replies.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; file: CaseFile; today: string; onBack: () => void; onGone: () => void }

/** Handing a case over, which only the reporter can grant; and stepping aside, which nobody can take back (A8). */
export function HandOver(props: Props) {
  const { t } = useTexts()
  return (
    <article class="detail flow" data-testid="a8" data-id={props.file.view.id}>
      <p class="back">
        <button type="button" class="link" onClick={props.onBack}>
          {t('a8.back')}
        </button>
      </p>
      <StepTitle takeFocus>{t('a8.title')}</StepTitle>
      <Ask {...props} />
      <Recuse {...props} />
    </article>
  )
}

function Ask({ work, file, today }: Props) {
  const texts = useTexts()
  const { t } = texts
  const people = (useObservable(work.channels).get(file.view.channel)?.people ?? []).filter(
    ({ kid, role, status }) => kid !== work.kid && role !== 'officer' && status !== 'ended',
  )
  const nameOf = (kid: string) => people.find((person) => person.kid === kid)?.name ?? t('a8.somebody')
  const handOver = handOverOf(file.messages)
  const [to, setTo] = useState('')
  const [summary, setSummary] = useState('')
  const [together, setTogether] = useState(false)
  const [wrong, setWrong] = useState(false)
  const chosen = to || (people[0]?.kid ?? '')
  const ask = () => {
    if (summary.trim() === '') return setWrong(true)
    setWrong(false)
    const cards = work.life.cardsOf(file.view.id)
    const body = { to: chosen, reason: summary.trim(), cards, ...(together ? { together } : {}) }
    work.replies.sendTyped(file.view.id, 'handover-offer', body)
    setSummary('')
    say(t('a8.sent'))
  }
  return (
    <section aria-labelledby="a8-ask-title" class="flow">
      <h2 id="a8-ask-title">{t('a8.ask.title')}</h2>
      <p>{t('a8.ask.how')}</p>
      {handOver.at !== 'none' && (
        <Notice kind="info" testid="a8-asked" data={{ 'data-state': handOver.at }}>
          <p>
            {t(`a8.state.${handOver.at}`, { name: nameOf(handOver.to), day: texts.day(handOver.on, today) })}
          </p>
        </Notice>
      )}
      {people.length === 0 ? (
        <Notice kind="warn" testid="a8-blocked">
          <p>{t('a8.blocked')}</p>
        </Notice>
      ) : (
        <>
          <div class="field">
            <label class="label" for="a8-to">
              {t('a8.to')}
            </label>
            <select
              id="a8-to"
              data-testid="a8-to"
              value={chosen}
              onChange={(event) => setTo(event.currentTarget.value)}
            >
              {people.map(({ kid, name }) => (
                <option key={kid} value={kid}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <label class="choice">
            <input
              type="checkbox"
              data-testid="a8-together"
              checked={together}
              onChange={({ currentTarget: { checked } }) => setTogether(checked)}
            />
            <span>
              {t('a8.together')}
              <span class="hint">{t('a8.together.hint')}</span>
            </span>
          </label>
          <div class={wrong ? 'field wrong' : 'field'}>
            <label class="label" for="a8-summary">
              {t('a8.summary')}
            </label>
            <p class="hint" id="a8-summary-hint">
              <strong>{t('a8.visible')}</strong> {t('a8.summary.hint')}
            </p>
            {wrong && (
              <p class="error" id="a8-summary-error">
                {t('a8.summary.missing')}
              </p>
            )}
            <textarea
              id="a8-summary"
              data-testid="a8-summary"
              dir="auto"
              rows={5}
              maxLength={LONGEST}
              value={summary}
              aria-describedby={wrong ? 'a8-summary-hint a8-summary-error' : 'a8-summary-hint'}
              aria-invalid={wrong ? true : undefined}
              onInput={(event) => setSummary(event.currentTarget.value)}
              {...privateInput}
            />
          </div>
          <div class="actions">
            <button type="button" class="main" data-testid="a8-ask" onClick={ask}>
              {t('a8.ask')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

function Recuse({ work, file, onGone }: Props) {
  const { t } = useTexts()
  const [step, setStep] = useState<'idle' | 'sure' | 'working' | 'failed'>('idle')
  const recuse = async () => {
    setStep('working')
    try {
      await work.cover.recuse(file.view.id)
      say(t('a8.recused'))
      onGone()
    } catch {
      setStep('failed')
    }
  }
  return (
    <section aria-labelledby="a8-recuse-title" class="flow">
      <h2 id="a8-recuse-title">{t('a8.recuse.title')}</h2>
      <p>{t('a8.recuse.how')}</p>
      {step === 'failed' && (
        <Notice kind="danger">
          <p>{t('a8.recuse.failed')}</p>
        </Notice>
      )}
      {step === 'idle' ? (
        <div class="actions">
          <button type="button" data-testid="a8-recuse" onClick={() => setStep('sure')}>
            {t('a8.recuse')}
          </button>
        </div>
      ) : (
        <Notice kind="warn" title={t('a8.sure')}>
          <p>{t('a8.sure.text')}</p>
          <div class="actions">
            <button type="button" onClick={() => setStep('idle')}>
              {t('confirm.no')}
            </button>
            <button
              type="button"
              class="main"
              data-testid="a8-confirm"
              aria-busy={step === 'working'}
              onClick={() => void recuse()}
            >
              {t('a8.confirm')}
            </button>
          </div>
        </Notice>
      )}
    </section>
  )
}
