import { entryOf, type VaultJson, withEntry } from '@klankbord/staff/vault-json'
import type { CaseFile } from './case-list.ts'
import type { CaseView } from './cases-api.ts'

/** A year that is over, until its figures are frozen: the rule says when. */
export type YearEnd = { year: number; freezesOn: string }

/** Whether a case was open at the end of a year; one closed later was. */
function wasOpen({ receivedOn, end }: CaseView, year: number): boolean {
  const last = lastDayOf(year)
  return receivedOn <= last && (end.closed === null || end.closed > last)
}

export const lastDayOf = (year: number): string => `${year}-12-31`

/** The card of a case in the figures of a year. Only the vault knows the pair, so that a card is corrected and none counts twice. */
export const cardIn = (vault: VaultJson, caseId: string, year: number): string | undefined =>
  entryOf(vault, caseId)?.cards?.[year]

export const withCard = (
  vault: VaultJson,
  caseId: string,
  mailbox: string,
  year: number,
  card: string,
): VaultJson =>
  withEntry(vault, caseId, mailbox, (entry) => ({ ...entry, cards: { ...entry.cards, [year]: card } }))

/** Cases that the figures of the year do not have yet (RPT-20). */
export const openAtYearEnd = (
  files: readonly CaseFile[],
  vault: VaultJson,
  year: number,
): readonly CaseFile[] =>
  files.filter(({ view, state }) => state === 'open' && wasOpen(view, year) && !cardIn(vault, view.id, year))
