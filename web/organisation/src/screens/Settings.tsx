import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { AccessSection } from '@klankbord/staff/AccessSection.tsx'
import type { Channel } from '@klankbord/staff/channels'
import { KeyChanges } from '@klankbord/staff/KeyChanges.tsx'
import { NoticesSection } from '@klankbord/staff/NoticesSection.tsx'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useEffect, useState } from 'preact/hooks'
import type { ChargesApi } from '../modules/charges-api.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { Appointment } from '../modules/escalations-api.ts'
import { officers } from '../modules/session.ts'
import { useTexts } from '../texts/text.ts'
import { ChargesSection } from './ChargesSection.tsx'

type Props = { work: Workspace; charges: ChargesApi; today: string }

/** Who receives reports, and the own keys (O9). */
export function Settings({ work, charges, today }: Props) {
  const { t, day } = useTexts()
  const channels = useObservable(work.channels)
  const prekeysUntil = useObservable(work.prekeysUntil)
  const ways = useObservable(work.ways)
  const [appointments, setAppointments] = useState<readonly Appointment[]>([])
  useEffect(() => {
    // Without them the signed list still stands here.
    work.appointments().then(setAppointments, () => {})
  }, [work])
  return (
    <div class="page flow" data-testid="o9">
      <StepTitle takeFocus>{t('o9.title')}</StepTitle>
      {[...channels.values()].map((channel) => (
        <Officers
          key={channel.id}
          channel={channel}
          kid={work.kid}
          appointments={appointments}
          today={today}
        />
      ))}
      <section class="card flow" aria-labelledby="keys">
        <h2 id="keys">{t('o9.keys')}</h2>
        <p data-testid="o9-prekeys-until" data-day={prekeysUntil}>
          {prekeysUntil ? t('o9.prekeys', { day: day(prekeysUntil, today) }) : t('o9.prekeys.none')}
        </p>
        <p class="hint">{t('o9.prekeys.hint')}</p>
        <h3>{t('o9.spoken')}</h3>
        <SpokenKey spoken={work.spokenKid} />
        <p class="hint">{t('o9.spoken.hint')}</p>
      </section>
      <ChargesSection api={charges} today={today} />
      <AccessSection
        prefix={officers.keys}
        name={work.me.name || t('a0.title')}
        ways={ways}
        access={work.access}
        today={today}
      />
      <NoticesSection prefix={officers.keys} api={work.notices} today={today} />
    </div>
  )
}

/** From the signed list itself; only the practice changes it, so that nobody removes the last one. */
type OfficersProps = { channel: Channel; kid: string; appointments: readonly Appointment[]; today: string }

function Officers({ channel, kid, appointments, today }: OfficersProps) {
  const { t } = useTexts()
  const as = (key: string) => appointments.find((each) => each.kid === key)
  const here = channel.people.filter(({ role, status }) => role === 'officer' && status !== 'ended')
  return (
    <section class="card flow" aria-labelledby={`officers-${channel.id}`}>
      <h2 id={`officers-${channel.id}`}>{t('o9.officers', { organisation: channel.organisation })}</h2>
      {channel.alarm !== null && <p class="warn">{t('verified.failed.list')}</p>}
      {here.length === 0 && <p>{t('o9.officers.none')}</p>}
      <ul>
        {here.map((person) => (
          <li key={person.kid} data-testid="o9-officer" data-id={person.kid}>
            <span dir="auto">{person.name}</span>
            {person.kid === kid && ` (${t('o9.you')})`}
            {as(person.kid)?.fallback && <span data-testid="o9-fallback"> {t('o9.fallback')}</span>}
            {as(person.kid)?.excluded && <span data-testid="o9-excluded"> {t('o9.excluded')}</span>}
          </li>
        ))}
      </ul>
      {here.length < 2 && (
        <p class="warn" data-testid="o9-blocked">
          {t('o9.blocked')}
        </p>
      )}
      <p class="hint">{t('o9.change')}</p>
      <KeyChanges prefix={officers.keys} channel={channel} today={today} />
    </section>
  )
}
