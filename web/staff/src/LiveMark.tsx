import type { LiveState } from './live.ts'
import { useTexts } from './texts.ts'

/** Whether changes arrive by themselves; said in words, the dot only underlines it. */
export function LiveMark({ state }: { state: LiveState }) {
  const { t } = useTexts()
  return (
    <span class="live" data-testid="live" data-state={state}>
      {t(`live.${state}`)}
    </span>
  )
}
