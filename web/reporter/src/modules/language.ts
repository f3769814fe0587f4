import { hold } from '@klankbord/kit/observable'
import type { Key, Language, Texts } from '../texts/texts.ts'

export type Values = Record<string, string | number>
export type Say = (key: Key, values?: Values) => string

/** ICU style, as far as our texts need it: {name} and {n, plural, one {…} other {…}}. */
export function fill(text: string, values: Values, language: string): string {
  const filled = text
    .replace(/\{(\w+), plural,((?: ?(?:=?\w+) \{[^{}]*\})+)\}/g, (_, name: string, forms: string) => {
      const count = Number(values[name])
      const found = new Map(
        [...forms.matchAll(/(=?\w+) \{([^{}]*)\}/g)].map(([, form, words]) => [form, words] as const),
      )
      const form = found.get(`=${count}`) ?? found.get(new Intl.PluralRules(language).select(count))
      return (form ?? found.get('other') ?? '').replace('#', String(count))
    })
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  // "{name} reads this": what is filled in may be words instead of a name.
  return text.startsWith('{') ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled
}

/** The first language of the browser that we have, else Dutch. */
export function preferred(wanted: readonly string[], ours: readonly Language[]): Language {
  for (const tag of wanted) {
    const found = ours.find((language) => language === tag.toLowerCase().split('-')[0])
    if (found) return found
  }
  return 'nl'
}

/** The chosen language. It lives here and inside the sealed message, nowhere else. */
export function createLanguage(first: Language, all: Record<Language, Texts>) {
  const current = hold<Language>(first)
  return {
    current,
    choose: (language: Language) => current.set(language),
    /** In the chosen language; a text that has no translation yet comes in English. */
    say: ((key, values = {}) => {
      const language = current.get()
      const own = all[language].words[key]
      if (own !== undefined) return fill(own, values, language)
      const english = fill(all.en.words[key] ?? key, values, 'en')
      // English inside a page that runs the other way keeps its full stops where they belong.
      return directionOf(language) === 'rtl' ? `\u2066${english}\u2069` : english
    }) as Say,
    reviewed: () => all[current.get()].reviewed,
  }
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** A list in words: "Noor en Samir", or with "or". */
export function listed(items: readonly string[], language: string, either = false): string {
  if (typeof Intl.ListFormat === 'undefined') return items.join(', ')
  return new Intl.ListFormat(language, { type: either ? 'disjunction' : 'conjunction' }).format(items)
}

/** "Nederlands en Engels", in the language of the page. */
export function languageNames(codes: readonly string[], language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return listed(
    codes.map((code) => names.of(code) ?? code),
    language,
  )
}
