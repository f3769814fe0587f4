import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { SecretField } from './SecretField.tsx'
import { useTexts } from './texts.ts'

export type Phrase = { own: boolean; typed: string; repeat: string }
type Props = {
  prefix: string
  words: string | null
  phrase: Phrase
  errors: { typed?: string | undefined; repeat?: string | undefined }
  onChange: (phrase: Phrase) => void
  onNewWords: () => void
}

/** Seven words chosen by the computer, or a sentence of one's own; both are typed once more. */
export function PhraseChoice({ prefix, words, phrase, errors, onChange, onNewWords }: Props) {
  const { t } = useTexts()
  const { own, typed, repeat } = phrase
  return (
    <>
      {own ? (
        <>
          <Notice kind="warn">
            <p>{t('setup.own.warning')}</p>
          </Notice>
          <SecretField
            id="own-phrase"
            label={t('setup.own.label')}
            hint={t('setup.own.hint')}
            error={errors.typed}
            value={typed}
            testid={`${prefix}-passphrase`}
            onInput={(next) => onChange({ ...phrase, typed: next })}
          />
          <button type="button" class="link" onClick={() => onChange({ own: false, typed: '', repeat: '' })}>
            {t('setup.generated')}
          </button>
        </>
      ) : (
        <>
          <p>{t('setup.words.text')}</p>
          <p class="words" translate={false} lang="en" data-testid={`${prefix}-words`}>
            {words ?? ''}
          </p>
          <div class="actions">
            <button type="button" class="link" onClick={onNewWords}>
              {t('setup.words.again')}
            </button>
            <button
              type="button"
              class="link"
              data-testid={`${prefix}-own`}
              onClick={() => onChange({ own: true, typed: '', repeat: '' })}
            >
              {t('setup.own')}
            </button>
          </div>
        </>
      )}
      {own ? (
        <SecretField
          id="repeat"
          label={t('setup.repeat')}
          error={errors.repeat}
          value={repeat}
          testid={`${prefix}-repeat`}
          onInput={(next) => onChange({ ...phrase, repeat: next })}
        />
      ) : (
        <Field
          id="repeat"
          label={t('setup.repeat')}
          error={errors.repeat}
          value={repeat}
          testid={`${prefix}-repeat`}
          onInput={(next) => onChange({ ...phrase, repeat: next })}
        />
      )}
    </>
  )
}
