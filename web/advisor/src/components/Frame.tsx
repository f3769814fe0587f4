import type { ComponentChildren } from 'preact'
import type { Role } from '../modules/account-api.ts'
import type { LiveState } from '../modules/live.ts'
import type { Route } from '../modules/routes.ts'
import { pathOf } from '../modules/routes.ts'
import type { Language, TextKey } from '../texts/text.ts'
import { useTexts } from '../texts/text.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { LiveMark } from './LiveMark.tsx'

type Props = {
  who: string
  route: Route
  roles: readonly Role[]
  /** Null where nothing streams: somebody who has no cases. */
  live: LiveState | null
  offline: boolean
  onGo: (route: Route) => void
  /** Null where nothing is open that could be locked. */
  onLock: (() => void) | null
  onSignOut: () => void
  onLanguage: (language: Language) => void
  children: ComponentChildren
}

type Place = { id: string; label: TextKey; route: Route }

const places: readonly Place[] = [
  { id: 'a1', label: 'nav.today', route: { at: 'today' } },
  { id: 'a2', label: 'nav.cases', route: { at: 'cases', id: null } },
  { id: 'a17', label: 'nav.intervision', route: { at: 'intervision' } },
  { id: 'a5', label: 'nav.texts', route: { at: 'texts' } },
  { id: 'a6', label: 'nav.terms', route: { at: 'terms' } },
  { id: 'a7', label: 'nav.absence', route: { at: 'absence' } },
  { id: 'a14', label: 'nav.settings', route: { at: 'settings' } },
]
const practicePlaces: readonly Place[] = [
  { id: 'p1', label: 'nav.p1', route: { at: 'practice', place: 'organisations', id: null } },
  { id: 'p2', label: 'nav.p2', route: { at: 'practice', place: 'people', id: null } },
  { id: 'p3', label: 'nav.p3', route: { at: 'practice', place: 'contracts', id: null } },
  { id: 'p4', label: 'nav.p4', route: { at: 'practice', place: 'rules', id: null } },
]

/** Who is advisor and manager sees both. */
function placesOf(roles: readonly Role[]): Place[] {
  return [
    ...(roles.includes('advisor') ? places : []),
    ...(roles.includes('practice-manager') ? practicePlaces : []),
  ]
}

function isAt(route: Route, place: Route): boolean {
  if (route.at !== 'practice' || place.at !== 'practice') return route.at === place.at
  return route.place === place.place
}

/** What stands around every screen of an open desk. */
export function Frame({ who, route, roles, live, offline, children, ...on }: Props) {
  const { t } = useTexts()
  return (
    <div class="desk">
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="desk-bar">
        <nav data-testid="nav" aria-label={t('nav')}>
          {placesOf(roles).map(({ id, label, route: to }) => (
            <a
              key={id}
              href={pathOf(to)}
              aria-current={isAt(route, to) ? 'page' : undefined}
              data-testid={`nav-${id}`}
              onClick={(event) => follow(event, () => on.onGo(to))}
            >
              {t(label)}
            </a>
          ))}
        </nav>
        <div class="actions">
          {live !== null && <LiveMark state={live} />}
          <span class="who" data-testid="who" dir="auto">
            {who}
          </span>
          {on.onLock && (
            <button type="button" data-testid="lock" onClick={on.onLock}>
              {t('lock')}
            </button>
          )}
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
