import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, type Read, record, text, whole } from '@klankbord/staff/shapes'
import type { Language } from '@klankbord/staff/texts'
import { type Block, readBlock, readDocument, type YearlyDocument } from '@klankbord/staff/yearly/document'

export const reportStates = [
  'COLLECTING',
  'SNAPSHOT_FROZEN',
  'DRAFT',
  'NIL_REPORT',
  'SDC_CHECKED',
  'PEER_REVIEWED',
  'FINAL',
  'PRESENTED_BOARD',
  'PRESENTED_OR',
  'MANAGEMENT_RESPONSE',
  'ACTIONS_MONITORED',
  'ARCHIVED',
  'CORRECTED',
  'DROPPED',
  'WITHDRAWN',
] as const
export type ReportState = (typeof reportStates)[number]
export const reportSteps = [
  'FREEZE',
  'BEGIN',
  'CHECK',
  'RETURN',
  'REVIEW',
  'FINALISE',
  'PRESENT_BOARD',
  'PRESENT_OR',
  'TAKE_RESPONSE',
  'MONITOR',
  'ARCHIVE',
  'CORRECT',
  'DROP',
  'WITHDRAW',
] as const
export type ReportStep = (typeof reportSteps)[number]
export const withdrawals = ['ERROR_IN_FIGURES', 'ERROR_IN_TEXT', 'OTHER'] as const
/** Why readers get a report no longer, in words that are fixed. */
export type Withdrawal = (typeof withdrawals)[number]
export type Answer = { question: number; found: boolean; remark: string }
/** A step, and what it needs to be told. */
export type StepWords = {
  answers?: readonly Answer[]
  heldOn?: string
  attendees?: string
  reason?: string
  withdrawal?: Withdrawal
}
export type BothLanguages = Record<Language, string>

export type Summary = {
  organisation: string
  organisationName: string
  year: number
  version: number
  state: ReportState
  nil: boolean
  /** The reader wrote it. */
  mine: boolean
  /** What the reader may do now. */
  steps: readonly ReportStep[]
  /** The last day of the next step; null where it has none. */
  dueOn: string | null
  overdue: boolean
}
export type SectionView = {
  section: number
  title: BothLanguages
  editable: boolean
  nl: string
  en: string
  /** What the program writes there, in Dutch, its numbers already in it. */
  fixed: readonly Block[]
}
/** A number that a text names instead of typing it. */
export type BoundField = { name: string; label: BothLanguages; nl: string; en: string }
export type Finding = {
  section: number
  language: Language
  kind: 'DIGITS' | 'NUMBER_WORD' | 'DAY_WORD' | 'POINTS_BACK' | 'UNKNOWN_FIELD'
  word: string
}
export type Audit = {
  passes: boolean
  decisions: readonly ({ table: string } & BothLanguages)[]
}
export type Review = { answers: readonly Answer[]; on: string | null; by: string | null }
export type ReportView = Summary & {
  author: string | null
  certificate: string | null
  secondReader: string | null
  finalOn: string | null
  hash: string | null
  sections: readonly SectionView[]
  fields: readonly BoundField[]
  findings: readonly Finding[]
  audit: Audit | null
  questions: readonly ({ question: number } & BothLanguages)[]
  review: Review | null
  meetings: readonly { kind: 'BOARD' | 'WORKS_COUNCIL'; heldOn: string; attendees: string }[]
  withdrawal: Withdrawal | null
  versions: readonly { version: number; state: ReportState; finalOn: string | null }[]
}
export type CellState = 'shown' | 'hidden' | 'merged'
/** What became of each number, by table and row. */
export type Figures = ReadonlyMap<string, CellState>
export const cellKey = (table: string, code: string): string => `${table} ${code}`

export type Opened = { view: ReportView; tag: string }
/** A section is written in both languages at once. */
export type SectionText = { section: number } & BothLanguages
export type ReportFile = 'report.pdf' | 'page' | 'data.csv'

export type YearlyApi = ReturnType<typeof yearlyApi>

const base = '/v1/advisor/yearly-reports'
const day = orNull(text)
const state = oneOf(...reportStates)
const inBoth: Read<BothLanguages> = (value) => {
  const { nl, en } = record(value)
  return { nl: text(nl), en: text(en) }
}
const named = (value: unknown) => (value === null || value === undefined ? null : text(record(value).name))

/** A step that this page does not know is one that it cannot offer. */
const steps: Read<ReportStep[]> = (value) =>
  list(text)(value).flatMap((name) => reportSteps.find((known) => known === name) ?? [])

function readSummary(value: unknown): Summary {
  const summary = record(value)
  return {
    organisation: text(summary.organisation),
    organisationName: text(summary.organisationName),
    year: whole(summary.year),
    version: whole(summary.version),
    state: state(summary.state),
    nil: flag(summary.nil),
    mine: flag(summary.mine),
    steps: steps(summary.steps),
    dueOn: day(summary.dueOn),
    overdue: flag(summary.overdue),
  }
}

