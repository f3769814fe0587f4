import { Problem } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import { InviteForm } from './InviteForm.tsx'
import type { Officer, Officers, Standing } from './officers-api.ts'
import type { PracticeApi } from './practice-api.ts'
import { ReceiverRules } from './ReceiverRules.tsx'
import receiverRules from './receiver-rules.json'

type Props = {
  api: PracticeApi
  organisation: string
  known: Officers
  /** The keys that the next list will name. */
  chosen: readonly string[]
  today: string
  onChoose: (kid: string, on: boolean) => void
  onChanged: () => Promise<void>
}

/** Who receives escalations here: invited and appointed by the practice, and signed into the list like everybody (P1). */
export function OfficersPanel(props: Props) {
  const { api, organisation, known, onChanged } = props
  const { t } = useTexts()
  const [inviting, setInviting] = useState(false)
  return (
    <section class="card flow" aria-labelledby="officers" data-testid="p1-officers">
      <h2 id="officers">{t('officers.title')}</h2>
      <p>{t('officers.text')}</p>
      <ReceiverRules set={receiverRules} today={props.today} />
      {known.officers.length === 0 && <p>{t('officers.none')}</p>}
      <ul class="cards">
        {known.officers.map((officer) => (
          <OfficerCard key={officer.person} {...props} officer={officer} />
        ))}
      </ul>
      {inviting ? (
        <InviteForm
          roles={['officer']}
          title="officers.invite"
          onInvite={async ({ firstName, lastName, email }) => {
            const invited = await api.inviteOfficer(organisation, { firstName, lastName, email })
            await onChanged()
            return invited
          }}
          onClose={() => setInviting(false)}
        />
      ) : (
        <button type="button" data-testid="p1-officer-invite" onClick={() => setInviting(true)}>
          {t('officers.invite')}
        </button>
      )}
    </section>
  )
}

function OfficerCard({
  api,
  organisation,
  officer,
  chosen,
  today,
  onChoose,
  onChanged,
}: Props & { officer: Officer }) {
  const { t, day } = useTexts()
  const [failure, setFailure] = useState<TextKey | null>(null)
  const { person, name, kid } = officer
  const change = async (act: () => Promise<void>) => {
    setFailure(null)
    try {
      await act()
      await onChanged()
      say(t('officers.saved'))
    } catch (failed) {
      setFailure(failureOf(failed))
    }
  }
  const stand = (standing: Partial<Standing>) => {
    const { fallback, excluded } = { ...officer, ...standing }
    return change(() => api.appoint(organisation, person, { fallback, excluded }))
  }
  return (
    <li class="card flow" data-testid="p1-officer" data-id={person} data-listed={officer.listed}>
      <p class="item-label" dir="auto">
        {name}
      </p>
      <p class="hint">{t(officer.listed ? 'officers.listed' : 'officers.unlisted')}</p>
      {officer.spokenKid === null ? (
        <p>{t('officers.keyless', { name })}</p>
      ) : (
        <>
          <p class="label">{t('p2.spoken')}</p>
          <SpokenKey spoken={officer.spokenKid} />
        </>
      )}
      {officer.prekeysUntil !== null && (
        <p>{t('officers.until', { day: day(officer.prekeysUntil, today) })}</p>
      )}
      {kid !== null && (
        <Tick
          label={t('officers.choose')}
          on={chosen.includes(kid)}
          testid="p1-officer-list"
          onChange={(on) => onChoose(kid, on)}
        />
      )}
      <Tick
        label={t('officers.fallback')}
        on={officer.fallback}
        testid="p1-officer-fallback"
        onChange={(fallback) => void stand({ fallback })}
      />
      <Tick
        label={t('officers.excluded')}
        on={officer.excluded}
        testid="p1-officer-exclude"
        onChange={(excluded) => void stand({ excluded })}
      />
      {failure && (
        <p class="error" role="alert" data-testid="p1-officer-blocked">
          {t(failure)}
        </p>
      )}
      <button
        type="button"
        class="link"
        data-testid="p1-officer-remove"
        aria-label={t('officers.remove.named', { name })}
        onClick={() => void change(() => api.removeOfficer(organisation, person))}
      >
        {t('officers.remove')}
      </button>
    </li>
  )
}

type TickProps = { label: string; on: boolean; testid: string; onChange: (on: boolean) => void }

function Tick({ label, on, testid, onChange }: TickProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={on}
        data-testid={testid}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

function failureOf(failed: unknown): TextKey {
  if (failed instanceof Problem && failed.code === 'last-officer') return 'officers.remove.last'
  if (failed instanceof Problem && failed.code === 'listed') return 'officers.remove.listed'
  return 'p4.failed'
}
