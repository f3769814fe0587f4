import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { fieldsOf, type Party, type Field as PartyField, partyOf } from './statements-api.ts'

type Props = {
  id: string
  side: 'supplier' | 'customer'
  /** What is there already, or the name to begin with. */
  known: Party | null
  name: string
  onSave: (party: Party) => Promise<void>
  onCancel: () => void
}

/** Who issues or who pays, as the law wants it on an invoice. */
export function PartyForm({ id, side, known, name, onSave, onCancel }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState<Partial<Record<PartyField, string>>>(() => begin(known, name))
  const [wrong, setWrong] = useState<readonly PartyField[]>([])
  const [failed, setFailed] = useState(false)
  const save = async () => {
    const party = partyOf(side, typed)
    setFailed(false)
    if (Array.isArray(party)) return setWrong(party)
    setWrong([])
    await onSave(party).catch(() => setFailed(true))
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {failed && (
        <p class="error" role="alert">
          {t('p3.error.failed')}
        </p>
      )}
      {fieldsOf(side).map((field) => (
        <Field
          key={field}
          id={`${id}-${field}`}
          label={t(`p3.party.${field}`)}
          error={wrong.includes(field) ? t(`p3.party.${field}.wrong`) : undefined}
          value={typed[field] ?? ''}
          testid={`p3-party-${field}`}
          onInput={(value) => setTyped({ ...typed, [field]: value })}
        />
      ))}
      <div class="actions">
        <button type="submit" class="main" data-testid="p3-party-save">
          {t('p3.party.save')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}

function begin(known: Party | null, name: string): Partial<Record<PartyField, string>> {
  if (!known) return { name, paymentDays: '30' }
  return Object.fromEntries(
    Object.entries(known).map(([field, value]) => [field, value === null ? '' : `${value}`]),
  )
}
