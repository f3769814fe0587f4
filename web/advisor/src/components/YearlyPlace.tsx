import { latePart } from '@klankbord/staff/late-part'
import { useTexts } from '../texts/text.ts'

const useScreens = latePart(async () => (await import('../yearly/YearlyScreens.tsx')).YearlyScreens)
type Props = Parameters<NonNullable<ReturnType<typeof useScreens>>>[0]

/** The screens of yearly reports come when somebody goes there: they are needed in January. */
export function YearlyPlace(props: Props) {
  const { t } = useTexts()
  const Screens = useScreens()
  if (!Screens) return <p role="status">{t('starting')}</p>
  return <Screens {...props} />
}
