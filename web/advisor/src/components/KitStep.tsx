import { Field } from '@klankbord/kit/Field.tsx'
import { useEffect } from 'preact/hooks'
import { kitGroups } from '../modules/enrolment.ts'
import { kitSheet } from '../modules/page-status.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  prefix: string
  code: string
  today: string
  opens?: 'vault' | 'root'
  group: string
  error?: string | undefined
  onGroup: (group: string) => void
}

/** The recovery sheet: seen, printed, and its last group typed back, so that it is known to be right. */
export function KitStep({ prefix, code, today, opens = 'vault', group, error, onGroup }: Props) {
  const texts = useTexts()
  const { t } = texts
  const groups = kitGroups(code)
  useEffect(() => {
    kitSheet.set({ code, day: today, opens })
    return () => kitSheet.set(null)
  }, [code, today, opens])
  return (
    <>
      <p>{t(opens === 'root' ? 'root.kit.text' : 'setup.kit.text')}</p>
      <p class="label" id="kit-label">
        {t('setup.kit.code')}
      </p>
      <p class="kit-code" translate={false}>
        <bdi dir="ltr" data-testid={`${prefix}-kit-code`}>
          {groups.join(' ')}
        </bdi>
      </p>
      <button type="button" data-testid={`${prefix}-kit-print`} onClick={() => window.print()}>
        {t('setup.kit.print')}
      </button>
      <Field
        id="kit-group"
        label={t('setup.kit.group', { group: groups.length })}
        hint={t('setup.kit.hint')}
        error={error}
        value={group}
        testid={`${prefix}-kit-group`}
        onInput={onGroup}
      />
    </>
  )
}
