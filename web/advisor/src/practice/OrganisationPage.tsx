import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import type { Directory, DirectoryEntry } from '@klankbord/protocol/directory'
import type { Presentation, PresentationEntry } from '@klankbord/protocol/presentation'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { type Basics, BasicsFields } from './BasicsFields.tsx'
import { ChannelFields } from './ChannelFields.tsx'
import { ChannelLink } from './ChannelLink.tsx'
import { Checklist } from './Checklist.tsx'
import {
  type ChannelForm,
  type FormError,
  formOf,
  listedOfficers,
  nextDirectory,
  problemsOf,
  profileOf,
  readChain,
} from './channel-form.ts'
import { KeyHistory } from './KeyHistory.tsx'
import { OffboardPanel } from './OffboardPanel.tsx'
import { OfficersPanel } from './OfficersPanel.tsx'
import type { Officers } from './officers-api.ts'
import { PresentationFields } from './PresentationFields.tsx'
import type { Organisation, OrganisationEntry, PracticeChannel } from './practice-api.ts'
import type { PracticeBook, PracticeFacts } from './practice-book.ts'
import {
  type PresentationError,
  presentationForm,
  presentationOf,
  presentationProblems,
  shownNow,
} from './presentation-form.ts'
import { ReadersPanel } from './ReadersPanel.tsx'
import { SeatFields } from './SeatFields.tsx'
import { SigningPanel } from './SigningPanel.tsx'
import { TrialPanel } from './TrialPanel.tsx'

type Props = {
  book: PracticeBook
  facts: PracticeFacts
  /** An organisation, or `new`. */
  id: string
  today: string
  onOpen: (id: string) => void
  onList: () => void
  onPeople: () => void
}
/** What is already published; the chain was read and holds together. */
type Published = {
  channel: PracticeChannel | null
  chain: readonly Directory[]
  shown: Presentation | null
  officers: Officers
}

const nobody: Officers = { officers: [], usable: false }

/** One organisation: what it agreed, who answers, and its link (P1). */
export function OrganisationPage(props: Props) {
  const { t } = useTexts()
  const { book, facts, id, onList } = props
  const [published, setPublished] = useState<Published | 'broken' | null>(null)
  const organisation = facts.organisations.find((each) => each.id === id)
  const listed = facts.channels.find((each) => each.organisation === id)
  const load = async () => {
    try {
      const channel = listed ? await book.api.channel(listed.channel) : null
      const chain = await readChain(channel?.directories ?? [])
      const shown = await shownNow(channel?.profile ?? null, chain.at(-1))
      const officers = organisation ? await book.api.officers(id) : nobody
      setPublished({ channel, chain, shown, officers })
    } catch {
      setPublished('broken')
    }
  }
  useEffect(() => void load(), [listed])

  const back = (
    <button type="button" class="link" onClick={onList}>
      {t('p1.back')}
    </button>
  )
  if (id !== 'new' && !organisation) return <div class="page flow">{back}</div>
  return (
    <div class="page flow" data-testid="p1" data-id={id}>
      {back}
      <StepTitle takeFocus>{organisation?.name ?? t('p1.new.title')}</StepTitle>
      {published === null && <p role="status">{t('starting')}</p>}
      {published === 'broken' && (
        <Notice kind="danger">
          <p>{t('p1.broken')}</p>
        </Notice>
      )}
      {published !== null && published !== 'broken' && (
        <Opened {...props} organisation={organisation} published={published} />
      )}
    </div>
  )
}

type OpenedProps = Props & { organisation: Organisation | undefined; published: Published }

