import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import type { ReadMessage } from '@klankbord/protocol/conversation'
import type { JsonObject } from '@klankbord/protocol/strict-json'
import { FileItem } from '@klankbord/staff/FileItem.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { FollowProps } from './Following.tsx'
import { wordsToSign } from './plan.ts'

const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '')
type Message = ReadMessage<3 | 4>

/** What both sides wrote; questions wait here until the advisor decides (A10-5). */
export function ThreadWords(props: FollowProps) {
  const { t } = useTexts()
  const { followed } = props
  // A question about another reporter's part stands in that reporter's case (ESC-16).
  const { escNonce } = props.course.draft
  const isElsewhere = (body: JsonObject) => body.part !== undefined && body.part !== escNonce
  const said = followed.messages.filter(
    ({ content }) =>
      content && content.t !== 'escalation' && !(content.t === 'question' && isElsewhere(content.body)),
  )
  const strange = followed.broken || followed.messages.some(({ state }) => state !== 'ok')
  return (
    <>
      {strange && <p role="alert">{t('a3.broken')}</p>}
      {said.map((message) => (
        <One key={message.msgId} {...props} message={message} />
      ))}
    </>
  )
}

type OneProps = FollowProps & { message: Message }

function One(props: OneProps) {
  const { message, followed } = props
  const { t } = useTexts()
  const { content, direction } = message
  if (!content) return null
  const { body } = content
  const text = stringIn(body.text)
  if (direction === 3) {
    if (content.t !== 'chat') return null
    return <Said intro={t('a10.chat.mine')} text={text} />
  }
  const signed = content.t === 'question' || content.t === 'feedback' || content.t === 'receipt'
  if (signed && !followed.genuine.has(message.msgId)) {
    return (
      <p role="alert" data-testid="a10-forged">
        {t('a10.question.forged')}
      </p>
    )
  }
  if (content.t === 'question') return <Question {...props} body={body} />
  if (content.t === 'feedback') return <Outcome {...props} body={body} />
  return (
    <>
      {text !== '' && <FromOfficer {...props} text={text} testid="a10-words" />}
      <Files {...props} />
    </>
  )
}

/** Files of officers are looked at here and made anew before anybody gets them (KB-76). */
function Files({ message, followed, own }: OneProps) {
  const { t } = useTexts()
  const opened = useObservable(own.shelf.files)
  const files = message.content?.att ?? []
  if (files.length === 0) return null
  const { thread } = followed.view
  return (
    <div class="card">
      {files.map((file) => (
        <FileItem
          prefix="a10"
          key={file.id}
          file={file}
          opened={opened.get(file.id)}
          onOpen={() => void own.shelf.open(thread, file.id)}
          onSave={() => own.shelf.save(thread, file.id)}
        />
      ))}
      <p class="hint">{t('a10.files.anew')}</p>
    </div>
  )
}

function Said({ intro, text, testid }: { intro: string; text: string; testid?: string }) {
  return (
    <div class="card">
      <p>{intro}</p>
      <p class="said" dir="auto" data-testid={testid}>
        {text}
      </p>
    </div>
  )
}

function FromOfficer({ message, names, today, text, testid }: OneProps & { text: string; testid: string }) {
  const { t, day } = useTexts()
  const officer = names.get(message.content?.from ?? '') ?? ''
  return (
    <Said
      intro={t('a10.words.from', { officer, day: day(message.postedOn, today) })}
      text={text}
      testid={testid}
    />
  )
}

type BodyProps = OneProps & { body: JsonObject }
type QuestionState = 'new' | 'forwarded' | 'refused' | 'answered' | 'declined' | 'sent'

function stateOf({ followed, course, work, caseId, body }: BodyProps): QuestionState {
  const own = followed.messages.filter(({ direction }) => direction === 3)
  const about = (t: string) => own.some(({ content }) => content?.t === t && content.body.qId === body.qId)
  if (about('answer')) return 'sent'
  if (about('chat')) return 'refused'
  const relayed = course.questions.find(({ id }) => id === body.qId)
  if (relayed?.answer) return relayed.answer.text === '' ? 'declined' : 'answered'
  const onItsWay = work.replies.desks
    .get()
    .get(caseId)
    ?.pending.some((reply) => reply.t === 'question' && reply.body.qId === body.qId)
  return relayed || onItsWay ? 'forwarded' : 'new'
}

