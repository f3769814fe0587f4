import type { Http } from '@klankbord/staff/http'
import { list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'
import type { Language } from '@klankbord/staff/texts'
import { readDocument, type YearlyDocument } from '@klankbord/staff/yearly/document'

export const withdrawals = ['ERROR_IN_FIGURES', 'ERROR_IN_TEXT', 'OTHER'] as const

/** A yearly report that the practice has made final. */
export type YearlyReport = {
  year: number
  version: number
  state: 'PUBLISHED' | 'WITHDRAWN'
  finalOn: string | null
  hash: string | null
  author: string | null
  /** Why it was withdrawn: a code, so nobody types here what a second reader has not read. */
  withdrawal: (typeof withdrawals)[number] | null
}
export type YearlyFile = 'report.pdf' | 'data.csv' | 'data.json'

export type YearlyApi = ReturnType<typeof yearlyApi>

function readReport(value: unknown): YearlyReport {
  const report = record(value)
  return {
    year: whole(report.year),
    version: whole(report.version),
    state: oneOf('PUBLISHED', 'WITHDRAWN')(report.state),
    finalOn: orNull(text)(report.finalOn),
    hash: orNull(text)(report.hash),
    author: orNull(text)(report.author),
    withdrawal: orNull(oneOf(...withdrawals))(report.withdrawal),
  }
}

/** What readers of yearly reports may fetch. */
export function yearlyApi(http: Http, path: string) {
  const of = (year: number) => `${path}/yearly-reports/${year}`
  return {
    /** The newest year first. */
    async reports(): Promise<YearlyReport[]> {
      return list(readReport)(record((await http.json('GET', `${path}/yearly-reports`)).body).reports)
    },

    async document(year: number, language: Language): Promise<YearlyDocument> {
      return readDocument((await http.json('GET', `${of(year)}?lang=${language}`)).body)
    },

    /** Where the browser fetches a file. */
    fileOf: (year: number, file: YearlyFile, language: Language): string =>
      `${of(year)}/${file}${file === 'data.json' ? '' : `?lang=${language}`}`,
  }
}
