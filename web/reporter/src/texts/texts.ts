import ar from './ar.json' with { type: 'json' }
import de from './de.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import ro from './ro.json' with { type: 'json' }
import tr from './tr.json' with { type: 'json' }
import uk from './uk.json' with { type: 'json' }

/** The Dutch texts are the list of keys. */
export type Key = keyof typeof nl
export type Language = 'nl' | 'en' | 'pl' | 'uk' | 'ar' | 'tr' | 'de' | 'ro' | 'es' | 'fr'
export type Texts = { name: string; reviewed: boolean; words: Partial<Record<Key, string>> }

// A missing English text and a text that Dutch does not have are errors of the type checker.
const english: Record<Key, string> = en
type OnlyKnown<T> = { [K in keyof T]: K extends Key ? string : never }
const known = <T extends Partial<Record<Key, string>>>(words: T & OnlyKnown<T>): Texts['words'] => words

/** All languages travel in one bundle: asking for one of them would tell who is asking (RG-15). */
export const texts: Record<Language, Texts> = {
  nl: { name: 'Nederlands', reviewed: true, words: nl },
  en: { name: 'English', reviewed: true, words: known(english) },
  pl: { name: 'Polski', reviewed: false, words: known(pl) },
  uk: { name: 'Українська', reviewed: false, words: known(uk) },
  ar: { name: 'العربية', reviewed: false, words: known(ar) },
  tr: { name: 'Türkçe', reviewed: false, words: known(tr) },
  de: { name: 'Deutsch', reviewed: false, words: known(de) },
  ro: { name: 'Română', reviewed: false, words: known(ro) },
  es: { name: 'Español', reviewed: false, words: known(es) },
  fr: { name: 'Français', reviewed: false, words: known(fr) },
}

export const languages = Object.keys(texts) as Language[]