/** A question of an officer: passed on with own words beside it, or not (KB-61). */
function Question(props: BodyProps) {
  const { body, names, course, tell, work, caseId } = props
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const [pressed, setPressed] = useState(false)
  const state = pressed && stateOf(props) === 'new' ? 'forwarded' : stateOf(props)
  const answer = course.questions.find(({ id }) => id === body.qId)?.answer ?? null
  const field = `rephrase-${stringIn(body.qId)}`
  const forward = () => {
    const advisorText = wordsToSign(typed)
    setPressed(true)
    const { part: _, ...question } = body
    work.replies.sendTyped(caseId, 'question', { ...question, ...(advisorText ? { advisorText } : {}) })
    // Officers learn that it was passed on, at the next release; never when it was read (O3-1).
    void tell({ t: 'forwarded', body: { qId: body.qId } })
  }
  const refuse = async () => {
    await tell({ t: 'chat', body: { text: t('a10.refused.words'), qId: body.qId }, step: 'ANSWER' })
    const { escNonce } = course.draft
    work.replies.sendTyped(caseId, 'status', { state: 'esc-refused-question', escNonce })
  }
  return (
    <div class="card flow" data-testid="a10-question" data-id={stringIn(body.qId)} data-state={state}>
      <p>{t('a10.question.from', { officer: names.get(stringIn(body.officer)) ?? '' })}</p>
      <p class="said" dir="auto" data-testid="a10-question-text">
        {stringIn(body.text)}
      </p>
      <p role="status">{t(`a10.question.${state}`)}</p>
      {state === 'new' && (
        <>
          <p class="hint">{t('a10.question.leading')}</p>
          <p class="label" id={`${field}-label`}>
            {t('a10.rephrase')}
          </p>
          <StoryField
            id={field}
            labelledBy={`${field}-label`}
            rows={3}
            value={typed}
            testid="a10-rephrase"
            onInput={setTyped}
          />
          <div class="actions">
            <button type="button" data-testid="a10-forward" onClick={forward}>
              {t('a10.forward')}
            </button>
            <button type="button" data-testid="a10-refuse" onClick={() => void refuse()}>
              {t('a10.refuse')}
            </button>
          </div>
        </>
      )}
      {answer && (
        <p class="said" dir="auto" data-testid="a10-answer">
          {answer.text}
        </p>
      )}
      {answer && (state === 'answered' || state === 'declined') && (
        <button
          type="button"
          data-testid="a10-answer-send"
          onClick={() => void tell({ t: 'answer', body: answer.body, step: 'ANSWER' })}
        >
          {t('a10.answer.send')}
        </button>
      )}
    </div>
  )
}

/** What the organisation said it does; it went on by itself. The reaction goes back with a press. */
function Outcome(props: BodyProps) {
  const { body, course, followed, tell } = props
  const { t } = useTexts()
  const reaction = course.feedback.find(({ id }) => id === body.fbId)?.answer ?? null
  const sent = followed.messages.some(
    ({ direction, content }) =>
      direction === 3 && content?.t === 'answer' && content.body.sig === reaction?.body.sig,
  )
  return (
    <div class="card flow" data-testid="a10-feedback" data-id={stringIn(body.fbId)}>
      <h3>{t('a10.outcome')}</h3>
      <FromOfficer {...props} text={stringIn(body.text)} testid="a10-feedback-text" />
      <p class="hint">{t('a10.outcome.relayed')}</p>
      {reaction && <Said intro={t('a10.reaction')} text={reaction.text} testid="a10-reaction" />}
      {reaction && sent && <p>{t('a10.reaction.sent')}</p>}
      {reaction && !sent && (
        <button
          type="button"
          data-testid="a10-reaction-send"
          onClick={() => void tell({ t: 'answer', body: reaction.body })}
        >
          {t('a10.reaction.send')}
        </button>
      )}
    </div>
  )
}
