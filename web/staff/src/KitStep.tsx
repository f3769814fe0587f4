import { Field } from '@klankbord/kit/Field.tsx'
import { useEffect } from 'preact/hooks'
import { kitGroups } from './enrolment.ts'
import { type KitSheet, kitSheet } from './page-status.ts'
import { useTexts } from './texts.ts'

type Props = {
  prefix: string
  code: string
  today: string
  /** What this sheet is, on screen and on paper. */
  text: string
  sheet: Pick<KitSheet, 'title' | 'text'>
  group: string
  error?: string | undefined
  onGroup: (group: string) => void
}

/** The recovery sheet: seen, printed, and its last group typed back, so that it is known to be right. */
export function KitStep({ prefix, text, sheet, code, today, group, error, onGroup }: Props) {
  const { t } = useTexts()
  const groups = kitGroups(code)
  useEffect(() => {
    kitSheet.set({ ...sheet, code, day: today })
    return () => kitSheet.set(null)
  }, [code, today, sheet.text])
  return (
    <>
      <p>{text}</p>
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
