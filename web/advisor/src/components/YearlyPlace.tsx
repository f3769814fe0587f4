import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'

type Screens = typeof import('../yearly/YearlyScreens.tsx').YearlyScreens
type Props = Parameters<Screens>[0]

/** The screens of yearly reports come when somebody goes there: they are needed in January. */
export function YearlyPlace(props: Props) {
  const { t } = useTexts()
  const [loaded, setLoaded] = useState<{ Screens: Screens } | null>(null)
  useEffect(() => {
    void import('../yearly/YearlyScreens.tsx').then(({ YearlyScreens }) =>
      setLoaded({ Screens: YearlyScreens }),
    )
  }, [])
  if (!loaded) return <p role="status">{t('starting')}</p>
  return <loaded.Screens {...props} />
}
