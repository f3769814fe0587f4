import type { Directory } from '@klankbord/protocol/directory'
import { keyHistory } from '@klankbord/staff/difference'
import { useTexts } from '../texts/text.ts'

/** Who joined and left this channel, from the signed lists themselves. */
export function KeyHistory({ chain, today }: { chain: readonly Directory[]; today: string }) {
  const { t, day } = useTexts()
  return (
    <section class="card flow" aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <ul>
        {keyHistory(chain).map(({ issued, kid, name, change }) => (
          <li key={`${issued} ${kid} ${change}`} data-testid="p2-key-change" data-id={kid}>
            {t(`history.${change}`, { day: day(issued, today), name })}
          </li>
        ))}
      </ul>
    </section>
  )
}
