import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import { folded } from './case-search.ts'
import type { ShownMessage } from './conversation.ts'

/** With whom and with which departments somebody has a tie that may stand in the way (CAS-13). */
export type Declared = { people: readonly string[]; departments: readonly string[] }
export type Conflicts = {
  declared: Observable<Declared>
  declare(next: Declared): Promise<void>
  /** What was declared and occurs in a case, unless it was looked at there before. */
  within(caseId: string, messages: readonly ShownMessage[]): string[]
  /** In this case it is somebody else, or no hindrance. */
  clear(caseId: string, names: readonly string[]): Promise<void>
}

const none: Declared = { people: [], departments: [] }
/** Parts of a name that many people share, or that are short enough to be another word. */
const particles = new Set(['van', 'von', 'der', 'den', 'het', 'ten', 'ter', 'the', 'and'])
const shortest = 3

/** Declared ties lie in the own vault; they are compared with the words of a case here, in memory. */
export function openConflicts(vault: VaultKeeper): Conflicts {
  const declared: Held<Declared> = hold<Declared>(vault.read().conflicts ?? none)
  return {
    declared,
    async declare(next) {
      const plain = { people: tidy(next.people), departments: tidy(next.departments) }
      await vault.save((now) => ({ ...now, conflicts: { ...now.conflicts, ...plain } }))
      declared.set(plain)
    },
    within(caseId, messages) {
      const cleared = vault.read().conflicts?.cleared?.[caseId] ?? []
      return matches(declared.get(), messages.map(({ text }) => text).join('\n')).filter(
        (name) => !cleared.includes(name),
      )
    },
    async clear(caseId, names) {
      await vault.save((now) => {
        const open = new Set(now.cases.map((entry) => entry.case))
        const before = Object.entries(now.conflicts?.cleared ?? {}).filter(([id]) => open.has(id))
        const cleared = { ...Object.fromEntries(before), [caseId]: [...names] }
        return { ...now, conflicts: { people: [], departments: [], ...now.conflicts, cleared } }
      })
      declared.set({ ...declared.get() })
    },
  }
}

const tidy = (names: readonly string[]) => [
  ...new Set(names.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '')),
]

/** A department by its whole name; a person by the whole name or by one telling part of it, as people write. */
export function matches({ people, departments }: Declared, text: string): string[] {
  const words = ` ${plainWords(text).join(' ')} `
  const has = (part: string) => part !== '' && words.includes(` ${part} `)
  const named = (person: string) =>
    has(plainWords(person).join(' ')) ||
    plainWords(person).some((part) => part.length >= shortest && !particles.has(part) && has(part))
  return [
    ...people.filter(named),
    ...departments.filter((department) => has(plainWords(department).join(' '))),
  ]
}

const plainWords = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
