import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Audience } from './audience.ts'
import { Gate } from './Gate.tsx'
import { SecretField } from './SecretField.tsx'
import type { Locked as LockedState, Outline } from './session.ts'
import { useTexts } from './texts.ts'
import type { Way } from './unlocking.ts'

type Props = {
  audience: Audience
  locked: LockedState
  today: string
  onUnlock: (way: Way) => void
}

/** Signed in, vault closed: how many wait and until when, nothing else (A0-1). */
export function Locked({ audience, locked, today, onUnlock }: Props) {
  const { t } = useTexts()
  const { gate } = audience
  const [phrase, setPhrase] = useState('')
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState(false)
  const { opening, error, attempt, me } = locked
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => alert.current?.focus(), [attempt])
  const submit = (event: Event) => {
    event.preventDefault()
    onUnlock(recovery ? { by: 'kit', code } : { by: 'phrase', phrase })
  }
  return (
    <Gate audience={audience} state="locked" title={t('a0.locked.title')} who={me.name}>
      {locked.idle && (
        <Notice kind="info">
          <p>{t('a0.locked.idle')}</p>
        </Notice>
      )}
      {locked.unsent && (
        <Notice kind="info">
          <p>{t('a0.locked.unsent')}</p>
        </Notice>
      )}
      <OutlineLine outline={locked.outline} today={today} />
      {error && (
        <div
          ref={alert}
          class="notice danger"
          role="alert"
          tabIndex={-1}
          data-testid={`${gate}-unlock-error`}
        >
          <p>{t(`a0.error.${error}`)}</p>
        </div>
      )}
      <form class="flow" noValidate onSubmit={submit}>
        {recovery ? (
          <Field
            id="recovery-code"
            label={t('a0.recovery.code')}
            hint={t('a0.recovery.hint')}
            value={code}
            testid={`${gate}-recovery-code`}
            onInput={setCode}
          />
        ) : (
          <SecretField
            id="passphrase"
            label={t('a0.phrase')}
            hint={t('a0.gates')}
            value={phrase}
            testid={`${gate}-passphrase`}
            onInput={setPhrase}
          />
        )}
        <button type="submit" class="main" aria-busy={opening} data-testid={`${gate}-unlock`}>
          {t('a0.unlock')}
        </button>
        <p role="status">{opening && <span data-testid={`${gate}-unlocking`}>{t('a0.unlocking')}</span>}</p>
      </form>
      <div class="actions">
        {locked.passkey && (
          <button type="button" data-testid={`${gate}-passkey`} onClick={() => onUnlock({ by: 'passkey' })}>
            {t('a0.passkey')}
          </button>
        )}
        <button type="button" data-testid={`${gate}-recovery`} onClick={() => setRecovery(!recovery)}>
          {t(recovery ? 'a0.recovery.back' : 'a0.recovery')}
        </button>
      </div>
    </Gate>
  )
}

function OutlineLine({ outline, today }: { outline: Outline | null; today: string }) {
  const { t, count, day } = useTexts()
  if (!outline) return null
  if (outline.waiting === 0) return <p>{t('a0.waiting.none')}</p>
  return (
    <p>
      {count('a0.waiting', outline.waiting)}{' '}
      {outline.firstDue && t('a0.waiting.due', { day: day(outline.firstDue, today) })}
    </p>
  )
}