function readAnswer(value: unknown): Answer {
  const answer = record(value)
  return {
    question: whole(answer.question),
    found: flag(answer.found),
    remark: orNull(text)(answer.remark) ?? '',
  }
}

function readSection(value: unknown): SectionView {
  const section = record(value)
  return {
    section: whole(section.section),
    title: inBoth(section.title),
    editable: flag(section.editable),
    ...inBoth(section),
    fixed: list(readBlock)(section.fixed),
  }
}

function readView(value: unknown): ReportView {
  const view = record(value)
  return {
    ...readSummary(view),
    author: named(view.author),
    certificate: orNull((author) => orNull(text)(record(author).certificate))(view.author),
    secondReader: named(view.secondReader),
    finalOn: day(view.finalOn),
    hash: orNull(text)(view.hash),
    sections: list(readSection)(view.sections),
    fields: list((each) => {
      const field = record(each)
      return { name: text(field.name), label: inBoth(field.label), ...inBoth(field) }
    })(view.fields),
    findings: list((each) => {
      const finding = record(each)
      return {
        section: whole(finding.section),
        language: oneOf('nl', 'en')(finding.language),
        kind: oneOf('DIGITS', 'NUMBER_WORD', 'DAY_WORD', 'POINTS_BACK', 'UNKNOWN_FIELD')(finding.kind),
        word: orNull(text)(finding.word) ?? '',
      }
    })(view.findings),
    audit: orNull((value) => {
      const audit = record(value)
      const decision = (each: unknown) => ({ table: text(record(each).table), ...inBoth(each) })
      return { passes: flag(audit.passes), decisions: list(decision)(audit.decisions) }
    })(view.audit),
    questions: list((each) => ({ question: whole(record(each).question), ...inBoth(each) }))(view.questions),
    review: orNull((value) => {
      const review = record(value)
      return { answers: list(readAnswer)(review.answers), on: day(review.on), by: orNull(text)(review.by) }
    })(view.review),
    meetings: list((each) => {
      const meeting = record(each)
      const kind = oneOf('BOARD', 'WORKS_COUNCIL')(meeting.kind)
      return { kind, heldOn: text(meeting.heldOn), attendees: text(meeting.attendees) }
    })(view.meetings),
    withdrawal: orNull((value) => oneOf(...withdrawals)(record(value).reason))(view.withdrawal),
    versions: list((each) => {
      const version = record(each)
      const finalOn = day(version.finalOn)
      return { version: whole(version.version), state: state(version.state), finalOn }
    })(view.versions),
  }
}

const becameOf: Record<string, CellState> = {
  EXACT: 'shown',
  SMALL: 'hidden',
  HIDDEN: 'hidden',
  CLASS: 'merged',
}

function readFigures(value: unknown): Figures {
  const found = new Map<string, CellState>()
  const tables = list((each) => {
    const { id, rows } = record(each)
    return { id: text(id), rows: list(record)(rows) }
  })(record(value).tables)
  for (const { id, rows } of tables)
    for (const { code, shown } of rows) found.set(cellKey(id, text(code)), becameOf[text(shown)] ?? 'hidden')
  return found
}

/** Yearly reports as their authors and second readers see them. */
export function yearlyApi(http: Http) {
  const of = (organisation: string, year: number) => `${base}/${organisation}/${year}`
  const written = async (method: 'PUT' | 'POST', path: string, body: unknown, tag: string) => {
    const { etag } = await http.json(method, path, body, { headers: { 'If-Match': tag } })
    return etag ?? ''
  }
  return {
    async reports(): Promise<Summary[]> {
      return list(readSummary)(record((await http.json('GET', base)).body).reports)
    },

    async open(organisation: string, year: number): Promise<Opened> {
      const { body, etag } = await http.json('GET', of(organisation, year))
      return { view: readView(body), tag: etag ?? '' }
    },

    /** Saves the texts that changed and gives the new tag; refused as stale when somebody else did meanwhile. */
    write(
      organisation: string,
      year: number,
      tag: string,
      sections: readonly SectionText[],
    ): Promise<string> {
      return written('PUT', `${of(organisation, year)}/text`, { sections }, tag)
    },

    take(
      organisation: string,
      year: number,
      tag: string,
      step: { step: ReportStep; from: ReportState } & StepWords,
    ): Promise<string> {
      return written('POST', `${of(organisation, year)}/steps`, step, tag)
    },

    async document(organisation: string, year: number, language: Language): Promise<YearlyDocument> {
      return readDocument(
        (await http.json('GET', `${of(organisation, year)}/document?lang=${language}`)).body,
      )
    },

    async figures(organisation: string, year: number): Promise<Figures> {
      return readFigures((await http.json('GET', `${of(organisation, year)}/data.json`)).body)
    },

    /** Where the browser fetches a file. */
    fileOf: (organisation: string, year: number, file: ReportFile, language: Language): string =>
      `${of(organisation, year)}/${file}?lang=${language}`,
  }
}
