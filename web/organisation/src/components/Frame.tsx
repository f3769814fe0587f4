import { type FrameProps, Frame as StaffFrame } from '@klankbord/staff/Frame.tsx'
import { pathOf, type Route } from '../modules/routes.ts'
import { officers } from '../modules/session.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

type Props = Omit<FrameProps, 'audience' | 'places'> & { route: Route; onGo: (route: Route) => void }

const places: readonly { id: string; label: TextKey; route: Route }[] = [
  { id: 'o1', label: 'nav.reports', route: { at: 'reports' } },
  { id: 'o5', label: 'nav.register', route: { at: 'register' } },
  { id: 'o6', label: 'nav.yearly', route: { at: 'yearly', year: null } },
  { id: 'o9', label: 'nav.settings', route: { at: 'settings' } },
]

export function Frame({ route, onGo, ...frame }: Props) {
  const { t } = useTexts()
  const here = route.at === 'report' ? 'reports' : route.at
  const menu = places.map(({ id, label, route: to }) => ({
    id,
    label: t(label),
    path: pathOf(to),
    here: to.at === here,
    go: () => onGo(to),
  }))
  return <StaffFrame audience={officers} places={menu} {...frame} />
}
