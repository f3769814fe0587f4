import type { Http } from '@klankbord/staff/http'
import { useEffect, useState } from 'preact/hooks'
import type { Answering } from '../advice/answering.ts'
import { useTexts } from '../texts/text.ts'

type Screens = typeof import('../advice/advice-part.ts').advicePart.AdviceScreens

/** Work for an organisation besides cases comes when somebody goes there. */
export function AdvicePlace(props: { http: Http; requests: () => Promise<Answering>; today: string }) {
  const { t } = useTexts()
  const [loaded, setLoaded] = useState<{ Screens: Screens } | null>(null)
  useEffect(() => {
    void import('../advice/advice-part.ts').then(({ advicePart }) =>
      setLoaded({ Screens: advicePart.AdviceScreens }),
    )
  }, [])
  if (!loaded) return <p role="status">{t('starting')}</p>
  return <loaded.Screens {...props} />
}
