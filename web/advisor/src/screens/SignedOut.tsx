import { Notice } from '@klankbord/kit/Notice.tsx'
import { Gate } from '../components/Gate.tsx'
import { useTexts } from '../texts/text.ts'

/** Nobody is signed in. Signing in is a plain navigation, because it leads to another page (12.4). */
export function SignedOut({ ended }: { ended: boolean }) {
  const { t } = useTexts()
  return (
    <Gate state="signed-out" title={t('a0.title')}>
      {ended && (
        <Notice kind="info">
          <p>{t('a0.signedOut')}</p>
        </Notice>
      )}
      <p class="lead">{t('a0.gates')}</p>
      <p>
        <a class="button main" href="/v1/advisor/sign-in" data-testid="a0-sign-in">
          {t('a0.signIn')}
        </a>
      </p>
    </Gate>
  )
}
