import { isSeen } from '@klankbord/kit/contrast'
import { useAwarenessTexts } from './texts.ts'

/** The line of an organisation on a light and on a dark page, and whether everybody sees it. */
export function ColourOnPapers({ colour }: { colour: string }) {
  const { t } = useAwarenessTexts()
  const seen = isSeen(colour)
  return (
    <>
      <div class="papers" aria-hidden="true">
        <span class="paper-light">
          <span class="paper-line" style={{ background: colour }} />
        </span>
        <span class="paper-dark">
          <span class="paper-line" style={{ background: colour }} />
        </span>
      </div>
      <p class={seen ? 'due' : 'due overdue'}>
        {t(seen ? 'awareness.contrast.holds' : 'awareness.contrast.fails')}
      </p>
    </>
  )
}
