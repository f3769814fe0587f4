import type { CaseFile } from '../modules/case-list.ts'
import { firstWords } from '../modules/case-search.ts'
import { dueOf } from '../modules/case-views.ts'
import type { CaseView } from '../modules/cases-api.ts'
import type { Texts } from '../texts/text.ts'

/** The name of a case: the advisor's own, else the first words, else its day. */
export function nameOf(file: CaseFile, texts: Texts, today: string): string {
  return (
    file.label ?? firstWords(file) ?? texts.t('a2.unnamed', { day: texts.day(file.view.receivedOn, today) })
  )
}

export function dueWords(
  view: CaseView,
  texts: Texts,
  today: string,
): { words: string; overdue: boolean } | null {
  const due = dueOf(view, today)
  if (!due) return null
  const key = due.overdue ? (`due.${due.kind}.overdue` as const) : (`due.${due.kind}` as const)
  return { words: texts.t(key, { day: texts.day(due.day, today) }), overdue: due.overdue }
}

export function nextWords(view: CaseView, { t }: Texts): string {
  return view.status === 'CLOSED' ? t('next.nobody') : t(`next.${view.waitsFor}`)
}
