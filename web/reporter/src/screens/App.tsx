import { Dialog } from '@klankbord/kit/Dialog.tsx'
import { Page } from '@klankbord/kit/Page.tsx'
import { useObservables } from '@klankbord/kit/use-observable'
import { Fragment } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { emergencyNumber, urgentHelp } from '../modules/help.ts'
import { stepOf, titleOf } from '../modules/journey.ts'
import { directionOf, languageNames } from '../modules/language.ts'
import { mustChoose } from '../modules/recipients.ts'
import type { Screen } from '../modules/screens.ts'
import type { Visit } from '../modules/visit.ts'
import { languages, texts } from '../texts/texts.ts'
import type { InsideView } from './InsideView.tsx'
import { View } from './View.tsx'

type Props = {
  visit: Visit
  /** How many presses of Shift are left, while somebody is pressing. */
  presses: number | null
  inApp: boolean
  tooOld: boolean
  insideView: () => typeof InsideView | null
}

const keyOf = (screen: Screen) => (screen.at === 'question' ? screen.question : screen.at)

/** The frame around every screen: title, language, exit, help, and the warning before the lock. */
export function App({ visit, presses, inApp, tooOld, insideView }: Props) {
  const { say, screens, channel, idle } = visit
  useObservables(
    ...[screens.shown, visit.language.current, channel.state, visit.draft.state, visit.files.state],
    ...[visit.sending.state, visit.finished, visit.inside, visit.insideTrouble, idle.state],
  )
  const [help, setHelp] = useState(false)
  const [languagesOpen, setLanguagesOpen] = useState(false)
  const [wrong, setWrong] = useState(false)
  const screen = screens.shown.get()
  const first = useRef(screen)
  const language = visit.language.current.get()
  const state = channel.state.get()
  const choice = state.state === 'open' && mustChoose(state.open.choices)
  const step = stepOf(screen, choice)
  const { key, values } = titleOf(screen, choice)
  const title = wrong ? say('title.note', { title: say(key, values) }) : say(key, values)

  useEffect(() => {
    document.title = title
  }, [title])
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  const place = keyOf(screen)
  useLayoutEffect(() => window.scrollTo(0, 0), [place])

  return (
    <Page
      labels={{
        exit: say('exit'),
        exitSkip: say('exit.skip'),
        back: say('back'),
        language: say('lang'),
        danger: say('danger'),
        dangerNumber: emergencyNumber,
        otherHelp: say('help'),
        otherHelpTitle: say('help.title'),
        howSafe: say('howSafe'),
      }}
      step={step ? say('step', step) : undefined}
      language={{
        current: language,
        all: languages.map((code) => ({ code, name: texts[code].name })),
        open: languagesOpen || screen.at === 'start',
        unreviewed: visit.language.reviewed() ? undefined : say('lang.unreviewed'),
        note: answersIn(visit),
      }}
      help={{ open: help, lines: urgentHelp(say, language) }}
      presses={presses === null ? '' : say('exit.presses', { n: presses })}
      inApp={inApp ? { title: say('inApp.title'), text: say('inApp.text') } : undefined}
      warning={
        idle.state.get() === 'warned' && (
          <Dialog
            title={say(idle.locks() ? 'idle.lock' : 'idle.warn')}
            action={say('idle.stay')}
            testid="lock-warning"
            actionTestid="lock-stay"
            onAction={idle.stay}
          />
        )
      }
      onBack={screens.canGoBack() ? screens.back : undefined}
      onLeave={visit.exit.leave}
      onLanguages={() => setLanguagesOpen(!languagesOpen)}
      onLanguage={visit.chooseLanguage}
      onHelp={() => setHelp(!help)}
      onHowSafe={() => {
        if (screen.at !== 'limits') screens.go({ at: 'limits' })
      }}
    >
      <Fragment key={place}>
        <View
          visit={visit}
          screen={screen}
          choice={choice}
          takeFocus={screen !== first.current}
          tooOld={tooOld}
          InsideView={insideView()}
          onAttention={setWrong}
        />
      </Fragment>
    </Page>
  )
}

/** Said when the chosen language is none that the people who answer have. */
function answersIn({ channel, language, say }: Visit): string | undefined {
  const state = channel.state.get()
  const code = language.current.get()
  if (state.state !== 'open' || state.open.profile.languages.includes(code)) return undefined
  const { profile, choices } = state.open
  const name = choices.length === 1 ? (choices[0]?.name ?? '') : profile.practice
  return say('lang.answers', { name, languages: languageNames(profile.languages, code) })
}
