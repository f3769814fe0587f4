import { type Held, hold } from '@klankbord/kit/observable'
import { useObservable } from '@klankbord/kit/use-observable'
import { longDay, nearness } from './days.ts'
import type { StaffKey } from './text-keys.ts'

export type Language = 'nl' | 'en'
type Values = Record<string, string | number>

/** The texts of this page. Each app brings its own words: who reads decides how people are addressed. */
export const texts: Record<Language, Partial<Record<string, string>>> = { nl: {}, en: {} }

/** Texts to begin with, or more of them for screens that come later. */
export function addTexts(more: Record<Language, Partial<Record<string, string>>>): void {
  Object.assign(texts.nl, more.nl)
  Object.assign(texts.en, more.en)
}

/** The language of this page; it lives in memory. */
export const language: Held<Language> = hold<Language>(firstLanguage())

function firstLanguage(): Language {
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages
  for (const tag of wanted) {
    if (tag.startsWith('nl')) return 'nl'
    if (tag.startsWith('en')) return 'en'
  }
  return 'nl'
}

export type Texts<Key extends string> = {
  language: Language
  t(key: Key, values?: Values): string
  /** Picks `key.one` or `key.many`. */
  count(key: CountKey<Key>, count: number): string
  /** "today", or the day in words. */
  day(day: string, today: string): string
}
type CountKey<Key extends string> = Key extends `${infer Stem}.one` ? Stem : never

export function textsIn<Key extends string>(chosen: Language): Texts<Key> {
  const t = (key: string, values: Values = {}) =>
    (texts[chosen][key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return {
    language: chosen,
    t,
    count: (key: string, count: number) => t(`${key}.${count === 1 ? 'one' : 'many'}`, { count }),
    day(day, today) {
      const how = nearness(day, today)
      return how === 'other' ? longDay(day, chosen, today) : t(how)
    },
  }
}

const made = { nl: textsIn('nl'), en: textsIn('en') }

/** An app gives this its own keys once and uses the result everywhere. */
export function useTextsOf<Key extends string>(): Texts<Key> {
  return made[useObservable(language)] as Texts<Key>
}

/** For the screens that all staff share. */
export const useTexts: () => Texts<StaffKey> = useTextsOf<StaffKey>
