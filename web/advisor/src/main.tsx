import '@klankbord/kit/tokens.css'
import '@klankbord/kit/kit.css'
import '@klankbord/staff/staff.css'
import '@klankbord/kit/charts.css'
import '@klankbord/staff/yearly.css'
import './advisor.css'
import { hold } from '@klankbord/kit/observable'
import { accountApi } from '@klankbord/staff/account-api'
import { dayInNetherlands } from '@klankbord/staff/days'
import { createHttp } from '@klankbord/staff/http'
import { forgetPatterns, later, now, saveFile, watchPage } from '@klankbord/staff/page'
import { openSession } from '@klankbord/staff/session'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { App } from './App.tsx'
import { aidsApi } from './modules/aids-api.ts'
import { appointmentsApi } from './modules/appointments-api.ts'
import { casesApi } from './modules/cases-api.ts'
import { coverApi } from './modules/cover-api.ts'
import { intervisionApi } from './modules/intervision-api.ts'
import { lifeApi } from './modules/life-api.ts'
import { recordingApi } from './modules/recording-api.ts'
import { recordsApi } from './modules/records-api.ts'
import { pathOf, type Route, routeOf } from './modules/routes.ts'
import { advisors, outlineOf, outsideOf } from './modules/session.ts'
import { openWorkspace } from './modules/workspace.ts'

const today = () => dayInNetherlands(now())

const http = createHttp(
  (input, init) => fetch(input, init),
  () => session.signedOut(),
)
const account = accountApi(http, advisors.path)
const api = casesApi(http)
const aids = aidsApi(http)
const appointments = appointmentsApi(http)
const recording = recordingApi(http)
const life = lifeApi(http)
const intervision = intervisionApi(http)
const route = hold<Route>(routeOf(location.pathname))

const session = openSession({
  account,
  outside: outsideOf,
  outline: async () => outlineOf((await api.cases(null)).cases, today()),
  later,
  openWork: (me, opened, on) =>
    openWorkspace({
      me,
      http,
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
      connect: () => new EventSource(`${advisors.path}/live`),
      online: () => navigator.onLine,
      desktop: {
        urlOf: (blob) => URL.createObjectURL(blob),
        revoke: (url) => URL.revokeObjectURL(url),
        save: saveFile,
      },
      onAlarm: on.alarm,
      onRenewed: on.renewed,
      onRefused: on.refused,
    }),
})

function go(next: Route): void {
  if (pathOf(next) !== location.pathname) history.pushState(null, '', pathOf(next))
  route.set(next)
}

const page = watchPage({
  session,
  onOpen(work) {
    const { language: chosen } = work.settings.get()
    if (chosen) language.set(chosen)
  },
  onClosed: forgetScreens,
})
addEventListener('popstate', () => route.set(routeOf(location.pathname)))
const place = document.getElementById('app') ?? document.body

function mount(): void {
  render(
    <App
      session={session}
      http={http}
      route={route}
      online={page.online}
      idleWarning={page.idleWarning}
      today={today}
      onGo={go}
      onStay={page.stay}
      onSignOut={() => {
        session.lock(false)
        location.assign(`${advisors.path}/sign-out`)
      }}
    />,
    place,
  )
}

/** Preact keeps a screen that is gone in the tree it first stood in; only a new tree forgets what was read. */
function forgetScreens(): void {
  render(null, place)
  mount()
  forgetPatterns()
}

mount()
void session.start()
