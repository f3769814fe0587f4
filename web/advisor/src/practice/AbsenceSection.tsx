import { Notice } from '@klankbord/kit/Notice.tsx'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { AbsenceFields } from '../components/AbsenceFields.tsx'
import { type Blocked, reasonIn } from '../modules/cover.ts'
import type { AbsencePlan, AbsenceView } from '../modules/cover-api.ts'
import { useTexts } from '../texts/text.ts'
import type { StaffMember } from './people-api.ts'
import type { PracticeApi } from './practice-api.ts'
import { Select } from './Select.tsx'

type Props = {
  api: Pick<PracticeApi, 'absences' | 'enterAbsence' | 'endAbsence'>
  people: readonly StaffMember[]
  today: string
}

/** Who is away, and entering it for somebody who cannot: an advisor who is ill (CAS-15). */
export function AbsenceSection({ api, people, today }: Props) {
  const { t } = useTexts()
  const [absences, setAbsences] = useState<readonly AbsenceView[] | null>(null)
  const [entering, setEntering] = useState(false)
  const load = async () => setAbsences(await api.absences())
  useEffect(() => void load().catch(() => {}), [api])
  const enter = async (person: string, plan: AbsencePlan) => {
    await api.enterAbsence(person, plan)
    await load()
    setEntering(false)
    say(t('absence.entered'))
  }
  const end = async (id: string) => {
    await api.endAbsence(id)
    await load()
    say(t('absence.ended'))
  }
  return (
    <section class="card flow" aria-labelledby="absences">
      <h2 id="absences">{t('absence.title')}</h2>
      <p>{t('absence.text')}</p>
      {absences?.length === 0 && <p class="empty">{t('absence.none')}</p>}
      <ul class="cards">
        {absences?.map((absence) => (
          <Away key={absence.id} absence={absence} today={today} onEnd={() => end(absence.id)} />
        ))}
      </ul>
      {entering ? (
        <EntryForm people={people} today={today} onEnter={enter} onCancel={() => setEntering(false)} />
      ) : (
        <button type="button" data-testid="p2-absence-new" onClick={() => setEntering(true)}>
          {t('absence.new')}
        </button>
      )}
    </section>
  )
}

type AwayProps = { absence: AbsenceView; today: string; onEnd: () => Promise<void> }

function Away({ absence, today, onEnd }: AwayProps) {
  const { t, day } = useTexts()
  const [failed, setFailed] = useState(false)
  const { name, from, until, backupName, state, byColleague } = absence
  return (
    <li class="card flow" data-testid="p2-absence" data-state={state}>
      <p class="item-label">
        {t('absence.days', { name, from: day(from, today), until: day(until, today) })}
      </p>
      <p class="hint">
        {backupName ? t('absence.backup.is', { name: backupName }) : t('absence.backup.none')}
        {byColleague && ` ${t('absence.releases', { day: day(absence.releasesFrom, today) })}`}
      </p>
      {failed && (
        <p class="error" role="alert">
          {t('absence.blocked.failed')}
        </p>
      )}
      {byColleague && (
        <button
          type="button"
          data-testid="p2-absence-end"
          aria-label={t('absence.end.named', { name })}
          onClick={() => void onEnd().catch(() => setFailed(true))}
        >
          {t('absence.end')}
        </button>
      )}
    </li>
  )
}

type EntryProps = {
  people: readonly StaffMember[]
  today: string
  onEnter: (person: string, plan: AbsencePlan) => Promise<void>
  onCancel: () => void
}

function EntryForm({ people, today, onEnter, onCancel }: EntryProps) {
  const { t } = useTexts()
  const advisors = people.filter(({ role, kid }) => role === 'advisor' && kid !== null)
  const [person, setPerson] = useState(advisors[0]?.id ?? '')
  const [plan, setPlan] = useState<AbsencePlan>({ from: today, until: today, backup: null, chain: true })
  const [blocked, setBlocked] = useState<Blocked | null>(null)
  const choose = (id: string) => {
    setPerson(id)
    if (plan.backup === id) setPlan({ ...plan, backup: null })
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onEnter(person, plan).catch((failure: unknown) => setBlocked(reasonIn(failure)))
      }}
    >
      <Select
        id="p2-absence-person"
        label={t('absence.person')}
        value={person}
        options={advisors.map(({ id, name }) => ({ value: id, label: name }))}
        testid="p2-absence-person"
        onChange={choose}
      />
      <AbsenceFields
        of="p2-absence"
        plan={plan}
        today={today}
        colleagues={advisors.filter(({ id }) => id !== person).map(({ id, name }) => ({ person: id, name }))}
        onChange={(change) => setPlan({ ...plan, ...change })}
      />
      <p class="hint">{t('absence.told')}</p>
      {blocked && (
        <Notice kind="danger" testid="p2-absence-blocked">
          <p>{t(`absence.blocked.${blocked}`)}</p>
        </Notice>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="p2-absence-save">
          {t('absence.save')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}
