import type { Observable } from '@klankbord/kit/observable'
import { useObservable } from '@klankbord/kit/use-observable'
import { useEffect } from 'preact/hooks'
import { Gate } from './components/Gate.tsx'
import { PaperKit } from './components/PaperKit.tsx'
import type { Http } from './modules/http.ts'
import { kitSheet, pageStatus } from './modules/page-status.ts'
import type { Route } from './modules/routes.ts'
import type { SessionControl } from './modules/session.ts'
import { ContactDesk } from './screens/ContactDesk.tsx'
import { Desk } from './screens/Desk.tsx'
import { Locked } from './screens/Locked.tsx'
import { ManagerDesk } from './screens/ManagerDesk.tsx'
import { NoCasesPage } from './screens/NoCasesPage.tsx'
import { Setup } from './screens/Setup.tsx'
import { SignedOut } from './screens/SignedOut.tsx'
import { useTexts } from './texts/text.ts'

type Props = {
  session: SessionControl
  http: Http
  route: Observable<Route>
  online: Observable<boolean>
  idleWarning: Observable<boolean>
  today: () => string
  onGo: (route: Route) => void
  onStay: () => void
  onSignOut: () => void
}

export function App(props: Props) {
  const { language } = useTexts()
  const sheet = useObservable(kitSheet)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <>
      <div class={sheet ? 'app on-screen' : 'app'}>
        <Screen {...props} />
        <p class="hidden" role="status" data-testid="status">
          {useObservable(pageStatus)}
        </p>
      </div>
      {sheet && <PaperKit sheet={sheet} />}
    </>
  )
}

function Screen({ session, today, ...rest }: Props) {
  const { t } = useTexts()
  const now = useObservable(session.state)
  const route = useObservable(rest.route)
  const online = useObservable(rest.online)
  const idleWarning = useObservable(rest.idleWarning)
  switch (now.at) {
    case 'starting':
      return <p class="gate">{t('starting')}</p>
    case 'unreachable':
      return (
        <Gate title={t('unreachable.title')} testid="unreachable">
          <p>{t('unreachable.text')}</p>
          <button type="button" class="main" onClick={() => void session.start()}>
            {t('retry')}
          </button>
        </Gate>
      )
    case 'signed-out':
      return <SignedOut ended={now.ended} />
    case 'no-cases':
      return <NoCasesPage name={now.me?.name ?? ''} why={now.why} />
    case 'practice':
      return (
        <ManagerDesk
          me={now.me}
          http={rest.http}
          route={route}
          today={today()}
          online={online}
          onGo={rest.onGo}
          onSignOut={rest.onSignOut}
        />
      )
    case 'contact':
      return (
        <ContactDesk
          me={now.me}
          http={rest.http}
          today={today()}
          online={online}
          onSignOut={rest.onSignOut}
        />
      )
    case 'setup':
      return <Setup name={now.me.name} enrolment={now.enrolment} today={today()} onFinish={session.enrol} />
    case 'locked':
      return <Locked locked={now} today={today()} onUnlock={(way) => void session.unlock(way)} />
    case 'open':
      return (
        <Desk
          work={now.work}
          route={route}
          today={today()}
          online={online}
          http={rest.http}
          idleWarning={idleWarning}
          onGo={rest.onGo}
          onLock={() => session.lock(false)}
          onSignOut={rest.onSignOut}
          onStay={rest.onStay}
        />
      )
  }
}
