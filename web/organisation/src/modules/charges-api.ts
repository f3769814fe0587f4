import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

const forms = ['PREPAID', 'FLAT', 'OPEN'] as const
export type Contract = {
  startsOn: string
  billingForm: (typeof forms)[number]
  yearlyCents: number
  hourlyCents: number
  /** Whether these amounts hold the tax; null until somebody has verified it. */
  vatIncluded: boolean | null
  hourBudget: number
}
export type Statement = {
  number: string
  period: string
  issuedOn: string
  totalCents: number
  credits: string | null
  credited: boolean
  /** Whether there is an electronic invoice. */
  invoice: boolean
}
export type ChargeFacts = { contract: Contract | null; statements: Statement[] }

function readContract(value: unknown): Contract {
  const contract = record(value)
  return {
    startsOn: text(contract.startsOn),
    billingForm: oneOf<Contract['billingForm']>(...forms)(contract.billingForm),
    yearlyCents: whole(contract.yearlyCents),
    hourlyCents: whole(contract.hourlyCents),
    vatIncluded: orNull(flag)(contract.vatIncluded),
    hourBudget: whole(contract.hourBudget),
  }
}

function readStatement(value: unknown): Statement {
  const statement = record(value)
  return {
    number: text(statement.number),
    period: text(statement.period),
    issuedOn: text(statement.issuedOn),
    totalCents: whole(statement.totalCents),
    credits: orNull(text)(statement.credits),
    credited: flag(statement.credited),
    invoice: flag(statement.invoice),
  }
}

export type ChargesApi = ReturnType<typeof chargesApi>

/** What the organisation agreed with its practice and what it was charged. */
export function chargesApi(http: Http, path: string) {
  const place = `${path}/statements`
  return {
    async charges(): Promise<ChargeFacts> {
      const answer = record((await http.json('GET', place)).body)
      return {
        contract: orNull(readContract)(answer.contract),
        statements: list(readStatement)(answer.statements),
      }
    },
    paper: (number: string, language: 'nl' | 'en') => `${place}/${number}/pdf?lang=${language}`,
    invoice: (number: string) => `${place}/${number}/invoice`,
  }
}
