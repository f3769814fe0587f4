import type { CaseFile } from './case-list.ts'
import type { ShownMessage } from './conversation.ts'

/** Letters without accents, in lower case, so that "een" finds "één". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

export function wordsOf(typed: string): string[] {
  return folded(typed).split(/\s+/).filter(Boolean)
}

/** Looks through everything opened here, in memory. Nothing is asked of the server and nothing is kept. */
export function search(files: readonly CaseFile[], typed: string): readonly CaseFile[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return files
  return files.filter((file) => {
    const names = folded(`${file.label ?? ''} ${file.organisation}`)
    const messages = foldedMessages(file.messages)
    return wanted.every((word) => names.includes(word) || messages.includes(word))
  })
}

// Folding a hundred thousand messages takes longer than a keystroke may; dropped together with the messages.
const foldedBefore = new WeakMap<readonly ShownMessage[], string>()

function foldedMessages(messages: readonly ShownMessage[]): string {
  const before = foldedBefore.get(messages)
  if (before !== undefined) return before
  const now = folded(messages.map(({ text }) => text).join(' '))
  foldedBefore.set(messages, now)
  return now
}

const around = 40

/** Where the words stand, unless the row shows them already. */
export function excerptFor(file: CaseFile, typed: string): string | null {
  const wanted = wordsOf(typed)
  const shown = folded(file.label ?? firstWords(file) ?? '')
  if (wanted.every((word) => shown.includes(word))) return null
  for (const { text } of file.messages) {
    const inside = folded(text)
    const at = Math.min(...wanted.map((word) => inside.indexOf(word)).filter((place) => place >= 0))
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
