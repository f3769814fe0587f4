import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { ReferralCard } from './rules-api.ts'

type Props = {
  card: ReferralCard
  today: string
  onCheck: (phone: string | null) => Promise<void>
}

/** One place where somebody can turn: its number, and when the practice last made sure that it is right (P4-2). */
export function ReferralItem({ card, today, onCheck }: Props) {
  const { t, day, language } = useTexts()
  const [phone, setPhone] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const name = language === 'nl' ? card.nameNl : card.nameEn
  const save = async () => {
    setFailed(false)
    const typed = phone?.trim() ?? ''
    try {
      await onCheck(typed === '' || typed === card.phone ? null : typed)
      setPhone(null)
    } catch {
      setFailed(true)
    }
  }
  return (
    <li class="card flow" data-testid="p4-referral" data-code={card.code} data-stale={String(card.stale)}>
      <p class="item-label">{name}</p>
      <p class="hint">{language === 'nl' ? card.forNl : card.forEn}</p>
      <p>
        <bdi dir="ltr">{card.phone ?? t('p4.referral.phoneless')}</bdi>
        {card.url && ` · ${card.url}`}
      </p>
      <p class={card.stale ? 'due overdue' : 'due'} data-testid="p4-referral-checked">
        {card.lastVerified === null
          ? t('p4.referral.never')
          : t(card.stale ? 'p4.referral.old' : 'p4.referral.checked', {
              day: day(card.lastVerified, today),
            })}
      </p>
      {failed && (
        <p class="error" role="alert">
          {t('p4.failed')}
        </p>
      )}
      {phone === null ? (
        <button
          type="button"
          data-testid="p4-check"
          aria-label={t('p4.check.named', { name })}
          onClick={() => setPhone(card.phone ?? '')}
        >
          {t('p4.check')}
        </button>
      ) : (
        <form
          class="flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Field
            id={`phone-${card.code}`}
            label={t('p4.referral.phone')}
            hint={t('p4.referral.phone.hint')}
            value={phone}
            testid="p4-referral-phone"
            onInput={setPhone}
          />
          <div class="actions">
            <button type="submit" data-testid="p4-check-save">
              {t('p4.check.save')}
            </button>
            <button type="button" class="link" onClick={() => setPhone(null)}>
              {t('signing.cancel')}
            </button>
          </div>
        </form>
      )}
    </li>
  )
}
