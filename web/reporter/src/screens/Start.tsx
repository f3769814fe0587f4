import { AdvisorCard } from '@klankbord/kit/AdvisorCard.tsx'
import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { PhoneLink } from '@klankbord/kit/PhoneLink.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { jsx } from 'preact/jsx-runtime'
import type { ChannelState, OpenChannel } from '../modules/channel.ts'
import { backOn, spokenDay } from '../modules/days.ts'
import { ownLanguage } from '../modules/information.ts'
import { languageNames, type Say } from '../modules/language.ts'
import { backupByName, type Reader } from '../modules/recipients.ts'
import type * as Who from '../who/who.ts'

type Props = {
  say: Say
  language: string
  takeFocus: boolean
  channel: ChannelState
  onBegin: () => void
  onHaveCode: () => void
  onHowSafe: () => void
}

/** R0: who is there, and two equal doors. */
export function Start(props: Props) {
  const { say, channel, takeFocus } = props
  const [who, setWho] = useState<typeof Who | null>(null)
  // Without it a page says less and works the same.
  useEffect(() => void import('../who/who.ts').then(setWho, () => {}), [])
  if (channel.state === 'unknown') return <UnknownLink {...props} />
  const haveCode = (
    <button type="button" class="door" data-testid="r0-have-code" onClick={props.onHaveCode}>
      {say('r0.have')}
    </button>
  )
  return (
    <main data-testid="r0" class="screen">
      {channel.state === 'open' && channel.open.shown?.colour && (
        <div class="brand" data-testid="r0-brand" style={{ background: channel.open.shown.colour }} />
      )}
      {channel.state === 'open' &&
        channel.open.shown?.logo &&
        who?.logoOf(jsx, channel.open.shown.logo, channel.open.directory.org.name)}
      {channel.state === 'open' && (
        <p class="hint" data-testid="r0-organisation">
          {say('r0.org', { organisation: channel.open.directory.org.name })}
        </p>
      )}
      <StepTitle takeFocus={takeFocus}>{say('r0.h1')}</StepTitle>
      <p class="lead">{say('r0.intro')}</p>
      {channel.state === 'loading' && (
        <p class="hint" role="status">
          {say('r0.loading')}
        </p>
      )}
      {channel.state === 'unavailable' && <Unavailable say={say} channel={channel} />}
      {channel.state === 'open' && channel.open.trust === 'unchecked' && (
        <Unverified say={say} pin={channel.open.spokenPin} />
      )}
      <div class="doors">
        {channel.state === 'open' && (
          <button type="button" class="door main" data-testid="r0-start" onClick={props.onBegin}>
            {say('r0.begin')}
          </button>
        )}
        {haveCode}
      </div>
      {channel.state === 'open' && <Welcome {...props} open={channel.open} />}
      {channel.state === 'open' && <Readers {...props} open={channel.open} who={who} />}
      <Links {...props} />
    </main>
  )
}

/** What the organisation says to whoever comes, under its own name only. */
function Welcome({ language, open }: Props & { open: OpenChannel }) {
  const lang = ownLanguage(language)
  const text = open.shown?.welcome?.[lang]
  return text ? (
    <p lang={lang} dir="auto" data-testid="r0-welcome">
      {text}
    </p>
  ) : null
}

function UnknownLink({ say, takeFocus, onHaveCode }: Props) {
  return (
    <main data-testid="r0-unknown" class="screen">
      <StepTitle takeFocus={takeFocus}>{say('unknown.h1')}</StepTitle>
      <p class="lead" data-testid="r0-unknown-help">
        {say('unknown.text')}
      </p>
      <div class="doors">
        <button type="button" class="door" data-testid="r0-have-code" onClick={onHaveCode}>
          {say('r0.have')}
        </button>
      </div>
    </main>
  )
}

function Unavailable({ say, channel }: { say: Say; channel: ChannelState & { state: 'unavailable' } }) {
  const { reason } = channel
  const text = { pin: 'r0.pin', 'no-key': 'r0.noKey', directory: 'r0.directory', date: 'r0.date' } as const
  // A number that comes with a link that does not fit may be as false as the link.
  const phone = reason === 'no-key' || reason === 'date' ? channel.profile.phone : null
  return (
    <Notice
      kind={reason === 'date' ? 'warn' : 'danger'}
      testid="r0-unavailable"
      data={{ 'data-reason': reason }}
    >
      <p>{say(text[reason])}</p>
      {phone && <Phone say={say} number={phone} />}
    </Notice>
  )
}

