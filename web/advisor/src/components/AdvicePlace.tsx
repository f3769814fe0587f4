import type { Http } from '@klankbord/staff/http'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'

type Screens = typeof import('../advice/AdviceScreens.tsx').AdviceScreens

/** Work for an organisation besides cases comes when somebody goes there. */
export function AdvicePlace(props: { http: Http; today: string }) {
  const { t } = useTexts()
  const [loaded, setLoaded] = useState<{ Screens: Screens } | null>(null)
  useEffect(() => {
    void import('../advice/AdviceScreens.tsx').then(({ AdviceScreens }) =>
      setLoaded({ Screens: AdviceScreens }),
    )
  }, [])
  if (!loaded) return <p role="status">{t('starting')}</p>
  return <loaded.Screens {...props} />
}
