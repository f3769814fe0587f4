import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Http } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import { AuditSection } from './AuditSection.tsx'
import { InformationEditions } from './InformationEditions.tsx'
import { LibraryPart } from './Library.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import type { PracticeBook, PracticeFacts } from './practice-book.ts'
import { ReferralItem } from './ReferralItem.tsx'
import type { ReferralCard, RulesApi, Term } from './rules-api.ts'

type Props = {
  api: RulesApi
  http: Http
  book: PracticeBook
  facts: PracticeFacts
  today: string
}

/** What the practice keeps true: its own words, its library, the cards of other places, and the terms (P4). */
export function Rules({ api, http, book, facts, today }: Props) {
  const { t } = useTexts()
  const [terms, setTerms] = useState<readonly Term[]>([])
  const [cards, setCards] = useState<readonly ReferralCard[]>([])
  const loadCards = async () => setCards(await api.referrals())
  useEffect(() => {
    void api.terms().then(setTerms, () => {})
    void loadCards().catch(() => {})
  }, [api])
  const check = async (code: string, phone: string | null) => {
    await api.checked(code, phone, today)
    await loadCards()
    say(t('p4.checked.said'))
  }
  return (
    <div class="page flow" data-testid="p4">
      <StepTitle takeFocus>{t('p4.title')}</StepTitle>
      <ProfileForm book={book} profile={facts.profile} />
      <InformationEditions book={book} editions={facts.editions} today={today} />
      <LibraryPart http={http} today={today} />
      <section class="card flow" aria-labelledby="referrals">
        <h2 id="referrals">{t('p4.referrals')}</h2>
        <p>{t('p4.referrals.text')}</p>
        <ul class="cards">
          {cards.map((card) => (
            <ReferralItem
              key={card.code}
              card={card}
              today={today}
              onCheck={(phone) => check(card.code, phone)}
            />
          ))}
        </ul>
      </section>
      <AuditSection api={book.api} people={facts.people} today={today} />
      <section class="card flow" aria-labelledby="rules">
        <h2 id="rules">{t('p4.terms')}</h2>
        <p>{t('p4.terms.text')}</p>
        <ul class="cards">
          {terms.map((term) => (
            <TermItem key={`${term.key} ${term.validFrom}`} term={term} today={today} />
          ))}
        </ul>
      </section>
    </div>
  )
}

const units: Readonly<Record<string, TextKey>> = {
  WORKING_DAY: 'p4.unit.WORKING_DAY',
  CALENDAR_DAY: 'p4.unit.CALENDAR_DAY',
  WEEK: 'p4.unit.WEEK',
  MONTH: 'p4.unit.MONTH',
  HOUR: 'p4.unit.HOUR',
  '1 WORKING_DAY': 'p4.unit.one.WORKING_DAY',
  '1 CALENDAR_DAY': 'p4.unit.one.CALENDAR_DAY',
  '1 WEEK': 'p4.unit.one.WEEK',
  '1 MONTH': 'p4.unit.one.MONTH',
  DAY_OF_NEXT_YEAR: 'p4.unit.DAY_OF_NEXT_YEAR',
}

function TermItem({ term, today }: { term: Term; today: string }) {
  const { t, day } = useTexts()
  const value = term.value.replace(/[[\]"]/g, '').replaceAll(',', ', ')
  const unit = units[`${value} ${term.unit}`] ?? units[term.unit]
  return (
    <li class="card flow" data-testid="p4-term" data-key={term.key}>
      <p>
        <code>{term.key}</code>{' '}
        <strong data-testid="p4-term-value">
          {value} {unit ? t(unit) : term.unit}
        </strong>
      </p>
      <p class="hint">
        <span data-testid="p4-term-from">{t('p3.from', { day: day(term.validFrom, today) })}</span>
        {' · '}
        {t(term.statutory ? 'p4.term.law' : 'p4.term.practice')}
        {term.least !== null && term.most !== null
          ? ` · ${t('p4.term.range', { least: term.least, most: term.most })}`
          : ''}
        {' · '}
        <span lang="en">{term.source}</span>
      </p>
    </li>
  )
}
