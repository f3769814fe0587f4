import type { Http } from '@klankbord/staff/http'
import { list, orNull, record, text, whole } from '@klankbord/staff/shapes'

/** What an advisor says of the own work, on the card that reporters see (INT-4). */
export type OwnCard = {
  phone: string | null
  mail: string | null
  languages: readonly string[]
  /** 1 is Monday. */
  workingDays: readonly number[]
  /** `09:00-17:00`, in Dutch time. */
  hours: string | null
  answerWorkingDays: number | null
  /** A small JPEG in base64url. */
  photo: string | null
}
export type ShownCard = { card: OwnCard; domains: readonly string[] }
export type CardApi = ReturnType<typeof cardApi>

const PATH = '/v1/advisor/card'

function readCard(value: unknown): OwnCard {
  const card = record(value)
  return {
    phone: orNull(text)(card.phone),
    mail: orNull(text)(card.mail),
    languages: list(text)(card.languages),
    workingDays: list(whole)(card.workingDays),
    hours: orNull(text)(card.hours),
    answerWorkingDays: orNull(whole)(card.answerWorkingDays),
    photo: orNull(text)(card.photo),
  }
}

/** The own card. */
export function cardApi(http: Http) {
  return {
    async read(): Promise<ShownCard> {
      const { card, domains } = record((await http.json('GET', PATH)).body)
      return { card: readCard(card), domains: list(text)(domains) }
    },

    async write(card: OwnCard): Promise<void> {
      await http.json('PUT', PATH, card)
    },
  }
}
