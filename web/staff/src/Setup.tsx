import { ErrorSummary, type FieldError } from '@klankbord/kit/ErrorSummary.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Audience } from './audience.ts'
import { type Enrolment, problemsOf, type SetupError } from './enrolment.ts'
import { Gate } from './Gate.tsx'
import { Problem } from './http.ts'
import { KitStep } from './KitStep.tsx'
import { type Phrase, PhraseChoice } from './PhraseChoice.tsx'
import { PasskeyUnsupported, passkeysPossible } from './passkey.ts'
import { useTexts } from './texts.ts'

type Props = {
  audience: Audience
  name: string
  enrolment: Enrolment
  today: string
  onFinish: (phrase: string) => Promise<void>
  /** What else belongs to a first time, after the keys. */
  children?: ComponentChildren
}
type PasskeyStep = 'possible' | 'busy' | 'done' | 'failed' | 'unsupported'
type Failure = 'sign-in-again' | 'conflict' | 'failed'

const fields: Record<SetupError, string> = { 'own-short': 'own-phrase', repeat: 'repeat', group: 'kit-group' }

/** The first time: phrase, passkey if wanted, recovery sheet. Nothing leaves before the last button (A0). */
export function Setup({ audience, name, enrolment, today, onFinish, children }: Props) {
  const { t } = useTexts()
  const prefix = `${audience.gate}-setup`
  const [words, setWords] = useState<string | null>(null)
  const [phrase, setPhrase] = useState<Phrase>({ own: false, typed: '', repeat: '' })
  const [group, setGroup] = useState('')
  const [wrong, setWrong] = useState<readonly SetupError[]>([])
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [passkey, setPasskey] = useState<PasskeyStep>(passkeysPossible() ? 'possible' : 'unsupported')
  const making = useRef<Promise<void>>(Promise.resolve())
  const draw = () => void enrolment.words().then(setWords)
  useEffect(draw, [enrolment])

  const addPasskey = () => {
    setPasskey('busy')
    making.current = enrolment.addPasskey(name).then(
      () => setPasskey('done'),
      (failed: unknown) => setPasskey(failed instanceof PasskeyUnsupported ? 'unsupported' : 'failed'),
    )
  }
  const finish = async () => {
    const chosen = phrase.own ? phrase.typed : (words ?? '')
    const problems = problemsOf(
      { own: phrase.own, phrase: chosen, repeat: phrase.repeat, group },
      enrolment.kitText(),
    )
    setWrong(problems)
    setFailure(null)
    setAttempt(attempt + 1)
    if (problems.length > 0 || busy) return
    setBusy(true)
    await making.current
    await onFinish(chosen).catch((failed: unknown) => {
      setBusy(false)
      setFailure(failureOf(failed))
    })
  }
  const errorFor = (error: SetupError) => (wrong.includes(error) ? t(`setup.error.${error}`) : undefined)
  const errors: FieldError[] = wrong.map((error) => ({
    field: fields[error],
    text: t(`setup.error.${error}`),
  }))

  return (
    <Gate audience={audience} state="setup" title={t('setup.title')} who={name}>
      <ErrorSummary title={t('errors')} errors={errors} attempt={attempt} />
      {failure && (
        <div class="notice danger" role="alert" data-testid={`${prefix}-error`}>
          <p>{t(`setup.error.${failure}`)}</p>
        </div>
      )}
      <p class="lead">{t('setup.intro')}</p>
      <p>{t('a0.gates')}</p>
      <Notice kind="warn">
        <p>{t('setup.lost')}</p>
      </Notice>
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void finish()
        }}
      >
        <section class="card flow" aria-labelledby="step1">
          <h2 id="step1">{t('setup.step1')}</h2>
          <PhraseChoice
            prefix={prefix}
            words={words}
            phrase={phrase}
            errors={{ typed: errorFor('own-short'), repeat: errorFor('repeat') }}
            onChange={setPhrase}
            onNewWords={draw}
          />
        </section>
        <section class="card flow" aria-labelledby="step2">
          <h2 id="step2">{t('setup.step2')}</h2>
          <p>{t('setup.passkey.text')}</p>
          {passkey !== 'unsupported' && passkey !== 'done' && (
            <button
              type="button"
              aria-busy={passkey === 'busy'}
              data-testid={`${prefix}-passkey`}
              onClick={addPasskey}
            >
              {t('setup.passkey')}
            </button>
          )}
          <p role="status">{passkey !== 'possible' && passkey !== 'busy' && t(`setup.passkey.${passkey}`)}</p>
        </section>
        <section class="card flow" aria-labelledby="step3">
          <h2 id="step3">{t('setup.step3')}</h2>
          <KitStep
            prefix={prefix}
            text={t('setup.kit.text')}
            sheet={{ title: t('kit.title'), text: t('kit.text') }}
            code={enrolment.kitText()}
            today={today}
            group={group}
            error={errorFor('group')}
            onGroup={setGroup}
          />
        </section>
        {children}
        <button type="submit" class="main" aria-busy={busy} data-testid={`${prefix}-finish`}>
          {t('setup.finish')}
        </button>
        <p role="status">{busy && t('setup.busy')}</p>
      </form>
    </Gate>
  )
}

function failureOf(failed: unknown): Failure {
  if (!(failed instanceof Problem)) return 'failed'
  if (failed.slug === 'sign-in-again') return 'sign-in-again'
  return failed.slug === 'conflict' ? 'conflict' : 'failed'
}
