import { useObservables } from '@klankbord/kit/use-observable'
import { spokenDay } from '../modules/days.ts'
import { latinDigits } from '../modules/digits.ts'
import { textToSend } from '../modules/draft.ts'
import { backupToAskAbout } from '../modules/handover.ts'
import type { Inside } from '../modules/inside.ts'
import type { Conversation } from '../modules/mailbox.ts'
import { transcript } from '../modules/transcript.ts'
import type { Visit } from '../modules/visit.ts'
import { Data } from './Data.tsx'
import { lineText, nameOf } from './Messages.tsx'
import { Return } from './Return.tsx'
import { Talk } from './Talk.tsx'
import { useFileActions } from './use-file-actions.ts'
import type { ViewProps } from './View.tsx'

type Props = ViewProps & { inside: Inside }

/** R9, R10 and R13: with the code into the conversation. */
export function InsideView(props: Props) {
  const { visit, inside, screen, takeFocus, onAttention } = props
  const { say, screens } = visit
  const { mailbox, reply, files, returning } = inside
  useObservables(
    mailbox.state,
    reply.state,
    files.state,
    inside.opening.state,
    returning.state,
    inside.waiting,
  )
  const { tooMany, fileActions } = useFileActions(files, inside.uploading.cancel)
  const language = visit.language.current.get()
  const state = mailbox.state.get()
  if (screen.at === 'return') {
    const open = async (typed: string) => {
      const result = await returning.open(typed)
      if (result === 'opened') screens.leaveBehind({ at: 'talk' })
      return result
    }
    return (
      <Return
        {...{ say, takeFocus, onAttention }}
        locked={screen.notice === 'locked'}
        opening={returning.state.get()}
        onOpen={open}
      />
    )
  }
  if (state.at !== 'open') return null
  const { conversation } = state
  const onTab = (tab: 'talk' | 'data') => screens.swap({ at: tab })
  if (screen.at === 'data') {
    return (
      <Data
        {...{ say, takeFocus, conversation, onAttention, onTab }}
        reply={reply.state.get()}
        onDownload={() => visit.save('notitie.txt', transcriptOf(visit, conversation))}
        onStatus={(told) => void reply.send({ t: 'status', state: told })}
        onDelete={async (typed) => {
          const result = await inside.remove(latinDigits(typed))
          if (result === 'deleted') screens.leaveBehind({ at: 'deleted' })
          return result
        }}
      />
    )
  }
  const ask = inside.waiting.get() ? null : backupToAskAbout(conversation)
  const handOver = (accepted: boolean, history: boolean) => {
    if (ask) void reply.send({ t: 'handover', to: ask.backup.kid, accepted, history })
  }
  return (
    <Talk
      {...{ say, language, takeFocus, conversation, ask, tooMany, fileActions, onAttention, onTab }}
      reply={reply.state.get()}
      files={files.state.get()}
      opened={inside.opening.state.get()}
      onCancelFile={inside.uploading.cancel}
      onOpenFile={(file) => void inside.opening.open(file)}
      onSend={(text) => reply.send({ t: 'chat', text: textToSend(text) })}
      onRetry={() => void reply.retry()}
      onAccept={(history) => handOver(true, history)}
      onWait={() => {
        // Only somebody who asked gets an answer; an absence is not told that the reporter looked.
        if (ask?.leaves) handOver(false, false)
        inside.waiting.set(true)
      }}
      onClose={visit.close}
    />
  )
}

function transcriptOf({ say, language }: Visit, conversation: Conversation): Blob {
  const spoken = language.current.get()
  const name = (kid: string | null) => nameOf(conversation, kid) ?? say('r1.thisAdvisor')
  const text = transcript(conversation.lines, {
    who: ({ from, author }) =>
      ({ me: say('r10.me'), advisor: name(author), system: say('r10.system') })[from],
    day: (day) => spokenDay(day, spoken),
    said: (line) => lineText(say, line, conversation),
  })
  return new Blob([text], { type: 'text/plain' })
}
