import type { Enrolment } from '@klankbord/staff/enrolment'
import { Setup } from '@klankbord/staff/Setup.tsx'
import { officers } from '../modules/session.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  name: string
  enrolment: Enrolment
  today: string
  onFinish: (phrase: string) => Promise<void>
}

/** The first time: key, recovery sheet, and then the second officer, in that order (O0-2). */
export function FirstTime(props: Props) {
  const { t } = useTexts()
  return (
    <Setup audience={officers} {...props} name={props.name || t('a0.title')}>
      <section class="card flow" aria-labelledby="step4" data-testid="o0-second-officer">
        <h2 id="step4">{t('setup.step4')}</h2>
        <p>{t('setup.second.text')}</p>
        <p>{t('setup.second.next')}</p>
      </section>
    </Setup>
  )
}
