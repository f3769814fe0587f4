import { DayStamp } from '@klankbord/kit/DayStamp.tsx'
import { Message } from '@klankbord/kit/Message.tsx'
import { Thread } from '@klankbord/kit/Thread.tsx'
import type { AttachmentRef } from '@klankbord/protocol/message'
import { Fragment } from 'preact'
import type { InsideSay } from '../inside-texts/inside-texts.ts'
import { type Line, lastRead } from '../modules/conversation.ts'
import { spokenDay } from '../modules/days.ts'
import { isPicture, type OpenedFile } from '../modules/file-opening.ts'
import type { Say } from '../modules/language.ts'
import type { Conversation } from '../modules/mailbox.ts'
import { planInLines } from '../modules/plan.ts'
import { typedWords } from '../modules/typed-words.ts'
import { spokenSize } from './file-labels.ts'

type Spoken = { say: Say; tell: InsideSay; conversation: Conversation }
type Props = Spoken & {
  language: string
  opened: ReadonlyMap<string, OpenedFile>
  onOpenFile: (file: AttachmentRef) => void
}

/** A name from the signed directories, the newest first. */
export function nameOf({ chain }: Conversation, kid: string | null): string | null {
  for (const directory of [...chain].reverse()) {
    const found = directory.people.find((person) => person.kid === kid)
    if (found) return found.name
  }
  return null
}

export function Messages(props: Props) {
  const { say, language, conversation } = props
  const { lines } = conversation
  const firstNew = lines.findIndex(({ isNew }) => isNew)
  const { readOn } = conversation
  const read = lastRead(conversation.messages, readOn)
  return (
    <Thread label={say('r10.thread')} testid="r10-thread">
      {lines.map((line, at) => (
        <Fragment key={line.id}>
          {line.day !== lines[at - 1]?.day && (
            <DayStamp text={spokenDay(line.day, language)} testid="r10-day" />
          )}
          {at === firstNew && (
            <p class="new-line" data-testid="r10-new-line">
              {say('r10.new')}
            </p>
          )}
          <One
            {...props}
            line={line}
            read={
              readOn !== null && line.id === read?.msgId
                ? say('r10.read', { day: spokenDay(readOn, language) })
                : undefined
            }
          />
        </Fragment>
      ))}
    </Thread>
  )
}

function One(props: Props & { line: Line; read: string | undefined }) {
  const { say, language, conversation, line, read } = props
  const name = nameOf(conversation, line.author) ?? conversation.advisor?.name ?? say('r1.thisAdvisor')
  const words = wordsOf(props, line)
  const who = { me: say('r10.me'), advisor: name, system: say('r10.system') }[line.from]
  return (
    <Message
      id={line.id}
      from={line.from}
      mine={line.from === 'me'}
      system={line.from === 'system'}
      who={who}
      day={spokenDay(line.day, language)}
      text={line.text || words}
      testid="r10-message"
      read={read}
    >
      {line.text !== '' && words && <p class="hint">{words}</p>}
      {line.files.map((file) => (
        <File key={file.id} {...props} file={file} />
      ))}
    </Message>
  )
}

/** What this page says about what a message means, beside the words of a person. */
function wordsOf({ say, tell, conversation }: Spoken, line: Line): string | undefined {
  if (line.kind === 'text') return undefined
  const name = nameOf(conversation, line.author) ?? conversation.advisor?.name ?? say('r1.thisAdvisor')
  const typed = line.kind === 'typed' && typedWords.get(line.type)
  if (typed) return tell(typeof typed === 'function' ? typed(line) : typed, { name })
  if (line.kind === 'unreadable') return say('r10.unreadable')
  if (line.kind === 'newer-version') return say('r10.newer')
  const to = nameOf(conversation, line.to) ?? say('r1.thisAdvisor')
  if (line.kind === 'offer')
    return [say('r10.sys.offer', { name, to }), line.text].filter(Boolean).join('\n\n')
  if (line.kind === 'handover') return say(line.accepted ? 'r10.sys.handover' : 'r10.sys.wait', { to })
  if (line.state === 'withdrawn') return say('r10.sys.withdrawn')
  if (line.state === 'no-contact') return say('r10.sys.no-contact')
  return say(line.state === 'acknowledged' ? 'r10.sys.acknowledged' : 'r10.sys.status', { name })
}

/** Everything a line says, for a copy to keep. */
export function lineSays(spoken: Spoken, line: Line): string {
  const plan = line.type === 'plan' ? planInLines(line) : []
  return [wordsOf(spoken, line), line.text, ...plan].filter(Boolean).join('\n')
}

export function File({ say, tell, language, opened, onOpenFile, file }: Props & { file: AttachmentRef }) {
  const state = opened.get(file.id)
  return (
    <div class="file" data-testid="r10-file" data-id={file.id} data-state={state?.at ?? 'closed'}>
      <bdi>{file.name}</bdi> <span class="hint">{spokenSize(file.size, language)}</span>
      {state?.at === 'image' ? (
        <img src={state.url} alt={say('r10.image')} />
      ) : (
        <button
          type="button"
          data-testid="r10-file-open"
          aria-busy={state?.at === 'fetching'}
          aria-label={`${say(isPicture(file) ? 'r10.open' : 'r10.download')}: ${file.name}`}
          onClick={() => onOpenFile(file)}
        >
          {say(isPicture(file) ? 'r10.open' : 'r10.download')}
        </button>
      )}
      {!isPicture(file) && <p class="hint">{tell('r10.fileOffline')}</p>}
      {state?.at === 'failed' && <p class="error">{say('r10.fileFailed')}</p>}
    </div>
  )
}
