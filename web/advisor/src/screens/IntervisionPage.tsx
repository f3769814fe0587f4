import { privateInput } from '@klankbord/kit/private-input'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import type { Workspace } from '../modules/desk-types.ts'
import { type Card, givenAway, longestCard, type Peer } from '../modules/intervision.ts'
import { cardMoves, stateOfShared } from '../modules/intervision-state.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; today: string }

const checks = ['organisation', 'names', 'days', 'recognisable'] as const

/** Cards without names for chosen colleagues, and what they make of them (A17). */
export function IntervisionPage({ work, today }: Props) {
  const { t } = useTexts()
  const cards = useObservable(work.intervision.cards)
  const channels = useObservable(work.channels)
  const [failed, setFailed] = useState(false)
  const trying = (doing: Promise<void>, done?: () => void) =>
    void doing.then(
      () => {
        setFailed(false)
        done?.()
      },
      () => setFailed(true),
    )
  useEffect(() => trying(work.intervision.load()), [work, channels])
  return (
    <div class="page flow" data-testid="a17">
      <StepTitle takeFocus>{t('a17.title')}</StepTitle>
      <p>{t('a17.intro')}</p>
      {failed && (
        <p class="error" role="alert">
          {t('a17.failed')}
        </p>
      )}
      <NewCard
        work={work}
        onShare={(text, kids, done) =>
          trying(work.intervision.share(text, kids), () => {
            say(t('a17.shared'))
            done()
          })
        }
      />
      <h2>{t('a17.cards')}</h2>
      {cards === null && <p role="status">{t('a2.loading')}</p>}
      {cards?.length === 0 && <p class="empty">{t('a17.empty')}</p>}
      {cards?.map((card) => (
        <CardView
          key={card.set}
          card={card}
          today={today}
          onAdd={(text, lesson, done) => trying(work.intervision.add(card.set, text, lesson), done)}
          onRemove={() => trying(work.intervision.remove(card.set))}
        />
      ))}
    </div>
  )
}

type NewProps = {
  work: Workspace
  onShare: (text: string, kids: readonly string[], done: () => void) => void
}

function NewCard({ work, onShare }: NewProps) {
  const { t } = useTexts()
  const channels = useObservable(work.channels)
  const [peers, setPeers] = useState<readonly Peer[]>([])
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [checked, setChecked] = useState<readonly string[]>([])
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    let gone = false
    work.intervision.peers().then(
      (found) => !gone && setPeers(found),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [work, channels])
  const names = [...channels.values()].flatMap(({ organisation, people }) => [
    organisation,
    ...people.map(({ name }) => name),
  ])
  const found = givenAway(text, names)
  const state = checked.length === checks.length ? 'anonymised' : 'writing'
  const complete = text.trim() !== '' && chosen.length > 0 && cardMoves[state].share !== undefined
  const share = () => {
    setMissing(!complete)
    if (!complete) return
    onShare(text.trim(), chosen, () => {
      setText('')
      setChosen([])
      setChecked([])
    })
  }
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        share()
      }}
    >
      <div class="field">
        <label class="label" for="intervision-text">
          {t('a17.text')}
        </label>
        <textarea
          id="intervision-text"
          rows={6}
          dir="auto"
          maxLength={longestCard}
          value={text}
          data-testid="a17-text"
          onInput={(event) => {
            setText(event.currentTarget.value)
            // What was changed is looked through anew.
            setChecked([])
          }}
          {...privateInput}
        />
      </div>
      {found.length > 0 && (
        <p class="due overdue" role="status" data-testid="a17-given-away">
          {t('a17.given-away', { words: found.join(', ') })}
        </p>
      )}
      <Ticks
        legend={t('a17.checks')}
        testid="a17-check"
        options={checks.map((id) => ({ id, label: t(`a17.check.${id}`) }))}
        chosen={checked}
        onChange={setChecked}
      />
      {peers.length === 0 ? (
        <p class="empty">{t('a17.no-peers')}</p>
      ) : (
        <Ticks
          legend={t('a17.peers')}
          testid="a17-peer"
          options={peers.map(({ kid, name, internal }) => ({
            id: kid,
            label: internal ? t('a17.peer.internal', { name }) : name,
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      {missing && !complete && (
        <p class="error" role="alert" data-testid="a17-incomplete">
          {t('a17.incomplete')}
        </p>
      )}
      <button type="submit" class="main" data-testid="a17-share">
        {t('a17.share')}
      </button>
    </form>
  )
}

type TicksProps = {
  legend: string
  testid: string
  options: readonly { id: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

function Ticks({ legend, testid, options, chosen, onChange }: TicksProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ id, label }) => (
        <label key={id} class="choice small">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            data-testid={testid}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

type CardProps = {
  card: Card
  today: string
  onAdd: (text: string, lesson: boolean, done: () => void) => void
  onRemove: () => void
}

function CardView({ card, today, onAdd, onRemove }: CardProps) {
  const texts = useTexts()
  const { t } = texts
  const [text, setText] = useState('')
  const id = `addition-${card.set}`
  const state = stateOfShared(card.additions)
  return (
    <article class="card flow" data-testid="a17-card" data-id={card.set} data-state={state}>
      <p class="hint">
        {card.mine ? t('a17.mine') : t('a17.from', { name: card.author })} · {t(`a17.state.${state}`)} ·{' '}
        {t('a17.until', { day: texts.day(card.deleteOn, today) })}
      </p>
      <p class="plain-text" dir="auto">
        {card.text}
      </p>
      <ul class="referrals">
        {card.additions.map((one) => (
          <li key={one.id} class="referral" data-testid="a17-addition">
            <p class="hint">
              {one.lesson ? t('a17.lesson') : t('a17.thought', { name: one.mine ? t('a17.me') : one.name })}
            </p>
            <p class="plain-text" dir="auto">
              {one.text}
            </p>
          </li>
        ))}
      </ul>
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') onAdd(text.trim(), card.mine, () => setText(''))
        }}
      >
        <div class="field">
          <label class="label" for={id}>
            {t(card.mine ? 'a17.lesson' : 'a17.add')}
          </label>
          <textarea
            id={id}
            rows={3}
            dir="auto"
            maxLength={longestCard}
            value={text}
            data-testid={card.mine ? 'a17-lesson' : 'a17-thought'}
            onInput={(event) => setText(event.currentTarget.value)}
            {...privateInput}
          />
        </div>
        <div class="actions">
          <button type="submit" data-testid="a17-add">
            {t('a17.save')}
          </button>
          {card.mine && (
            <button type="button" class="link" data-testid="a17-delete" onClick={onRemove}>
              {t('a17.delete')}
            </button>
          )}
        </div>
      </form>
    </article>
  )
}
