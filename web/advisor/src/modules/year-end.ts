import { entryOf, type VaultJson, withEntry } from '@klankbord/staff/vault-json'
import type { CaseFile } from './case-list.ts'
import type { CaseView } from './cases-api.ts'
import type { ShownMessage } from './conversation.ts'

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

const cardName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The cards that colleagues named inside the conversation, by year: whoever asks to hand over or closes says them, and the
 * reporter's browser repeats them in the key's own message, so that a successor corrects a card instead of counting anew.
 */
export function cardsTold(messages: readonly ShownMessage[]): Readonly<Record<string, string>> {
  const told = messages.flatMap(({ body }) => {
    const cards = typeof body.cards === 'object' && body.cards !== null ? body.cards : {}
    return Object.entries(cards).filter(([year, card]) => /^\d{4}$/.test(year) && cardName.test(String(card)))
  })
  return Object.fromEntries(told)
}

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
  files.filter(
    ({ view, state, messages }) =>
      state === 'open' &&
      wasOpen(view, year) &&
      !cardIn(vault, view.id, year) &&
      cardsTold(messages)[year] === undefined,
  )
