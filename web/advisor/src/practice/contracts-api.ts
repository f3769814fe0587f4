import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

export type BillingForm = 'PREPAID' | 'FLAT' | 'OPEN'
export type Band = {
  leastStaff: number
  mostStaff: number | null
  yearlyCents: number
  validFrom: string
  validTo: string | null
  source: string
}
export type Rate = {
  validFrom: string
  validTo: string | null
  hourlyCents: number
  vatIncluded: boolean | null
  source: string
}
export type Contract = {
  organisation: string
  startsOn: string
  state: ContractState
  billingForm: BillingForm
  yearlyCents: number
  customPrice: boolean
  hourlyCents: number
  vatIncluded: boolean | null
  hourBudget: number | null
  /** How far the hours are used, roughly; null when this contract does not hold today or knows no budget. */
  budget: BudgetUse | null
}
/** It holds from its first day until the first of the next. */
export type ContractState = 'UPCOMING' | 'IN_FORCE' | 'REPLACED'
export type BudgetUse = 'ENOUGH' | 'NEARLY' | 'SPENT'
export type Agreement = {
  startsOn: string
  billingForm: BillingForm
  /** Null: what the list says. */
  yearlyCents: number | null
  hourlyCents: number | null
  hourBudget: number | null
  /** Whether these amounts hold the tax; null: what the list says. */
  vatIncluded: boolean | null
}
export type ContractFacts = { contracts: Contract[]; bands: Band[]; rates: Rate[] }

function readBand(value: unknown): Band {
  const band = record(value)
  return {
    leastStaff: whole(band.leastStaff),
    mostStaff: orNull(whole)(band.mostStaff),
    yearlyCents: whole(band.yearlyCents),
    validFrom: text(band.validFrom),
    validTo: orNull(text)(band.validTo),
    source: text(band.source),
  }
}

function readRate(value: unknown): Rate {
  const rate = record(value)
  return {
    validFrom: text(rate.validFrom),
    validTo: orNull(text)(rate.validTo),
    hourlyCents: whole(rate.hourlyCents),
    vatIncluded: orNull(flag)(rate.vatIncluded),
    source: text(rate.source),
  }
}

function readContract(value: unknown): Contract {
  const contract = record(value)
  const terms = record(contract.terms)
  return {
    organisation: text(contract.organisation),
    startsOn: text(contract.startsOn),
    state: oneOf<ContractState>('UPCOMING', 'IN_FORCE', 'REPLACED')(contract.state),
    billingForm: oneOf<BillingForm>('PREPAID', 'FLAT', 'OPEN')(terms.billingForm),
    yearlyCents: whole(terms.yearlyCents),
    customPrice: flag(terms.customPrice),
    hourlyCents: whole(terms.hourlyCents),
    vatIncluded: orNull(flag)(terms.vatIncluded),
    hourBudget: orNull(whole)(terms.hourBudget),
    budget: orNull(oneOf<BudgetUse>('ENOUGH', 'NEARLY', 'SPENT'))(contract.budget),
  }
}

export type ContractsApi = ReturnType<typeof contractsApi>

/** What was agreed with organisations, and the price list. */
export function contractsApi(http: Http) {
  return {
    async contracts(): Promise<ContractFacts> {
      const answer = record((await http.json('GET', '/v1/practice/contracts')).body)
      const prices = record(answer.prices)
      return {
        contracts: list(readContract)(answer.contracts),
        bands: list(readBand)(prices.bands),
        rates: list(readRate)(prices.rates),
      }
    },
    async agree(organisation: string, agreement: Agreement): Promise<void> {
      await http.json('PUT', `/v1/practice/contracts/${organisation}`, agreement)
    },
  }
}

/** The band of the list in which a size falls on a day, or null: then a price is agreed apart. */
export function bandFor(bands: readonly Band[], staff: number, day: string): Band | null {
  const holding = bands.filter(
    ({ leastStaff, mostStaff, validFrom, validTo }) =>
      staff >= leastStaff &&
      (mostStaff === null || staff <= mostStaff) &&
      day >= validFrom &&
      (validTo === null || day <= validTo),
  )
  return holding.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}

/** Whether amounts hold the tax; unknown until somebody has verified it, and never guessed. */
export const taxOf = (included: boolean | null) =>
  included === null ? 'verify' : included ? 'with' : 'without'

/** Amounts as people here write them. */
export function euros(cents: number, language: 'nl' | 'en'): string {
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100)
}

/** Euros as typed, in cents; empty is null, anything else that is no amount is NaN. */
export function centsOf(typed: string): number | null {
  const plain = typed.trim().replace(',', '.')
  if (plain === '') return null
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN
}
