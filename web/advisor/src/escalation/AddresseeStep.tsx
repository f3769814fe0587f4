import { Choices } from '@klankbord/kit/Choices.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { StepProps } from './Drafting.tsx'
import type { Officer } from './escalations.ts'

/** Who gets it, and who may never get it (ESC-13). Names come from the signed list. */
export function AddresseeStep({ own, file, plan, put, wrong }: StepProps) {
  const { t } = useTexts()
  const [officers, setOfficers] = useState<readonly Officer[] | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    own.officers(file.view.channel).then(
      (found) => !left && setOfficers(found),
      () => !left && setFailed(true),
    )
    return () => {
      left = true
    }
  }, [own, file.view.channel])
  if (failed) return <p role="alert">{t('a10.failed')}</p>
  if (officers === null) return <p role="status">{t('a10.loading')}</p>
  if (officers.length === 0) return <p>{t('a10.officer.none')}</p>
  const toggle = (list: readonly string[], kid: string, on: boolean) =>
    on ? [...list, kid] : list.filter((one) => one !== kid)
  const free = officers.filter(({ excluded }) => !excluded)
  const label = ({ name, reachable, fallback }: Officer) => (
    <>
      <bdi>{name}</bdi>
      {fallback && ` (${t('a10.officer.fallback')})`}
      {!reachable && ` (${t('a10.officer.unreachable')})`}
    </>
  )
  return (
    <>
      <Choices
        name="a10-officers"
        kind="checkbox"
        legend={t('a10.officer')}
        testid="a10-officer"
        chosen={plan.officers}
        error={wrong.includes('officers') ? t('a10.missing.officers') : undefined}
        choices={free
          .filter(({ kid }) => !plan.excluded.includes(kid))
          .map((officer) => ({ value: officer.kid, label: label(officer) }))}
        onChange={(kid, on) => put({ officers: toggle(plan.officers, kid, on) })}
      />
      <p class="hint">{t('a10.officer.hint')}</p>
      {plan.officers.length === 1 && (
        <Notice kind="info" testid="a10-officer-one">
          <p>{t('a10.officer.one')}</p>
        </Notice>
      )}
      <Choices
        name="a10-excluded"
        kind="checkbox"
        legend={t('a10.exclude')}
        testid="a10-exclude"
        chosen={plan.excluded}
        choices={free.map((officer) => ({ value: officer.kid, label: <bdi>{officer.name}</bdi> }))}
        onChange={(kid, on) =>
          put({
            excluded: toggle(plan.excluded, kid, on),
            officers: on ? plan.officers.filter((one) => one !== kid) : plan.officers,
          })
        }
      />
    </>
  )
}
