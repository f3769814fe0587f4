import type { Observable } from '@klankbord/kit/observable'
import { useObservable } from '@klankbord/kit/use-observable'
import { Gate } from '@klankbord/staff/Gate.tsx'
import { Locked } from '@klankbord/staff/Locked.tsx'
import { LostWords } from '@klankbord/staff/LostWords.tsx'
import { NoAnswer } from '@klankbord/staff/NoAnswer.tsx'
import type { NoticesApi } from '@klankbord/staff/notices-api'
import { Shell } from '@klankbord/staff/Shell.tsx'
import { SignedOut } from '@klankbord/staff/SignedOut.tsx'
import type { AdviceApi } from './modules/advice-api.ts'
import type { AwarenessApi } from './modules/awareness-api.ts'
import type { ChargesApi } from './modules/charges-api.ts'
import type { Route } from './modules/routes.ts'
import { type OutsideState, officers, type SessionControl } from './modules/session.ts'
import type { YearlyApi } from './modules/yearly-api.ts'
import { Desk } from './screens/Desk.tsx'
import { FirstTime } from './screens/FirstTime.tsx'
import { ReaderDesk } from './screens/ReaderDesk.tsx'
import { useTexts } from './texts/text.ts'

type Props = {
  session: SessionControl
  yearly: YearlyApi
  advice: AdviceApi
  charges: ChargesApi
  awareness: AwarenessApi
  route: Observable<Route>
  online: Observable<boolean>
  idleWarning: Observable<boolean>
  today: () => string
  notices: NoticesApi
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
      return <NoAnswer audience={officers} onRetry={() => void session.start()} />
    case 'signed-out':
      return (
        <SignedOut
          audience={officers}
          ended={now.ended}
          unsent={now.unsent}
          onSignedIn={() => void session.start()}
        />
      )
    case 'outside':
      if (now.why !== 'reader') return <Outside who={now.me?.name ?? ''} why={now.why} />
      return (
        <ReaderDesk
          me={now.me}
          route={route}
          yearly={rest.yearly}
          advice={rest.advice}
          charges={rest.charges}
          notices={rest.notices}
          today={today()}
          online={online}
          onGo={rest.onGo}
          onSignOut={rest.onSignOut}
        />
      )
    case 'setup':
      return (
        <FirstTime name={now.me.name} enrolment={now.enrolment} today={today()} onFinish={session.enrol} />
      )
    case 'locked':
      return (
        <Locked
          audience={officers}
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
            yearly={rest.yearly}
            advice={rest.advice}
            charges={rest.charges}
            awareness={rest.awareness}
            route={route}
            today={today()}
            online={online}
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

/** Signed in, and nothing here is for this person: says so, and offers nothing else. */
function Outside({ who, why }: { who: string; why: Exclude<OutsideState['why'], 'reader'> }) {
  const { t } = useTexts()
  return (
    <Gate audience={officers} title={t(`outside.${why}.title`)} who={who} testid="outside">
      <p>{t(`outside.${why}.text`)}</p>
    </Gate>
  )
}
