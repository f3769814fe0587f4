import { type Held, hold } from '@klankbord/kit/observable'
import { useObservable } from '@klankbord/kit/use-observable'
import { longDay, nearness } from '../modules/days.ts'
import appointmentsEn from './appointments.en.json'
import appointmentsNl from './appointments.nl.json'
import coverEn from './cover.en.json'
import coverNl from './cover.nl.json'
import coreEn from './en.json'
import kitEn from './kit.en.json'
import kitNl from './kit.nl.json'
import lifecycleEn from './lifecycle.en.json'
import lifecycleNl from './lifecycle.nl.json'
import coreNl from './nl.json'
import type practiceNl from './practice.nl.json'
import recordsEn from './records.en.json'
import recordsNl from './records.nl.json'

// One pair of lists per part of the app.
const nl = {
  ...coreNl,
  ...coverNl,
  ...appointmentsNl,
  ...kitNl,
  ...lifecycleNl,
  ...recordsNl,
}
const en = {
  ...coreEn,
  ...coverEn,
  ...appointmentsEn,
  ...kitEn,
  ...lifecycleEn,
  ...recordsEn,
}

export type Language = 'nl' | 'en'
type CoreKey = keyof typeof nl
/** What managers read comes with their screens. */
export type TextKey = CoreKey | keyof typeof practiceNl
type Values = Record<string, string | number>

// A key missing in either list is a type error here.
const core: Record<Language, Record<CoreKey, string>> = { nl, en }
export const texts: Record<Language, Partial<Record<TextKey, string>>> = core

/** More texts, for screens that come later. */
export function addTexts(more: Record<Language, Partial<Record<TextKey, string>>>): void {
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

export type Texts = {
  language: Language
  t(key: TextKey, values?: Values): string
  /** Picks `key.one` or `key.many`. */
  count(key: CountKey, count: number): string
  /** "today", or the day in words. */
  day(day: string, today: string): string
}
type CountKey = TextKey extends infer K ? (K extends `${infer Stem}.one` ? Stem : never) : never

export function textsIn(chosen: Language): Texts {
  const t = (key: TextKey, values: Values = {}) =>
    (texts[chosen][key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  const near = (day: string, today: string, otherwise: (day: string) => string) => {
    const how = nearness(day, today)
    return how === 'other' ? otherwise(day) : t(how)
  }
  return {
    language: chosen,
    t,
    count: (key, count) => t(`${key}.${count === 1 ? 'one' : 'many'}` as TextKey, { count }),
    day: (day, today) => near(day, today, (other) => longDay(other, chosen, today)),
  }
}

const made: Record<Language, Texts> = { nl: textsIn('nl'), en: textsIn('en') }

export function useTexts(): Texts {
  return made[useObservable(language)]
}
