import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Http } from '@klankbord/staff/http'
import { useCallback, useState } from 'preact/hooks'
import { Select } from '../practice/Select.tsx'
import { useTexts } from '../texts/text.ts'
import { Activities } from './Activities.tsx'
import { AdviceRegister } from './AdviceRegister.tsx'
import { AskedRequests } from './AskedRequests.tsx'
import { activitiesApi } from './activities-api.ts'
import { adviceApi } from './advice-api.ts'
import type { Answering } from './answering.ts'
import { NotYet, useFound } from './found.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { profileApi } from './profile-api.ts'
import './texts.ts'

const parts = ['advice', 'activities', 'requests', 'profile'] as const
type Part = (typeof parts)[number]
type Props = { http: Http; requests: () => Promise<Answering>; today: string }

/** What an advisor does for an organisation besides cases. */
export function AdviceScreens({ http, requests, today }: Props) {
  const { t } = useTexts()
  const [api] = useState(() => adviceApi(http))
  const [activities] = useState(() => activitiesApi(http))
  const [profiles] = useState(() => profileApi(http))
  const [part, setPart] = useState<Part>('advice')
  const [chosen, setChosen] = useState<string | null>(null)
  const organisations = useFound(useCallback(() => api.served(), [api]))
  const served = organisations.found
  const organisation = chosen ?? served?.[0]?.organisation
  return (
    <div class="page flow" data-testid="advice">
      <StepTitle takeFocus>{t('work.title')}</StepTitle>
      <NotYet of={organisations} />
      {served?.length === 0 && <p class="empty">{t('work.none')}</p>}
      {served && served.length > 0 && (
        <Select
          id="work-organisation"
          label={t('work.organisation')}
          value={organisation ?? ''}
          options={served.map(({ organisation: value, name }) => ({ value, label: name }))}
          testid="a13-organisation"
          onChange={setChosen}
        />
      )}
      {organisation && (
        <>
          <Parts part={part} onChoose={setPart} />
          {part === 'advice' && (
            <AdviceRegister key={organisation} api={api} organisation={organisation} today={today} />
          )}
          {part === 'activities' && (
            <Activities key={organisation} api={activities} organisation={organisation} today={today} />
          )}
          {part === 'requests' && (
            <AskedRequests key={organisation} requests={requests} organisation={organisation} today={today} />
          )}
          {part === 'profile' && (
            <ProfileForm key={organisation} api={profiles} organisation={organisation} />
          )}
        </>
      )}
    </div>
  )
}

function Parts({ part, onChoose }: { part: Part; onChoose: (part: Part) => void }) {
  const { t } = useTexts()
  return (
    <fieldset class="views" aria-label={t('work.part')}>
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === part}
          data-testid={`work-part-${each}`}
          onClick={() => onChoose(each)}
        >
          {t(`work.part.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}
