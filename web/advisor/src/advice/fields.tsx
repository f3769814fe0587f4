import { privateInput } from '@klankbord/kit/private-input'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import type { ComponentChildren } from 'preact'
import { useTexts } from '../texts/text.ts'
import type { Work } from './use-work.ts'

type FieldProps = {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  testid: string
  onInput: (value: string) => void
}

/** One line. */
export function LineField({ id, label, hint, error, value, testid, onInput }: FieldProps) {
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="text"
        dir="auto"
        value={value}
        maxLength={200}
        aria-describedby={describing(id, hint, error)}
        aria-invalid={error ? true : undefined}
        data-testid={testid}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...privateInput}
      />
    </Around>
  )
}

/** A day, as text; empty for none. */
export function DayField({ id, label, hint, error, value, testid, onInput }: FieldProps) {
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={describing(id, hint, error)}
        aria-invalid={error ? true : undefined}
        data-testid={testid}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Around>
  )
}

type AroundProps = {
  id: string
  label: string
  hint: string | undefined
  error: string | undefined
  children: ComponentChildren
}

function Around({ id, label, hint, error, children }: AroundProps) {
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
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

function describing(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** Some lines. */
export function WordsField({ id, label, hint, error, value, testid, onInput }: FieldProps) {
  return (
    <div class="field">
      <label class="label" id={`${id}-label`} for={id}>
        {label}
      </label>
      <StoryField
        id={id}
        labelledBy={`${id}-label`}
        {...(hint ? { hint } : {})}
        error={error}
        rows={3}
        value={value}
        testid={testid}
        onInput={onInput}
      />
    </div>
  )
}

/** Save, stop, and why it did not go. */
export function FormEnd({ work, save, onCancel }: { work: Work; save: string; onCancel: () => void }) {
  const { t } = useTexts()
  return (
    <>
      <Failed work={work} />
      <div class="actions">
        <button type="submit" class="main" data-testid="work-save" aria-disabled={work.busy}>
          {save}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('work.cancel')}
        </button>
      </div>
    </>
  )
}

export function Failed({ work: { failure } }: { work: Work }) {
  const { t } = useTexts()
  if (!failure) return null
  return (
    <p class="error" role="alert" data-testid="work-failed">
      {t(failure)}
    </p>
  )
}
