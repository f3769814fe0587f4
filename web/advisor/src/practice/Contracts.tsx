import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { ContractForm } from './ContractForm.tsx'
import {
  type Agreement,
  bandFor,
  type Contract,
  type ContractFacts,
  type ContractsApi,
  euros,
  taxOf,
} from './contracts-api.ts'
import type { Organisation } from './practice-api.ts'

type Props = { api: ContractsApi; organisations: readonly Organisation[]; today: string }

/** What the practice asks and what it agreed with each organisation (P3). */
export function Contracts({ api, organisations, today }: Props) {
  const { t } = useTexts()
  const [facts, setFacts] = useState<ContractFacts | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const load = async () => setFacts(await api.contracts())
  useEffect(() => void load().catch(() => {}), [api])
  if (!facts) return <p role="status">{t('starting')}</p>
  const agree = async (organisation: string, agreement: Agreement) => {
    await api.agree(organisation, agreement)
    await load()
    setEditing(null)
    say(t('p3.agreed'))
  }
  return (
    <div class="page flow" data-testid="p3">
      <StepTitle takeFocus>{t('p3.title')}</StepTitle>
      <PriceList facts={facts} today={today} />
      <ul class="cards">
        {organisations.map((organisation) => (
          <li key={organisation.id} class="card flow" data-testid="p3-contract" data-id={organisation.id}>
            <h2 dir="auto">{organisation.name}</h2>
            <Agreed
              organisation={organisation}
              contracts={facts.contracts.filter((each) => each.organisation === organisation.id)}
              facts={facts}
              today={today}
            />
            {editing === organisation.id ? (
              <ContractForm
                organisation={organisation}
                facts={facts}
                today={today}
                onAgree={(agreement) => agree(organisation.id, agreement)}
                onCancel={() => setEditing(null)}
              />
            ) : (
              <button
                type="button"
                data-testid="p3-agree"
                aria-label={t('p3.agree.named', { name: organisation.name })}
                onClick={() => setEditing(organisation.id)}
              >
                {t('p3.agree')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function PriceList({ facts, today }: { facts: ContractFacts; today: string }) {
  const { t, day, language } = useTexts()
  return (
    <section class="card flow" aria-labelledby="prices">
      <h2 id="prices">{t('p3.prices')}</h2>
      <ul>
        {facts.bands.map((band) => (
          <li key={`${band.leastStaff} ${band.validFrom}`} data-testid="p3-band" data-from={band.leastStaff}>
            {band.mostStaff === null
              ? t('p3.band.over', { from: band.leastStaff })
              : t('p3.band', { from: band.leastStaff, to: band.mostStaff })}
            {': '}
            <strong data-testid="p3-price">{euros(band.yearlyCents, language)}</strong> {t('p3.year')}
            {band.validFrom > today && ` (${t('p3.from', { day: day(band.validFrom, today) })})`}
          </li>
        ))}
      </ul>
      {facts.rates.map((rate) => (
        <p key={rate.validFrom} data-testid="p3-rate">
          {t(`p3.rate.${taxOf(rate.vatIncluded)}`, { amount: euros(rate.hourlyCents, language) })}
          {rate.validFrom > today && ` (${t('p3.from', { day: day(rate.validFrom, today) })})`}
        </p>
      ))}
      <p class="hint">{t('p3.prices.hint')}</p>
    </section>
  )
}

type AgreedProps = {
  organisation: Organisation
  contracts: readonly Contract[]
  facts: ContractFacts
  today: string
}

function Agreed({ organisation, contracts, facts, today }: AgreedProps) {
  const { t, day, language } = useTexts()
  const band = bandFor(facts.bands, organisation.staff, today)
  return (
    <>
      <p class="hint">
        {t('p3.size', { staff: organisation.staff })}{' '}
        {band ? t('p3.listed', { amount: euros(band.yearlyCents, language) }) : t('p3.quote')}
      </p>
      {contracts.length === 0 && <p>{t('p3.none')}</p>}
      {contracts.length > 0 && (
        <ul>
          {contracts.map((contract) => (
            <li
              key={contract.startsOn}
              data-testid="p3-period"
              data-from={contract.startsOn}
              data-state={contract.state}
            >
              <strong>{t(`contract.${contract.state}`)}</strong>{' '}
              {t('p3.contract', {
                day: day(contract.startsOn, today),
                amount: euros(contract.yearlyCents, language),
              })}
              {contract.customPrice && ` ${t('p3.custom')}`} {t(`p3.form.${contract.billingForm}`)}
              {contract.hourBudget !== null && ` ${t('p3.budget.said', { hours: contract.hourBudget })}`}
              {contract.budget !== null && contract.budget !== 'ENOUGH' && (
                <p class="due overdue" data-testid="p3-budget-alert" data-use={contract.budget}>
                  {t(`p3.budget.${contract.budget}`)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
