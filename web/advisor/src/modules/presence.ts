import type { Change } from '@klankbord/staff/live'

/** Who has a case open, and since when that was last heard; by person. */
export type Here = ReadonlyMap<string, number>

/** Milliseconds between two words that this page still has the case open. */
export const TOLD_EVERY = 20_000
/** A page that closed without a word counts as gone after this. */
const FORGOTTEN_AFTER = 50_000

/** Those of whom something was heard lately. */
export function here(people: Here, now: number): Here {
  return new Map([...people].filter(([, heard]) => now - heard < FORGOTTEN_AFTER))
}

/** What a word of the stream changes. */
export function told(people: Here, { kind, by }: Change, now: number): Here {
  const next = new Map(here(people, now))
  if (!by) return next
  if (kind === 'colleague-here') next.set(by, now)
  else next.delete(by)
  return next
}
