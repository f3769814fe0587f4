import { useObservable } from '@klankbord/kit/use-observable'
import { elsewhere } from '../modules/handover.ts'
import type { PanelProps } from './tabs.ts'

/** Whether anything may go to the reporter now: the case is open, its newest key is here and nothing is wrong with it. */
export function useWritable({ work, file }: Pick<PanelProps, 'work' | 'file'>): boolean {
  const channel = useObservable(work.channels).get(file.view.channel)
  const mine = elsewhere(file.messages, work.kid) === null
  return file.state === 'open' && file.view.status !== 'CLOSED' && !channel?.alarm && mine
}
