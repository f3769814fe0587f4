import { useCallback, useState } from 'preact/hooks'
import { taxonomy } from '../modules/taxonomy.ts'
import { Select } from '../practice/Select.tsx'
import { useTexts } from '../texts/text.ts'
import { DayField, Failed, LineField, WordsField } from './fields.tsx'
import { NotYet, useFound } from './found.tsx'
import { consents, documents, type KeptProfile, type Profile, type ProfileApi } from './profile-api.ts'
import { readContext, readUnits, writeContext, writeUnits } from './profile-lines.ts'
import { useWork } from './use-work.ts'

type Props = { api: ProfileApi; organisation: string }

/** What an organisation tells about itself: units, policies, internal advisors, consent, figures of its own (ORG-7). */
export function ProfileForm({ api, organisation }: Props) {
  const profile = useFound(useCallback(() => api.profile(organisation), [api, organisation]))
  const { found: kept, failed, load } = profile
  if (!kept || failed) return <NotYet of={profile} />
  const save = (words: Profile) => api.keep(organisation, words, kept.version)
  return <Fields key={kept.version} kept={kept} onSave={save} onSaved={load} />
}

type FieldsProps = {
  kept: KeptProfile
  onSave: (profile: Profile) => Promise<void>
  onSaved: () => Promise<void>
}

function Fields({ kept, onSave, onSaved }: FieldsProps) {
  const { t, language } = useTexts()
  const [profile, setProfile] = useState(kept.profile)
  const [units, setUnits] = useState(writeUnits(kept.profile.units))
  const [context, setContext] = useState(writeContext(kept.profile.context))
  const [tried, setTried] = useState(false)
  const work = useWork()
  const sector = taxonomy.lists.sector.find(({ code }) => code === kept.sector)
  const put = (change: Partial<Profile>) => setProfile({ ...profile, ...change })
  const readable = { units: readUnits(units), context: readContext(context) }
  const whole = (value: string) => Number.parseInt(value, 10) || 0
  const save = async () => {
    setTried(true)
    if (!readable.units || !readable.context) return
    const next = { ...profile, units: readable.units, context: readable.context }
    if (await work.run(() => onSave(next), 'profile.saved')) await onSaved()
  }
  return (
    <form
      class="flow"
      noValidate
      data-testid="work-profile"
      aria-label={t('profile.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t('profile.title')}</h2>
      <p class="hint">{t('profile.intro', { staff: kept.staff })}</p>
      <p data-testid="profile-sector" data-sector={kept.sector ?? ''}>
        {t('profile.sector', { sector: sector?.[language] ?? t('profile.sector.unknown') })}
      </p>
      <WordsField
        id="profile-structure"
        label={t('profile.structure')}
        value={profile.structure}
        testid="profile-structure"
        onInput={(structure) => put({ structure })}
      />
      <WordsField
        id="profile-contacts"
        label={t('profile.contacts')}
        value={profile.contacts}
        testid="profile-contacts"
        onInput={(contacts) => put({ contacts })}
      />
      <WordsField
        id="profile-units"
        label={t('profile.units')}
        hint={t('profile.units.hint')}
        error={tried && !readable.units ? t('profile.units.wrong') : undefined}
        value={units}
        testid="profile-units"
        onInput={setUnits}
      />
      <h3>{t('profile.documents')}</h3>
      <p class="hint">{t('profile.documents.hint')}</p>
      {documents.map((name) => (
        <DayField
          key={name}
          id={`profile-${name}`}
          label={t(`profile.${name}`)}
          value={profile.documents[name] ?? ''}
          testid={`profile-${name}`}
          onInput={(day) => put({ documents: { ...profile.documents, [name]: day || null } })}
        />
      ))}
      <h3>{t('profile.consent')}</h3>
      <Select
        id="profile-consent"
        label={t('profile.consent.label')}
        value={profile.consent.state}
        options={consents.map((value) => ({ value, label: t(`profile.consent.${value}`) }))}
        testid="profile-consent"
        onChange={(value) => {
          const state = consents.find((each) => each === value) ?? 'UNKNOWN'
          put({ consent: { ...profile.consent, state } })
        }}
      />
      <DayField
        id="profile-consent-on"
        label={t('profile.consent.on')}
        value={profile.consent.on ?? ''}
        testid="profile-consent-on"
        onInput={(day) => put({ consent: { ...profile.consent, on: day || null } })}
      />
      <h3>{t('profile.internal')}</h3>
      <LineField
        id="profile-internal"
        label={t('profile.internal.count')}
        value={String(profile.internalAdvisors)}
        testid="profile-internal"
        onInput={(value) => put({ internalAdvisors: whole(value) })}
      />
      <LineField
        id="profile-hours"
        label={t('profile.internal.hours')}
        value={String(profile.internalHours)}
        testid="profile-hours"
        onInput={(value) => put({ internalHours: whole(value) })}
      />
      <WordsField
        id="profile-context"
        label={t('profile.context')}
        hint={t('profile.context.hint')}
        error={tried && !readable.context ? t('profile.context.wrong') : undefined}
        value={context}
        testid="profile-context"
        onInput={setContext}
      />
      <Failed work={work} />
      <p class="actions">
        <button type="submit" class="main" data-testid="work-save" aria-disabled={work.busy}>
          {t('work.save')}
        </button>
      </p>
    </form>
  )
}
