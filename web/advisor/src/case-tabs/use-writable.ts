import { useObservable } from '@klankbord/kit/use-observable'
import { wishOf } from '../modules/aftercare.ts'
import { elsewhere } from '../modules/handover.ts'
import type { PanelProps } from './tabs.ts'

/** Whether anything may go to the reporter now: the case is open and wanted, its newest key is here, nothing is wrong with it. */
export function useWritable({ work, file }: Pick<PanelProps, 'work' | 'file'>): boolean {
  const channel = useObservable(work.channels).get(file.view.channel)
  const mine = elsewhere(file.messages, work.kid) === null
  const wanted = file.view.status !== 'CLOSED' && wishOf(file.messages) === null
  return file.state === 'open' && wanted && !channel?.alarm && mine
}
