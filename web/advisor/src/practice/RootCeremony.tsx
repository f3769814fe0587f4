import { Notice } from '@klankbord/kit/Notice.tsx'
import { kitGroups } from '@klankbord/staff/enrolment'
import { Problem } from '@klankbord/staff/http'
import { KitStep } from '@klankbord/staff/KitStep.tsx'
import { useEffect, useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { NewRoot } from './root.ts'

type Props = {
  what: 'first' | 'renewal'
  begin: () => Promise<NewRoot>
  today: string
  onDone: () => Promise<void>
  onCancel: () => void
}

/** The root, or a new sheet for it: printed and its last group typed back before anything is kept (KB-46). */
export function RootCeremony({ what, begin, today, onDone, onCancel }: Props) {
  const { t } = useTexts()
  const [made, setMade] = useState<NewRoot | null>(null)
  const [group, setGroup] = useState('')
  const [error, setError] = useState(false)
  const [failure, setFailure] = useState<TextKey | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let begun: NewRoot | null = null
    let here = true
    void begin().then(
      (root) => {
        begun = root
        if (here) setMade(root)
        else root.forget()
      },
      () => setFailure('signing.error.kit'),
    )
    return () => {
      here = false
      begun?.forget()
    }
  }, [])
  const keep = async () => {
    if (!made || busy) return
    const right = sameGroup(group) === kitGroups(made.kitText()).at(-1)
    setError(!right)
    if (!right) return
    setBusy(true)
    setFailure(null)
    try {
      await made.keep()
      await onDone()
    } catch (failed) {
      setBusy(false)
      setFailure(
        failed instanceof Problem && failed.slug === 'sign-in-again' ? 'root.sign-in-again' : 'root.failed',
      )
    }
  }
  return (
    <section class="card flow" aria-labelledby="ceremony" data-testid="p2-ceremony">
      <h2 id="ceremony">{t(`root.${what}.title`)}</h2>
      <p>{t(`root.${what}.text`)}</p>
      <Notice kind="warn">
        <p>{t('root.lost')}</p>
      </Notice>
      {failure && (
        <p class="error" role="alert">
          {t(failure)}
        </p>
      )}
      {made && (
        <form
          class="flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <KitStep
            prefix="p2-root"
            text={t('root.kit.text')}
            sheet={{ title: t('root.kit.title'), text: t('root.kit.paper') }}
            code={made.kitText()}
            today={today}
            group={group}
            error={error ? t('setup.error.group') : undefined}
            onGroup={setGroup}
          />
          <div class="actions">
            <button type="submit" class="main" aria-busy={busy} data-testid="p2-root-keep">
              {t('root.keep')}
            </button>
            <button type="button" class="link" onClick={onCancel}>
              {t('signing.cancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}

// Read as generously as the whole code is (KB-45).
function sameGroup(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}
