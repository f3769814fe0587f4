import type { Role } from '@klankbord/staff/account-api'
import { type FrameProps, Frame as StaffFrame } from '@klankbord/staff/Frame.tsx'
import type { Route } from '../modules/routes.ts'
import { pathOf } from '../modules/routes.ts'
import { advisors } from '../modules/session.ts'
import type { TextKey } from '../texts/text.ts'
import { useTexts } from '../texts/text.ts'

type Props = Omit<FrameProps, 'audience' | 'places'> & {
  route: Route
  roles: readonly Role[]
  onGo: (route: Route) => void
}

type Place = { id: string; label: TextKey; route: Route }

const places: readonly Place[] = [
  { id: 'a1', label: 'nav.today', route: { at: 'today' } },
  { id: 'a2', label: 'nav.cases', route: { at: 'cases', id: null } },
  { id: 'a17', label: 'nav.intervision', route: { at: 'intervision' } },
  { id: 'a5', label: 'nav.texts', route: { at: 'texts' } },
  { id: 'a6', label: 'nav.terms', route: { at: 'terms' } },
  { id: 'a13', label: 'nav.yearly', route: { at: 'yearly', report: null } },
  { id: 'a7', label: 'nav.absence', route: { at: 'absence' } },
  { id: 'advice', label: 'nav.advice', route: { at: 'advice' } },
  { id: 'a14', label: 'nav.settings', route: { at: 'settings' } },
]
const practicePlaces: readonly Place[] = [
  { id: 'p1', label: 'nav.p1', route: { at: 'practice', place: 'organisations', id: null } },
  { id: 'p2', label: 'nav.p2', route: { at: 'practice', place: 'people', id: null } },
  { id: 'p3', label: 'nav.p3', route: { at: 'practice', place: 'contracts', id: null } },
  { id: 'p4', label: 'nav.p4', route: { at: 'practice', place: 'rules', id: null } },
]

/** Who is advisor and manager sees both. */
function placesOf(roles: readonly Role[]): Place[] {
  return [
    ...(roles.includes('advisor') ? places : []),
    ...(roles.includes('practice-manager') ? practicePlaces : []),
  ]
}

function isAt(route: Route, place: Route): boolean {
  if (route.at !== 'practice' || place.at !== 'practice') return route.at === place.at
  return route.place === place.place
}

export function Frame({ route, roles, onGo, ...frame }: Props) {
  const { t } = useTexts()
  const menu = placesOf(roles).map(({ id, label, route: to }) => ({
    id,
    label: t(label),
    path: pathOf(to),
    here: isAt(route, to),
    go: () => onGo(to),
  }))
  return <StaffFrame audience={advisors} places={menu} {...frame} />
}
