import { useObservable } from '@klankbord/kit/use-observable'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import type { Http } from '@klankbord/staff/http'
import { LockWarning } from '@klankbord/staff/LockWarning.tsx'
import { say } from '@klankbord/staff/page-status'
import { type Language, language } from '@klankbord/staff/texts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { AdvicePlace } from '../components/AdvicePlace.tsx'
import { Frame } from '../components/Frame.tsx'
import { PracticePlace } from '../components/PracticePlace.tsx'
import { ShortcutList } from '../components/ShortcutList.tsx'
import { useRooms } from '../components/use-rooms.ts'
import { useShortcuts } from '../components/use-shortcuts.ts'
import { YearlyPlace } from '../components/YearlyPlace.tsx'
import { useToCount } from '../components/YearNote.tsx'
import { lookAt } from '../modules/case-filters.ts'
import { hasReturned } from '../modules/case-marks.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { isUnsent } from '../modules/replies.ts'
import type { Route } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import { CaseDetail } from './CaseDetail.tsx'
import { Cases } from './Cases.tsx'
import { Today } from './Today.tsx'

type Props = {
  work: Workspace
  route: Route
  today: string
  online: boolean
  idleWarning: boolean
  onGo: (route: Route) => void
  onLock: () => void
  onSignOut: () => void
  onStay: () => void
  http: Http
}

/** The open desk: frame, screens and keys. */
export function Desk({ work, route, today, online, idleWarning, http, ...on }: Props) {
  const { t } = useTexts()
  const list = useObservable(work.cases)
  const live = useObservable(work.live)
  const readiness = useObservable(work.readiness)
  const desks = useObservable(work.replies.desks)
  const settings = useObservable(work.settings)
  const looking = useObservable(work.look.now)
  const marks = useObservable(work.marks.all)
  const rooms = useRooms()
  const [leaving, setLeaving] = useState(false)
  const [help, setHelp] = useState(false)
  const unsent = [...desks.values()].some(isUnsent)
  useSayWhenSent(work)

  const open = (id: string) => on.onGo({ at: 'cases', id })
  useShortcuts(settings.shortcuts ? settings.keys : null, {
    go: on.onGo,
    lock: on.onLock,
    help: () => setHelp(!help),
    snooze: () => {
      if (route.at === 'cases' && route.id !== null) pressAndFocus(`snooze-${route.id}`)
    },
    step: (by) => {
      const ids = lookAt(list.files, marks, looking, today).map(({ view }) => view.id)
      const at = route.at === 'cases' && route.id !== null ? ids.indexOf(route.id) : -1
      const next = ids[at === -1 ? 0 : at + by]
      if (next) open(next)
    },
  })
  const chooseLanguage = (chosen: Language) => {
    language.set(chosen)
    void work.change({ language: chosen }).catch(() => {})
  }

  return (
    <Frame
      who={work.me.name}
      route={route}
      roles={work.me.roles}
      live={online ? live : 'offline'}
      offline={!online || readiness === 'unreachable'}
      onGo={on.onGo}
      onLock={on.onLock}
      onSignOut={() => (unsent || work.drafts.unsaved().length > 0 ? setLeaving(true) : on.onSignOut())}
      onLanguage={chooseLanguage}
    >
      {idleWarning && <LockWarning onStay={on.onStay} />}
      {leaving && <Confirm text={t('confirm.signOut')} onYes={on.onSignOut} onNo={() => setLeaving(false)} />}
      {help && <ShortcutList keys={settings.keys} onClose={() => setHelp(false)} />}
      {route.at === 'today' && <TodayScreen work={work} today={today} onOpen={open} />}
      {!rooms && atRoom(route) && <p role="status">{t('starting')}</p>}
      {rooms && route.at === 'intervision' && <rooms.IntervisionPage work={work} today={today} />}
      {rooms && route.at === 'texts' && <rooms.Blocks work={work} />}
      {route.at === 'practice' && work.me.roles.includes('practice-manager') && (
        <PracticePlace http={http} route={route} today={today} onGo={on.onGo} />
      )}
      {route.at === 'yearly' && <YearlyPlace http={http} route={route} today={today} onGo={on.onGo} />}
      {rooms && route.at === 'terms' && (
        <rooms.Terms list={list} today={today} rules={work.life.rules} onOpen={open} />
      )}
      {rooms && route.at === 'absence' && <rooms.Absence work={work} today={today} onGo={on.onGo} />}
      {route.at === 'advice' && <AdvicePlace http={http} requests={work.requests} today={today} />}
      {route.at === 'settings' && <SettingsScreen work={work} today={today} />}
      {route.at === 'cases' && (
        <Cases
          list={list}
          marks={marks}
          looking={looking}
          selected={
            route.id === null
              ? null
              : {
                  id: route.id,
                  part: route.part,
                  file: list.files.find(({ view }) => view.id === route.id),
                }
          }
          today={today}
          onLook={work.look.at}
          onOpen={open}
          onMark={(id, change) => void work.marks.change(id, change).catch(() => {})}
          record={rooms && <rooms.RecordContact work={work} />}
          detail={
            route.id !== null && (
              <CaseScreen
                key={route.id}
                work={work}
                id={route.id}
                today={today}
                part={route.part}
                onGo={on.onGo}
              />
            )
          }
        />
      )}
    </Frame>
  )
}

