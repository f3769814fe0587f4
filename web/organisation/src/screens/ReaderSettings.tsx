import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { NoticesSection } from '@klankbord/staff/NoticesSection.tsx'
import type { NoticesApi } from '@klankbord/staff/notices-api'
import type { ChargesApi } from '../modules/charges-api.ts'
import { officers } from '../modules/session.ts'
import { useTexts } from '../texts/text.ts'
import { ChargesSection } from './ChargesSection.tsx'

type Props = { notices: NoticesApi; charges: ChargesApi | null; today: string }

/** What board and works council can set: their mails and calendar; they have no keys (O9). */
export function ReaderSettings({ notices, charges, today }: Props) {
  const { t } = useTexts()
  return (
    <div class="page flow" data-testid="o9">
      <StepTitle takeFocus>{t('o9.title')}</StepTitle>
      <section class="card flow" aria-labelledby="reader">
        <h2 id="reader">{t('o9.reader')}</h2>
        <p>{t('o9.reader.text')}</p>
      </section>
      {charges && <ChargesSection api={charges} today={today} />}
      <NoticesSection prefix={officers.keys} api={notices} today={today} />
    </div>
  )
}
