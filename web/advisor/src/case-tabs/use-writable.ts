import { useObservable } from '@klankbord/kit/use-observable'
import type { PanelProps } from './tabs.ts'

/** Whether anything may go to the reporter now: the case is open, its keys are here and nothing is wrong with them. */
export function useWritable({ work, file }: Pick<PanelProps, 'work' | 'file'>): boolean {
  const channel = useObservable(work.channels).get(file.view.channel)
  return file.state === 'open' && file.view.status !== 'CLOSED' && !channel?.alarm
}
