import { AdviceFacts, SignalFacts } from '@klankbord/staff/advice/AdviceFacts.tsx'
import type { Advice, AdviceList, Signal } from '@klankbord/staff/advice/advice'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { randomId } from '../modules/random-id.ts'
import { useTexts } from '../texts/text.ts'
import { AdviceForm } from './AdviceForm.tsx'
import type { AdviceApi } from './advice-api.ts'
import { Entry } from './Entry.tsx'
import { SignalForm } from './SignalForm.tsx'
import './texts.ts'

type Props = { api: AdviceApi; organisation: string; today: string }
/** The one whose words are being changed, or a new one under a name drawn here. */
type Editing = { what: 'advice' | 'signals'; id: string } | null

/** Advice and signals of one organisation: written, checked, given, answered, carried on (RPT-11, RPT-14). */
export function AdviceRegister({ api, organisation, today }: Props) {
  const { t } = useTexts()
  const [found, setFound] = useState<AdviceList | null>(null)
  const [failed, setFailed] = useState(false)
  const [editing, setEditing] = useState<Editing>(null)
  const load = useCallback(async () => {
    setFailed(false)
    try {
      setFound(await api.register(organisation))
    } catch {
      setFailed(true)
    }
  }, [api, organisation])
  useEffect(() => void load(), [load])
  if (failed) {
    return (
      <p class="error" role="alert">
        {t('work.failed.network')}{' '}
        <button type="button" class="link" onClick={() => void load()}>
          {t('retry')}
        </button>
      </p>
    )
  }
  if (!found) return <p role="status">{t('starting')}</p>
  const saved = () => {
    setEditing(null)
    void load()
  }
  const common = { api, organisation, today, editing, onEdit: setEditing, onSaved: saved, onChanged: load }
  return (
    <div class="flow">
      <Advices {...common} advice={found.advice} />
      <Signals {...common} signals={found.signals} />
    </div>
  )
}

type PartProps = Props & {
  editing: Editing
  onEdit: (editing: Editing) => void
  onSaved: () => void
  onChanged: () => Promise<void>
}

function Advices(props: PartProps & { advice: readonly Advice[] }) {
  const { api, organisation, today, advice, editing, onEdit } = props
  const { t } = useTexts()
  const edited = editing?.what === 'advice' ? editing.id : null
  const known = (id: string) => advice.find((each) => each.id === id)
  const form = (id: string) => {
    const first = known(id) ?? null
    return (
      <AdviceForm
        key={id}
        id={id}
        first={first}
        onSave={(words) =>
          first
            ? api.rewrite(organisation, 'advice', first, words)
            : api.write(organisation, 'advice', id, words)
        }
        onDone={props.onSaved}
        onCancel={() => onEdit(null)}
      />
    )
  }
  return (
    <section class="flow" aria-labelledby="advice-list">
      <h2 id="advice-list">{t('advice.title')}</h2>
      <p class="hint">{t('advice.intro')}</p>
      {advice.length === 0 && edited === null && <p class="empty">{t('advice.none')}</p>}
      {advice.map((each) =>
        edited === each.id ? (
          form(each.id)
        ) : (
          <Entry
            key={each.id}
            api={api}
            organisation={organisation}
            what="advice"
            title={each.subject}
            state={each.state}
            seen={each}
            steps={each.steps}
            own={each.state === 'DRAFT'}
            onEdit={() => onEdit({ what: 'advice', id: each.id })}
            onChanged={props.onChanged}
          >
            <AdviceFacts advice={each} today={today} />
          </Entry>
        ),
      )}
      {edited !== null && !known(edited) && form(edited)}
      {edited === null && (
        <p class="actions">
          <button
            type="button"
            data-testid="a13-advice-add"
            onClick={() => onEdit({ what: 'advice', id: randomId() })}
          >
            {t('advice.add')}
          </button>
        </p>
      )}
    </section>
  )
}

function Signals(props: PartProps & { signals: readonly Signal[] }) {
  const { api, organisation, today, signals, editing, onEdit } = props
  const { t } = useTexts()
  const edited = editing?.what === 'signals' ? editing.id : null
  const known = (id: string) => signals.find((each) => each.id === id)
  const form = (id: string) => {
    const first = known(id) ?? null
    return (
      <SignalForm
        key={id}
        id={id}
        first={first}
        onSave={(words) =>
          first
            ? api.rewrite(organisation, 'signals', first, words)
            : api.write(organisation, 'signals', id, words)
        }
        onDone={props.onSaved}
        onCancel={() => onEdit(null)}
      />
    )
  }
  return (
    <section class="flow" aria-labelledby="signal-list">
      <h2 id="signal-list">{t('signal.title')}</h2>
      <p class="hint">{t('signal.intro')}</p>
      {signals.length === 0 && edited === null && <p class="empty">{t('signal.none')}</p>}
      {signals.map((each) =>
        edited === each.id ? (
          form(each.id)
        ) : (
          <Entry
            key={each.id}
            api={api}
            organisation={organisation}
            what="signals"
            title={each.theme}
            state={each.state}
            seen={each}
            steps={each.steps}
            own={each.state === 'NOTED' || each.state === 'CHECKED'}
            onEdit={() => onEdit({ what: 'signals', id: each.id })}
            onChanged={props.onChanged}
          >
            <SignalFacts signal={each} today={today} />
          </Entry>
        ),
      )}
      {edited !== null && !known(edited) && form(edited)}
      {edited === null && (
        <p class="actions">
          <button
            type="button"
            data-testid="a13-signal-add"
            onClick={() => onEdit({ what: 'signals', id: randomId() })}
          >
            {t('signal.add')}
          </button>
        </p>
      )}
    </section>
  )
}
