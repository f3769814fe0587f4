import { hold } from '@klankbord/kit/observable'
import { useObservable } from '@klankbord/kit/use-observable'
import { randomBytes } from '@klankbord/protocol/bytes'
import { render } from 'preact'
import { dayOf } from './modules/days.ts'
import { createShiftExit } from './modules/shift-exit.ts'
import { createVisit } from './modules/visit.ts'
import { App } from './screens/App.tsx'
import type { InsideView } from './screens/InsideView.tsx'

const root = document.createElement('div')
const inApp = /FBAN|FBAV|Instagram|WhatsApp|Teams|MicroMessenger|TikTok|Line\/|; wv\)/
const stepIn = (state: unknown): number => {
  const n: unknown = typeof state === 'object' && state !== null && 'n' in state ? state.n : 0
  return typeof n === 'number' ? n : 0
}

let insideView: typeof InsideView | null = null
const visit = createVisit({
  origin: location.origin,
  path: location.pathname,
  fragment: location.hash,
  exitTarget: document.querySelector<HTMLMetaElement>('meta[name=exit]')?.content ?? '/',
  languages: navigator.languages,
  today: () => dayOf(new Date()),
  clock: {
    now: () => Date.now(),
    after: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  random: () => (randomBytes(1)[0] ?? 0) / 255,
  visible: () => document.visibilityState === 'visible',
  steps: {
    now: () => stepIn(history.state),
    // The address stays as it is: no second row in the history of the browser.
    push: (n) => history.pushState({ n }, ''),
    go: (by) => history.go(by),
    listen: (changed) => addEventListener('popstate', ({ state }) => changed(stepIn(state))),
  },
  page: {
    empty: () => {
      render(null, root)
      document.body.replaceChildren()
    },
    replace: (address) => location.replace(address),
    reload: () => location.reload(),
    online: () => navigator.onLine,
    whenOnline: (then) => addEventListener('online', then, { once: true }),
  },
  save: (name, data) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(data)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  },
  link: { make: (data) => URL.createObjectURL(data), drop: (url) => URL.revokeObjectURL(url) },
  inside: async () => {
    const part = await import('./behind-code.ts')
    insideView = part.behindCode.InsideView
    return part.behindCode.createInside
  },
  build: [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('[integrity]')].map((part) => ({
    file: (part instanceof HTMLScriptElement ? part.src : part.href).replace(location.origin, ''),
    hash: part.integrity,
  })),
})

const presses = hold<number | null>(null)
const shift = createShiftExit()
addEventListener('keydown', ({ key, repeat }) => shift.down(key, repeat))
addEventListener('keyup', ({ key, timeStamp }) => {
  const left = shift.up(key, timeStamp)
  if (left === null) return
  if (left === 0) visit.exit.leave()
  else presses.set(left)
})
addEventListener('pointerdown', shift.interrupt)
for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
  addEventListener(kind, visit.idle.input, { passive: true })
}
document.addEventListener('visibilitychange', () => {
  visit.idle.visible(document.visibilityState === 'visible')
})
addEventListener('pagehide', visit.exit.hidden)
addEventListener('pageshow', ({ persisted }) => visit.exit.shown(persisted))
// Another link pasted into the same tab is another channel.
addEventListener('hashchange', () => location.reload())

function Root() {
  const left = useObservable(presses)
  // Without a secure context the browser offers no cryptography.
  return (
    <App
      visit={visit}
      presses={left}
      inApp={inApp.test(navigator.userAgent)}
      tooOld={!isSecureContext}
      insideView={() => insideView}
    />
  )
}

document.body.replaceChildren(root)
render(<Root />, root)
void visit.channel.load()