function atRoom({ at }: Route): boolean {
  return at === 'intervision' || at === 'texts' || at === 'terms' || at === 'absence' || at === 'settings'
}

function pressAndFocus(id: string): void {
  const button = document.getElementById(id)
  button?.click()
  button?.focus()
}

type ScreenProps = { work: Workspace; today: string }

function TodayScreen({ work, today, onOpen }: ScreenProps & { onOpen: (caseId: string) => void }) {
  const { t } = useTexts()
  const list = useObservable(work.cases)
  const marks = useObservable(work.marks.all)
  const channels = useObservable(work.channels)
  const calendar = useObservable(work.cover.calendar)
  // A colleague may have gone away since the app was opened.
  useEffect(() => void work.cover.refresh().catch(() => {}), [work])
  const toCount = useToCount(work, list.files)
  if (!list.complete) return <p role="status">{t('a2.loading')}</p>
  return (
    <Today
      list={list}
      marks={marks}
      covering={calendar?.covering ?? []}
      channels={channels}
      me={work.kid}
      spokenKid={work.spokenKid}
      today={today}
      toCount={toCount}
      onOpen={onOpen}
      onExpect={(channelId) => void work.expect(channelId).catch(() => {})}
    />
  )
}

function SettingsScreen({ work, today }: ScreenProps) {
  const { t } = useTexts()
  const rooms = useRooms()
  const prekeysUntil = useObservable(work.prekeysUntil)
  const channels = useObservable(work.channels)
  const ways = useObservable(work.ways)
  const settings = useObservable(work.settings)
  if (!rooms) return null
  return (
    <rooms.Settings
      name={work.me.name}
      kid={work.kid}
      spokenKid={work.spokenKid}
      prekeysUntil={prekeysUntil}
      channels={channels}
      ways={ways}
      access={work.access}
      settings={settings}
      conflicts={work.conflicts}
      http={work.http}
      today={today}
      onChange={(settings) => void work.change(settings).then(() => say(t('a14.saved')))}
    />
  )
}

type CaseProps = ScreenProps & { id: string; part: 'handover' | undefined; onGo: (route: Route) => void }

function CaseScreen({ work, id, part, today, onGo }: CaseProps) {
  const { t } = useTexts()
  const file = useObservable(work.cases).files.find(({ view }) => view.id === id)
  const rooms = useRooms()
  useEffect(() => {
    const own = work.marks.all.get().get(id)
    if (file && own && hasReturned(own, file.view, today)) {
      void work.marks.change(id, { snooze: null }).catch(() => {})
    }
  }, [work, id, file?.view.r2a, today])
  if (!file) return null
  const toList = () => onGo({ at: 'cases', id: null })
  if (part === 'handover') {
    const toCase = () => onGo({ at: 'cases', id })
    if (!rooms) return <p role="status">{t('starting')}</p>
    return <rooms.HandOver work={work} file={file} today={today} onBack={toCase} onGone={toList} />
  }
  const onHandOver = () => onGo({ at: 'cases', id, part: 'handover' })
  return <CaseDetail work={work} file={file} today={today} onBack={toList} onHandOver={onHandOver} />
}

function useSayWhenSent(work: Workspace): void {
  const { t } = useTexts()
  const desks = useObservable(work.replies.desks)
  const before = useRef(0)
  const sent = [...desks.values()].filter((desk) => desk.sent).length
  useEffect(() => {
    if (sent > before.current) say(t('a3.send.sent'))
    before.current = sent
  }, [sent, t])
}
