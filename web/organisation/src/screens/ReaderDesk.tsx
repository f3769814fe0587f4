import type { Me } from '@klankbord/staff/account-api'
import type { NoticesApi } from '@klankbord/staff/notices-api'
import { language } from '@klankbord/staff/texts'
import { Frame } from '../components/Frame.tsx'
import { useRooms } from '../components/use-rooms.ts'
import type { AdviceApi } from '../modules/advice-api.ts'
import type { ChargesApi } from '../modules/charges-api.ts'
import type { Route } from '../modules/routes.ts'
import type { YearlyApi } from '../modules/yearly-api.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  me: Me | null
  route: Route
  yearly: YearlyApi
  advice: AdviceApi
  charges: ChargesApi
  notices: NoticesApi
  today: string
  online: boolean
  onGo: (route: Route) => void
  onSignOut: () => void
}

/** The portal of board and works council: what is final, and nothing of a report of misconduct (ORG-13). */
export function ReaderDesk({
  me,
  route,
  yearly,
  charges,
  advice,
  notices,
  today,
  online,
  onGo,
  onSignOut,
}: Props) {
  const { t } = useTexts()
  const rooms = useRooms()
  // Whatever else an address names is not for this seat.
  const open = route.at === 'settings' || route.at === 'yearly' || route.at === 'advice'
  const here: Route = open ? route : { at: 'yearly', year: null }
  const role = me?.roles.includes('board') ? 'board' : 'works-council'
  return (
    <Frame
      seat="reader"
      who={me?.name || t(`reader.${role}`)}
      route={here}
      live={null}
      offline={!online}
      onGo={onGo}
      onLock={null}
      onSignOut={onSignOut}
      onLanguage={(chosen) => language.set(chosen)}
    >
      {!rooms && <p role="status">{t('starting')}</p>}
      {rooms && here.at === 'yearly' && <rooms.YearlyReports api={yearly} year={here.year} onGo={onGo} />}
      {rooms && here.at === 'advice' && <rooms.Advice api={advice} today={today} />}
      {rooms && here.at === 'settings' && (
        <rooms.ReaderSettings notices={notices} charges={role === 'board' ? charges : null} today={today} />
      )}
    </Frame>
  )
}
