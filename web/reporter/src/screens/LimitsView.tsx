import { spokenDay } from '../modules/days.ts'
import { informationBlocks, limitBlocks } from '../modules/information.ts'
import { listed } from '../modules/language.ts'
import { backupByName } from '../modules/recipients.ts'
import { type Checkable, Limits } from './Limits.tsx'
import type { ViewProps } from './View.tsx'

/** R14: reachable from everywhere, with what is known of the link or of the open conversation. */
export function LimitsView({ visit, takeFocus }: ViewProps) {
  const { say } = visit
  const language = visit.language.current.get()
  const channel = visit.channel.state.get()
  const box = visit.inside.get()?.mailbox.state.get()
  const known = box?.at === 'open' ? box.conversation : channel.state === 'open' ? channel.open : null
  const advisor = known?.readers.find(({ role }) => role === 'advisor') ?? null
  const name = advisor?.name ?? say('r1.thisAdvisor')
  const day = (date: string) => spokenDay(date, language, false)
  const checkable: Checkable | null = known && {
    pin: known.spokenPin,
    seq: known.directory.seq,
    issued: day(known.directory.issued),
    until: day(known.directory.notAfter),
  }
  return (
    <Limits
      {...{ say, takeFocus, checkable }}
      limits={limitBlocks(say)}
      information={
        known
          ? informationBlocks({
              say,
              profile: known.profile,
              policy: known.directory.policy,
              advisor: name,
              advisorInternal: advisor?.card?.internal ?? false,
              readers: name,
              backup: backupByName(known.readers, advisor)?.name ?? null,
              list: (items) => listed(items, language),
            })
          : []
      }
      build={visit.build}
    />
  )
}
