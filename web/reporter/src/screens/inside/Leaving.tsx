import { Notice } from '@klankbord/kit/Notice.tsx'
import { spokenDay } from '../../modules/days.ts'
import { leavingOf } from '../../modules/leaving.ts'
import type { PanelProps } from './tabs.ts'

/** The organisation leaves the practice: the conversation goes on, and the reporter may go elsewhere (ORG-11). */
export function Leaving({ inside, tell, language, conversation }: PanelProps) {
  const { profile, directory, status } = conversation
  const leaving = leavingOf(profile)
  if (!leaving || status.state === 'closed') return null
  const { on, other } = leaving
  const values = {
    organisation: directory.org.name,
    practice: profile.practice,
    day: spokenDay(on, language),
    other: other ?? '',
  }
  const move = () => {
    inside.typed.set(tell('leaving.words', values))
    document.getElementById('reply')?.focus()
  }
  return (
    <Notice kind="info" testid="r10-leaving" data={{ 'data-day': on }}>
      <p>{tell(other ? 'leaving.text' : 'leaving.alone', values)}</p>
      {other && (
        <>
          <p class="hint">{tell('leaving.how', values)}</p>
          <button type="button" data-testid="r10-leaving-move" onClick={move}>
            {tell('leaving.move', values)}
          </button>
        </>
      )}
    </Notice>
  )
}
