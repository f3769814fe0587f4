import { Gate } from '@klankbord/staff/Gate.tsx'
import { advisors } from '../modules/session.ts'
import { useTexts } from '../texts/text.ts'

/** Signed in, but no case is for this person: says so, and offers nothing else. */
export function NoCasesPage({ name, why }: { name: string; why: 'role' | 'not-admitted' }) {
  const { t } = useTexts()
  return (
    <Gate audience={advisors} title={t(`no-cases.${why}.title`)} who={name} testid="no-cases">
      <p>{t(`no-cases.${why}.text`)}</p>
    </Gate>
  )
}
