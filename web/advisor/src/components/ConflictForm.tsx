import { privateInput } from '@klankbord/kit/private-input'
import { useObservable } from '@klankbord/kit/use-observable'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import type { Conflicts } from '../modules/conflicts.ts'
import { useTexts } from '../texts/text.ts'

const kinds = ['people', 'departments'] as const

/** People and departments to whom the advisor has a tie; they stay in the own vault (CAS-13). */
export function ConflictForm({ conflicts }: { conflicts: Conflicts }) {
  const { t } = useTexts()
  const declared = useObservable(conflicts.declared)
  const [typed, setTyped] = useState({
    people: declared.people.join('\n'),
    departments: declared.departments.join('\n'),
  })
  const [failed, setFailed] = useState(false)
  const save = async () => {
    setFailed(false)
    try {
      await conflicts.declare({
        people: typed.people.split('\n'),
        departments: typed.departments.split('\n'),
      })
      say(t('a14.saved'))
    } catch {
      setFailed(true)
    }
  }
  return (
    <section class="card flow" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('a14.conflicts')}</h2>
      <p>{t('a14.conflicts.text')}</p>
      {kinds.map((kind) => (
        <div class="field" key={kind}>
          <label class="label" for={`a14-conflict-${kind}`}>
            {t(`a14.conflicts.${kind}`)}
          </label>
          <p class="hint" id={`a14-conflict-${kind}-hint`}>
            {t('a14.conflicts.hint')}
          </p>
          <textarea
            id={`a14-conflict-${kind}`}
            rows={3}
            dir="auto"
            value={typed[kind]}
            aria-describedby={`a14-conflict-${kind}-hint`}
            data-testid={`a14-conflict-${kind}`}
            onInput={(event) => setTyped({ ...typed, [kind]: event.currentTarget.value })}
            {...privateInput}
          />
        </div>
      ))}
      {failed && (
        <p class="error" role="alert">
          {t('a14.failed')}
        </p>
      )}
      <div class="actions">
        <button type="button" data-testid="a14-conflict-save" onClick={() => void save()}>
          {t('a14.conflicts.save')}
        </button>
      </div>
    </section>
  )
}
