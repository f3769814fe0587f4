import type { ComponentChildren } from 'preact'
import type { LiveState } from '../modules/live.ts'
import type { Route } from '../modules/routes.ts'
import { pathOf } from '../modules/routes.ts'
import type { Language } from '../texts/text.ts'
import { useTexts } from '../texts/text.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { LiveMark } from './LiveMark.tsx'

type Props = {
  who: string
  route: Route
  live: LiveState
  offline: boolean
  onGo: (route: Route) => void
  onLock: () => void
  onSignOut: () => void
  onLanguage: (language: Language) => void
  children: ComponentChildren
}

const places = [
  { id: 'a1', label: 'nav.today', route: { at: 'today' } },
  { id: 'a2', label: 'nav.cases', route: { at: 'cases', id: null } },
  { id: 'a5', label: 'nav.texts', route: { at: 'texts' } },
  { id: 'a14', label: 'nav.settings', route: { at: 'settings' } },
] as const

/** What stands around every screen of an open desk. */
export function Frame({ who, route, live, offline, children, ...on }: Props) {
  const { t } = useTexts()
  return (
    <div class="desk">
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="desk-bar">
        <nav data-testid="nav" aria-label={t('nav')}>
          {places.map(({ id, label, route: to }) => (
            <a
              key={id}
              href={pathOf(to)}
              aria-current={route.at === to.at ? 'page' : undefined}
              data-testid={`nav-${id}`}
              onClick={(event) => follow(event, () => on.onGo(to))}
            >
              {t(label)}
            </a>
          ))}
        </nav>
        <div class="actions">
          <LiveMark state={live} />
          <span class="who" data-testid="who" dir="auto">
            {who}
          </span>
          <button type="button" data-testid="lock" onClick={on.onLock}>
            {t('lock')}
          </button>
          <a
            href="/v1/advisor/sign-out"
            data-testid="sign-out"
            onClick={(event) => {
              event.preventDefault()
              on.onSignOut()
            }}
          >
            {t('signOut')}
          </a>
        </div>
      </header>
      {offline && (
        <p class="offline" role="status" data-testid="offline-banner">
          {t('offline')}
        </p>
      )}
      <main id="content">{children}</main>
      <footer class="desk-foot">
        <LanguageChoice onChoose={on.onLanguage} />
      </footer>
    </div>
  )
}

/** A plain click stays in the page; with a modifier the browser opens a tab as usual. */
export function follow(event: MouseEvent, go: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  go()
}
