import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { Tabs } from '@klankbord/kit/Tabs.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import type { Channel } from '@klankbord/staff/channels'
import { follow } from '@klankbord/staff/Frame.tsx'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { TalkPanel } from '../case-tabs/TalkPanel.tsx'
import { caseTabs, type TabId } from '../case-tabs/tabs.ts'
import { CaseLabel } from '../components/CaseLabel.tsx'
import { CaseLife } from '../components/CaseLife.tsx'
import { ConflictWarning } from '../components/ConflictWarning.tsx'
import { dueWords, nameOf } from '../components/case-words.ts'
import { useRooms } from '../components/use-rooms.ts'
import { WishNote } from '../components/WishNote.tsx'
import { useToCount } from '../components/YearNote.tsx'
import { detrimentSince, wishOf } from '../modules/aftercare.ts'
import type { CaseFile } from '../modules/case-list.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { elsewhere } from '../modules/handover.ts'
import { recognitionOf } from '../modules/recognition.ts'
import { pathOf } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import { YearCard } from './YearCard.tsx'

type Props = { work: Workspace; file: CaseFile; today: string; onBack: () => void; onHandOver: () => void }

/** One case: how it stands, and its parts in tabs (A3, A4). */
export function CaseDetail({ work, file, today, onBack, onHandOver }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { view } = file
  const channel = useObservable(work.channels).get(view.channel)
  const [tab, setTab] = useState<TabId>('talk')
  const [closing, setClosing] = useState(false)
  const rooms = useRooms()
  const [counting, setCounting] = useState(false)
  const toCount = useToCount(work, useObservable(work.cases).files, counting)
  const uncounted = toCount?.files.some((other) => other.view.id === view.id) ? toCount.end : null
  const wish = wishOf(file.messages)
  const harmed = detrimentSince(file.messages)
  const named = recognitionOf(file.messages)
  const due = dueWords(view, texts, today)
  const rename = (label: string) => void work.rename(view.id, label).then(() => say(t('a3.label.saved')))
  const Panel = tab === 'talk' ? TalkPanel : rooms?.panels[tab]
  const waiting = <p role="status">{t('starting')}</p>
  if (closing) {
    return (
      <article class="detail flow">
        {rooms ? (
          <rooms.Closing work={work} file={file} today={today} onLeave={() => setClosing(false)} />
        ) : (
          waiting
        )}
      </article>
    )
  }
  if (counting && toCount) {
    return (
      <article class="detail flow">
        <YearCard
          work={work}
          file={file}
          end={toCount.end}
          today={today}
          onLeave={() => setCounting(false)}
        />
      </article>
    )
  }
  return (
    <article class="detail flow">
      <p class="back">
        <a href={pathOf({ at: 'cases', id: null })} onClick={(event) => follow(event, onBack)}>
          {t('a3.back')}
        </a>
      </p>
      <CaseLabel
        name={nameOf(file, texts, today)}
        own={file.label}
        onRename={file.state === 'open' ? rename : null}
      />
      <p class="facts">
        <span dir="auto" data-testid="a3-organisation">
          {file.organisation}
        </span>
        <span data-testid="a3-status" data-state={view.status}>
          {t(`status.${view.status}`)}
        </span>
        <span>{t('a3.received', { day: texts.day(view.receivedOn, today) })}</span>
        {due && (
          <span class={due.overdue ? 'due overdue' : 'due'} data-testid="a3-due">
            {due.words}
          </span>
        )}
      </p>
      {file.state === 'open' && (
        <Details summary={t('a3.more')} testid="a3-more">
          <p class="actions">
            {(
              [
                ['a3-handover', 'a3.handover'],
                ['a3-recuse', 'a8.recuse.title'],
              ] as const
            ).map(([testid, label]) => (
              <a
                key={testid}
                class="button"
                href={pathOf({ at: 'cases', id: view.id, part: 'handover' })}
                data-testid={testid}
                onClick={(event) => follow(event, onHandOver)}
              >
                {t(label)}
              </a>
            ))}
          </p>
        </Details>
      )}
      {file.state === 'open' && <ConflictWarning work={work} file={file} onStepAside={onHandOver} />}
      {named && (
        <p data-testid="a3-recognition">
          {t('a3.recognition')} <bdi>{named.name}</bdi>. {t('a3.recognition.phrase')}{' '}
          <strong>{named.phrase}</strong>
        </p>
      )}
      {uncounted && (
        <Notice kind="info" testid="a3-year">
          <p>{t('year.text', { day: texts.day(uncounted.freezesOn, today) })}</p>
          <button type="button" data-testid="a3-year-code" onClick={() => setCounting(true)}>
            {t('year.form', { year: uncounted.year })}
          </button>
        </Notice>
      )}
      {wish && view.status !== 'CLOSED' && <WishNote wish={wish} onClose={() => setClosing(true)} />}
      {rooms && harmed !== null && view.status !== 'CLOSED' && (
        <rooms.DetrimentNote since={harmed} today={today} />
      )}
      <CaseTrouble file={file} channel={channel} onReload={() => work.refresh(view.id)} />
      {file.state === 'open' && (
        <CaseLife work={work} file={file} today={today} onClose={() => setClosing(true)} />
      )}
      {rooms && file.state === 'open' && <rooms.Colleagues work={work} view={view} />}
      <HandedOver work={work} file={file} channel={channel} />
      <Tabs
        label={t('a3.tabs')}
        current={tab}
        panel="case-panel"
        onChoose={setTab}
        tabs={caseTabs.map(({ id, label }) => ({ id, label: t(label), testid: `a3-tab-${id}` }))}
      />
      <div key={tab} id="case-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} class="flow">
        {Panel ? <Panel work={work} caseId={view.id} file={file} today={today} /> : waiting}
      </div>
    </article>
  )
}

type HandedOverProps = { work: Workspace; file: CaseFile; channel: Channel | undefined }

/** Somebody else holds the newest key: what is written now, this person cannot read. */
function HandedOver({ work, file, channel }: HandedOverProps) {
  const { t } = useTexts()
  const handOver = elsewhere(file.messages, work.kid)
  if (!handOver) return null
  const name = channel?.people.find(({ kid }) => kid === handOver.to)?.name ?? t('a8.somebody')
  return (
    <Notice kind="info" testid="a3-handed-over">
      <p>{t('a3.others', { name })}</p>
    </Notice>
  )
}

type TroubleProps = { file: CaseFile; channel: Channel | undefined; onReload: () => void }

function CaseTrouble({ file, channel, onReload }: TroubleProps) {
  const { t } = useTexts()
  const { state } = file
  return (
    <>
      {channel?.alarm && (
        <Notice kind="danger" title={t('alarm.title', { organisation: channel.organisation })}>
          <p>{t(`alarm.${channel.alarm}`)}</p>
          <p>{t('a3.reply.alarm')}</p>
        </Notice>
      )}
      {file.broken && (
        <Notice kind="warn">
          <p>{t('a3.broken')}</p>
        </Notice>
      )}
      {file.view.status === 'CLOSED' && (
        <Notice kind="info">
          <p>{t('a3.closed')}</p>
        </Notice>
      )}
      {state === 'no-key' && (
        <Notice kind="warn">
          <p>{t('a3.no-key')}</p>
        </Notice>
      )}
      {state === 'refused' && (
        <Notice kind="danger">
          <p>{t('a3.refused')}</p>
        </Notice>
      )}
      {state === 'unreachable' && (
        <Notice kind="warn">
          <p>{t('a3.unreachable')}</p>
          <button type="button" onClick={onReload}>
            {t('retry')}
          </button>
        </Notice>
      )}
    </>
  )
}
