import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { groups } from '@klankbord/protocol/pickup-code'
import { infoVersion } from '../data/terms.ts'
import type { OpenChannel } from '../modules/channel.ts'
import { spokenDay } from '../modules/days.ts'
import { latinDigits } from '../modules/digits.ts'
import { elsewhere, urgentHelp } from '../modules/help.ts'
import { informationBlocks, ownBlock } from '../modules/information.ts'
import { after } from '../modules/journey.ts'
import { listed, type Say } from '../modules/language.ts'
import { backupByName, chosenReader, heldBackup } from '../modules/recipients.ts'
import type { Screen } from '../modules/screens.ts'
import type { Former } from '../modules/sending.ts'
import type { Visit } from '../modules/visit.ts'
import { About } from './About.tsx'
import { Check, type Field } from './Check.tsx'
import { CodePage } from './CodePage.tsx'
import { Deleted } from './Deleted.tsx'
import { Closed, Done } from './Done.tsx'
import type { InsideView } from './InsideView.tsx'
import { LimitsView } from './LimitsView.tsx'
import { Problem } from './Problem.tsx'
import { QuestionPage } from './QuestionPage.tsx'
import { Retype } from './Retype.tsx'
import { Start } from './Start.tsx'
import { Story } from './Story.tsx'
import { useFileActions } from './use-file-actions.ts'
import { Whom } from './Whom.tsx'

export type ViewProps = {
  visit: Visit
  screen: Screen
  choice: boolean
  takeFocus: boolean
  tooOld: boolean
  /** The part behind the code, once it is here. */
  InsideView: typeof InsideView | null
  onAttention: (wrong: boolean) => void
}

/** Gives each screen its data and its callbacks. */
export function View(props: ViewProps) {
  const { visit, screen, takeFocus } = props
  const { say, screens } = visit
  const language = visit.language.current.get()
  const state = visit.channel.state.get()
  const haveCode = () => screens.go({ at: 'return' })
  const retry = () => void visit.channel.load()
  if (props.tooOld) {
    const trouble = { kind: 'old-browser' } as const
    return <Problem {...{ say, takeFocus, trouble }} onRetry={retry} onHaveCode={haveCode} />
  }
  switch (screen.at) {
    case 'return':
    case 'talk': {
      const inside = visit.inside.get()
      if (inside && props.InsideView) return <props.InsideView {...props} inside={inside} />
      if (!visit.insideTrouble.get()) return <Waiting {...{ say, takeFocus }} />
      const bring = () => void visit.bringInside()
      return (
        <Problem {...{ say, takeFocus }} trouble={{ kind: 'offline' }} onRetry={bring} onHaveCode={bring} />
      )
    }
    case 'limits':
      return <LimitsView {...props} />
    case 'closed':
      return <Closed {...{ say, takeFocus }} />
    case 'deleted':
      return <Deleted {...{ say, takeFocus }} />
  }
  if (state.state === 'trouble') {
    return <Problem {...{ say, takeFocus }} trouble={state.trouble} onRetry={retry} onHaveCode={haveCode} />
  }
  if (screen.at === 'start' || state.state !== 'open') {
    return (
      <Start
        {...{ say, language, takeFocus }}
        channel={state}
        onBegin={() => screens.go({ at: 'about' })}
        onHaveCode={haveCode}
        onHowSafe={() => screens.go({ at: 'limits' })}
      />
    )
  }
  return <Journey {...props} screen={screen} open={state.open} />
}

function Waiting({ say, takeFocus }: { say: Say; takeFocus: boolean }) {
  return (
    <main class="screen">
      <StepTitle takeFocus={takeFocus}>{say('status.working')}</StepTitle>
    </main>
  )
}

type JourneyProps = ViewProps & { open: OpenChannel }

/** The way from "good to know" to "done". */
function Journey(props: JourneyProps) {
  const { visit, screen, choice, takeFocus, open, onAttention } = props
  const { say, screens } = visit
  const language = visit.language.current.get()
  const draft = visit.draft.state.get()
  const onChange = visit.draft.change
  const next = () =>
    'change' in screen && screen.change ? screens.back() : screens.go(after(screen, choice))
  switch (screen.at) {
    case 'about':
      return <AboutView {...props} onContinue={next} />
    case 'whom':
      return (
        <Whom
          {...{ say, language, takeFocus, onAttention }}
          choices={open.choices}
          chosen={draft.advisor}
          onChoose={(advisor) => onChange({ advisor })}
          onContinue={next}
        />
      )
    case 'story':
      return <Story {...{ say, takeFocus, draft, onAttention, onChange }} onContinue={next} />
    case 'question':
      return <QuestionView {...props} onContinue={next} />
    case 'check':
      return <CheckView {...props} />
    case 'code':
    case 'retype':
      return <KeepCode {...props} />
    case 'done':
      return <DoneView {...props} />
    default:
      return null
  }
}

