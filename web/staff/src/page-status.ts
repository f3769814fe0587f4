import { hold } from '@klankbord/kit/observable'

/** What the one polite live region says: saved, sent, copied. Never content. */
export const pageStatus = hold('')

export function say(words: string): void {
  // The same words twice are read only when the region was empty in between.
  if (pageStatus.get() === words) pageStatus.set('')
  pageStatus.set(words)
}

/** The sheet that goes to paper instead of the page, while it is offered. */
export type KitSheet = { code: string; day: string; title: string; text: string }
export const kitSheet = hold<KitSheet | null>(null)
