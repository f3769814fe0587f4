import type { Http } from '@klankbord/staff/http'
import { latePart } from '@klankbord/staff/late-part'
import type { Route } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'

export type PracticeProps = {
  http: Http
  route: Extract<Route, { at: 'practice' }>
  today: string
  onGo: (route: Route) => void
}
const useScreens = latePart(async () => (await import('../practice/PracticeScreens.tsx')).PracticeScreens)

/** The screens of practice managers come when somebody goes there: most people here are advisors. */
export function PracticePlace(props: PracticeProps) {
  const { t } = useTexts()
  const Screens = useScreens()
  if (!Screens) return <p role="status">{t('starting')}</p>
  return <Screens {...props} />
}
