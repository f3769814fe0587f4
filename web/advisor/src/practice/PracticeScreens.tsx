import { useObservable } from '@klankbord/kit/use-observable'
import { useEffect, useState } from 'preact/hooks'
import type { PracticeProps } from '../components/PracticePlace.tsx'
import { useTexts } from '../texts/text.ts'
import { readBenchmark } from './benchmark-api.ts'
import { Contracts } from './Contracts.tsx'
import { contractsApi } from './contracts-api.ts'
import { OrganisationPage } from './OrganisationPage.tsx'
import { Organisations } from './Organisations.tsx'
import { People } from './People.tsx'
import { practiceApi } from './practice-api.ts'
import { openBook } from './practice-book.ts'
import { Rules } from './Rules.tsx'
import { rulesApi } from './rules-api.ts'
import { statementsApi } from './statements-api.ts'
import './texts.ts'

/** What a practice manager sees: organisations, people and keys, contracts, and what the practice keeps true. */
export function PracticeScreens({ http, route, today, onGo }: PracticeProps) {
  const { t } = useTexts()
  const [book] = useState(() => openBook(practiceApi(http)))
  const [contracts] = useState(() => contractsApi(http))
  const [statements] = useState(() => statementsApi(http))
  const [rules] = useState(() => rulesApi(http))
  const [benchmark] = useState(() => () => readBenchmark(http))
  useEffect(() => void book.load(), [book])
  const facts = useObservable(book.facts)
  const unreachable = useObservable(book.unreachable)
  if (!facts) {
    if (!unreachable) return <p role="status">{t('starting')}</p>
    return (
      <div class="page flow">
        <p role="alert">{t('practice.unreachable')}</p>
        <button type="button" class="main" onClick={() => void book.load()}>
          {t('retry')}
        </button>
      </div>
    )
  }
  const goTo = (id: string | null) => onGo({ at: 'practice', place: 'organisations', id })
  const goToPeople = () => onGo({ at: 'practice', place: 'people', id: null })
  if (route.place === 'people') return <People book={book} facts={facts} today={today} onOpen={goTo} />
  if (route.place === 'contracts') {
    return (
      <Contracts
        api={contracts}
        statementsApi={statements}
        organisations={facts.organisations}
        today={today}
      />
    )
  }
  if (route.place === 'rules')
    return <Rules api={rules} http={http} book={book} facts={facts} today={today} />
  if (route.id === null)
    return <Organisations facts={facts} today={today} loadBenchmark={benchmark} onOpen={goTo} />
  return (
    <OrganisationPage
      key={route.id}
      book={book}
      facts={facts}
      id={route.id}
      today={today}
      onOpen={goTo}
      onList={() => goTo(null)}
      onPeople={goToPeople}
    />
  )
}
