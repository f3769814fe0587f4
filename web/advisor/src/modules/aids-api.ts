import type { Http } from '@klankbord/staff/http'
import { flag, list, orNull, record, text } from '@klankbord/staff/shapes'
import type { BlockText } from './text-blocks.ts'

/** Another place where somebody can turn. */
export type ReferralCard = {
  code: string
  name: { nl: string; en: string }
  about: { nl: string; en: string }
  topics: string[]
  phone: string | null
  hours: string | null
  url: string | null
  email: string | null
  free: boolean
  anonymous: boolean
  lastVerified: string | null
  stale: boolean
}
export type ReferralDirectory = { cards: ReferralCard[]; selection: ReadonlyMap<string, string[]> }
/** What somebody reads before the first word, block by block. */
type ToldWords = { title: string | null; text: string; more: string | null }
export type ToldText = readonly { nl: ToldWords; en: ToldWords }[]
export type PracticeBlock = BlockText & { id: string }
export type AidsApi = ReturnType<typeof aidsApi>

function readCard(value: unknown): ReferralCard {
  const card = record(value)
  return {
    code: text(card.code),
    name: { nl: text(card.nameNl), en: text(card.nameEn) },
    about: { nl: text(card.forNl), en: text(card.forEn) },
    topics: list(text)(card.topics),
    phone: orNull(text)(card.phone),
    hours: orNull(text)(card.hours),
    url: orNull(text)(card.url),
    email: orNull(text)(card.email),
    free: card.costs === 'free',
    anonymous: card.anonymousPossible === true,
    lastVerified: orNull(text)(card.lastVerified),
    stale: flag(card.stale),
  }
}

function readBlock(value: unknown): PracticeBlock {
  const block = record(value)
  return { id: text(block.id), title: text(block.title), nl: text(block.nl), en: text(block.en) }
}

function readWords(value: unknown): ToldWords {
  const words = record(value)
  return {
    title: orNull(text)(words.title ?? null),
    text: text(words.text),
    more: orNull(text)(words.more ?? null),
  }
}

function readBoth(value: unknown): ToldText[number] {
  const { nl, en } = record(value)
  return { nl: readWords(nl), en: readWords(en) }
}

/** Every version by its name; one with an own paragraph begins with it. */
function readVersions(answer: Record<string, unknown>): Map<string, ToldText> {
  const versions = new Map<string, ToldText>()
  for (const { version, blocks } of list(record)(answer.standard)) {
    versions.set(text(version), list(readBoth)(blocks))
  }
  for (const entry of list(record)(answer.editions)) {
    const version = text(entry.version)
    const standard = versions.get(version.replace(/-\d+$/, '')) ?? []
    versions.set(version, [readBoth(entry.text), ...standard])
  }
  return versions
}

/** What a practice lays ready for its advisors. Both lists come whole: what is looked for in them stays here. */
export function aidsApi(http: Http) {
  return {
    async referrals(): Promise<ReferralDirectory> {
      const answer = record((await http.json('GET', '/v1/advisor/referrals')).body)
      const selection = Object.entries(record(answer.selection))
      return {
        cards: list(readCard)(answer.cards),
        selection: new Map(selection.map(([topic, codes]) => [topic, list(text)(codes)])),
      }
    },
    /** All versions at once, so that nobody there learns which one a report names. */
    async information(): Promise<ReadonlyMap<string, ToldText>> {
      return readVersions(record((await http.json('GET', '/v1/advisor/information-texts')).body))
    },
    async textBlocks(): Promise<PracticeBlock[]> {
      return list(readBlock)(record((await http.json('GET', '/v1/advisor/text-blocks')).body).blocks)
    },
  }
}
