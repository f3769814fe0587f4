import type { ComponentChildren } from 'preact'
import type { Audience } from './audience.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { LiveMark } from './LiveMark.tsx'
import type { LiveState } from './live.ts'
import { type Language, useTexts } from './texts.ts'

/** A screen that the menu leads to. */
export type MenuPlace = { id: string; label: string; path: string; here: boolean; go(): void }
export type FrameProps = {
  audience: Audience
  who: string
  places: readonly MenuPlace[]
  /** Null where nothing streams: somebody who has nothing sealed here. */
  live: LiveState | null
  offline: boolean
  /** Null where nothing is open that could be locked. */
  onLock: (() => void) | null
  onSignOut: () => void
  onLanguage: (language: Language) => void
  children: ComponentChildren
}

/** What stands around every screen of an open desk. */
export function Frame({ audience, who, places, live, offline, children, ...on }: FrameProps) {
  const { t } = useTexts()
  return (
    <div class="desk">
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="desk-bar">
        <nav data-testid="nav" aria-label={t('nav')}>
          {places.map(({ id, label, path, here, go }) => (
            <a
              key={id}
              href={path}
              aria-current={here ? 'page' : undefined}
              data-testid={`nav-${id}`}
              onClick={(event) => follow(event, go)}
            >
              {label}
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
            href={`${audience.path}/sign-out`}
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