function Opened({ book, facts, today, organisation, published, onOpen, onPeople }: OpenedProps) {
  const { t } = useTexts()
  const { channel, chain, shown } = published
  const former = chain.at(-1) ?? null
  const [basics, setBasics] = useState<Basics>(basicsOf(organisation))
  const [form, setForm] = useState<ChannelForm>(formOf(former, channel?.profile ?? null, facts.people))
  const [face, setFace] = useState(presentationForm(shown))
  const [officers, setOfficers] = useState(published.officers)
  const [chosen, setChosen] = useState(listedOfficers(former, officers.officers))
  useEffect(() => setOfficers(published.officers), [published])
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const [wrongFace, setWrongFace] = useState<readonly PresentationError[]>([])
  const [attempt, setAttempt] = useState(0)
  const [signing, setSigning] = useState(false)
  // Drawn once, so that a repeated attempt after a lost answer makes nothing twice.
  const drawn = useRef({ key: hex(randomBytes(16)), channel: hex(randomBytes(16)) })
  const channelId = channel?.channel ?? drawn.current.channel
  const entry: OrganisationEntry = {
    name: basics.name.trim(),
    staff: Number.parseInt(basics.staff, 10),
    sector: basics.sector,
    advisorRole: basics.advisorRole,
  }
  const check = () => {
    const problems = problemsOf(entry, form, facts.people)
    const faceProblems = presentationProblems(face)
    setWrong(problems)
    setWrongFace(faceProblems)
    setAttempt(attempt + 1)
    setSigning(problems.length + faceProblems.length === 0 && facts.root !== null)
  }
  const publish = async (signed: DirectoryEntry, presentation: PresentationEntry | null) => {
    const organisationId = organisation?.id ?? (await book.api.enter(entry, drawn.current.key))
    if (organisation && differs(organisation, entry)) await book.api.describe(organisationId, entry)
    if (!channel) await book.api.openChannel(organisationId, channelId)
    const profile = profileOf(facts.profile, entry, form, facts.people, channel?.profile ?? null)
    await book.api.publish(channelId, signed, { ...profile, presentation })
    await book.load()
    setSigning(false)
    say(t('p1.published'))
    onOpen(organisationId)
  }
  const pause = async (paused: boolean) => {
    await book.api.pause(channelId, paused)
    await book.load()
    say(t(paused ? 'p1.paused.said' : 'p1.opened.said'))
  }

  const test = async (testing: boolean) => {
    await book.api.test(channelId, testing)
    await book.load()
    say(t(testing ? 'p1.trial.said' : 'p1.live.said'))
  }
  const leave = async (day: string, other: string | null) => {
    if (!organisation) return
    await book.api.offboard(organisation.id, day, other)
    await book.load()
    say(t('p1.offboard.said'))
  }

  if (signing && facts.root) {
    return (
      <SigningPanel
        former={former}
        next={nextDirectory(channelId, entry, form, facts.people, {
          former,
          today,
          officers: officers.officers.filter(({ kid }) => kid !== null && chosen.includes(kid)),
        })}
        shown={{ former: shown, next: presentationOf(face, facts.editions) }}
        stored={facts.root}
        today={today}
        onSigned={publish}
        onCancel={() => setSigning(false)}
      />
    )
  }
  const errors = [...wrong, ...wrongFace].map((error) => ({
    field: fields[error],
    text: t(`p1.error.${error}`),
  }))
  return (
    <>
      {channel && former && (
        <ChannelLink
          channel={channel}
          former={former}
          root={facts.root}
          reporterApp={facts.reporterApp}
          leaving={organisation?.leavesOn != null}
          onPause={(paused) => void pause(paused)}
          onKit={() => book.api.awarenessKit(channel.channel)}
        />
      )}
      {channel && former && <TrialPanel channel={channel} today={today} onTest={test} />}
      {organisation && (
        <OfficersPanel
          api={book.api}
          organisation={organisation.id}
          known={officers}
          chosen={chosen}
          today={today}
          onChoose={(kid, on) => setChosen(on ? [...chosen, kid] : chosen.filter((each) => each !== kid))}
          onChanged={async () => setOfficers(await book.api.officers(organisation.id))}
        />
      )}
      {organisation && <ReadersPanel api={book.api} organisation={organisation.id} />}
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          check()
        }}
      >
        <ErrorSummary title={t('errors')} errors={errors} attempt={attempt} />
        <BasicsFields
          basics={basics}
          wrong={wrong}
          onChange={(change) => setBasics({ ...basics, ...change })}
        />
        <SeatFields
          form={form}
          people={facts.people}
          wrong={wrong}
          onChange={(change) => setForm({ ...form, ...change })}
        />
        <ChannelFields form={form} wrong={wrong} onChange={(change) => setForm({ ...form, ...change })} />
        <PresentationFields
          form={face}
          editions={facts.editions}
          wrong={wrongFace}
          onChange={(change) => setFace({ ...face, ...change })}
        />
        <Checklist form={form} facts={facts} usable={officers.usable} onPeople={onPeople} />
        <button type="submit" class="main" data-testid="p1-publish">
          {t(former ? 'p1.publish.again' : 'p1.publish')}
        </button>
      </form>
      {chain.length > 0 && <KeyHistory chain={chain} today={today} />}
      {organisation && (
        <OffboardPanel
          name={organisation.name}
          leavesOn={organisation.leavesOn}
          goesOnWith={organisation.goesOnWith}
          today={today}
          onLeave={leave}
        />
      )}
    </>
  )
}

const fields: Record<FormError | PresentationError, string> = {
  name: 'p1-name',
  staff: 'p1-staff',
  days: 'p1-ackWorkingDays',
  languages: 'p1-languages',
  advisor: 'seats',
  colour: 'p1-colour',
  contrast: 'p1-colour',
  welcome: 'p1-welcomeNl',
}

function differs(known: Organisation, entry: OrganisationEntry): boolean {
  return (['name', 'staff', 'sector', 'advisorRole'] as const).some((part) => known[part] !== entry[part])
}

function basicsOf(organisation: Organisation | undefined): Basics {
  if (!organisation) return { name: '', staff: '', sector: 'BEDRIJF', advisorRole: 'ADVISOR_IN_CONFIDENCE' }
  return { ...organisation, staff: String(organisation.staff) }
}
