import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Channel } from '@klankbord/staff/channels'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { Fragment } from 'preact'
import { Covering, Elsewhere, Returned } from '../components/CoverNotes.tsx'
import { dueWords } from '../components/case-words.ts'
import { DeadlinesNote } from '../components/DeadlinesNote.tsx'
import { TodayItem } from '../components/TodayItem.tsx'
import { type ToCount, YearNote } from '../components/YearNote.tsx'
import type { CaseFile, CaseList } from '../modules/case-list.ts'
import { type AllMarks, hasReturned, isSnoozed, noMarks } from '../modules/case-marks.ts'
import { reasonOf, waiting } from '../modules/case-views.ts'
import type { AbsenceView } from '../modules/cover-api.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  list: CaseList
  marks: AllMarks
  covering: readonly AbsenceView[]
  channels: ReadonlyMap<string, Channel>
  me: string
  spokenKid: string
  today: string
  onOpen: (caseId: string) => void
  onExpect: (channelId: string) => void
  toCount: ToCount | null
}

/** What waits for the advisor, the earliest term first (A1). */
export function Today(props: Props) {
  const { list, marks, covering, channels, me, spokenKid, today, onOpen, onExpect } = props
  const texts = useTexts()
  const { t } = texts
  const own = ({ view }: CaseFile) => marks.get(view.id) ?? noMarks
  const returned = list.files.filter(
    (file) => file.view.status !== 'CLOSED' && hasReturned(own(file), file.view, today),
  )
  const items = waiting(list.files, today).filter(
    (file) => !returned.includes(file) && !isSnoozed(own(file), file.view, today),
  )
  const listed = [...channels.values()].some(({ people }) => people.some(({ kid }) => kid === me))
  return (
    <div class="page" data-testid="a1">
      <StepTitle takeFocus>{t('a1.title')}</StepTitle>
      <ChannelNotices channels={channels} onExpect={onExpect} />
      <YearNote toCount={props.toCount} today={today} onOpen={onOpen} />
      {!listed && (
        <Notice kind="info" title={t('a1.no-channel.title')}>
          <p>{t('a1.no-channel.text')}</p>
          <SpokenKey spoken={spokenKid} />
        </Notice>
      )}
      <section data-testid="a1-waiting" aria-labelledby="waiting">
        <h2 id="waiting">{t('a1.waiting')}</h2>
        {items.length === 0 ? (
          <div class="empty" data-testid="a1-empty">
            <p>{t('a1.empty')}</p>
            <p class="hint">{t('a1.empty.next')}</p>
          </div>
        ) : (
          <ul class="cards">
            {items.map((file) => {
              const reason = reasonOf(file.view) ?? 'message'
              return (
                <TodayItem
                  key={file.view.id}
                  file={file}
                  reason={reason}
                  why={
                    <>
                      {t(`a1.reason.${reason}`)} · <span dir="auto">{file.organisation}</span>
                    </>
                  }
                  due={dueWords(file.view, texts, today)}
                  action={t(`a1.action.${reason}`)}
                  today={today}
                  onOpen={onOpen}
                />
              )
            })}
          </ul>
        )}
      </section>
      <Returned files={returned} marks={marks} today={today} onOpen={onOpen} />
      <DeadlinesNote files={list.files} today={today} onOpen={onOpen} />
      <Covering covering={covering} today={today} />
      <Elsewhere files={list.files} channels={channels} me={me} today={today} onOpen={onOpen} />
    </div>
  )
}

type NoticesProps = { channels: ReadonlyMap<string, Channel>; onExpect: (channelId: string) => void }

function ChannelNotices({ channels, onExpect }: NoticesProps) {
  const { t } = useTexts()
  return (
    <>
      {[...channels.values()].map((channel) => (
        <Fragment key={channel.id}>
          {channel.alarm && (
            <Notice kind="danger" title={t('alarm.title', { organisation: channel.organisation })}>
              <p>{t(`alarm.${channel.alarm}`)}</p>
            </Notice>
          )}
          {channel.newcomers.map(({ kid, name, role }) => (
            <Notice
              key={kid}
              kind="warn"
              title={t('a1.newcomer.title', { organisation: channel.organisation, name })}
            >
              <p>{t('a1.newcomer.text', { role: roleWords(role, t) })}</p>
              <button type="button" onClick={() => onExpect(channel.id)}>
                {t('a1.newcomer.seen')}
              </button>
            </Notice>
          ))}
          {channel.departed.map(({ kid, name, role }) => (
            <Notice
              key={kid}
              kind="info"
              testid="a1-departed"
              title={t('a1.departed.title', { organisation: channel.organisation, name })}
            >
              <p>{t('a1.departed.text', { role: roleWords(role, t) })}</p>
              <button type="button" data-testid="a1-departed-seen" onClick={() => onExpect(channel.id)}>
                {t('a1.departed.seen')}
              </button>
            </Notice>
          ))}
        </Fragment>
      ))}
    </>
  )
}

function roleWords(role: string, t: ReturnType<typeof useTexts>['t']): string {
  if (role === 'advisor' || role === 'backup' || role === 'officer') return t(`role.${role}`)
  return role
}
