import type { Http } from '@klankbord/staff/http'
import { latePart } from '@klankbord/staff/late-part'
import type { Answering } from '../advice/answering.ts'
import { useTexts } from '../texts/text.ts'

const useScreens = latePart(async () => (await import('../advice/advice-part.ts')).advicePart.AdviceScreens)

/** Work for an organisation besides cases comes when somebody goes there. */
export function AdvicePlace(props: { http: Http; requests: () => Promise<Answering>; today: string }) {
  const { t } = useTexts()
  const Screens = useScreens()
  if (!Screens) return <p role="status">{t('starting')}</p>
  return <Screens {...props} />
}
