import { Notice } from '@klankbord/kit/Notice.tsx'
import { say } from '@klankbord/staff/page-status'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import type { CheckedKit } from '../modules/checked-kit.ts'
import { useTexts } from '../texts/text.ts'

type Props = { checked: CheckedKit; organisation: string; paused: boolean }

/** The one link, as this browser computed it, with what people compare on paper. */
export function KitLink({ checked: { link, spokenPin }, organisation, paused }: Props) {
  const { t } = useTexts()
  return (
    <section class="card flow">
      <h2>{t('o8.link', { organisation })}</h2>
      {paused && (
        <Notice kind="warn">
          <p>{t('o8.paused')}</p>
        </Notice>
      )}
      <p class="link-text" translate={false} data-testid="o8-link">
        {link}
      </p>
      <p>{t('o8.link.text')}</p>
      <p class="actions">
        <button
          type="button"
          data-testid="o8-copy"
          onClick={() => void navigator.clipboard?.writeText(link).then(() => say(t('o8.copied')))}
        >
          {t('o8.copy')}
        </button>
      </p>
      <p class="label">{t('o8.spoken')}</p>
      <SpokenKey spoken={spokenPin} testid="o8-spoken" />
      <p class="hint">{t('o8.spoken.text')}</p>
    </section>
  )
}
