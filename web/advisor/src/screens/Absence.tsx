import { Choices } from '@klankbord/kit/Choices.tsx'
import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { follow } from '@klankbord/staff/Frame.tsx'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { AbsenceFields } from '../components/AbsenceFields.tsx'
import { nameOf } from '../components/case-words.ts'
import type { Blocked } from '../modules/cover.ts'
import type { AbsencePlan, AbsenceView, Calendar } from '../modules/cover-api.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { handOverOf } from '../modules/handover.ts'
import { pathOf, type Route } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; today: string; onGo: (route: Route) => void }

/** When the advisor is away, who can be asked meanwhile, and what reporters will read (A7). */
export function Absence({ work, today, onGo }: Props) {
  const { t } = useTexts()
  const calendar = useObservable(work.cover.calendar)
  useEffect(() => void work.cover.refresh().catch(() => {}), [work])
  return (
    <div class="page flow" data-testid="a7">
      <StepTitle takeFocus>{t('a7.title')}</StepTitle>
      {calendar ? (
        <>
          <Planned work={work} calendar={calendar} today={today} />
          <TakenOver work={work} today={today} onGo={onGo} />
          <PlanForm work={work} calendar={calendar} today={today} />
        </>
      ) : (
        <p role="status">{t('a7.loading')}</p>
      )}
    </div>
  )
}

type InnerProps = Omit<Props, 'onGo'> & { calendar: Calendar }

function Planned({ work, calendar, today }: InnerProps) {
  const { t } = useTexts()
  if (calendar.mine.length === 0) return <p class="empty">{t('a7.none')}</p>
  const end = (id: string) => void work.cover.end(id).then(() => say(t('a7.ended')))
  return (
    <section aria-labelledby="a7-planned-title" class="flow">
      <h2 id="a7-planned-title">{t('a7.planned')}</h2>
      <ul class="cards">
        {calendar.mine.map((absence) => (
          <Mine key={absence.id} absence={absence} today={today} onEnd={() => end(absence.id)} />
        ))}
      </ul>
    </section>
  )
}

function Mine({ absence, today, onEnd }: { absence: AbsenceView; today: string; onEnd: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const { from, until, backupName, state } = absence
  return (
    <li class="card item" data-testid="a7-planned" data-state={state}>
      <div>
        <p class="item-label">
          {from === until
            ? t('a7.oneDay', { day: texts.day(from, today) })
            : t('a7.days', { from: texts.day(from, today), until: texts.day(until, today) })}
        </p>
        <p class="hint">{backupName ? t('a7.withBackup', { name: backupName }) : t('a7.noBackup')}</p>
        {absence.exceptions.length > 0 && (
          <p class="hint" data-testid="a7-left-out">
            {t('a7.exceptions.count', { count: absence.exceptions.length })}
          </p>
        )}
        {absence.byColleague && <p class="warn">{t('a7.byColleague')}</p>}
      </div>
      <button type="button" data-testid="a7-returned" onClick={onEnd}>
        {t(state === 'STARTED' ? 'a7.back' : 'a7.cancel')}
      </button>
    </li>
  )
}

/** What the reporter of a colleague has given to this person, and can be asked to give back. */
function TakenOver({ work, today, onGo }: Props) {
  const texts = useTexts()
  const { t } = texts
  const taken = useObservable(work.cases).files.flatMap((file) => {
    const handOver = handOverOf(file.messages)
    return handOver.at === 'granted' && handOver.to === work.kid && !handOver.together
      ? [{ file, on: handOver.on }]
      : []
  })
  if (taken.length === 0) return null
  return (
    <section aria-labelledby="a7-taken-title" class="flow">
      <h2 id="a7-taken-title">{t('a7.taken')}</h2>
      <ul class="cards">
        {taken.map(({ file, on }) => {
          const route = { at: 'cases', id: file.view.id, part: 'handover' } as const
          return (
            <li key={file.view.id} class="card item">
              <div>
                <p class="item-label" dir="auto">
                  {nameOf(file, texts, today)}
                </p>
                <p class="hint">{t('a7.taken.one', { day: texts.day(on, today) })}</p>
              </div>
              <a
                class="button"
                href={pathOf(route)}
                data-testid="a7-hand-back"
                data-id={file.view.id}
                onClick={(event) => follow(event, () => onGo(route))}
              >
                {t('a7.hand-back')} <span class="hidden">{nameOf(file, texts, today)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function PlanForm({ work, calendar, today }: InnerProps) {
  const texts = useTexts()
  const { t } = texts
  const [plan, setPlan] = useState<AbsencePlan>({ from: today, until: today, backup: null, chain: true })
  const open = useObservable(work.cases).files.filter(
    ({ state, view }) => state === 'open' && view.status !== 'CLOSED',
  )
  const leftOut = plan.exceptions ?? []
  const [blocked, setBlocked] = useState<Blocked | null>(null)
  const save = async () => {
    const reason = await work.cover.plan(plan).catch((): Blocked => 'failed')
    setBlocked(reason)
    if (reason === null) say(t('a7.saved'))
  }
  const backup = calendar.colleagues.find(({ person }) => person === plan.backup)
  return (
    <section aria-labelledby="a7-plan-title" class="flow">
      <h2 id="a7-plan-title">{t('a7.plan')}</h2>
      <AbsenceFields
        of="a7"
        plan={plan}
        today={today}
        colleagues={calendar.colleagues}
        onChange={(change) => setPlan({ ...plan, ...change })}
      />
      {open.length > 0 && (
        <Details summary={t('a7.exceptions')}>
          <Choices
            name="a7-exceptions"
            kind="checkbox"
            legend={t('a7.exceptions.which')}
            choices={open.map((file) => ({
              value: file.view.id,
              label: <bdi>{nameOf(file, texts, today)}</bdi>,
            }))}
            chosen={leftOut}
            testid="a7-exception"
            onChange={(id, on) =>
              setPlan({ ...plan, exceptions: on ? [...leftOut, id] : leftOut.filter((each) => each !== id) })
            }
          />
        </Details>
      )}
      <div class="card" data-testid="a7-preview">
        <p class="hint">{t('a7.preview')}</p>
        <p data-testid="a7-text">
          {t('a7.text', { name: work.me.name, day: texts.day(plan.until, today) })}{' '}
          {backup && t('a7.text.backup', { backup: backup.name })} {t('a7.text.wait')}
        </p>
      </div>
      {blocked && (
        <Notice kind="danger" testid="a7-blocked">
          <p>{t(`a7.blocked.${blocked}`)}</p>
        </Notice>
      )}
      <div class="actions">
        <button type="button" class="main" data-testid="a7-save" onClick={() => void save()}>
          {t('a7.save')}
        </button>
      </div>
    </section>
  )
}
