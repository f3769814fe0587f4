import { type FrameProps, Frame as StaffFrame } from '@klankbord/staff/Frame.tsx'
import { pathOf, type Route } from '../modules/routes.ts'
import { officers } from '../modules/session.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

/** Officers receive reports; board and works council read what is final (ORG-13). */
export type Seat = 'officer' | 'reader'
type Props = Omit<FrameProps, 'audience' | 'places'> & {
  seat: Seat
  route: Route
  onGo: (route: Route) => void
}

const places: readonly { id: string; label: TextKey; route: Route; seats: readonly Seat[] }[] = [
  { id: 'o1', label: 'nav.reports', route: { at: 'reports' }, seats: ['officer'] },
  { id: 'o5', label: 'nav.register', route: { at: 'register' }, seats: ['officer'] },
  { id: 'o6', label: 'nav.yearly', route: { at: 'yearly', year: null }, seats: ['officer', 'reader'] },
  { id: 'o7', label: 'nav.advice', route: { at: 'advice' }, seats: ['officer', 'reader'] },
  { id: 'o10', label: 'nav.requests', route: { at: 'requests' }, seats: ['officer'] },
  { id: 'o8', label: 'nav.awareness', route: { at: 'awareness' }, seats: ['officer'] },
  { id: 'o9', label: 'nav.settings', route: { at: 'settings' }, seats: ['officer', 'reader'] },
]

export function Frame({ seat, route, onGo, ...frame }: Props) {
  const { t } = useTexts()
  const here = route.at === 'report' ? 'reports' : route.at
  const mine = places.filter(({ seats }) => seats.includes(seat))
  const menu = mine.map(({ id, label, route: to }) => ({
    id,
    label: t(label),
    path: pathOf(to),
    here: to.at === here,
    go: () => onGo(to),
  }))
  return <StaffFrame audience={officers} places={menu} {...frame} />
}
