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
import { PartyForm } from './PartyForm.tsx'
import type { Organisation } from './practice-api.ts'
import { Statements } from './Statements.tsx'
import type { Party, StatementFacts, StatementsApi } from './statements-api.ts'

type Props = {
  api: ContractsApi
  statementsApi: StatementsApi
  organisations: readonly Organisation[]
  today: string
}

/** What the practice asks and what it agreed with each organisation (P3). */
export function Contracts({ api, statementsApi, organisations, today }: Props) {
  const { t } = useTexts()
  const [facts, setFacts] = useState<ContractFacts | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [charges, setCharges] = useState<StatementFacts | null>(null)
  const load = async () => setFacts(await api.contracts())
  const loadCharges = async () => setCharges(await statementsApi.statements())
  useEffect(() => {
    void load().catch(() => {})
    // Contracts stand here without their statements too: those lie at another service.
    void loadCharges().catch(() => {})
  }, [api, statementsApi])
  if (!facts) return <p role="status">{t('starting')}</p>
  const agree = async (organisation: string, agreement: Agreement) => {
    await api.agree(organisation, agreement)
    await load()
    await loadCharges().catch(() => {})
    setEditing(null)
    say(t('p3.agreed'))
  }
  return (
    <div class="page flow" data-testid="p3">
      <StepTitle takeFocus>{t('p3.title')}</StepTitle>
      <PriceList facts={facts} today={today} />
      {charges && <Supplier api={statementsApi} known={charges.supplier} onChange={loadCharges} />}
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
            {charges?.organisations
              .filter((each) => each.organisation === organisation.id)
              .map((charged) => (
                <Statements
                  key={charged.organisation}
                  api={statementsApi}
                  organisation={organisation}
                  charged={charged}
                  ready={charges.supplier !== null}
                  open={facts.contracts.some(
                    (each) => each.organisation === organisation.id && each.billingForm === 'OPEN',
                  )}
                  today={today}
                  onChange={loadCharges}
                />
              ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

type SupplierProps = { api: StatementsApi; known: Party | null; onChange: () => Promise<void> }

/** How the practice stands on its statements. */
function Supplier({ api, known, onChange }: SupplierProps) {
  const { t } = useTexts()
  const [editing, setEditing] = useState(false)
  const save = async (party: Party) => {
    await api.saveSupplier(party)
    await onChange()
    setEditing(false)
    say(t('p3.party.saved'))
  }
  return (
    <section class="card flow" aria-labelledby="supplier">
      <h2 id="supplier">{t('p3.supplier')}</h2>
      <p>
        {known ? `${known.name}, ${known.street}, ${known.postcode} ${known.city}` : t('p3.supplier.none')}
      </p>
      {editing ? (
        <PartyForm
          id="supplier-form"
          side="supplier"
          known={known}
          name=""
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <button type="button" data-testid="p3-supplier" onClick={() => setEditing(true)}>
          {t(known ? 'p3.supplier.edit' : 'p3.supplier.add')}
        </button>
      )}
      <p class="hint">{t('p3.statements.hint')}</p>
    </section>
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
