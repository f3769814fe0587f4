// The same file as that of the service which checks the codes.
import data from '../../../../case-service/src/main/resources/data/taxonomy.json' with { type: 'json' }

type Entry = { code: string; nl: string; en: string }

const results: readonly Entry[] = data.lists.escalationResult
const known: Readonly<Record<'nature' | 'result' | 'measure' | 'topic', readonly Entry[]>> = {
  nature: data.lists.legalNature,
  result: results,
  measure: data.lists.measure,
  topic: data.topics.filter(({ level }) => level === 1),
}

/** In words; a code that this version does not know stays a code. */
export function codeWords(list: keyof typeof known, code: string, language: 'nl' | 'en'): string {
  return known[list].find((entry) => entry.code === code)?.[language] ?? code
}

const measures = known.measure.map(({ code }) => code)

/** Results with which an officer closes a matter by feedback; the others are steps of their own. */
const byFeedback = ['GEGROND', 'DEELS_GEGROND', 'ONGEGROND', 'NIET_VAST_TE_STELLEN']

export const choosable = {
  results: results.map(({ code }) => code).filter((code) => byFeedback.includes(code)),
  measures,
  /** Every result, for a matter that ends another way. */
  final: results.map(({ code }) => code),
  notAdmissible: 'NIET_ONTVANKELIJK',
}
