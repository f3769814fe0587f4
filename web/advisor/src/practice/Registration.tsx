import { Choices } from '@klankbord/kit/Choices.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { languages } from './choices.ts'
import type { Domain, Learning, NewRegistration, OtherDuty, Registration, StaffMember } from './people-api.ts'
import { Select } from './Select.tsx'

const domains = ['OO', 'IN'] as const
const duties = [
  'NONE',
  'MANAGER',
  'DIRECTOR',
  'HUMAN_RESOURCES',
  'INVESTIGATOR',
  'COMPLAINTS_COMMITTEE',
] as const

/** What was recorded, with what deserves attention first: a certificate that ends, a duty that conflicts. */
export function RegistrationLines({ registration, today }: { registration: Registration; today: string }) {
  const { t, day } = useTexts()
  const { certificate, certificateEndsOn: ends } = registration
  return (
    <>
      {registration.conflicts && (
        <p class="due overdue" data-testid="p2-conflict">
          {t('p2.conflict', { duty: t(`p2.duty.${registration.otherDuty}`) })}
        </p>
      )}
      {registration.certificateEndsSoon && ends !== null && (
        <p class="due overdue" data-testid="p2-certificate-warning">
          {t('p2.certificate.soon', { day: day(ends, today) })}
        </p>
      )}
      <p class="hint">
        {[
          certificate !== null &&
            (ends === null
              ? t('p2.certificate.open', { number: certificate })
              : t('p2.certificate.line', { number: certificate, day: day(ends, today) })),
          registration.domains.map((domain) => t(`p2.domain.${domain}`)).join(', '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {registration.learning && (
        <p class="hint" data-testid="p2-learning" data-year={registration.learning.year}>
          {t('p2.learning.line', registration.learning)}
        </p>
      )}
      {registration.learningMissing && (
        <p class="due overdue" data-testid="p2-learning-warning">
          {t('p2.learning.missing', { year: today.slice(0, 4) })}
        </p>
      )}
    </>
  )
}

type Props = {
  person: StaffMember
  today: string
  onSave: (registration: NewRegistration) => Promise<void>
  onCancel: () => void
}

/** Certificate, domains, languages and other duties of one advisor. */
export function RegistrationForm({ person, today, onSave, onCancel }: Props) {
  const { t } = useTexts()
  const before = person.registration
  const [certificate, setCertificate] = useState(before?.certificate ?? '')
  const [endsOn, setEndsOn] = useState(before?.certificateEndsOn ?? '')
  const [trained, setTrained] = useState<readonly Domain[]>(before?.domains ?? [])
  const [spoken, setSpoken] = useState<readonly string[]>(before?.languages ?? ['nl'])
  const [duty, setDuty] = useState<OtherDuty>(before?.otherDuty ?? 'NONE')
  const year = Number(today.slice(0, 4))
  const known = before?.learning?.year === year ? before.learning : null
  const [training, setTraining] = useState(known ? String(known.trainingHours) : '')
  const [intervision, setIntervision] = useState(known ? String(known.intervisionHours) : '')
  const [failed, setFailed] = useState(false)
  const id = (what: string) => `${what}-${person.id}`
  const save = async () => {
    const number = certificate.trim() || null
    setFailed(false)
    try {
      await onSave({
        certificate: number,
        certificateEndsOn: number === null ? null : endsOn || null,
        domains: [...trained],
        languages: [...spoken],
        otherDuty: duty,
        learning: learningOf(year, training, intervision) ?? before?.learning ?? null,
      })
    } catch {
      setFailed(true)
    }
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {failed && (
        <p class="error" role="alert">
          {t('p2.register.failed')}
        </p>
      )}
      <Choices
        name={id('domains')}
        kind="checkbox"
        legend={t('p2.domains')}
        choices={domains.map((value) => ({ value, label: t(`p2.domain.${value}`) }))}
        chosen={trained}
        testid="p2-domains"
        onChange={(value, on) =>
          setTrained(domains.filter((each) => (each === value ? on : trained.includes(each))))
        }
      />
      <Field
        id={id('certificate')}
        label={t('p2.certificate')}
        hint={t('p2.certificate.hint')}
        value={certificate}
        testid="p2-certificate"
        onInput={setCertificate}
      />
      <div class="field">
        <label class="label" for={id('valid')}>
          {t('p2.valid-until')}
        </label>
        <input
          id={id('valid')}
          type="date"
          value={endsOn}
          data-testid="p2-valid-until"
          onInput={(event) => setEndsOn(event.currentTarget.value)}
        />
      </div>
      <Field
        id={id('training')}
        label={t('p2.training', { year })}
        value={training}
        numeric
        testid="p2-training"
        onInput={setTraining}
      />
      <Field
        id={id('intervision')}
        label={t('p2.intervision', { year })}
        value={intervision}
        numeric
        testid="p2-intervision"
        onInput={setIntervision}
      />
      <Choices
        name={id('languages')}
        kind="checkbox"
        legend={t('p2.languages')}
        choices={languages.map((value) => ({ value, label: t(`tongue.${value}`) }))}
        chosen={spoken}
        testid="p2-languages"
        onChange={(value, on) => setSpoken(on ? [...spoken, value] : spoken.filter((each) => each !== value))}
      />
      <Select
        id={id('duty')}
        label={t('p2.duty')}
        hint={t('p2.duty.hint')}
        value={duty}
        options={duties.map((value) => ({ value, label: t(`p2.duty.${value}`) }))}
        testid="p2-duty"
        onChange={(value) => setDuty(duties.find((each) => each === value) ?? 'NONE')}
      />
      {duty !== 'NONE' && (
        <p class="due overdue" role="status" data-testid="p2-conflict">
          {t('p2.conflict', { duty: t(`p2.duty.${duty}`) })}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="p2-register-save">
          {t('p2.register.save')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}

/** Hours as typed; nothing typed in either field says nothing about this year. */
function learningOf(year: number, training: string, intervision: string): Learning | null {
  if (training.trim() === '' && intervision.trim() === '') return null
  return { year, trainingHours: Number(training), intervisionHours: Number(intervision) }
}
