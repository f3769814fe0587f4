import type { Me } from '@klankbord/staff/account-api'
import type { Http } from '@klankbord/staff/http'
import { language } from '@klankbord/staff/texts'
import { Frame } from '../components/Frame.tsx'
import { PracticePlace } from '../components/PracticePlace.tsx'
import type { Route } from '../modules/routes.ts'

type Props = {
  me: Me
  http: Http
  route: Route
  today: string
  online: boolean
  onGo: (route: Route) => void
  onSignOut: () => void
}
type PracticeRoute = Extract<Route, { at: 'practice' }>

const first: PracticeRoute = { at: 'practice', place: 'organisations', id: null }

/** The desk of somebody who runs a practice and is no advisor: no case is behind any of its doors. */
export function ManagerDesk({ me, http, route, today, online, onGo, onSignOut }: Props) {
  const here = route.at === 'practice' ? route : first
  return (
    <Frame
      who={me.name}
      route={here}
      roles={me.roles}
      live={null}
      offline={!online}
      onGo={onGo}
      onLock={null}
      onSignOut={onSignOut}
      onLanguage={(chosen) => language.set(chosen)}
    >
      <PracticePlace http={http} route={here} today={today} onGo={onGo} />
    </Frame>
  )
}
