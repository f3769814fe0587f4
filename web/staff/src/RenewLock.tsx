import { ErrorSummary, type FieldError } from '@klankbord/kit/ErrorSummary.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useState } from 'preact/hooks'
import { problemsOf, type SetupError } from './enrolment.ts'
import { Problem } from './http.ts'
import { KitStep } from './KitStep.tsx'
import { type Phrase, PhraseChoice } from './PhraseChoice.tsx'
import type { Renewal } from './renewal.ts'
import { SecretField } from './SecretField.tsx'
import type { StaffKey } from './text-keys.ts'
import { useTexts } from './texts.ts'
import { DoesNotOpen } from './unlocking.ts'

type Props = {
  prefix: string
  what: 'phrase' | 'kit'
  begin: () => Promise<Renewal>
  today: string
  onDone: (done: boolean) => void
}

const fields: Record<SetupError, string> = { 'own-short': 'own-phrase', repeat: 'repeat', group: 'kit-group' }

/** A new lock on the vault: a new sheet, and a new phrase when that is what the person came for. */
export function RenewLock({ prefix, what, begin, today, onDone }: Props) {
  const { t } = useTexts()
  const [renewal, setRenewal] = useState<Renewal | null>(null)
  const [words, setWords] = useState<string | null>(null)
  const [phrase, setPhrase] = useState<Phrase>({ own: false, typed: '', repeat: '' })
  const [group, setGroup] = useState('')
  const [wrong, setWrong] = useState<readonly SetupError[]>([])
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<StaffKey | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let begun: Renewal | null = null
    void begin().then(async (made) => {
      begun = made
      setRenewal(made)
      setWords(await made.words())
    })
    return () => begun?.forget()
  }, [])
  if (!renewal) return null

  const staying = what === 'kit'
  const chosen = staying || phrase.own ? phrase.typed : (words ?? '')
  const finish = async () => {
    const repeat = staying ? chosen : phrase.repeat
    const problems = problemsOf({ own: phrase.own, phrase: chosen, repeat, group }, renewal.kitText())
    setWrong(problems)
    setFailure(null)
    setAttempt(attempt + 1)
    if (problems.length > 0 || busy) return
    setBusy(true)
    try {
      await renewal.finish(chosen, staying)
      onDone(true)
    } catch (failed) {
      setBusy(false)
      setFailure(failureOf(failed))
    }
  }
  const errorFor = (error: SetupError) => (wrong.includes(error) ? t(`setup.error.${error}`) : undefined)
  const errors: FieldError[] = wrong.map((error) => ({
    field: fields[error],
    text: t(`setup.error.${error}`),
  }))

  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void finish()
      }}
    >
      <h3>{t(staying ? 'a14.renew.kit.title' : 'a14.renew.title')}</h3>
      <Notice kind="warn">
        <p>{t(staying ? 'a14.renew.kit.text' : 'a14.renew.text')}</p>
      </Notice>
      <ErrorSummary title={t('errors')} errors={errors} attempt={attempt} />
      {failure && (
        <p class="error" role="alert">
          {t(failure)}
        </p>
      )}
      {staying ? (
        <SecretField
          id="current-phrase"
          label={t('a14.renew.current')}
          value={phrase.typed}
          testid={`${prefix}-passphrase`}
          onInput={(typed) => setPhrase({ ...phrase, typed })}
        />
      ) : (
        <PhraseChoice
          prefix={prefix}
          words={words}
          phrase={phrase}
          errors={{ typed: errorFor('own-short'), repeat: errorFor('repeat') }}
          onChange={setPhrase}
          onNewWords={() => void renewal.words().then(setWords)}
        />
      )}
      <KitStep
        prefix={prefix}
        text={t('setup.kit.text')}
        sheet={{ title: t('kit.title'), text: t('kit.text') }}
        code={renewal.kitText()}
        today={today}
        group={group}
        error={errorFor('group')}
        onGroup={setGroup}
      />
      <div class="actions">
        <button type="submit" class="main" aria-busy={busy} data-testid={`${prefix}-renew`}>
          {t('a14.renew.save')}
        </button>
        <button type="button" class="link" onClick={() => onDone(false)}>
          {t('a14.renew.cancel')}
        </button>
      </div>
      <p role="status">{busy && t('a14.renew.busy')}</p>
    </form>
  )
}

function failureOf(failed: unknown): StaffKey {
  if (failed instanceof DoesNotOpen) return 'a14.renew.wrong'
  return failed instanceof Problem && failed.slug === 'sign-in-again' ? 'a14.sign-in-again' : 'a14.failed'
}
