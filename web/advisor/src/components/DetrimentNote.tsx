import { Notice } from '@klankbord/kit/Notice.tsx'
import { useTexts } from '../texts/text.ts'

type Props = { since: string; today: string }

/** The reporter said that speaking up did harm: what to do now (ESC-10). */
export function DetrimentNote({ since, today }: Props) {
  const { t, day } = useTexts()
  return (
    <Notice kind="warn" testid="a3-detriment" title={t('a3.detriment.title')}>
      <p>{t('a3.detriment', { day: day(since, today) })}</p>
    </Notice>
  )
}
