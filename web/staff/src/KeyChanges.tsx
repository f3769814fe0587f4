import { Details } from '@klankbord/kit/Details.tsx'
import type { Channel } from './channels.ts'
import { useTexts } from './texts.ts'

/** Whose keys came and went in a channel, from the signed lists themselves (KB-34). */
export function KeyChanges({ prefix, channel, today }: { prefix: string; channel: Channel; today: string }) {
  const { t, day } = useTexts()
  return (
    <Details
      summary={t('a14.history', { organisation: channel.organisation })}
      testid={`${prefix}-key-history`}
    >
      <ul>
        {channel.history.map(({ issued, kid, name, change }) => (
          <li key={`${issued} ${kid} ${change}`} data-testid={`${prefix}-key-change`} data-change={change}>
            {t(`history.${change}`, { day: day(issued, today), name })}
          </li>
        ))}
      </ul>
    </Details>
  )
}
