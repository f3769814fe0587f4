import { Notice } from '@klankbord/kit/Notice.tsx'
import { type Talk, talksIn } from '@klankbord/kit/talks'
import { useState } from 'preact/hooks'
import { spokenDay } from '../../modules/days.ts'
import { AgreedTalk } from './AgreedTalk.tsx'
import { OwnProposal } from './OwnProposal.tsx'
import { ProposedTalk } from './ProposedTalk.tsx'
import type { PanelProps } from './tabs.ts'

/** What a part of this page asks to send about an appointment. */
export type Act = (body: Record<string, unknown>) => void
export type TalkProps = PanelProps & { talk: Talk; name: string; onAct: Act; onPropose: () => void }

/** R12: look for a time to talk, at a place that is safe. */
export function Appointment(props: PanelProps) {
  const { inside, conversation, tell, say } = props
  const [proposing, setProposing] = useState<string | null>(null)
  const talks = talksIn(
    conversation.messages.map(({ direction, postedOn, content }) => ({
      by: direction === 1 ? 'reporter' : 'advisor',
      day: postedOn,
      type: content?.t ?? '',
      body: content?.body ?? {},
    })),
  )
  const today = props.visit.today()
  const isPast = ({ agreed }: Talk) => agreed !== null && agreed.day < today
  const open = talks.filter((talk) => lives(talk) && !isPast(talk))
  const name = conversation.advisor?.name ?? say('r1.thisAdvisor')
  const reply = inside.reply.state.get()
  const writable = conversation.trusted && conversation.status.state !== 'closed'
  const act: Act = (body) => void inside.reply.send({ t: 'appointment', ...body })
  const shared = { ...props, name, onAct: act }
  return (
    <>
      <h2>{tell('r12.h2')}</h2>
      <Free {...props} talks={talks} />
      {talks.map((talk) =>
        open.includes(talk) ? null : (
          <p
            key={talk.id}
            class="hint"
            data-testid="r12-state"
            data-state={lives(talk) ? 'past' : talk.state}
          >
            {overWords(talk, props, name)}
          </p>
        ),
      )}
      {open.map((talk) => {
        const more = { ...shared, talk, onPropose: () => setProposing(talk.id) }
        return talk.state === 'agreed' ? (
          <AgreedTalk key={talk.id} {...more} />
        ) : (
          <ProposedTalk key={talk.id} {...more} />
        )
      })}
      {writable &&
        (proposing === null ? (
          open.length === 0 && (
            <button type="button" data-testid="r12-propose" onClick={() => setProposing('')}>
              {tell('r12.propose')}
            </button>
          )
        ) : (
          <OwnProposal {...shared} id={proposing} onDone={() => setProposing(null)} />
        ))}
      <p role="status" data-testid="r10-send-state" data-state={reply.at === 'nobody' ? 'failed' : reply.at}>
        {reply.at === 'idle' ? '' : say(words[reply.at])}
      </p>
    </>
  )
}

const lives = ({ state }: Talk): boolean => state === 'proposed' || state === 'agreed'

function overWords({ state, by, agreed }: Talk, { tell, language }: PanelProps, name: string): string {
  if (state === 'declined' || state === 'cancelled') return tell(`r12.${state}.${by}`, { name })
  return agreed ? tell('r12.past', { day: spokenDay(agreed.day, language) }) : ''
}

const words = {
  sending: 'r10.sending',
  sent: 'r10.sent',
  failed: 'r10.failed',
  nobody: 'r10.failed',
} as const

/** The advisor says what is free; until then it is the first talk that is looked for. */
function Free({ tell, talks }: PanelProps & { talks: readonly Talk[] }) {
  const told = talks.map(({ free }) => free).filter((free) => free !== null)
  const free = told.length > 0 ? told[told.length - 1] : !talks.some(({ state }) => state === 'agreed')
  if (!free) return <p class="lead">{tell('r12.lead')}</p>
  return (
    <Notice kind="ok" testid="r12-free">
      <p>{tell('r12.free')}</p>
    </Notice>
  )
}
