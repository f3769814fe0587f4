import { Field } from '@klankbord/kit/Field.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'

type Props = { name: string; own: string | null; onRename: ((label: string) => void) | null }

/** The title of a case, and the advisor's own name for it, which nobody else sees. */
export function CaseLabel({ name, own, onRename }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  if (typed !== null && onRename) {
    return (
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onRename(typed.trim())
          setTyped(null)
        }}
      >
        <StepTitle takeFocus={false}>{name}</StepTitle>
        <Field
          id="label"
          label={t('a3.label.field')}
          hint={t('a3.label.hint')}
          value={typed}
          testid="a3-label-field"
          onInput={setTyped}
        />
        <div class="actions">
          <button type="submit">{t('a3.label.save')}</button>
          <button type="button" class="link" onClick={() => setTyped(null)}>
            {t('a3.label.cancel')}
          </button>
        </div>
      </form>
    )
  }
  return (
    <div class="case-title">
      <StepTitle takeFocus>
        <span dir="auto" data-testid="a3-label">
          {name}
        </span>
      </StepTitle>
      {onRename && (
        <button type="button" class="link" data-testid="a3-label-edit" onClick={() => setTyped(own ?? '')}>
          {t('a3.label.edit')}
        </button>
      )}
    </div>
  )
}
