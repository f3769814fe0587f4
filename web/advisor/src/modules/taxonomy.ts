// One file for the service that checks codes and for the form that offers them.
import data from '../../../../case-service/src/main/resources/data/taxonomy.json' with { type: 'json' }

export type Entry = { code: string; nl: string; en: string }
export type Topic = Entry & { level: number; parent: string | null }
export type ListName = keyof typeof data.lists

export const taxonomy: { topics: readonly Topic[]; lists: Readonly<Record<ListName, readonly Entry[]>> } =
  data

export function nameOfCode(entries: readonly Entry[], code: string, language: 'nl' | 'en'): string {
  return entries.find((entry) => entry.code === code)?.[language] ?? code
}

/** Topics that can be coded, each group with its name: level 2 and 3, and what stands alone. */
export function topicGroups(language: 'nl' | 'en'): { label: string; options: Topic[] }[] {
  const tops = taxonomy.topics.filter(({ level }) => level === 1)
  const under = (code: string) => taxonomy.topics.filter(({ code: own }) => own.startsWith(`${code}.`))
  return tops.map((top) => ({
    label: top[language],
    options: under(top.code).length === 0 ? [top] : under(top.code),
  }))
}
