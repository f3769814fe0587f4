import { Notice } from '@klankbord/kit/Notice.tsx'
import { type TextKey, useTexts } from '../texts/text.ts'

/** What is expected of whoever receives anonymous reports; a draft decree, so not in force until somebody fills in a day. */
export type ReceiverRuleSet = {
  /** First day on which the rules hold; null as long as they are a draft. */
  inForceFrom: string | null
  /** The day on which somebody last looked up how things stand. */
  checkedOn: string
  source: string
  rules: readonly string[]
}

/** The rules beside the people whom they are about (ESC-17). Never says that something is law which is not. */
export function ReceiverRules({ set, today }: { set: ReceiverRuleSet; today: string }) {
  const { t, day } = useTexts()
  const { inForceFrom, checkedOn, source, rules } = set
  const holds = inForceFrom !== null && inForceFrom <= today
  const status =
    inForceFrom === null
      ? t('receiver.draft', { day: day(checkedOn, today) })
      : t('receiver.from', { day: day(inForceFrom, today) })
  return (
    <Notice kind={holds ? 'warn' : 'info'} title={t('receiver.title')} testid="p1-receiver-rules">
      <p>{status}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{t(`receiver.${rule}` as TextKey)}</li>
        ))}
      </ul>
      <p class="hint">{t('receiver.source', { source })}</p>
    </Notice>
  )
}
