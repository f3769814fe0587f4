import { useTexts } from '../texts/text.ts'
import type { ChannelForm, FormError, Seat } from './channel-form.ts'
import type { StaffMember } from './people-api.ts'
import { Select } from './Select.tsx'

type Props = {
  form: ChannelForm
  people: readonly StaffMember[]
  wrong: readonly FormError[]
  onChange: (change: Partial<ChannelForm>) => void
}

const seats = ['none', 'advisor', 'backup'] as const

/** Who answers here. Somebody without keys cannot: nothing could be sealed for them. */
export function SeatFields({ form, people, wrong, onChange }: Props) {
  const { t } = useTexts()
  const advisors = people.filter(({ role }) => role === 'advisor')
  return (
    <section class="card flow" aria-labelledby="seats">
      <h2 id="seats">{t('p1.people')}</h2>
      <p>{t('p1.people.text')}</p>
      {wrong.includes('advisor') && (
        <p class="error" id="p1-advisor">
          {t('p1.error.advisor')}
        </p>
      )}
      {advisors.map((person) =>
        person.kid === null ? (
          <p key={person.id} class="hint">
            {t('p1.people.keyless', { name: person.name })}
          </p>
        ) : (
          <Select
            key={person.id}
            id={`seat-${person.id}`}
            label={person.name}
            value={form.seats[person.id] ?? 'none'}
            options={seats.map((value) => ({ value, label: t(`p1.seat.${value}`) }))}
            testid="p1-seat"
            data={{ 'data-id': person.id, 'data-name': person.name }}
            onChange={(value) => {
              const seat = seats.find((each) => each === value) ?? 'none'
              onChange({ seats: { ...form.seats, [person.id]: seat satisfies Seat } })
            }}
          />
        ),
      )}
    </section>
  )
}
