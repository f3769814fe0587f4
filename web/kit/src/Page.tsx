import type { ComponentChildren } from 'preact'
import { ExitButton } from './ExitButton.tsx'
import { Notice } from './Notice.tsx'
import { PhoneLink } from './PhoneLink.tsx'
import { StepText } from './StepTitle.tsx'

export type HelpLine = { name: string; number: string; about: string }
export type PageLabels = {
  exit: string
  exitSkip: string
  back: string
  language: string
  danger: string
  dangerNumber: string
  otherHelp: string
  otherHelpTitle: string
  howSafe: string
}
type Language = { code: string; name: string }
type Props = {
  labels: PageLabels
  step?: string | undefined
  language: {
    current: string
    all: readonly Language[]
    open: boolean
    unreviewed?: string | undefined
    note?: string | undefined
  }
  help: { open: boolean; lines: readonly HelpLine[] }
  /** What the polite live region says. */
  status?: string
  /** What is said about the keyboard exit. */
  presses: string
  inApp?: { title: string; text: string } | undefined
  warning?: ComponentChildren
  children: ComponentChildren
  onBack?: (() => void) | undefined
  onLeave: () => void
  onLanguages: () => void
  onLanguage: (code: string) => void
  onHelp: () => void
  onHowSafe: () => void
}

/** The frame of every page of the reporter app: the exit first, help always in the same place. */
export function Page(props: Props) {
  const { labels, language, help, inApp } = props
  return (
    <>
      <header class="bar">
        <button
          type="button"
          class="skip"
          data-testid="exit-skip"
          onClick={() => document.getElementById('exit')?.focus()}
        >
          {labels.exitSkip}
        </button>
        <ExitButton label={labels.exit} onLeave={props.onLeave} />
        {props.onBack && (
          <button type="button" class="back" data-testid="back" onClick={props.onBack}>
            <span class="arrow" aria-hidden="true" />
            {labels.back}
          </button>
        )}
        <p class="hidden" aria-live="polite" data-testid="exit-presses">
          {props.presses}
        </p>
      </header>
      <aside class="strip" data-testid="emergency" aria-label={labels.otherHelpTitle}>
        <p>
          {labels.danger} <PhoneLink number={labels.dangerNumber} /> ·{' '}
          <button
            type="button"
            class="link"
            aria-expanded={help.open}
            data-testid="emergency-open"
            onClick={props.onHelp}
          >
            {labels.otherHelp}
          </button>
        </p>
        {help.open && (
          <ul data-testid="emergency-card">
            {help.lines.map(({ name, number, about }) => (
              <li key={name}>
                <strong>{name}</strong> <PhoneLink number={number} />
                <br />
                {about}
              </li>
            ))}
          </ul>
        )}
      </aside>
      {inApp && (
        <section class="in-app" aria-label={inApp.title}>
          <Notice kind="warn" testid="in-app-banner" title={inApp.title}>
            <p>{inApp.text}</p>
          </Notice>
        </section>
      )}
      {(language.unreviewed || language.note) && (
        <section class="unreviewed" aria-label={labels.language}>
          {language.unreviewed && <p data-testid="lang-unreviewed">{language.unreviewed}</p>}
          {language.note && <p>{language.note}</p>}
        </section>
      )}
      <StepText.Provider value={props.step ?? ''}>{props.children}</StepText.Provider>
      <footer>
        <button type="button" class="link" data-testid="link-how-safe" onClick={props.onHowSafe}>
          {labels.howSafe}
        </button>
        <button
          type="button"
          class="link"
          aria-expanded={language.open}
          data-testid="lang"
          onClick={props.onLanguages}
        >
          {labels.language}
        </button>
        {language.open && (
          <ul class="languages">
            {language.all.map(({ code, name }) => (
              <li key={code}>
                <button
                  type="button"
                  lang={code}
                  aria-pressed={code === language.current}
                  data-testid={`lang-${code}`}
                  onClick={() => props.onLanguage(code)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </footer>
      {props.warning}
      <p class="hidden" role="status" data-testid="status">
        {props.status}
      </p>
    </>
  )
}
