import { nearestSeen } from '@klankbord/kit/contrast'
import { Field } from '@klankbord/kit/Field.tsx'
import { ColourOnPapers } from '@klankbord/staff/awareness/ColourOnPapers.tsx'
import { useTexts } from '../texts/text.ts'
import type { Edition } from './information-api.ts'
import { LogoField } from './LogoField.tsx'
import {
  colourOf,
  type PresentationError,
  type PresentationForm,
  presentationProblems,
  standardVersion,
} from './presentation-form.ts'
import { Select } from './Select.tsx'

type Props = {
  form: PresentationForm
  editions: readonly Edition[]
  wrong: readonly PresentationError[]
  onChange: (change: Partial<PresentationForm>) => void
}

/** A logo, a colour, a sentence and a paragraph of the organisation's own; the rest of the page stays as everybody knows it. */
export function PresentationFields({ form, editions, wrong, onChange }: Props) {
  const { t } = useTexts()
  const errorOf = (what: PresentationError) => (wrong.includes(what) ? t(`p1.error.${what}`) : undefined)
  const chosen = editions.find(({ version }) => version === form.information)
  return (
    <section class="card flow" aria-labelledby="presentation">
      <h2 id="presentation">{t('p1.presentation')}</h2>
      <p>{t('p1.presentation.text')}</p>
      <LogoField logo={form.logo} onChange={(logo) => onChange({ logo })} />
      <Field
        id="p1-colour"
        label={t('p1.colour')}
        hint={t('p1.colour.hint')}
        error={errorOf('colour') ?? errorOf('contrast')}
        value={form.colour}
        testid="p1-colour"
        onInput={(colour) => onChange({ colour })}
      />
      <ContrastLine form={form} onChange={onChange} />
      {(['welcomeNl', 'welcomeEn'] as const).map((which) => (
        <Field
          key={which}
          id={`p1-${which}`}
          label={t(`p1.${which}`)}
          hint={t('p1.welcome.hint')}
          error={errorOf('welcome')}
          value={form[which]}
          testid={`p1-${which}`}
          onInput={(typed) => onChange({ [which]: typed })}
        />
      ))}
      <Select
        id="p1-information"
        label={t('p1.information')}
        hint={t('p1.information.hint')}
        value={form.information}
        options={[
          { value: '', label: t('p1.information.standard', { version: standardVersion }) },
          ...editions.map(({ version, nl }) => ({
            value: version,
            label: t('p1.information.edition', { version, title: nl.title }),
          })),
        ]}
        testid="p1-information"
        onChange={(information) => onChange({ information })}
      />
      {chosen && (
        <blockquote dir="auto">
          <p class="label">{chosen.nl.title}</p>
          <p>{chosen.nl.text}</p>
        </blockquote>
      )}
    </section>
  )
}

/** Whether everybody sees the line, before it is signed; and a shade that everybody sees. */
function ContrastLine({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const { t } = useTexts()
  const colour = colourOf(form.colour)
  if (colour === null) return null
  const fails = presentationProblems(form).includes('contrast')
  const nearest = nearestSeen(colour)
  return (
    <div class="flow" role="status" data-testid="p1-contrast" data-seen={fails ? 'no' : 'yes'}>
      <ColourOnPapers colour={colour} />
      {fails && (
        <button type="button" data-testid="p1-nearest" onClick={() => onChange({ colour: nearest })}>
          {t('p1.contrast.nearest', { colour: nearest })}
        </button>
      )}
    </div>
  )
}
