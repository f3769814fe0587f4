import { Details } from '@klankbord/kit/Details.tsx'
import type { Channel } from '../modules/channels.ts'
import { useTexts } from '../texts/text.ts'

/** Whose keys came and went in a channel, from the signed lists themselves (KB-34). */
export function KeyChanges({ channel, today }: { channel: Channel; today: string }) {
  const { t, day } = useTexts()
  return (
    <Details summary={t('a14.history', { organisation: channel.organisation })} testid="a14-key-history">
      <ul>
        {channel.history.map(({ issued, kid, name, change }) => (
          <li key={`${issued} ${kid} ${change}`} data-testid="a14-key-change" data-change={change}>
            {t(`history.${change}`, { day: day(issued, today), name })}
          </li>
        ))}
      </ul>
    </Details>
  )
}
