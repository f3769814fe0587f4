import type { Observable } from '@klankbord/kit/observable'
import { useObservable } from '@klankbord/kit/use-observable'
import type { Http } from '@klankbord/staff/http'
import { Locked } from '@klankbord/staff/Locked.tsx'
import { LostWords } from '@klankbord/staff/LostWords.tsx'
import { NoAnswer } from '@klankbord/staff/NoAnswer.tsx'
import { Setup } from '@klankbord/staff/Setup.tsx'
import { Shell } from '@klankbord/staff/Shell.tsx'
import { SignedOut } from '@klankbord/staff/SignedOut.tsx'
import type { Route } from './modules/routes.ts'
import { advisors, type OutsideState, type SessionControl } from './modules/session.ts'
import { ContactDesk } from './screens/ContactDesk.tsx'
import { Desk } from './screens/Desk.tsx'
import { ManagerDesk } from './screens/ManagerDesk.tsx'
import { NoCasesPage } from './screens/NoCasesPage.tsx'
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
  return (
    <Shell>
      <Screen {...props} />
    </Shell>
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
      return <NoAnswer audience={advisors} onRetry={() => void session.start()} />
    case 'signed-out':
      return (
        <SignedOut
          audience={advisors}
          ended={now.ended}
          unsent={now.unsent}
          onSignedIn={() => void session.start()}
        />
      )
    case 'outside':
      return <Outside {...rest} now={now} route={route} online={online} today={today()} />
    case 'setup':
      return (
        <Setup
          audience={advisors}
          name={now.me.name}
          enrolment={now.enrolment}
          today={today()}
          onFinish={session.enrol}
        />
      )
    case 'locked':
      return (
        <Locked
          audience={advisors}
          locked={now}
          today={today()}
          onUnlock={(way) => void session.unlock(way)}
        />
      )
    case 'open':
      return (
        <>
          {now.lost && <LostWords />}
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
        </>
      )
  }
}

type OutsideProps = Pick<Props, 'http' | 'onGo' | 'onSignOut'> & {
  now: OutsideState
  route: Route
  online: boolean
  today: string
}

/** Signed in, and no case is for this person to open. */
function Outside({ now: { me, why }, ...rest }: OutsideProps) {
  if (me && why === 'practice') return <ManagerDesk me={me} {...rest} />
  if (me && why === 'contact') return <ContactDesk me={me} {...rest} />
  return <NoCasesPage name={me?.name ?? ''} why={why === 'not-admitted' ? why : 'role'} />
}
