import { Choices } from '@klankbord/kit/Choices.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { useTexts } from '../texts/text.ts'
import type { ChannelForm, FormError } from './channel-form.ts'
import { languages, scopeCodes } from './choices.ts'

type Props = {
  form: ChannelForm
  wrong: readonly FormError[]
  onChange: (change: Partial<ChannelForm>) => void
}

const toggled = (values: readonly string[], value: string, on: boolean) =>
  on ? [...values, value] : values.filter((each) => each !== value)

/** What a reporter may expect of this channel: subjects, languages, terms, absence and keeping. */
export function ChannelFields(props: Props) {
  return (
    <>
      <ScopeSection {...props} />
      <TermSection {...props} />
      <AbsenceSection {...props} />
      <TextSection {...props} />
    </>
  )
}

function ScopeSection({ form, wrong, onChange }: Props) {
  const { t } = useTexts()
  return (
    <section class="card flow" aria-labelledby="scope">
      <h2 id="scope">{t('p1.scope')}</h2>
      <Choices
        name="p1-scope"
        kind="checkbox"
        legend={t('p1.scope.legend')}
        choices={scopeCodes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        chosen={scopeCodes.filter((code) => !form.outOfScope.includes(code))}
        testid="p1-scope"
        onChange={(code, inside) => onChange({ outOfScope: toggled(form.outOfScope, code, !inside) })}
      />
      <Choices
        name="p1-languages"
        kind="checkbox"
        legend={t('p1.languages')}
        choices={languages.map((value) => ({ value, label: t(`tongue.${value}`) }))}
        chosen={form.languages}
        testid="p1-languages"
        error={wrong.includes('languages') ? t('p1.error.languages') : undefined}
        onChange={(code, on) => onChange({ languages: toggled(form.languages, code, on) })}
      />
    </section>
  )
}

type Days = 'ackWorkingDays' | 'answerWorkingDays' | 'backupAfterDays' | 'retentionDays'

function DaysField({ what, form, wrong, onChange }: Props & { what: Days }) {
  const { t } = useTexts()
  const days = form[what]
  return (
    <Field
      id={`p1-${what}`}
      label={t(`p1.${what}`)}
      hint={t(`p1.${what}.hint`)}
      error={wrong.includes('days') && !(days >= 1) ? t('p1.error.days') : undefined}
      value={Number.isNaN(days) ? '' : String(days)}
      numeric
      testid={`p1-${what}`}
      onInput={(typed) => onChange({ [what]: Number.parseInt(typed, 10) })}
    />
  )
}

function TermSection(props: Props) {
  const { t } = useTexts()
  const { form, onChange } = props
  return (
    <section class="card flow" aria-labelledby="terms">
      <h2 id="terms">{t('p1.terms')}</h2>
      <DaysField {...props} what="ackWorkingDays" />
      <DaysField {...props} what="answerWorkingDays" />
      <Field
        id="p1-phone"
        label={t('p1.phone')}
        hint={t('p1.phone.hint')}
        value={form.phone}
        testid="p1-phone"
        onInput={(phone) => onChange({ phone })}
      />
    </section>
  )
}

function AbsenceSection(props: Props) {
  const { t } = useTexts()
  const { form, onChange } = props
  return (
    <section class="card flow" aria-labelledby="absence">
      <h2 id="absence">{t('p1.absence')}</h2>
      <Choices
        name="p1-backup-policy"
        kind="radio"
        legend={t('p1.backup')}
        choices={(['consent', 'upfront'] as const).map((value) => ({
          value,
          label: t(`p1.backup.${value}`),
          hint: t(`p1.backup.${value}.hint`),
        }))}
        chosen={[form.backup]}
        testid="p1-backup-policy"
        onChange={(value) => onChange({ backup: value === 'upfront' ? 'upfront' : 'consent' })}
      />
      <DaysField {...props} what="backupAfterDays" />
      <DaysField {...props} what="retentionDays" />
    </section>
  )
}

function TextSection({ form, onChange }: Props) {
  const { t } = useTexts()
  const lines = form.secrecyExceptions
  return (
    <section class="card flow" aria-labelledby="texts">
      <h2 id="texts">{t('p1.texts')}</h2>
      <p>{t('p1.texts.version')}</p>
      <div class="field">
        <label class="label" for="p1-texts">
          {t('p1.exceptions')}
        </label>
        <p class="hint" id="p1-texts-hint">
          {t('p1.exceptions.hint')}
        </p>
        <textarea
          id="p1-texts"
          rows={3}
          dir="auto"
          value={lines.join('\n')}
          aria-describedby="p1-texts-hint"
          data-testid="p1-texts"
          onChange={(event) => {
            const typed = event.currentTarget.value.split('\n').map((line) => line.trim())
            onChange({ secrecyExceptions: typed.filter((line) => line !== '') })
          }}
        />
      </div>
    </section>
  )
}
