import { Choices } from '@klankbord/kit/Choices.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { useTexts } from '../texts/text.ts'
import type { FormError } from './channel-form.ts'
import { sectors } from './choices.ts'
import { sectorName } from './Organisations.tsx'
import type { AdvisorRole } from './practice-api.ts'
import { Select } from './Select.tsx'

/** As typed: a size that is no number yet is a text. */
export type Basics = { name: string; staff: string; sector: string; advisorRole: AdvisorRole }

type Props = {
  basics: Basics
  wrong: readonly FormError[]
  onChange: (change: Partial<Basics>) => void
}

const roles = [
  ['advisor', 'ADVISOR_IN_CONFIDENCE'],
  ['receiver', 'DESIGNATED_RECEIVER'],
] as const

/** Who the organisation is, and what the advisors are to it. */
export function BasicsFields({ basics, wrong, onChange }: Props) {
  const { t } = useTexts()
  return (
    <section class="card flow" aria-labelledby="basics">
      <h2 id="basics">{t('p1.basics')}</h2>
      <Field
        id="p1-name"
        label={t('p1.name')}
        hint={t('p1.name.hint')}
        error={wrong.includes('name') ? t('p1.error.name') : undefined}
        value={basics.name}
        testid="p1-name"
        onInput={(name) => onChange({ name })}
      />
      <Field
        id="p1-staff"
        label={t('p1.size')}
        hint={t('p1.size.hint')}
        error={wrong.includes('staff') ? t('p1.error.staff') : undefined}
        value={basics.staff}
        numeric
        testid="p1-size"
        onInput={(staff) => onChange({ staff })}
      />
      <Select
        id="p1-sector"
        label={t('p1.sector')}
        value={basics.sector}
        options={sectors.map((value) => ({ value, label: sectorName(value, t) }))}
        testid="p1-sector"
        onChange={(sector) => onChange({ sector })}
      />
      <Choices
        name="p1-role"
        kind="radio"
        legend={t('p1.role')}
        choices={roles.map(([value]) => ({
          value,
          label: t(`p1.role.${value}`),
          hint: t(`p1.role.${value}.hint`),
        }))}
        chosen={roles.filter(([, role]) => role === basics.advisorRole).map(([value]) => value)}
        testid="p1-role"
        onChange={(value) => {
          const role = roles.find(([name]) => name === value)
          if (role) onChange({ advisorRole: role[1] })
        }}
      />
    </section>
  )
}
