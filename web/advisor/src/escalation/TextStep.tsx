import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useMemo, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { StepProps } from './Drafting.tsx'
import { copiedRun } from './plan.ts'

/** The text in other words than the reporter's (A10-3), and files made anew (ESC-12). */
export function TextStep(props: StepProps) {
  const { file, plan, put, wrong } = props
  const { t } = useTexts()
  const copied = useMemo(() => copiedRun(plan.text, file.messages), [plan.text, file.messages])
  const textError = wrong.includes('text') ? 'text' : wrong.includes('long') ? 'long' : null
  return (
    <>
      <Field
        id="a10-title"
        label={t('a10.heading')}
        value={plan.title}
        testid="a10-title"
        error={wrong.includes('title') ? t('a10.missing.title') : undefined}
        onInput={(title) => put({ title })}
      />
      <p class="label" id="a10-text-label">
        {t('a10.text')}
      </p>
      <StoryField
        id="a10-text"
        labelledBy="a10-text-label"
        hint={t('a10.text.hint')}
        value={plan.text}
        testid="a10-text"
        error={textError ? t(`a10.missing.${textError}`) : undefined}
        onInput={(text) => put({ text })}
      />
      {copied && (
        <Notice kind="warn" testid="a10-style-hint">
          <p>
            {t('a10.style')} <q dir="auto">{copied}</q>
          </p>
          <p>{t('a10.style.more')}</p>
        </Notice>
      )}
      <Files {...props} />
    </>
  )
}

function Files({ own, caseId }: StepProps) {
  const { t } = useTexts()
  const [, setTurn] = useState(0)
  const [refused, setRefused] = useState<readonly string[]>([])
  const again = () => setTurn((turn) => turn + 1)
  const add = async (files: readonly File[]) => {
    setRefused(await own.attach(caseId, files))
    again()
  }
  return (
    <div class="field">
      <label class="label" for="a10-attach">
        {t('a10.attach')}
      </label>
      <p class="hint" id="a10-attach-hint">
        {t('a10.attach.hint')}
      </p>
      <input
        id="a10-attach"
        type="file"
        multiple
        aria-describedby="a10-attach-hint"
        data-testid="a10-attach"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          void add(files)
        }}
      />
      {refused.length > 0 && <p role="alert">{t('a10.attach.refused', { names: refused.join(', ') })}</p>}
      <ul class="plain">
        {own.filesOf(caseId).map(({ picked, sealed }) => (
          <li key={picked.id} data-testid="a10-file">
            <bdi>{sealed.ref.name}</bdi>{' '}
            <button
              type="button"
              class="link"
              data-testid="a10-file-remove"
              aria-label={`${t('a10.attach.remove')}: ${sealed.ref.name}`}
              onClick={() => {
                own.detach(caseId, picked.id)
                again()
              }}
            >
              {t('a10.attach.remove')}
            </button>
            {picked.state === 'warning' && <p class="hint">{t('a10.attach.warning')}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
