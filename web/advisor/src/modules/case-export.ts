import type { PageSection } from '@klankbord/protocol/locked-page'
import type { CaseFile } from './case-list.ts'
import type { CaseRecord } from './records.ts'

/** `whole`: with everything the advisor noted. `talk`: what both have seen. */
export type ExportKind = 'whole' | 'talk'
export type ExportWords = {
  talk: string
  records: string
  reporter: string
  advisor: string
  organisation: string | null
}

/** The case as plain text. The organisation stands in it only if it was chosen (A11-2). */
export function sectionsOf(
  file: CaseFile,
  records: readonly CaseRecord[],
  kind: ExportKind,
  words: ExportWords,
): PageSection[] {
  const talk = file.messages.map(
    ({ direction, day, text, files }) =>
      `${day} · ${direction === 1 ? words.reporter : words.advisor}\n${[text, ...files.map(({ name }) => `[${name}]`)].filter(Boolean).join('\n')}`,
  )
  const facts = words.organisation === null ? [] : [{ heading: words.organisation, paragraphs: [] }]
  const own = { heading: words.records, paragraphs: records.filter(isSaid).map(recordText) }
  return [...facts, { heading: words.talk, paragraphs: talk }, ...(kind === 'whole' ? [own] : [])]
}

/** A draft was never said. */
function isSaid({ t }: CaseRecord): boolean {
  return t !== 'draft'
}

function recordText({ at, t, body }: CaseRecord): string {
  const { kind, ...rest } = body
  return `${at} · ${typeof kind === 'string' ? kind : t}\n${linesOf(rest).join('\n')}`
}

function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) =>
      linesOf(inner).map((line) => (name === 'text' ? line : `${name}: ${line}`)),
    )
  return [String(value)]
}
