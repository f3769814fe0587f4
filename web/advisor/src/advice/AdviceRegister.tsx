import { AdviceFacts, SignalFacts } from '@klankbord/staff/advice/AdviceFacts.tsx'
import type { Advice, Signal } from '@klankbord/staff/advice/advice'
import type { ComponentChildren } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import { randomId } from '../modules/random-id.ts'
import { type TextKey, useTexts } from '../texts/text.ts'
import { AdviceForm } from './AdviceForm.tsx'
import type { AdviceApi } from './advice-api.ts'
import { Entry } from './Entry.tsx'
import { NotYet, useFound } from './found.tsx'
import { SignalForm } from './SignalForm.tsx'
import './texts.ts'

type Props = { api: AdviceApi; organisation: string; today: string }
type What = 'advice' | 'signals'
/** The one whose words are being changed, or a new one under a name drawn here. */
type Editing = { what: What; id: string } | null

/** Advice and signals of one organisation: written, checked, given, answered, carried on (RPT-11, RPT-14). */
export function AdviceRegister({ api, organisation, today }: Props) {
  const [editing, setEditing] = useState<Editing>(null)
  const register = useFound(useCallback(() => api.register(organisation), [api, organisation]))
  const { found, failed, load } = register
  if (!found || failed) return <NotYet of={register} />
  const onDone = () => {
    setEditing(null)
    void load()
  }
  const common = { api, organisation, editing, onEdit: setEditing, onChanged: load }
  const form = { onDone, onCancel: () => setEditing(null) }
  return (
    <div class="flow">
      <Kept
        {...common}
        what="advice"
        words={words.advice}
        all={found.advice}
        titleOf={(advice) => advice.subject}
        isOwn={({ state }) => state === 'DRAFT'}
        facts={(advice) => <AdviceFacts advice={advice} today={today} />}
        form={(id, first) => (
          <AdviceForm
            {...form}
            key={id}
            id={id}
            first={first}
            onSave={(words) =>
              first
                ? api.rewrite(organisation, 'advice', first, words)
                : api.write(organisation, 'advice', id, words)
            }
          />
        )}
      />
      <Kept
        {...common}
        what="signals"
        words={words.signals}
        all={found.signals}
        titleOf={(signal) => signal.theme}
        isOwn={({ state }) => state === 'NOTED' || state === 'CHECKED'}
        facts={(signal) => <SignalFacts signal={signal} today={today} />}
        form={(id, first) => (
          <SignalForm
            {...form}
            key={id}
            id={id}
            first={first}
            onSave={(words) =>
              first
                ? api.rewrite(organisation, 'signals', first, words)
                : api.write(organisation, 'signals', id, words)
            }
          />
        )}
      />
    </div>
  )
}

type Words = { id: string; title: TextKey; intro: TextKey; none: TextKey; add: TextKey; testid: string }
const words: Record<What, Words> = {
  advice: {
    id: 'advice-list',
    title: 'advice.title',
    intro: 'advice.intro',
    none: 'advice.none',
    add: 'advice.add',
    testid: 'a13-advice-add',
  },
  signals: {
    id: 'signal-list',
    title: 'signal.title',
    intro: 'signal.intro',
    none: 'signal.none',
    add: 'signal.add',
    testid: 'a13-signal-add',
  },
}

type KeptProps<T> = {
  api: AdviceApi
  organisation: string
  what: What
  words: Words
  all: readonly T[]
  titleOf: (each: T) => string
  /** Whether its words can still be changed. */
  isOwn: (each: T) => boolean
  facts: (each: T) => ComponentChildren
  form: (id: string, first: T | null) => ComponentChildren
  editing: Editing
  onEdit: (editing: Editing) => void
  onChanged: () => Promise<void>
}

/** Those of one kind, each as it stands or as a form, and a way to begin another one. */
function Kept<T extends Advice | Signal>(props: KeptProps<T>) {
  const { api, organisation, what, words, all, editing, onEdit, onChanged } = props
  const { t } = useTexts()
  const edited = editing?.what === what ? editing.id : null
  return (
    <section class="flow" aria-labelledby={words.id}>
      <h2 id={words.id}>{t(words.title)}</h2>
      <p class="hint">{t(words.intro)}</p>
      {all.length === 0 && edited === null && <p class="empty">{t(words.none)}</p>}
      {all.map((each) =>
        edited === each.id ? (
          props.form(each.id, each)
        ) : (
          <Entry
            key={each.id}
            api={api}
            organisation={organisation}
            what={what}
            title={props.titleOf(each)}
            state={each.state}
            seen={each}
            steps={each.steps}
            own={props.isOwn(each)}
            onEdit={() => onEdit({ what, id: each.id })}
            onChanged={onChanged}
          >
            {props.facts(each)}
          </Entry>
        ),
      )}
      {edited !== null && all.every(({ id }) => id !== edited) && props.form(edited, null)}
      {edited === null && (
        <p class="actions">
          <button type="button" data-testid={words.testid} onClick={() => onEdit({ what, id: randomId() })}>
            {t(words.add)}
          </button>
        </p>
      )}
    </section>
  )
}
