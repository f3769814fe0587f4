import type { Http } from '@klankbord/staff/http'
import { useEffect, useState } from 'preact/hooks'
import type { Route } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'

export type PracticeProps = {
  http: Http
  route: Extract<Route, { at: 'practice' }>
  today: string
  onGo: (route: Route) => void
}
type Screens = typeof import('../practice/PracticeScreens.tsx').PracticeScreens

/** The screens of practice managers come when somebody goes there: most people here are advisors. */
export function PracticePlace(props: PracticeProps) {
  const { t } = useTexts()
  const [loaded, setLoaded] = useState<{ Screens: Screens } | null>(null)
  useEffect(() => {
    void import('../practice/PracticeScreens.tsx').then(({ PracticeScreens }) =>
      setLoaded({ Screens: PracticeScreens }),
    )
  }, [])
  if (!loaded) return <p role="status">{t('starting')}</p>
  return <loaded.Screens {...props} />
}
