import { StoryField } from '@klankbord/kit/StoryField.tsx'
import type { CourseWords } from '@klankbord/protocol/escalation-course'
import { useState } from 'preact/hooks'
import { spokenDay } from '../../modules/days.ts'
import { wordsToSign } from '../../modules/escalation-actions.ts'
import type { EscalationProps } from './EscalationPanel.tsx'

type WordsProps = EscalationProps & { words: CourseWords }

const officerOf = ({ escalation, tellOf, words }: WordsProps): string =>
  escalation.addressees.find(({ kid }) => kid === words.officer)?.name ?? tellOf('esc.officer')

function Said({ text, testid }: { text: string; testid?: string }) {
  return (
    <p class="said" dir="auto" data-testid={testid}>
      {text}
    </p>
  )
}

/** A question that an addressee signed, with what the advisor says about it (R11-4). */
export function Question(props: WordsProps) {
  const { words, actions, escalation, tellOf, name, organisation, writable } = props
  const { answer } = words
  return (
    <div
      class="card flow"
      data-testid="r11-question"
      data-id={words.id}
      data-state={answer ? 'answered' : 'open'}
    >
      <p>{tellOf('esc.question.from', { officer: officerOf(props), organisation })}</p>
      <Said text={words.text} testid="r11-question-text" />
      {words.advisorText !== '' && (
        <>
          <p>{tellOf('esc.question.advisor', { name })}</p>
          <Said text={words.advisorText} testid="r11-question-advisor" />
        </>
      )}
      {answer && (
        <p data-testid="r11-answered">
          {tellOf(answer.text === '' ? 'esc.question.declined' : 'esc.question.answered')}
        </p>
      )}
      {answer && answer.text !== '' && <Said text={answer.text} />}
      {!answer && writable && (
        <Answer
          {...props}
          onDecline={() => void actions.notAnswer(escalation.draft, words)}
          onAnswer={(text) => void actions.answer(escalation.draft, words, text)}
        />
      )}
    </div>
  )
}

type AnswerProps = WordsProps & { onDecline: () => void; onAnswer: (text: string) => void }

function Answer({ words, tellOf, name, onDecline, onAnswer }: AnswerProps) {
  const [typed, setTyped] = useState('')
  const [empty, setEmpty] = useState(false)
  const field = `answer-${words.id}`
  const send = () => {
    const text = wordsToSign(typed)
    setEmpty(text === '')
    if (text === '') return document.getElementById(field)?.focus()
    return onAnswer(text)
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p class="label" id={`${field}-label`}>
        {tellOf('esc.answer.label')}
      </p>
      <StoryField
        id={field}
        labelledBy={`${field}-label`}
        rows={4}
        hint={tellOf('esc.answer.hint', { name })}
        value={typed}
        testid="r11-answer"
        error={empty ? tellOf('esc.answer.empty') : undefined}
        onInput={setTyped}
      />
      <div class="actions">
        <button type="submit" data-testid="r11-answer-send">
          {tellOf('esc.answer.send')}
        </button>
        <button type="button" data-testid="r11-decline" onClick={onDecline}>
          {tellOf('esc.decline')}
        </button>
      </div>
    </form>
  )
}

/** What the organisation said it does, and what the reporter thinks of it. */
export function Outcome(props: WordsProps) {
  const { words, tellOf, language, writable } = props
  const { answer } = words
  return (
    <div class="card flow" data-testid="r11-feedback" data-id={words.id}>
      <h3>{tellOf('esc.outcome')}</h3>
      <p>{tellOf('esc.outcome.from', { officer: officerOf(props), day: spokenDay(words.on, language) })}</p>
      <Said text={words.text} testid="r11-feedback-text" />
      {answer ? (
        <>
          <p data-testid="r11-reacted" data-state={answer.reaction ?? undefined}>
            {tellOf('esc.reaction.given')}
          </p>
          <Said text={answer.text} />
        </>
      ) : (
        writable && <Reaction {...props} />
      )}
    </div>
  )
}

function Reaction({ escalation, actions, words, tellOf, name }: WordsProps) {
  const [typed, setTyped] = useState('')
  const field = `reaction-${words.id}`
  const send = (satisfied: boolean) => {
    const said = tellOf(satisfied ? 'esc.reaction.yes.said' : 'esc.reaction.no.said')
    const text = wordsToSign([said, typed].filter((part) => part.trim() !== '').join('\n\n'))
    void actions.react(escalation.draft, words, text, satisfied)
  }
  return (
    <fieldset class="flow" data-testid="r11-reaction">
      <legend>{tellOf('esc.reaction')}</legend>
      <p class="hint">{tellOf('esc.reaction.hint', { name })}</p>
      <p class="label" id={`${field}-label`}>
        {tellOf('esc.reaction.label')}
      </p>
      <StoryField
        id={field}
        labelledBy={`${field}-label`}
        rows={3}
        value={typed}
        testid="r11-reaction-text"
        onInput={setTyped}
      />
      <div class="actions">
        <button type="button" data-testid="r11-reaction-yes" onClick={() => send(true)}>
          {tellOf('esc.reaction.yes')}
        </button>
        <button type="button" data-testid="r11-reaction-no" onClick={() => send(false)}>
          {tellOf('esc.reaction.no')}
        </button>
      </div>
    </fieldset>
  )
}
