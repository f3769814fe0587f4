import type { Http } from './http.ts'
import { type LibraryItem, readLibrary } from './library-api.ts'
import { flag, list, oneOf, orNull, record, text } from './shapes.ts'

const reasons = ['TERM_PASSED', 'TERM_NEAR', 'COLLEAGUE_TERM', 'WAITS', 'SIGN_IN', 'LAW'] as const
/** Why a mail leaves, by class. */
export type NoticeReason = (typeof reasons)[number]
type Sample = { subject: string; body: string }
export type MailChoice = {
  reason: NoticeReason
  wanted: boolean
  mayBeUnwanted: boolean
  sample: { nl: Sample; en: Sample }
}
export type NoticeLanguage = 'nl' | 'en'
export type NoticeSettings = {
  tag: string
  language: NoticeLanguage | null
  mails: readonly MailChoice[]
  calendarSince: string | null
}
export type LawItem = {
  id: string
  title: { nl: string; en: string }
  text: { nl: string; en: string }
  source: string
  checkedOn: string
}
export type NoticesApi = ReturnType<typeof noticesApi>

const language = (value: unknown) => orNull(oneOf('nl', 'en'))(value)

function sample(value: unknown): Sample {
  const { subject, body } = record(value)
  return { subject: text(subject), body: text(body) }
}

function choice(value: unknown): MailChoice {
  const mail = record(value)
  const samples = record(mail.sample)
  return {
    reason: oneOf(...reasons)(mail.reason),
    wanted: flag(mail.wanted),
    mayBeUnwanted: flag(mail.mayBeUnwanted),
    sample: { nl: sample(samples.nl), en: sample(samples.en) },
  }
}

function inBoth(value: unknown) {
  const { nl, en } = record(value)
  return { nl: text(nl), en: text(en) }
}

function item(value: unknown): LawItem {
  const law = record(value)
  return {
    id: text(law.id),
    title: inBoth(law.title),
    text: inBoth(law.text),
    source: text(law.source),
    checkedOn: text(law.checkedOn),
  }
}

/** Mails, an address for the own calendar, news of the law, and the library. `path`: of the audience. */
export function noticesApi(http: Http, path: string) {
  return {
    async settings(): Promise<NoticeSettings> {
      const { body, etag } = await http.json('GET', `${path}/notices/preferences`)
      const found = record(body)
      return {
        tag: etag ?? '',
        language: language(found.language),
        mails: list(choice)(found.mails),
        calendarSince: orNull(text)(found.calendarSince),
      }
    },
    async save(tag: string, wanted: { language: NoticeLanguage | null; unwanted: NoticeReason[] }) {
      await http.json('PUT', `${path}/notices/preferences`, wanted, { headers: { 'If-Match': tag } })
    },
    /** A new address; the former one shows nothing any more. */
    async newCalendar(): Promise<string> {
      return text(record((await http.json('POST', `${path}/notices/calendar`)).body).url)
    },
    async noCalendar(): Promise<void> {
      await http.json('DELETE', `${path}/notices/calendar`)
    },
    async news(): Promise<LawItem[]> {
      return list(item)(record((await http.json('GET', `${path}/notices/bulletin`)).body).items)
    },
    library: (): Promise<LibraryItem[]> => readLibrary(http, path),
  }
}
