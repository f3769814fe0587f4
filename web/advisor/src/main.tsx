import '@klankbord/kit/tokens.css'
import '@klankbord/kit/kit.css'
import './advisor.css'
import { hold } from '@klankbord/kit/observable'
import { render } from 'preact'
import { App } from './App.tsx'
import { accountApi } from './modules/account-api.ts'
import { aidsApi } from './modules/aids-api.ts'
import { appointmentsApi } from './modules/appointments-api.ts'
import { casesApi } from './modules/cases-api.ts'
import { coverApi } from './modules/cover-api.ts'
import { dayInNetherlands } from './modules/days.ts'
import { createHttp } from './modules/http.ts'
import { type IdleWatch, watchIdle } from './modules/idle-lock.ts'
import { intervisionApi } from './modules/intervision-api.ts'
import { lifeApi } from './modules/life-api.ts'
import { recordingApi } from './modules/recording-api.ts'
import { recordsApi } from './modules/records-api.ts'
import { pathOf, type Route, routeOf } from './modules/routes.ts'
import { openSession } from './modules/session.ts'
import { openWorkspace } from './modules/workspace.ts'
import { language } from './texts/text.ts'

const now = () => Date.now()
const today = () => dayInNetherlands(now())
const later = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
const every = (milliseconds: number, run: () => void) => {
  const timer = setInterval(run, milliseconds)
  return () => clearInterval(timer)
}

const http = createHttp(
  (input, init) => fetch(input, init),
  () => session.signedOut(),
)
const account = accountApi(http)
const api = casesApi(http)
const aids = aidsApi(http)
const appointments = appointmentsApi(http)
const recording = recordingApi(http)
const life = lifeApi(http)
const intervision = intervisionApi(http)
const online = hold(navigator.onLine)
const idleWarning = hold(false)
const route = hold<Route>(routeOf(location.pathname))

const session = openSession({
  account,
  api,
  today,
  later,
  openWork: (me, opened, on) =>
    openWorkspace({
      me,
      opened,
      account,
      api,
      aids,
      intervisionApi: intervision,
      recordsApi: recordsApi(http),
      appointments,
      recording,
      life,
      coverApi: coverApi(http),
      now,
      today,
      later,
      connect: () => new EventSource('/v1/advisor/live'),
      online: () => navigator.onLine,
      desktop: {
        urlOf: (blob) => URL.createObjectURL(blob),
        revoke: (url) => URL.revokeObjectURL(url),
        save,
      },
      onAlarm: on.alarm,
      onRefused: on.refused,
    }),
})

function save(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

function go(next: Route): void {
  if (pathOf(next) !== location.pathname) history.pushState(null, '', pathOf(next))
  route.set(next)
}

// The cases close by themselves, whatever screen is open.
let idle: IdleWatch | null = null
session.state.subscribe(() => {
  const state = session.state.get()
  if (state.at === 'open') {
    const { language: chosen } = state.work.settings.get()
    if (chosen) language.set(chosen)
    idle ??= watchIdle(
      { now, every },
      { lock: () => session.lock(true), warn: (warned) => idleWarning.set(warned) },
    )
    return
  }
  if (!idle) return
  idle.stop()
  idle = null
  idleWarning.set(false)
  forgetScreens()
})
for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
  document.addEventListener(kind, () => idle?.input(), { passive: true, capture: true })
}
document.addEventListener('visibilitychange', () => idle?.visibility(document.visibilityState === 'visible'))

addEventListener('popstate', () => route.set(routeOf(location.pathname)))
addEventListener('online', () => {
  online.set(true)
  const state = session.state.get()
  if (state.at === 'open') state.work.retry()
})
addEventListener('offline', () => online.set(false))
addEventListener('beforeunload', (event) => {
  const state = session.state.get()
  if (state.at === 'open' && state.work.hasUnsent()) event.preventDefault()
})
// A page that comes back from the browser's memory of earlier pages must not come back open.
addEventListener('pagehide', () => session.lock(false))

const place = document.getElementById('app') ?? document.body

function mount(): void {
  render(
    <App
      session={session}
      http={http}
      route={route}
      online={online}
      idleWarning={idleWarning}
      today={today}
      onGo={go}
      onStay={() => idle?.input()}
      onSignOut={() => {
        session.lock(false)
        location.assign('/v1/advisor/sign-out')
      }}
    />,
    place,
  )
}

/** The engine remembers the last text a pattern was tried on; this makes it another. */
const emptyPattern = /-/

/** Preact keeps a screen that is gone in the tree it first stood in; only a new tree forgets what was read. */
function forgetScreens(): void {
  render(null, place)
  mount()
  emptyPattern.test('-')
}

mount()
void session.start()
