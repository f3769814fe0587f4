import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

/** Who issues or pays, as an invoice names it. The last four are of the one side or of the other. */
export type Party = {
  name: string
  chamberNumber: string
  street: string
  postcode: string
  city: string
  vatNumber: string | null
  iban: string | null
  paymentDays: number | null
  reference: string | null
}
export const audits = ['FIXED', 'TOGETHER', 'SETTLED'] as const
export const creditReasons = ['PRICE', 'TAX', 'ADDRESS'] as const
export type CreditReason = (typeof creditReasons)[number]
export type Statement = {
  number: string
  period: string
  issuedOn: string
  dueOn: string
  totalCents: number
  tax: 'UNKNOWN' | 'INCLUDED' | 'EXCLUDED' | 'BOTH'
  /** The number it takes back, or null. */
  credits: string | null
  credited: boolean
  /** Why it tells nothing of a case. */
  audit: (typeof audits)[number]
  /** Whether there is an electronic invoice; not while nobody has verified the tax. */
  invoice: boolean
}
export type Charged = {
  organisation: string
  customer: Party | null
  /** The periods of which a statement can be made. */
  periods: string[]
  statements: Statement[]
}
export type StatementFacts = { supplier: Party | null; organisations: Charged[] }

function readParty(value: unknown): Party {
  const party = record(value)
  return {
    name: text(party.name),
    chamberNumber: text(party.chamberNumber),
    street: text(party.street),
    postcode: text(party.postcode),
    city: text(party.city),
    vatNumber: orNull(text)(party.vatNumber),
    iban: orNull(text)(party.iban),
    paymentDays: orNull(whole)(party.paymentDays),
    reference: orNull(text)(party.reference),
  }
}

export function readStatement(value: unknown): Statement {
  const statement = record(value)
  return {
    number: text(statement.number),
    period: text(statement.period),
    issuedOn: text(statement.issuedOn),
    dueOn: text(statement.dueOn),
    totalCents: whole(statement.totalCents),
    tax: oneOf<Statement['tax']>('UNKNOWN', 'INCLUDED', 'EXCLUDED', 'BOTH')(statement.tax),
    credits: orNull(text)(statement.credits),
    credited: flag(statement.credited),
    audit: oneOf<Statement['audit']>(...audits)(statement.audit),
    invoice: flag(statement.invoice),
  }
}

function readCharged(value: unknown): Charged {
  const charged = record(value)
  return {
    organisation: text(charged.organisation),
    customer: orNull(readParty)(charged.customer),
    periods: list(text)(charged.periods),
    statements: list(readStatement)(charged.statements),
  }
}

export type StatementsApi = ReturnType<typeof statementsApi>

const base = '/v1/practice/statements'

/** Statements of charges, at reporting-service. */
export function statementsApi(http: Http) {
  return {
    async statements(): Promise<StatementFacts> {
      const answer = record((await http.json('GET', base)).body)
      return {
        supplier: orNull(readParty)(answer.supplier),
        organisations: list(readCharged)(answer.organisations),
      }
    },
    async saveSupplier(party: Party): Promise<void> {
      await http.json('PUT', `${base}/supplier`, party)
    },
    async saveCustomer(organisation: string, party: Party): Promise<void> {
      await http.json('PUT', `${base}/${organisation}/customer`, party)
    },
    async issue(organisation: string, period: string, closing: boolean): Promise<void> {
      await http.json('POST', `${base}/${organisation}`, { period, closing })
    },
    async credit(organisation: string, number: string, reason: CreditReason): Promise<void> {
      await http.json('POST', `${base}/${organisation}/${number}/credit`, { reason })
    },
  }
}

export type File = 'pdf-nl' | 'pdf-en' | 'invoice'

/** Where a statement lies as a file, and what the file is called. */
export function fileOf(organisation: string, number: string, file: File): { href: string; name: string } {
  const place = `${base}/${organisation}/${number}`
  return file === 'invoice'
    ? { href: `${place}/invoice`, name: `${number}.xml` }
    : { href: `${place}/pdf?lang=${file.slice(-2)}`, name: `${number}.pdf` }
}

export type Field = keyof Party
const shapes: Partial<Record<Field, RegExp>> = {
  name: /^.{1,120}$/u,
  chamberNumber: /^\d{8}$/,
  street: /^.{1,120}$/u,
  postcode: /^[1-9]\d{3} ?[A-Z]{2}$/,
  city: /^.{1,80}$/u,
}
const supplierShapes: Partial<Record<Field, RegExp>> = {
  vatNumber: /^NL\d{9}B\d{2}$/,
  iban: /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/,
  paymentDays: /^([1-9]|[1-5]\d|60)$/,
}

/** The fields of a form; which ones depends on the side. */
export const fieldsOf = (side: 'supplier' | 'customer'): readonly Field[] => [
  'name',
  'chamberNumber',
  'street',
  'postcode',
  'city',
  ...(side === 'supplier' ? (['vatNumber', 'iban', 'paymentDays'] as const) : (['reference'] as const)),
]

/** What is typed, as the service wants it: codes without spaces and in capitals; or the fields that are wrong. */
export function partyOf(
  side: 'supplier' | 'customer',
  typed: Partial<Record<Field, string>>,
): Party | Field[] {
  const said = (field: Field) => (typed[field] ?? '').trim()
  const code = (field: Field) => said(field).replace(/[\s.]/g, '').toUpperCase()
  const values: Record<Field, string> = {
    name: said('name'),
    chamberNumber: code('chamberNumber'),
    street: said('street'),
    postcode: said('postcode').toUpperCase(),
    city: said('city'),
    vatNumber: code('vatNumber'),
    iban: code('iban'),
    paymentDays: said('paymentDays'),
    reference: said('reference').slice(0, 60),
  }
  const rules = side === 'supplier' ? { ...shapes, ...supplierShapes } : shapes
  const wrong = fieldsOf(side).filter((field) => rules[field] && !rules[field].test(values[field]))
  if (wrong.length > 0) return wrong
  const own = side === 'supplier'
  return {
    ...values,
    vatNumber: own ? values.vatNumber : null,
    iban: own ? values.iban : null,
    paymentDays: own ? Number(values.paymentDays) : null,
    reference: own || values.reference === '' ? null : values.reference,
  }
}
