import '@klankbord/kit/tokens.css'
import '@klankbord/kit/kit.css'
import '@klankbord/staff/staff.css'
import '@klankbord/kit/charts.css'
import '@klankbord/staff/yearly.css'
import './organisation.css'
import { hold } from '@klankbord/kit/observable'
import { accountApi } from '@klankbord/staff/account-api'
import { dayInNetherlands } from '@klankbord/staff/days'
import { createHttp } from '@klankbord/staff/http'
import { noticesApi } from '@klankbord/staff/notices-api'
import { forgetPatterns, later, now, saveFile, watchPage } from '@klankbord/staff/page'
import { openSession } from '@klankbord/staff/session'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { App } from './App.tsx'
import { adviceApi } from './modules/advice-api.ts'
import { askingApi } from './modules/asking.ts'
import { awarenessApi } from './modules/awareness-api.ts'
import { chargesApi } from './modules/charges-api.ts'
import { escalationsApi } from './modules/escalations-api.ts'
import { pathOf, type Route, routeOf } from './modules/routes.ts'
import { officers, outlineOf, outsideOf } from './modules/session.ts'
import { openWorkspace } from './modules/workspace.ts'
import { yearlyApi } from './modules/yearly-api.ts'

const today = () => dayInNetherlands(now())

const http = createHttp(
  (input, init) => fetch(input, init),
  () => session.signedOut(),
)
const account = accountApi(http, officers.path)
const api = escalationsApi(http, officers.path)
const yearly = yearlyApi(http, officers.path)
const charges = chargesApi(http, officers.path)
const awareness = awarenessApi(http, officers.path)
const notices = noticesApi(http, officers.path)
const advice = adviceApi(http, officers.path)
const route = hold<Route>(routeOf(location.pathname))

const session = openSession({
  account,
  outside: outsideOf,
  outline: async () => outlineOf(await api.escalations()),
  later,
  openWork: (me, opened, on) =>
    openWorkspace({
      me,
      opened,
      account,
      api,
      notices,
      askingApi: askingApi(http, officers.path),
      today,
      later,
      connect: () => new EventSource(`${officers.path}/live`),
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
    const chosen = work.language.get()
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
      yearly={yearly}
      advice={advice}
      charges={charges}
      awareness={awareness}
      route={route}
      online={page.online}
      idleWarning={page.idleWarning}
      today={today}
      notices={notices}
      onGo={go}
      onStay={page.stay}
      onSignOut={() => {
        session.lock(false)
        location.assign(`${officers.path}/sign-out`)
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
