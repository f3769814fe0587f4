import { useObservable } from '@klankbord/kit/use-observable'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import type { Channel } from '@klankbord/staff/channels'
import { LockWarning } from '@klankbord/staff/LockWarning.tsx'
import { language } from '@klankbord/staff/texts'
import { useEffect, useState } from 'preact/hooks'
import { Frame } from '../components/Frame.tsx'
import { useRooms } from '../components/use-rooms.ts'
import type { AdviceApi } from '../modules/advice-api.ts'
import type { AwarenessApi } from '../modules/awareness-api.ts'
import type { ChargesApi } from '../modules/charges-api.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { Route } from '../modules/routes.ts'
import type { YearlyApi } from '../modules/yearly-api.ts'
import { useTexts } from '../texts/text.ts'
import { Reports } from './Reports.tsx'

type Props = {
  work: Workspace
  yearly: YearlyApi
  advice: AdviceApi
  charges: ChargesApi
  awareness: AwarenessApi
  route: Route
  today: string
  online: boolean
  idleWarning: boolean
  onGo: (route: Route) => void
  onLock: () => void
  onSignOut: () => void
  onStay: () => void
}

/** The open portal: frame, screens and the key to lock. */
export function Desk({
  work,
  yearly,
  charges,
  awareness,
  advice,
  route,
  today,
  online,
  idleWarning,
  ...on
}: Props) {
  const { t } = useTexts()
  const live = useObservable(work.live)
  const readiness = useObservable(work.readiness)
  const rooms = useRooms()
  const who = ownName(work, useObservable(work.channels))
  const [leaving, setLeaving] = useState(false)
  useLockKey(on.onLock)
  return (
    <Frame
      seat="officer"
      who={who}
      route={route}
      live={online ? live : 'offline'}
      offline={!online || readiness === 'unreachable'}
      onGo={on.onGo}
      onLock={on.onLock}
      onSignOut={() => (work.hasUnsent() ? setLeaving(true) : on.onSignOut())}
      onLanguage={(chosen) => {
        language.set(chosen)
        work.chooseLanguage(chosen)
      }}
    >
      {idleWarning && <LockWarning onStay={on.onStay} />}
      {leaving && <Confirm text={t('confirm.signOut')} onYes={on.onSignOut} onNo={() => setLeaving(false)} />}
      {route.at === 'reports' && <Reports work={work} today={today} onGo={on.onGo} />}
      {!rooms && route.at !== 'reports' && <p role="status">{t('starting')}</p>}
      {rooms && route.at === 'report' && (
        <rooms.ReportPage key={route.thread} work={work} thread={route.thread} today={today} onGo={on.onGo} />
      )}
      {rooms && route.at === 'register' && <rooms.Register work={work} today={today} />}
      {rooms && route.at === 'requests' && <rooms.Requests work={work} today={today} />}
      {rooms && route.at === 'advice' && <rooms.Advice api={advice} today={today} />}
      {rooms && route.at === 'yearly' && (
        <rooms.YearlyReports api={yearly} year={route.year} onGo={on.onGo} />
      )}
      {rooms && route.at === 'awareness' && <rooms.Awareness work={work} api={awareness} />}
      {rooms && route.at === 'settings' && <rooms.Settings work={work} charges={charges} today={today} />}
    </Frame>
  )
}

/** What the signed list calls this person. */
function ownName({ me, kid }: Workspace, channels: ReadonlyMap<string, Channel>): string {
  const named = [...channels.values()].flatMap(
    ({ people }) => people.find((person) => person.kid === kid) ?? [],
  )
  return named[0]?.name ?? me.name
}

function useLockKey(lock: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      lock()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [lock])
}