function Unverified({ say, pin }: { say: Say; pin: string }) {
  return (
    <Notice kind="warn" testid="r0-unverified">
      <p>{say('r0.unverified')}</p>
      <p>
        {say('r0.unverifiedText')}{' '}
        <bdi dir="ltr" class="digits" data-testid="r0-pin">
          {pin}
        </bdi>
      </p>
    </Notice>
  )
}

export function Phone({ say, number, testid }: { say: Say; number: string; testid?: string }) {
  return (
    <p data-testid={testid}>
      {say('r0.phone')} <PhoneLink number={number} /> <span class="hint">{say('r0.bill')}</span>
    </p>
  )
}

function Readers({ say, language, open, who }: Props & { open: OpenChannel; who: typeof Who | null }) {
  const shown = open.readers.filter((reader) => reader.role === 'advisor' || open.choices.includes(reader))
  return (
    <>
      {shown.map((reader) => (
        <AdvisorCard
          key={reader.kid}
          id={reader.kid}
          role={reader.role === 'backup' ? 'backup' : reader.card?.internal ? 'internal' : 'external'}
          name={reader.name}
          testid="r0-advisor"
          nameTestid="r0-advisor-name"
          lines={[
            { text: roleText(say, reader) },
            {
              testid: 'r0-advisor-answer-time',
              text: say('r0.answers', {
                days: Number(reader.card?.more?.answerWorkingDays) || open.profile.answerWorkingDays,
              }),
            },
            ...absenceLine(say, language, reader, open),
            ...cardLines(say, language, reader),
            ...(who && reader.card ? who.linesOf(jsx, reader.card, reader.name, language) : []),
          ]}
        />
      ))}
    </>
  )
}

function roleText(say: Say, { name, role, card }: Reader): string {
  if (role === 'backup') return say('r0.backupCard', { name })
  return say('r0.card', { name, kind: say(card?.internal ? 'r0.internal' : 'r0.external') })
}

type CardLine = { testid: string; text: ComponentChildren }

function absenceLine(say: Say, language: string, reader: Reader, open: OpenChannel): CardLine[] {
  if (!reader.absent) return []
  const { name, absentUntil } = reader
  const backup = backupByName(open.readers, reader)
  const day = absentUntil === null ? '' : spokenDay(backOn(absentUntil), language)
  const text =
    absentUntil === null
      ? say('r0.absentNoDay', { name })
      : backup
        ? say('r0.absent', { name, day, backup: backup.name })
        : say('r0.absentAlone', { name, day })
  return [{ testid: 'r0-absence', text: <strong>{text}</strong> }]
}

function cardLines(say: Say, language: string, { card }: Reader): CardLine[] {
  if (!card) return []
  const lines: CardLine[] = []
  if (card.certificate) {
    const text = say('r0.certificate', { certificate: card.certificate })
    lines.push({ testid: 'r0-advisor-certificate', text })
  }
  if (card.languages.length > 0) {
    const text = say('r0.languages', { languages: languageNames(card.languages, language) })
    lines.push({ testid: 'r0-advisor-languages', text })
  }
  if (card.phone) {
    const text = (
      <>
        {say('r0.phone')} <PhoneLink number={card.phone} /> <span class="hint">{say('r0.bill')}</span>
      </>
    )
    lines.push({ testid: 'r0-advisor-phone', text })
  }
  return lines
}

function Links({ say, channel, onHowSafe }: Props) {
  const phone = channel.state === 'open' ? channel.open.profile.phone : null
  const name = channel.state === 'open' ? channel.open.profile.practice : ''
  return (
    <div class="links">
      <Details summary={say('r0.forMe')} testid="r0-for-me">
        <p>{say('r0.forMeTopics')}</p>
        <p>{say('r0.forMeText')}</p>
      </Details>
      <Details summary={say('r0.call')} testid="r0-call">
        {phone ? (
          <>
            <p>{say('r0.callText', { name })}</p>
            <Phone say={say} number={phone} />
          </>
        ) : (
          <p>{say('r0.callNone')}</p>
        )}
      </Details>
      <button type="button" class="link" data-testid="r0-how-safe" onClick={onHowSafe}>
        {say('howSafe')}
      </button>
    </div>
  )
}
