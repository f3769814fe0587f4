import type { Slot } from '@klankbord/kit/talks'
import type { InsideSay } from '../../inside-texts/inside-texts.ts'
import { spokenDay } from '../../modules/days.ts'

/** A time in words: day, hours, and how. */
export const slotWords = (slot: Slot, tell: InsideSay, language: string): string =>
  tell('r12.slot', {
    day: spokenDay(slot.day, language),
    from: slot.from,
    until: slot.until,
    how: tell(`r12.how.${slot.how}`),
  })
