import { Gate } from '../components/Gate.tsx'
import type { Me } from '../modules/account-api.ts'
import { useTexts } from '../texts/text.ts'

/** A practice manager runs the practice and never sees a case. */
export function PracticePage({ me }: { me: Me }) {
  const { t } = useTexts()
  return (
    <Gate title={t('practice.title')} who={me.name} testid="practice">
      <p>{t('practice.text')}</p>
      <p class="hint">{t('practice.who', { name: me.name })}</p>
    </Gate>
  )
}
