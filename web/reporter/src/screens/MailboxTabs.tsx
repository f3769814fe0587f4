import { Tabs } from '@klankbord/kit/Tabs.tsx'
import type { Say } from '../modules/language.ts'

type Props = { say: Say; current: 'talk' | 'data'; onTab: (tab: 'talk' | 'data') => void }

export function MailboxTabs({ say, current, onTab }: Props) {
  return (
    <Tabs
      label={say('r10.tabs')}
      current={current}
      panel="panel"
      onChoose={onTab}
      tabs={[
        { id: 'talk', label: say('r10.talk'), testid: 'r10-tab-talk' },
        { id: 'data', label: say('r10.data'), testid: 'r10-tab-data' },
      ]}
    />
  )
}
