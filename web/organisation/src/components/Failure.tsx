import { type TextKey, useTexts } from '../texts/text.ts'

/** Why something was not done. */
export function Failure({ failure }: { failure: TextKey | null }) {
  const { t } = useTexts()
  if (failure === null) return null
  return (
    <p class="error" role="alert" data-testid="failure">
      {t(failure)}
    </p>
  )
}
