import type { CaseRecord } from './records.ts'

/** Signs of danger, as the taxonomy names them. None of them ticked is an answer too. */
export const signs = ['ACUUT', 'SUICIDAAL', 'ZEDEN_7D', 'MINDERJARIG', 'HUISELIJK'] as const
export type Sign = (typeof signs)[number]

/** The one record of a kind that a case has. */
export function recordOf(records: readonly CaseRecord[] | null, kind: string): CaseRecord | null {
  return records?.find(({ t, body }) => t === 'log' && body.kind === kind) ?? null
}
