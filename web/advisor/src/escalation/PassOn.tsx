import { Choices } from '@klankbord/kit/Choices.tsx'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { FollowProps } from './Following.tsx'
import type { Colleague } from './handing-over.ts'

/** The report goes on with a colleague: for absence, back-up or departure (CAS-15, CAS-28). */
export function PassOn({ own, course, file, followed, onPassed }: FollowProps & { onPassed: () => void }) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState<readonly Colleague[] | null>(null)
  const [to, setTo] = useState<Colleague | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (open) own.colleagues(file.view.channel).then(setFound, () => setFailed(true))
  }, [open])
  if (followed.view.state === 'CLOSED') return null
  const pass = async (colleague: Colleague) => {
    setAsking(false)
    try {
      await own.handOver(course.draft.escNonce, colleague.kid, t('a10.pass.words', { name: colleague.name }))
      say(t('a10.pass.done', { name: colleague.name }))
      onPassed()
    } catch {
      setFailed(true)
    }
  }
  return (
    <section class="flow">
      <button
        type="button"
        class="link"
        aria-expanded={open}
        data-testid="a10-pass"
        onClick={() => setOpen(!open)}
      >
        {t('a10.pass')}
      </button>
      {open && (
        <form
          class="card flow"
          noValidate
          data-testid="a10-pass-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (to) setAsking(true)
          }}
        >
          <p>{t('a10.pass.text')}</p>
          {found?.length === 0 && <p>{t('a10.pass.none')}</p>}
          {found && found.length > 0 && (
            <Choices
              name={`pass-${course.message}`}
              kind="radio"
              legend={t('a10.pass.who')}
              testid="a10-pass-to"
              chosen={to ? [to.kid] : []}
              choices={found.map(({ kid, name }) => ({ value: kid, label: <bdi>{name}</bdi> }))}
              onChange={(kid) => setTo(found.find((one) => one.kid === kid) ?? null)}
            />
          )}
          {failed && <p role="alert">{t('a10.failed')}</p>}
          <button type="submit" data-testid="a10-pass-send" aria-disabled={to === null}>
            {t('a10.pass.send')}
          </button>
        </form>
      )}
      {asking && to && (
        <Confirm
          text={t('a10.pass.sure', { name: to.name })}
          onYes={() => void pass(to)}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  )
}
