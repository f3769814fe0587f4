import type { Http } from '@klankbord/staff/http'
import { flag, list, orNull, record, text, whole } from '@klankbord/staff/shapes'

export type Term = {
  key: string
  /** As it stands in the table: a number, a list of numbers, or a day of the next year. */
  value: string
  unit: string
  validFrom: string
  validTo: string | null
  statutory: boolean
  least: number | null
  most: number | null
  source: string
}
export type ReferralCard = {
  code: string
  nameNl: string
  nameEn: string
  forNl: string
  forEn: string
  phone: string | null
  url: string | null
  lastVerified: string | null
  stale: boolean
}
export type RulesApi = ReturnType<typeof rulesApi>

function readTerm(value: unknown): Term {
  const term = record(value)
  return {
    key: text(term.key),
    value: text(term.value),
    unit: text(term.unit),
    validFrom: text(term.validFrom),
    validTo: orNull(text)(term.validTo),
    statutory: flag(term.statutory),
    least: orNull(whole)(term.least),
    most: orNull(whole)(term.most),
    source: text(term.source),
  }
}

function readCard(value: unknown): ReferralCard {
  const card = record(value)
  return {
    code: text(card.code),
    nameNl: text(card.nameNl),
    nameEn: text(card.nameEn),
    forNl: text(card.forNl),
    forEn: text(card.forEn),
    phone: orNull(text)(card.phone),
    url: orNull(text)(card.url),
    lastVerified: orNull(text)(card.lastVerified),
    stale: flag(card.stale),
  }
}

/** Terms, and the cards of other places, as the practice keeps them true. */
export function rulesApi(http: Http) {
  return {
    async terms(): Promise<Term[]> {
      return list(readTerm)(record((await http.json('GET', '/v1/practice/terms')).body).terms)
    },
    async referrals(): Promise<ReferralCard[]> {
      return list(readCard)(record((await http.json('GET', '/v1/practice/referrals')).body).cards)
    },
    /** Somebody called the number or opened the page on this day; `phone` is another number, or null. */
    async checked(code: string, phone: string | null, checkedOn: string): Promise<void> {
      await http.json('PUT', `/v1/practice/referrals/${encodeURIComponent(code)}/check`, { phone, checkedOn })
    },
  }
}
