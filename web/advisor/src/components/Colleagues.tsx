import { Notice } from '@klankbord/kit/Notice.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { useEffect, useState } from 'preact/hooks'
import type { CaseView } from '../modules/cases-api.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { type Here, here, TOLD_EVERY, told } from '../modules/presence.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; view: Pick<CaseView, 'id' | 'shared'> }

/**
 * Who else has this case open right now (A3-4). It is told among colleagues while the case is looked at, and kept nowhere.
 * Of a case that nobody else can open nothing is told: that would only show the server when it is read (KB-58).
 */
export function Colleagues({ work, view: { id: caseId, shared } }: Props) {
  const { t } = useTexts()
  const news = useObservable(work.colleagueNews)
  const names = useObservable(work.cover.calendar)?.colleagues ?? []
  const [people, setPeople] = useState<Here>(new Map())
  const together = shared || people.size > 0
  useEffect(() => {
    const tell = (open: boolean) =>
      void work.http.json('PUT', `/v1/advisor/cases/${caseId}/presence`, { open }).catch(() => {})
    const look = () => {
      if (together && document.visibilityState === 'visible') tell(true)
      setPeople((known) => here(known, Date.now()))
    }
    look()
    const timer = setInterval(look, TOLD_EVERY)
    return () => {
      clearInterval(timer)
      if (together) tell(false)
    }
  }, [work, caseId, together])
  useEffect(() => {
    if (news?.id !== caseId) return
    const by = news.by ?? ''
    // Whoever opens the case now has not heard of this page yet.
    if (news.kind === 'colleague-here' && !people.has(by)) {
      void work.http.json('PUT', `/v1/advisor/cases/${caseId}/presence`, { open: true }).catch(() => {})
    }
    setPeople(told(people, news, Date.now()))
  }, [news])
  return (
    <div role="status">
      {[...people.keys()].map((person) => (
        <Notice key={person} kind="info" testid="a3-colleague" data={{ 'data-id': person }}>
          <p>
            {t('a3.here', {
              name: names.find((colleague) => colleague.person === person)?.name ?? t('a3.here.somebody'),
            })}
          </p>
        </Notice>
      ))}
    </div>
  )
}
