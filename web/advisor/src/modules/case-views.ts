import type { CaseFile } from './case-list.ts'
import type { CaseView } from './cases-api.ts'
import type { ShownMessage } from './conversation.ts'
import { daysBetween } from './days.ts'

export type ViewName = 'new' | 'mine' | 'reporter' | 'all'
export const viewNames: readonly ViewName[] = ['new', 'mine', 'reporter', 'all']

/** The term that runs now, and whether it has passed. */
export type Due = { day: string; kind: 'receipt' | 'answer'; overdue: boolean }
export type Reason = 'new' | 'answer' | 'message'

export function inView(view: CaseView, name: ViewName): boolean {
  switch (name) {
    case 'new':
      return view.status === 'RECEIVED'
    case 'mine':
      return view.status !== 'CLOSED' && view.waitsFor === 'advisor'
    case 'reporter':
      return view.status !== 'CLOSED' && view.waitsFor === 'reporter'
    case 'all':
      return true
  }
}

export function dueOf(view: CaseView, today: string): Due | null {
  const due = (day: string | null, kind: Due['kind']): Due | null =>
    day === null ? null : { day, kind, overdue: daysBetween(day, today) > 0 }
  if (view.status === 'RECEIVED') return due(view.ackDue, 'receipt')
  if (view.status === 'ACKNOWLEDGED') return due(view.answerDue, 'answer')
  return null
}

/** Why a case stands in today's list. */
export function reasonOf(view: CaseView): Reason | null {
  if (view.status === 'CLOSED' || view.waitsFor !== 'advisor') return null
  if (view.status === 'RECEIVED') return 'new'
  return view.status === 'ACKNOWLEDGED' ? 'answer' : 'message'
}

/** What waits for the advisor, the earliest term first; what has no term comes last, the oldest first. */
export function waiting(files: readonly CaseFile[], today: string): CaseFile[] {
  const key = ({ view }: CaseFile) =>
    `${dueOf(view, today)?.day ?? '9999'} ${view.lastReporterOn ?? view.receivedOn}`
  return files.filter(({ view }) => reasonOf(view) !== null).sort((a, b) => key(a).localeCompare(key(b)))
}

export type Found = { file: CaseFile; excerpt: string | null }

/** Letters without accents, in lower case, so that "een" finds "één". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Looks through everything opened here, in memory. Nothing is asked of the server and nothing is kept. */
export function search(files: readonly CaseFile[], words: string): Found[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return files.map((file) => ({ file, excerpt: null }))
  const found: Found[] = []
  for (const file of files) {
    const names = folded(`${file.label ?? ''} ${file.organisation}`)
    const everything = `${names} ${foldedMessages(file.messages)}`
    if (!wanted.every((word) => everything.includes(word))) continue
    const texts = file.messages.map(({ text }) => text)
    const shown = folded(file.label ?? firstWords(file) ?? '')
    found.push({
      file,
      excerpt: wanted.every((word) => shown.includes(word)) ? null : excerptOf(texts, wanted),
    })
  }
  return found
}

// Folding ten thousand messages takes longer than a keystroke may; dropped together with the messages.
const foldedBefore = new WeakMap<readonly ShownMessage[], string>()

function foldedMessages(messages: readonly ShownMessage[]): string {
  const before = foldedBefore.get(messages)
  if (before !== undefined) return before
  const now = folded(messages.map(({ text }) => text).join(' '))
  foldedBefore.set(messages, now)
  return now
}

const around = 40

function excerptOf(texts: readonly string[], wanted: readonly string[]): string | null {
  for (const text of texts) {
    const at = Math.min(...wanted.map((word) => folded(text).indexOf(word)).filter((place) => place >= 0))
    if (!Number.isFinite(at)) continue
    const from = Math.max(0, at - around)
    const part = text.slice(from, at + 2 * around).replace(/\s+/g, ' ')
    return `${from > 0 ? '…' : ''}${part}${at + 2 * around < text.length ? '…' : ''}`
  }
  return null
}

/** The first words of the report: a name for the row until the advisor gives one. */
export function firstWords(file: CaseFile): string | null {
  const report = file.messages.find(({ direction, seq }) => direction === 1 && seq === 0)
  const words = report?.text.replace(/\s+/g, ' ').trim() ?? ''
  if (words === '') return null
  return words.length <= 64 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`
}
