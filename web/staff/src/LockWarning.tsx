import { Dialog } from '@klankbord/kit/Dialog.tsx'
import { useTexts } from './texts.ts'

/** Two minutes before the cases close by themselves; one key is enough to stay (WCAG 2.2.1). */
export function LockWarning({ onStay }: { onStay: () => void }) {
  const { t } = useTexts()
  return (
    <Dialog
      title={t('lockWarning')}
      action={t('lockStay')}
      testid="lock-warning"
      actionTestid="lock-stay"
      onAction={onStay}
    />
  )
}
