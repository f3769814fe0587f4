import { Notice } from '@klankbord/kit/Notice.tsx'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { DeparturesApi, Standing } from './departures-api.ts'
import type { StaffMember } from './people-api.ts'

type Props = {
  api: DeparturesApi
  person: StaffMember
  today: string
  onRevoke: () => void
  onChange: () => Promise<void>
  onDone: () => void
}

/** Somebody leaves: announced first, removed when no reporter is left alone by it (CAS-28). */
export function DeparturePanel({ api, person, today, onRevoke, onChange, onDone }: Props) {
  const { t, day } = useTexts()
  const [standing, setStanding] = useState<Standing | 'failed' | null>(null)
  const [asking, setAsking] = useState(false)
  const { name } = person
  const load = () => api.departure(person.id).then(setStanding, () => setStanding('failed'))
  useEffect(() => void load(), [api, person.id])
  const announce = async () => {
    await api.announceDeparture(person.id)
    await onChange()
    await load()
    say(t('depart.announced', { name }))
  }
  const remove = async () => {
    setAsking(false)
    await api.removePerson(person.id)
    await onChange()
    say(t('depart.removed', { name }))
    onDone()
  }
  const tried = (act: Promise<void>) => void act.catch(() => load())
  return (
    <section class="card flow" aria-labelledby="depart" data-testid="p2-departing">
      <h2 id="depart">{t('depart.title', { name })}</h2>
      <p>{t('depart.text')}</p>
      {standing === null && <p role="status">{t('starting')}</p>}
      {standing === 'failed' && (
        <p class="error" role="alert">
          {t('depart.failed')}
        </p>
      )}
      {standing !== null && standing !== 'failed' && (
        <>
          {standing.since !== null && (
            <p data-testid="p2-depart-since">{t('depart.since', { day: day(standing.since, today) })}</p>
          )}
          <Hindrance standing={standing} name={name} today={today} onRevoke={onRevoke} />
          <div class="actions">
            {standing.obstacle === null && (
              <button
                type="button"
                class="main"
                data-testid="p2-depart-remove"
                onClick={() => setAsking(true)}
              >
                {t('depart.remove')}
              </button>
            )}
            {standing.since === null && (
              <button type="button" data-testid="p2-depart-announce" onClick={() => tried(announce())}>
                {t('depart.announce')}
              </button>
            )}
          </div>
        </>
      )}
      {asking && (
        <Confirm
          text={t('depart.confirm', { name })}
          onYes={() => tried(remove())}
          onNo={() => setAsking(false)}
        />
      )}
      <button type="button" class="link" data-testid="p2-depart-back" onClick={onDone}>
        {t('revoke.back')}
      </button>
    </section>
  )
}

type HindranceProps = { standing: Standing; name: string; today: string; onRevoke: () => void }

/** Why it cannot be yet, and what can be done about it. */
function Hindrance({ standing, name, today, onRevoke }: HindranceProps) {
  const { t, day } = useTexts()
  const { obstacle, since, until } = standing
  if (obstacle === null) return <p>{t('depart.free', { name })}</p>
  return (
    <Notice kind="warn" testid="p2-depart-obstacle" data={{ 'data-obstacle': obstacle }}>
      <p>{t(`depart.${obstacle}`, { name })}</p>
      {obstacle === 'listed' ? (
        <button type="button" data-testid="p2-depart-revoke" onClick={onRevoke}>
          {t('p2.revoke')}
        </button>
      ) : (
        <p>
          {until === null
            ? t(since === null ? 'depart.not-announced' : 'depart.asked')
            : t('depart.until', { day: day(until, today) })}
        </p>
      )}
    </Notice>
  )
}
