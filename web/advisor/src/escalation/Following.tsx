import { Notice } from '@klankbord/kit/Notice.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import type { Course } from '@klankbord/protocol/escalation-course'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { EscalationProps } from './EscalationPanel.tsx'
import type { Followed, Saying } from './following.ts'
import { PassOn } from './PassOn.tsx'
import { ThreadWords } from './ThreadWords.tsx'
import { WhoReads } from './WhoReads.tsx'

type Props = EscalationProps & { course: Course }
export type FollowProps = Props & {
  followed: Followed
  names: ReadonlyMap<string, string>
  /** Says something to the officers, with the step it is if it can be taken. */
  tell: (saying: Saying) => Promise<void>
}

function useFollowed({ own, file, course, work }: Props) {
  const news = useObservable(work.threadNews)
  const [turn, setTurn] = useState(0)
  const [followed, setFollowed] = useState<Followed | null>(null)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    const look = async () => {
      const found = await own.follow(course)
      const known = await own.names(file.view.channel, course.draft.officers)
      if (left) return
      setFollowed(found)
      setNames(known)
      setFailed(false)
      if (found) own.relay(file, course, found)
    }
    look().catch(() => !left && setFailed(true))
    return () => {
      left = true
    }
  }, [own, file.messages, news, turn])
  return { followed, names, failed, again: () => setTurn((last) => last + 1) }
}

/** A submitted report: how it stands, what they asked and said, and what still has to be passed on. */
export function Following(props: Props) {
  const { own, course } = props
  const { t } = useTexts()
  const { followed, names, failed, again } = useFollowed(props)
  const [wrong, setWrong] = useState(false)
  const tell: FollowProps['tell'] = async (saying) => {
    try {
      await own.say(course.draft.escNonce, saying)
      setWrong(false)
    } catch {
      setWrong(true)
    }
    again()
  }
  return (
    <section class="flow" data-testid="a10" data-step="follow" aria-labelledby={`a10-${course.message}`}>
      <h2 id={`a10-${course.message}`}>
        {t('a10.follow.title')}: <bdi>{course.draft.document.title}</bdi>
      </h2>
      {(failed || wrong) && <p role="alert">{t('a10.failed')}</p>}
      {!followed && !failed && own.hasThread(course.draft.escNonce) && (
        <p role="status">{t('a10.loading')}</p>
      )}
      {followed && <Standing {...props} {...{ followed, names, tell }} onChanged={again} />}
    </section>
  )
}

function Standing(props: FollowProps & { onChanged: () => void }) {
  const { own, course, followed, tell, today } = props
  const { t, day } = useTexts()
  const { view } = followed
  const date = (value: string | null) => (value === null ? '' : day(value, today))
  const takeBack = () => void own.destroy(course.draft.escNonce).then(props.onChanged, props.onChanged)
  return (
    <>
      <p role="status" data-testid="a10-state" data-state={view.state}>
        {t(`a10.state.${view.state}`, { day: date(view.releaseOn) })}
      </p>
      {course.submittedOn !== null && ['WAITING', 'SUBMITTED'].includes(view.state) && (
        <p class="hint" data-testid="a10-submitted">
          {t('a10.submitted')}
        </p>
      )}
      {view.state === 'WAITING' && course.withdrawal && (
        <button type="button" data-testid="a10-take-back" onClick={takeBack}>
          {t('a10.takeBack')}
        </button>
      )}
      {view.ackShownOn !== null && (
        <ul>
          <li data-testid="a10-ack-date">
            {view.acknowledgedOn
              ? t('a10.ack.done', { day: date(view.acknowledgedOn) })
              : t('a10.ack.due', { day: date(view.ackShownOn) })}
          </li>
          <li data-testid="a10-feedback-date">
            {view.feedbackOn
              ? t('a10.feedback.done', { day: date(view.feedbackOn) })
              : t('a10.feedback.due', { day: date(view.feedbackShownOn) })}
          </li>
        </ul>
      )}
      <Overdue {...props} />
      {course.withdrawal && view.state !== 'WAITING' && <Withdrawn {...props} />}
      {own.parts(course.draft.escNonce) > 1 && (
        <p class="hint" data-testid="a10-parts">
          {t('a10.bundle.parts', { count: String(own.parts(course.draft.escNonce)) })}
        </p>
      )}
      <WhoReads {...props} />
      <ThreadWords {...props} />
      <Chat id={`chat-${course.message}`} onSend={(text) => tell({ t: 'chat', body: { text } })} />
      <PassOn {...props} onPassed={props.onChanged} />
      {view.advisorClosed && view.state !== 'CLOSED' && <p>{t('a10.closed.mine')}</p>}
      {view.steps.includes('CLOSE') && !view.advisorClosed && (
        <button
          type="button"
          data-testid="a10-close"
          onClick={() =>
            void tell({
              t: 'chat',
              body: { text: t('a10.close.words') },
              step: 'CLOSE',
              reaction: course.feedback.map(({ answer }) => answer?.reaction).find(Boolean) ?? 'NO_ANSWER',
            })
          }
        >
          {t('a10.close')}
        </button>
      )}
    </>
  )
}

function Overdue({ followed, tell, today }: FollowProps) {
  const { t, day } = useTexts()
  const { overdue, ackShownOn, feedbackShownOn } = followed.view
  if (overdue.length === 0) return null
  const due = overdue.includes('ACK') ? ackShownOn : feedbackShownOn
  const dueDay = due === null ? '' : day(due, today)
  return (
    <Notice kind="warn" testid="a10-overdue" title={t('a10.overdue')}>
      <button
        type="button"
        data-testid="a10-remind"
        onClick={() => void tell({ t: 'chat', body: { text: t('a10.reminder', { dueDay }) } })}
      >
        {t('a10.remind')}
      </button>
    </Notice>
  )
}

function Withdrawn({ course, followed, tell }: FollowProps) {
  const { t } = useTexts()
  const told = followed.messages.some(
    ({ direction, content }) => direction === 3 && content?.t === 'withdrawal',
  )
  const { withdrawal } = course
  return (
    <Notice kind="warn" testid="a10-withdrawn">
      <p>{t('a10.withdrawn')}</p>
      {!told && withdrawal && (
        <button
          type="button"
          data-testid="a10-withdrawn-send"
          onClick={() => void tell({ t: 'withdrawal', body: withdrawal })}
        >
          {t('a10.withdrawn.send')}
        </button>
      )}
    </Notice>
  )
}

function Chat({ id, onSend }: { id: string; onSend: (text: string) => Promise<void> }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const text = typed.trim()
        if (text === '') return document.getElementById(id)?.focus()
        void onSend(text)
        setTyped('')
        return undefined
      }}
    >
      <p class="label" id={`${id}-label`}>
        {t('a10.chat')}
      </p>
      <StoryField
        id={id}
        labelledBy={`${id}-label`}
        rows={3}
        hint={t('a10.chat.hint')}
        value={typed}
        testid="a10-chat"
        onInput={setTyped}
      />
      <button type="submit" data-testid="a10-chat-send">
        {t('a10.chat.send')}
      </button>
    </form>
  )
}