function AboutView({ visit, takeFocus, open, onContinue }: JourneyProps & { onContinue: () => void }) {
  const { say } = visit
  const language = visit.language.current.get()
  const { profile, directory, choices, readers } = open
  const only = choices.length === 1 ? choices[0] : undefined
  const names = listed(
    choices.map(({ name }) => name),
    language,
    true,
  )
  const advisor = only?.name ?? say('r1.thisAdvisor')
  const held = heldBackup(directory, readers, only ?? choices[0] ?? null)
  const backup = held ?? backupByName(readers, only ?? null)
  const upfront = { advisor, backup: held?.name ?? '', backupAfterDays: directory.policy.backupAfterDays }
  const list = (items: readonly string[]) => listed(items, language)
  const version = open.shown?.information?.version ?? infoVersion
  return (
    <About
      {...{ say, takeFocus, version }}
      readers={names}
      agreed={
        profile.secrecyExceptions.length === 0
          ? say('r1.agreedNone')
          : say('r1.agreed', { list: list(profile.secrecyExceptions) })
      }
      upfront={held ? say('info.backup.upfront.text', upfront) : null}
      blocks={[
        ...ownBlock(open.shown, language),
        ...informationBlocks({
          say,
          profile,
          policy: directory.policy,
          advisor,
          advisorInternal: only?.card?.internal ?? false,
          readers: names,
          backup: backup?.name ?? null,
          list,
        }),
      ]}
      onTryExit={visit.exit.leave}
      onContinue={() => {
        visit.draft.change({ info: version })
        onContinue()
      }}
    />
  )
}

function QuestionView(props: JourneyProps & { onContinue: () => void }) {
  const { visit, screen, takeFocus, open, onAttention, onContinue } = props
  const { say, screens, files, uploading } = visit
  const language = visit.language.current.get()
  const draft = visit.draft.state.get()
  const { tooMany, fileActions } = useFileActions(files, uploading.cancel)
  if (screen.at !== 'question') return null
  const cards = elsewhere(draft.topics, open.profile.outOfScope)
  return (
    <QuestionPage
      {...{ say, language, takeFocus, draft, onAttention, onContinue, tooMany, fileActions }}
      question={screen.question}
      files={files.state.get()}
      urgent={urgentHelp(say, language)}
      elsewhere={cards.map((card) => ({ name: language === 'nl' ? card.nl : card.en, phone: card.phone }))}
      onChange={visit.draft.change}
      onSkipAll={() => (screen.change ? screens.back() : screens.go({ at: 'check' }))}
    />
  )
}

function CheckView({ visit, choice, takeFocus, open }: JourneyProps) {
  const { say, screens, sending } = visit
  const draft = visit.draft.state.get()
  const reader = chosenReader(open.choices, draft.advisor)
  if (!reader) return null
  const held = heldBackup(open.directory, open.readers, reader)
  const change = (field: Field) => {
    if (field === 'advisor') screens.go({ at: 'whom', change: true })
    else if (field === 'story') screens.go({ at: 'story', change: true })
    else screens.go({ at: 'question', question: field, change: true })
  }
  return (
    <Check
      {...{ say, takeFocus, draft, choice, reader, held }}
      language={visit.language.current.get()}
      files={visit.files.state.get()}
      later={held ? null : backupByName(open.readers, reader)}
      backupAfterDays={open.directory.policy.backupAfterDays}
      sending={sending.state.get()}
      onChangeField={change}
      onWithBackup={(withBackup) => visit.draft.change({ withBackup })}
      onCancelFile={visit.uploading.cancel}
      onSend={() => void sending.send()}
    />
  )
}

function KeepCode({ visit, screen, takeFocus, onAttention }: JourneyProps) {
  const { say, screens } = visit
  const sent = visit.sending.state.get()
  if (sent.at !== 'sent') return null
  const shown = groups(sent.digits)
  if (screen.at === 'retype') {
    return (
      <Retype
        {...{ say, takeFocus, onAttention }}
        isRight={(typed) => latinDigits(typed) === shown[shown.length - 1]}
        onShowCode={() => screens.swap({ at: 'code' })}
        onContinue={visit.finish}
      />
    )
  }
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  return (
    <CodePage
      {...{ say, takeFocus }}
      digits={sent.digits}
      groups={shown}
      former={formerOf(visit, sent.former)}
      onCopy={(text) => (navigator.clipboard ? copy(text) : Promise.resolve(false))}
      onPrint={() => window.print()}
      onSaveFile={() => visit.save('notitie.txt', new Blob([`${shown.join(' ')}\n`], { type: 'text/plain' }))}
      onSaved={() => screens.swap({ at: 'retype' })}
      onNoCode={visit.finish}
    />
  )
}

const formerOf = ({ language }: Visit, former: Former | null): string | null =>
  former && listed(former.readers, language.current.get())

function DoneView({ visit, takeFocus }: JourneyProps) {
  const { say } = visit
  const language = visit.language.current.get()
  const finished = visit.finished.get()
  if (!finished) return null
  return (
    <Done
      {...{ say, takeFocus }}
      advisor={finished.advisor}
      former={formerOf(visit, finished.former)}
      day={spokenDay(finished.day, language)}
      urgent={urgentHelp(say, language)}
      onOpen={() => void visit.openMine()}
      onClose={visit.close}
    />
  )
}
