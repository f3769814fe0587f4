import { privateInput } from '@klankbord/kit/private-input'
import { useState } from 'preact/hooks'
import { useTexts } from './texts.ts'

type Props = {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value: string
  testid: string
  onInput: (value: string) => void
}

const open = { type: 'text' } as const
const covered = { type: 'password' } as const

/** A phrase that opens something: covered, unless the person wants to see it. Paste works. */
export function SecretField({ id, label, hint, error, value, testid, onInput }: Props) {
  const { t } = useTexts()
  const [shown, setShown] = useState(false)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} data-testid={`${testid}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        {...(shown ? open : covered)}
        value={value}
        dir="ltr"
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        data-testid={testid}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...privateInput}
      />
      <label class="choice small">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t('a0.phrase.show')}</span>
      </label>
    </div>
  )
}
